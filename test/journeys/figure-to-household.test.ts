import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from '../support/journey'
import { everyRow, follow, going, heading, numbersIn, visit, words } from '../support/pages'

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

/** By reason, as the links down to the rows say it: `24 late`. */
async function reasons(page: Page): Promise<[why: string, n: number][]> {
  const links = await page.getByRole('navigation', { name: 'Who is in this figure' }).getByRole('link').all()
  const said = await Promise.all(links.map(words))
  return said.map((each) => [each.replace(/^\d+ /, ''), numbersIn(each, /^(\d+) /)[0] ?? 0])
}

/** The two counts of a row of the table: of a figure that counts what is late too, all that finished. */
const countsOf = (row: string) =>
  numbersIn(row, /finished/.test(row) ? /(\d+) of (\d+) finished/ : /(\d+) of (\d+) in time/)

/** What the parts of a split add up to: both counts. */
function added(split: string): number[] {
  const pairs = [...split.matchAll(/(\d+) of (\d+)/g)]
  return [1, 2].map((part) => sum(pairs.map((pair) => Number(pair[part]))))
}

journey(
  'S002, S150, S152, S153: the table opens into a figure, a figure into its rows, a row into its household',
  async ({ signIn, step }) => {
    const manager = await signIn('registered manager')
    await follow(manager, 'Figures')
    const table = manager.getByRole('table', { name: /^Fostering key figures/ })

    await step('Every percentage stands beside its counts, and is the one published rounding gives', async () => {
      const rows = await table.locator('tbody tr').all()
      expect(rows.length).toBeGreaterThan(5)
      for (const row of rows) {
        const said = await words(row)
        const [counted = 0, of = 0] = countsOf(said)
        const printed = await words(row.locator('.los-kpi__value'))
        expect([said, printed]).toEqual([said, `${Math.floor((100 * counted) / of)}%`])
      }
    })
    await step('For each figure the teams add up to the service', async () => {
      const teams = await manager
        .getByRole('table', { name: /^Key figures by team/ })
        .locator('tbody tr')
        .all()
      const whole = await table.locator('tbody tr').all()
      expect(teams.length).toBe(whole.length)
      for (const [index, row] of teams.entries()) {
        const said = await words(whole[index] ?? row)
        expect([said, added(await words(row))]).toEqual([said, countsOf(said)])
      }
    })
    await step('Each list of a figure is as long as its count, and together they are the base', async () => {
      await follow(manager, 'Unannounced visits')
      const why = await reasons(manager)
      const figure = manager.url()
      const [of] = numbersIn(await words(manager), /\d+ of (\d+) households had/)
      for (const [reason, n] of why) {
        await visit(manager, `${figure}?why=${encodeURIComponent(reason)}`)
        const rows = await everyRow(manager, (page) => page.locator('#rows table'))
        expect([reason, rows.length, new Set(rows).size]).toEqual([reason, n, n])
      }
      expect(sum(why.map(([, n]) => n))).toBe(of)
      await visit(manager, figure)
    })
    await step('Mainstream, kinship and unset are the whole', async () => {
      const all = numbersIn(await words(manager), /(\d+) of (\d+) households had/)
      await follow(manager, 'cohort')
      expect(added(await words(manager.locator('.los-bars--teams')))).toEqual(all)
    })
    await step('A row opens into its household', async () => {
      const row = manager.locator('#rows table').first().locator('tbody tr').first()
      const ref = await row.locator('.los-code').innerText()
      await follow(manager, /./, row)
      expect(await heading(manager)).toMatch(/ household$/)
      expect(await words(manager)).toContain(ref)
      expect(await words(manager)).toContain('What is owed')
    })
    await step('The register says how many are mainstream, kinship and unset, and lists as many', async () => {
      await follow(manager, 'People')
      const chips = manager.getByRole('navigation', { name: 'Cohort' })
      const counts = [...(await words(chips)).matchAll(/(All|Mainstream|Kinship|Not yet said) (\d+)/g)].map((each) =>
        Number(each[2]),
      )
      const [all = 0, ...cohorts] = counts
      expect([cohorts.length, sum(cohorts)]).toEqual([3, all])
      for (const [index, name] of ['Mainstream', 'Kinship', 'Not yet said'].entries()) {
        await going(manager, () => chips.getByRole('link', { name: new RegExp(`^${name}`) }).click())
        const rows = (cohorts[index] ?? 0) > 0 ? await everyRow(manager, (page) => page.getByRole('table')) : []
        expect([name, rows.length]).toEqual([name, cohorts[index]])
      }
    })
  },
)
