import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { londonDay, longDate } from '../../src/calendar'
import { journey } from '../support/journey'
import { choose, chooseFrom, follow, heading, numbersIn, press, visit, words } from '../support/pages'

/** How many are excused, and how many late. */
async function counts(page: Page): Promise<number[]> {
  await visit(page, '/figures/M005')
  return numbersIn(
    await words(page.getByRole('navigation', { name: 'Who is in this figure' })),
    /(\d+) excused .*?(\d+) late/,
  )
}

journey(
  'S057: a supervision that is overdue is excused, and counts as excused everywhere',
  async ({ signIn, step }) => {
    const today = longDate(londonDay(new Date()))
    const registered = await signIn('registered manager')
    const before = await counts(registered)
    const manager = await signIn('team manager')
    await step('The manager opens a household of the team that is late', async () => {
      await visit(manager, '/figures/M005?why=late')
      await follow(manager, /./, manager.locator('#rows tbody tr').filter({ hasText: 'North' }).last())
      expect(await words(manager)).toMatch(/Formal supervision Local standard: Every 12 weeks \d+ days overdue/)
    })
    const home = await heading(manager)
    const address = new URL(manager.url()).pathname
    await step('It is excused, with a reason and who agreed it', async () => {
      await follow(manager, 'Everything else')
      await follow(manager, 'Excuse something owed')
      await chooseFrom(manager, 'Whom or what is it about?', new RegExp(`^${home}`))
      await choose(manager, 'From which day is it excused?', /^Today/)
      await manager.getByLabel('Which duty?').selectOption({ value: 'fc-supervision-formal-12w' })
      await manager.getByLabel('Reason').fill('The carer is in hospital')
      await manager.getByLabel('Who agreed it').fill('Fostering panel adviser')
      await press(manager, 'Excuse something owed')
      expect(await heading(manager)).toBe('Excusal recorded')
    })
    await step('The household shows it as excused, and why', async () => {
      await visit(manager, address)
      const row = manager
        .locator('.los-duty')
        .filter({ has: manager.getByRole('heading', { name: 'Formal supervision', exact: true }) })
      expect(await words(row)).toContain('Excused')
      expect(await words(row)).not.toContain('overdue')
      await follow(manager, /^Why\?/, row)
      expect(await words(manager)).toMatch(
        new RegExp(`Excused from ${today}.* The carer is in hospital\\. Agreed by Fostering panel adviser`),
      )
    })
    await step('The figure of the service has one fewer late and one more excused', async () => {
      const [excused = 0, late = 0] = before
      expect(await counts(registered)).toEqual([excused + 1, late - 1])
    })
  },
)
