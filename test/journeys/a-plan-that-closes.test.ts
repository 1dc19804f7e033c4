import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { plainDate } from '../../src/calendar'
import { looksOf } from '../support/axe'
import type { Files } from '../support/files'
import { journey } from '../support/journey'
import { ownService } from '../support/own-service'
import { choose, enterDay, follow, heading, press, visit, words } from '../support/pages'

const DECEMBER = new Date('2026-12-01T09:00:00Z')
const FEBRUARY = new Date('2027-02-01T09:00:00Z')
const homes = ['Ashdown', 'Birch'].map((name, index) => ({ ref: `H-${index + 1}`, name, cohort: 'mainstream' }))
const files: Files = {
  workers: [
    { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
    { ref: 'M-1', name: 'Gwen Harle', team: 'North' },
  ],
  services: [{ ref: 'S-1', name: 'Fostering', on: '2025-01-06' }],
  households: homes,
  approvals: homes.map(({ ref }) => ({ household: ref, on: '2024-06-03', places: '2' })),
  allocations: homes.map(({ ref }) => ({ household: ref, worker: 'W-1', team: 'North', on: '2024-06-03' })),
  'supervising-visits': [{ household: 'H-1', worker: 'W-1', on: '2026-10-01', announced: 'no' }],
}

const today = (page: Page): Promise<void> => page.getByRole('radio', { name: /^Today/ }).check()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
/** The one action of the plan, as its workstream’s list has it. */
const actionRow = (page: Page) =>
  words(
    page
      .getByRole('table', { name: /^Actions of Visits/ })
      .getByRole('row')
      .filter({ hasText: 'unannounced' }),
  )

journey(
  'S138, S145: a plan from the report of an inspection to a closed action with evidence, its rating moved by a live figure',
  async ({ open, step }) => {
    const { at, address, accountOf, sessionOf, stop } = await ownService(files, DECEMBER)
    try {
      const enter = async (account: number, width = 1280) =>
        open({ at: address, session: await sessionOf(account), width, javaScript: width > 400 })
      const managerAccount = await accountOf('registered manager', 'manager@harrowmere.invalid')
      const workerAccount = await accountOf('supervising social worker', 'nadia@harrowmere.invalid', { worker: 'W-1' })
      const seniorAccount = await accountOf('registered manager', 'group.manager@harrowmere.invalid')
      const manager = await enter(managerAccount)

      await step('The manager begins a plan after the inspection', async () => {
        await visit(manager, '/quality')
        expect(await words(manager)).toContain('No plan is on record.')
        await press(manager, 'Begin a plan')
        await choose(manager, 'Service', /Fostering/)
        await today(manager)
        await fill(manager, 'Title', 'After the inspection')
        await choose(manager, 'What it follows', 'Inspection')
        await press(manager, 'Record this plan')
        expect(await heading(manager)).toBe('Improvement plan recorded')
        await visit(manager, '/quality')
        await follow(manager, 'After the inspection')
      })
      const plan = new URL(manager.url()).pathname

      await step('What the report requires is written down, and stands unanswered', async () => {
        await press(manager, 'Record a requirement')
        await choose(manager, 'Service', /Fostering/)
        await today(manager)
        await choose(manager, 'Required, recommended, or what else was found', 'Requirement')
        await fill(manager, 'Regulation or standard', 'Standard 21.8')
        await fill(manager, 'What is to be done', 'Visit every home unannounced every year')
        await press(manager, 'Record this requirement')
        await visit(manager, plan)
        expect(await words(manager)).toMatch(/One is in no workstream.*Standard 21.8 .*Nothing yet/)
      })

      await step(
        'A workstream takes it up, with an action that is somebody’s by a day and is to move a figure',
        async () => {
          await press(manager, 'Add a workstream')
          await today(manager)
          await fill(manager, 'Name', 'Visits')
          await fill(manager, 'Lead', 'Team manager')
          await press(manager, 'Add a workstream to a plan')
          await visit(manager, plan)
          await follow(manager, 'Standard 21.8')
          await press(manager, 'Record a requirement taken up')
          await today(manager)
          await choose(manager, 'Workstream', /Visits/)
          await press(manager, 'Record this record')
          await visit(manager, plan)
          expect(await words(manager)).not.toContain('Nothing yet')
          await press(manager, 'Record an action', manager.locator('section', { hasText: 'Lead: Team manager' }))
          await today(manager)
          await fill(manager, 'What is to be done', 'Put an unannounced visit to each home in the diary')
          await fill(manager, 'Who is to do it', 'Team manager')
          await enterDay(manager, 'By when', plainDate('2027-01-29'))
          await fill(manager, 'Figure it is to move, if any', 'M003')
          await manager.getByLabel(/^What that figure is to reach/).fill('100')
          await press(manager, 'Record this action')
          await visit(manager, plan)
          expect(await actionRow(manager)).toMatch(/Team manager 29 Jan 2027 Green Not due yet/)
          expect(await looksOf(manager, 'a plan on a page')).toEqual([])
        },
      )

      await step('In February it is past its day and red', async () => {
        at.now = FEBRUARY
        const later = await enter(managerAccount)
        await visit(later, plan)
        expect(await actionRow(later)).toMatch(/Red 3 days past its day, and not done/)
        expect(await words(later)).toMatch(/To explain/)
      })

      const later = await enter(managerAccount)
      await step('Said to be done with evidence, it is amber: its figure has not moved', async () => {
        await visit(later, plan)
        await follow(later, /unannounced visit to each home/)
        await press(later, 'Record progress of an action')
        await today(later)
        await choose(later, 'How far it is', 'Done')
        await fill(later, 'What shows it', 'The diary of the team')
        await press(later, 'Record this update')
        await visit(later, plan)
        expect(await actionRow(later)).toMatch(/Amber Done; its figure is 1 of 2, and is to reach 100%/)
      })

      await step('The worker, on a telephone, visits the other home, and the figure moves the rating', async () => {
        const worker = await enter(workerAccount, 375)
        await visit(worker, '/households/H-2')
        await press(worker, 'Record a visit')
        await today(worker)
        await choose(worker, 'Did the carers know you were coming?', 'No, unannounced')
        await press(worker, /^Record this visit/)
        await visit(later, plan)
        expect(await actionRow(later)).toMatch(/Amber Done; nobody else has looked yet/)
      })

      await step('Whoever said that it is done cannot check it; somebody else does, and it is blue', async () => {
        const check = async (page: Page) => {
          await visit(page, plan)
          await follow(page, /unannounced visit to each home/)
          await press(page, 'Check that an action was done')
          await today(page)
          await choose(page, 'Does the evidence show that it was done?', 'Yes')
          await choose(page, 'Did it change what it was to change?', 'Yes')
          await press(page, 'Record this check')
          await visit(page, plan)
        }
        await check(later)
        expect(await actionRow(later)).toMatch(/Amber Done; nobody else has looked yet/)
        const senior = await enter(seniorAccount)
        await check(senior)
        expect(await actionRow(senior)).toMatch(/Blue Done, shown and checked/)
      })

      await step('The requirement is met, the plan ends, and it can be read as it stood in between', async () => {
        await visit(later, plan)
        await follow(later, 'Standard 21.8')
        await press(later, 'Record a requirement met')
        await today(later)
        await fill(later, 'What shows it', 'Two of two homes visited')
        await press(later, 'Record this record')
        await visit(later, plan)
        expect(await words(later)).toMatch(/Standard 21.8 .*Met on 1 February 2027/)
        await follow(later, 'What is owed of it, and its record')
        await press(later, 'Record that a plan ended')
        await today(later)
        await fill(later, 'Why', 'Everything in it is done')
        await press(later, 'Record this end of plan')
        await visit(later, '/quality')
        expect(await words(later)).toMatch(/After the inspection 1 Dec 2026 1 action: 1 blue\. 0 1 Feb 2027/)
        await visit(later, `${plan}?at=2027-01-31`)
        expect(await actionRow(later)).toMatch(/Red 2 days past its day, and not done/)
        expect(await looksOf(later, 'a plan that was')).toEqual([])
      })
    } finally {
      await stop()
    }
  },
)
