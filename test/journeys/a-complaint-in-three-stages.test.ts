import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { looksOf } from '../support/axe'
import type { Files } from '../support/files'
import { journey } from '../support/journey'
import { ownService } from '../support/own-service'
import { choose, chooseFrom, follow, heading, press, visit, words } from '../support/pages'

const files: Files = {
  workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
  services: [{ ref: 'S-1', name: 'Fostering', on: '2026-04-01' }],
  households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
  approvals: [{ household: 'H-1', on: '2024-06-03', places: '2' }],
  allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2024-06-03' }],
}
const ONE = '/quality/complaints/CO-0001'

/** Says that it was today, and sends the form. */
async function today(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Today/ }).check()
  await page.locator('main form button.govuk-button').first().click()
  await page.waitForLoadState('domcontentloaded')
}

journey(
  'S092 S093 S097: a complaint through three stages, one of them late, by those who share the list',
  async ({ open, step }) => {
    const { at, address, accountOf, sessionOf, stop } = await ownService(files, new Date('2026-09-01T09:00:00Z'))
    try {
      const worker = await accountOf('supervising social worker', 'worker@example.org', { worker: 'W-1' })
      const officer = await accountOf('business support', 'relations.officer@example.org')
      const senior = await accountOf('registered manager', 'senior@example.org')
      const enter = async (account: number, day: string, path = ONE) => {
        at.now = new Date(`${day}T09:00:00Z`)
        const page = await open({ at: address, session: await sessionOf(account) })
        await visit(page, path)
        return page
      }
      const does = async (account: number, day: string, act: string | RegExp) => {
        const page = await enter(account, day)
        await press(page, act)
        await today(page)
        expect(await heading(page)).toBe('Step recorded')
        return page
      }

      await step('A worker writes down what a carer said on the telephone, under the Children Act', async () => {
        const page = await enter(worker, '2026-09-01', '/quality/complaints')
        expect(await words(page)).toContain('No complaint is on record.')
        await press(page, 'Record a complaint')
        await chooseFrom(page, 'Household, if any', /Ashdown/)
        await choose(page, 'Under which procedure', /^Children Act/)
        await choose(page, 'Who complains', 'Carer')
        await page.getByLabel('What it is about', { exact: true }).fill('a move at short notice')
        await page.getByLabel('Reference', { exact: true }).fill('CO-0001')
        await today(page)
        expect(await heading(page)).toBe('Complaint recorded')
      })
      await step('The relations officer finds it on the same list, and it is acknowledged at one press', async () => {
        const page = await enter(officer, '2026-09-02', '/quality/complaints')
        expect(await words(page)).toMatch(/A move at short notice CO-0001 Ashdown household .*Stage 1/)
        expect(await looksOf(page, 'the tracker')).toEqual([])
        await follow(page, 'A move at short notice')
        await press(page, /^Record a step of a complaint.*acknowledged/)
        expect(await page.getByLabel('Which step', { exact: true }).inputValue()).toBe('acknowledged')
        await today(page)
        expect(await heading(page)).toBe('Step recorded')
      })
      await step('Ten working days end on 15 September; the answer comes the day after, and is late', async () => {
        const page = await enter(senior, '2026-09-16', '/quality/complaints?late=yes')
        expect(await words(page)).toMatch(/with 1 of them something is overdue.*Stage 1 answer, due 15 Sep/)
        await follow(page, 'A move at short notice')
        expect(await words(page)).toContain('Overdue: stage 1 answer was due 15 September 2026.')
        expect(await looksOf(page, 'a late complaint')).toEqual([])
        await press(page, /^Record a step of a complaint.*Stage 1 answer/)
        expect(await page.getByLabel('Which step', { exact: true }).inputValue()).toBe('stage 1 answered')
        await today(page)
      })
      await step('Whoever complained asks for stage 2 in their window, and it is adjudicated in time', async () => {
        const page = await enter(officer, '2026-09-22')
        expect(await words(page)).toMatch(/Window for stage 2: whoever complained may use it until 14 October 2026/)
        await follow(page, 'Record that they did')
        await today(page)
        await does(senior, '2026-10-27', /Stage 2 adjudication/)
      })
      await step('Stage 3: a panel meets, finds, and is answered', async () => {
        const page = await enter(officer, '2026-11-02')
        await follow(page, 'Record that they did')
        await today(page)
        await does(officer, '2026-12-01', /Review panel/)
        await does(officer, '2026-12-07', /Findings of the panel/)
        await does(senior, '2026-12-21', /Answer to the panel/)
      })
      await step('What was learned names nobody; what was promised is an action', async () => {
        const page = await enter(senior, '2026-12-21')
        expect(await words(page)).toContain('Nothing is owed of the service now.')
        await press(page, 'Record the outcome')
        await choose(page, 'Outcome', 'Upheld')
        await page.getByLabel('What was done', { exact: true }).fill('Apology given')
        await page.getByLabel(/^What was learned/).fill('Nadia Brereton gave a day’s notice')
        await today(page)
        expect(await words(page)).toContain('leave the name out')
        await page.getByLabel(/^What was learned/).fill('Every move is told a week before')
        await today(page)
        await visit(page, ONE)
        await press(page, /^Record an action/)
        await page.getByLabel('What is to be done').fill('Change the letter')
        await page.getByLabel('Who is to do it', { exact: true }).fill('Team manager')
        await today(page)
        expect(await heading(page)).toBe('Action recorded')
      })
      await step('The worker reads how it went, late once, and the report counts it', async () => {
        const page = await enter(worker, '2026-12-22', '/quality/complaints')
        expect(await words(page)).toMatch(
          /Stage 3 .*Nothing owed Late before: stage 1 answer Upheld: Apology given Learned: Every move is told a week before 1 action, 1 open/,
        )
        await follow(page, 'The report of a year and its quarters')
        expect(await words(page)).toMatch(/0 \+ 1 \+ 0 \+ 0 complaints are 1.*Answers late or not given 0 1 0 0 1/)
        expect(await words(page)).not.toContain('Brereton')
        expect(await looksOf(page, 'the report')).toEqual([])
      })
    } finally {
      await stop()
    }
  },
)
