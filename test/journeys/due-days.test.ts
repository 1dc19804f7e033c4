import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fromNumber, longDate } from '../../src/calendar'
import { journey } from '../support/journey'
import { follow, visit, words } from '../support/pages'

/** `18 December 2026` as a number. */
const dayNumber = (text: string): number => Date.parse(`${text} UTC`) / 86_400_000

const row = (page: Page, name: RegExp) =>
  page.locator('.los-duty').filter({ has: page.getByRole('heading', { name }), hasText: /Due (in|tomorrow|today)/ })

/** Opens the cases of a list one after another until one has such a thing due; its path and the day. */
async function findDue(page: Page, list: string, which: string, name: RegExp): Promise<{ path: string; due: number }> {
  await visit(page, list)
  const links = await page.locator('tbody tr').filter({ hasText: which }).locator('th a').all()
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
  for (const path of paths) {
    if (path === null) continue
    await visit(page, path)
    if ((await row(page, name).count()) !== 1) continue
    return { path, due: dayNumber(/(\d+ [A-Z]\w+ \d{4}) ·/.exec(await words(row(page, name)))?.[1] ?? '') }
  }
  throw new Error(`Nobody in ${list} has a ${name} due`)
}

journey('S057, S058, S061: in time on the last day, late on the day after it', async ({ signIn, step }) => {
  const manager = await signIn('registered manager')
  const cases = [
    {
      what: 'A formal supervision is in time on day 84 and late on day 85',
      list: '/register',
      which: '',
      name: /^Formal supervision$/,
      evidence: 'Formal supervision',
      term: 84,
    },
    {
      what: 'So is a management supervision',
      list: '/register',
      which: '',
      name: /^Management supervision$/,
      evidence: 'Management supervision',
      term: 84,
    },
    {
      what: 'A child who lives elsewhere is visited late on day 43',
      list: '/children?living=elsewhere',
      which: 'K3, ',
      name: /^Visit to the child/,
      evidence: 'Child visit',
      term: 42,
    },
  ]
  for (const { what, list, which, name, evidence, term } of cases) {
    await step(what, async () => {
      const { path, due } = await findDue(manager, list, which, name)
      const item = manager.locator('.los-feed li').filter({ hasText: evidence }).first()
      expect(await words(item)).toMatch(new RegExp(`^${longDate(fromNumber(due - term))} ${evidence}`))
      await visit(manager, `${path}?at=${fromNumber(due)}`)
      expect(await words(row(manager, name))).toContain('Due today')
      await visit(manager, `${path}?at=${fromNumber(due + 1)}`)
      const late = manager.locator('.los-duty--over').filter({ has: manager.getByRole('heading', { name }) })
      expect(await words(late)).toContain(`1 day overdue due ${longDate(fromNumber(due))}`)
    })
  }
})

journey(
  'S055, S059: a standard that has ended leaves the table and stays in its history; no data is not 0%',
  async ({ signIn, step }) => {
    const manager = await signIn('registered manager')
    await follow(manager, 'Figures')
    const table = manager.getByRole('table', { name: /^Fostering key figures/ })
    await step('Today’s table says that the calls of the pandemic ended, and has no row for them', async () => {
      expect(await words(table)).not.toContain('Covid-19')
      expect(await words(manager)).toContain('Covid-19 calls ended on 31 December 2022')
    })
    await step('The table of their last day has it', async () => {
      await follow(manager, /^See them as at 31 December 2022/)
      expect(await words(table)).toContain('Covid-19 calls')
    })
    await step('On a day before anything is known, a figure is not available, and that is not 0%', async () => {
      await visit(manager, '/figures/M001?at=2011-06-30')
      expect(await words(manager)).toMatch(/Not available\..*This is not 0%/)
      expect(await words(manager.locator('.los-big__value'))).not.toMatch(/\d%/)
    })
  },
)
