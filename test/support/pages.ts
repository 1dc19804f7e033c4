import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { civil, type PlainDate, toNumber } from '../../src/calendar'

/** Does something that leads to another page, and waits for it. */
export async function going(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), act()])
}

type Name = string | RegExp
const named = (name: Name) => (typeof name === 'string' ? { name, exact: true } : { name })

/** Follows the first link of a name. */
export const follow = (page: Page, name: Name, within: Page | Locator = page): Promise<void> =>
  going(page, () => within.getByRole('link', named(name)).first().click())

/** Presses the first button of a name; a link that looks like one is one. */
export const press = (page: Page, name: Name, within: Page | Locator = page): Promise<void> =>
  going(page, () => within.getByRole('button', named(name)).first().click())

/** Asks for an address, which must answer. */
export async function visit(page: Page, path: string, status = 200): Promise<void> {
  const answer = await page.goto(path)
  expect([path, answer?.status()]).toEqual([path, status])
}

/** What stands in the main part of the page, on one line. */
export async function words(page: Page | Locator): Promise<string> {
  const within = 'goto' in page ? page.locator('main') : page
  return (await within.innerText()).replaceAll(/\s+/g, ' ').trim()
}

/** The numbers that a sentence holds, as a pattern finds them. What it does not find is a fault, never a number. */
export function numbersIn(text: string, pattern: RegExp): number[] {
  const found = pattern.exec(text)
  if (!found) throw new Error(`There is no ${pattern} in: ${text}`)
  return found.slice(1).map(Number)
}

export const heading = async (page: Page): Promise<string> => (await page.locator('h1').innerText()).trim()

/** Chooses an answer of a question with radios. */
export const choose = (page: Page, question: Name, answer: Name): Promise<void> =>
  page.getByRole('group', named(question)).getByRole('radio', named(answer)).check()

/** Chooses an answer from a list, by what it says: a question with many answers is a list, with few it has radios. */
export async function chooseFrom(page: Page, question: string, answer: RegExp): Promise<void> {
  const list = page.getByLabel(question, { exact: true })
  const option = list.locator('option').filter({ hasText: answer }).first()
  await list.selectOption((await option.getAttribute('value')) ?? '')
}

/** Types a day into the three fields of a question; where days are offered, under another day. */
export async function enterDay(page: Page, question: string, day: PlainDate): Promise<void> {
  const group = page.getByRole('group', { name: question, exact: true })
  const other = group.getByRole('radio', { name: 'Another day' })
  if ((await other.count()) > 0) await other.check()
  const parts = civil(toNumber(day))
  await group.getByLabel('Day', { exact: true }).fill(String(parts.day))
  await group.getByLabel('Month', { exact: true }).fill(String(parts.month))
  await group.getByLabel('Year', { exact: true }).fill(String(parts.year))
}

/** Opens "As at today. Change" and asks for a day, as known on a day if one is said. */
export async function lookBack(page: Page, at: PlainDate, known?: PlainDate): Promise<void> {
  const form = page.locator('form.los-when').filter({ has: page.getByLabel('As at', { exact: true }) })
  if (!(await form.isVisible())) await page.locator('summary').filter({ hasText: 'Change' }).click()
  await form.getByLabel('As at', { exact: true }).fill(at)
  if (known) await form.getByLabel('As known on', { exact: true }).fill(known)
  await press(page, 'Show', form)
}

/** Every row of the list on a page and on those after it, in words. */
export async function everyRow(page: Page, table: (page: Page) => Locator): Promise<string[]> {
  const rows: string[] = []
  for (;;) {
    for (const row of await table(page).locator('tbody tr').all()) rows.push(await words(row))
    const next = page.locator('a[rel=next]')
    if ((await next.count()) === 0) return rows
    await going(page, () => next.first().click())
  }
}
