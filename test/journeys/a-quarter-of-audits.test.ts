import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { looksOf } from '../support/axe'
import type { Files } from '../support/files'
import { journey } from '../support/journey'
import { ownService } from '../support/own-service'
import { choose, follow, heading, press, visit, words } from '../support/pages'

const DECEMBER = new Date('2026-12-01T09:00:00Z')
const EIGHT_WEEKS_ON = new Date('2027-01-26T09:00:00Z')
const homes = ['Ashdown', 'Birch', 'Cedar', 'Damson'].map((name, index) => ({
  ref: `H-${index + 1}`,
  name,
  team: index < 2 ? 'North' : 'South',
}))
const question = (ref: string, domain: string, asks: string) => ({
  ref,
  audit_tool: 'AT-1',
  on: '2026-01-05',
  domain,
  asks,
})
const files: Files = {
  workers: [
    { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
    { ref: 'W-2', name: 'Tom Salter', team: 'South' },
    { ref: 'M-1', name: 'Gwen Harle', team: 'North' },
    { ref: 'M-2', name: 'Oskar Lind', team: 'South' },
  ],
  services: [{ ref: 'S-1', name: 'Fostering', on: '2026-11-02' }],
  households: homes.map(({ ref, name }) => ({ ref, name, cohort: 'mainstream' })),
  approvals: homes.map(({ ref }) => ({ household: ref, on: '2026-06-01', places: '2' })),
  allocations: homes.map(({ ref, team }) => ({
    household: ref,
    worker: team === 'North' ? 'W-1' : 'W-2',
    team,
    on: '2026-06-01',
  })),
  'audit-tools': [{ ref: 'AT-1', service: 'S-1', on: '2026-01-05', title: 'Case file audit', sort: 'case file' }],
  'audit-questions': [
    question('AQ-1', 'Voice of the child', 'Is the child heard in the record?'),
    question('AQ-2', 'Management oversight', 'Is there oversight by a manager?'),
  ],
}

/** Answers every question of the tool alike, with a grade; of the peer the views too. */
async function answer(page: Page, found: string, grade: string): Promise<void> {
  for (const asks of ['Is the child heard in the record?', 'Is there oversight by a manager?'])
    await choose(page, asks, found)
  for (const whose of ['child', 'birth parent', 'foster carer', 'supervising social worker']) {
    const group = page.getByRole('group', { name: `Did the ${whose} give a view?` })
    if ((await group.count()) > 0) await group.getByRole('radio', { name: 'Yes' }).check()
  }
  await choose(page, 'Grade', grade)
  await press(page, 'Send your answers')
}

journey(
  'S116 to S123: a quarter of audits by five people, from the draw to the closed loop',
  async ({ open, step }) => {
    const { at, address, accountOf, sessionOf, stop } = await ownService(files, DECEMBER)
    try {
      const enter = async (account: number, width = 1280) =>
        open({ at: address, session: await sessionOf(account), width, javaScript: width > 400 })
      const qa = await enter(await accountOf('QA lead', 'qa@harrowmere.invalid'))
      const leadAccount = await accountOf('team manager', 'gwen.harle@harrowmere.invalid', {
        team: 'North',
        worker: 'M-1',
      })
      const peerAccount = await accountOf('team manager', 'oskar.lind@harrowmere.invalid', {
        team: 'South',
        worker: 'M-2',
      })
      const seniorAccount = await accountOf('registered manager', 'senior@harrowmere.invalid')
      const practitioner = await accountOf('registered manager', 'advanced.practitioner@harrowmere.invalid')

      await step('Quality assurance draws two homes of four and sends the list out', async () => {
        await visit(qa, '/quality/audits')
        await press(qa, 'Draw cases')
        await qa.getByLabel('How many cases').fill('2')
        await qa.getByLabel('Seed').fill('December 2026')
        await press(qa, 'Draw')
        expect(await words(qa)).toMatch(/2 of 4 homes drawn .*North 2 1 South 2 1/)
        expect(await looksOf(qa, 'the draw')).toEqual([])
        await qa.getByLabel('Which programme it belongs to').fill('October to December 2026')
        await press(qa, 'Send this list out')
        expect(await words(qa)).toContain('the same homes.')
        expect(await looksOf(qa, 'the list')).toEqual([])
      })
      const lead = await enter(leadAccount)
      const peer = await enter(peerAccount, 375)
      const audit = await step('The lead finds it among theirs and answers', async () => {
        await visit(lead, '/quality/audits')
        const own = lead.getByRole('table', { name: 'Audits that wait for you' }).getByRole('row')
        await follow(lead, /Ashdown|Birch/, own.filter({ hasText: 'North' }))
        const path = new URL(lead.url()).pathname
        await press(lead, 'Give your answers')
        expect(await looksOf(lead, 'the answers')).toEqual([])
        await answer(lead, 'Met', 'Good')
        expect(await words(lead)).toContain('What you answered')
        return path
      })
      await step(
        'The peer, on a telephone, reads the case of another team and nothing of what the lead gave',
        async () => {
          await visit(peer, audit)
          expect(await words(peer)).not.toMatch(/What (each|you) answered|\bGood\b/i)
          await follow(peer, 'The household')
          expect(await heading(peer)).toMatch(/Ashdown|Birch/)
          await visit(peer, audit)
          await press(peer, 'Give your answers')
          await answer(peer, 'Not met', 'Inadequate')
          expect(await words(peer)).not.toMatch(/\bgood\b/i)
          await visit(lead, audit)
          expect(await words(lead)).not.toMatch(/inadequate|not met/i)
        },
      )
      const senior = await enter(seniorAccount)
      await step('A senior manager sees both, settles the grade with a reason, and asks for something', async () => {
        await visit(senior, audit)
        expect(await words(senior)).toMatch(/What each answered .*Is the child heard in the record\? met not met No/)
        expect(await looksOf(senior, 'an audit to be moderated')).toEqual([])
        await choose(senior, 'Final grade', 'Requires improvement')
        await press(senior, 'Settle it')
        expect(await words(senior)).toContain('Say why it is not good')
        await senior.getByLabel('If it is not what the lead gave, why').fill('The child is not heard')
        await press(senior, 'Settle it')
        expect(await words(senior)).toContain('requires improvement. The loop is still open.')
        await press(senior, 'Record an action')
        await senior.getByRole('radio', { name: /^Today/ }).check()
        await senior.getByLabel('What is to be done').fill('See the child alone and write it down')
        await senior.getByLabel('Who is to do it', { exact: true }).fill('Team manager')
        await press(senior, /^Record (this|an) action/)
        expect(await heading(senior)).toBe('Action recorded')
      })
      await step('The home’s page has the settled grade and no draft', async () => {
        await visit(lead, audit)
        expect(await words(lead)).toContain('See the child alone and write it down')
        await follow(lead, 'The household')
        const said = await words(lead)
        expect(said).toMatch(/requires improvement/i)
        expect(said).not.toMatch(/inadequate/i)
      })
      await step('Eight weeks on, somebody else looks whether it was done, and the loop is closed', async () => {
        at.now = EIGHT_WEEKS_ON
        const other = await enter(practitioner)
        await visit(other, audit)
        await press(other, 'Record the loop check')
        await other.getByRole('radio', { name: /^Today/ }).check()
        await choose(other, 'Were the actions done?', /^All/i)
        await choose(other, /note of it on the carers/, /^Yes/)
        await press(other, /^Record (this|that)/)
        expect(await words(other)).toContain('Audit loop check')
        await visit(other, audit)
        expect(await words(other)).toContain('The loop was closed on 26 January 2027.')
        await visit(other, '/quality/audits/agreement')
        expect(await words(other)).toMatch(/Grade 0 of 1/)
        expect(await looksOf(other, 'agreement')).toEqual([])
      })
    } finally {
      await stop()
    }
  },
)
