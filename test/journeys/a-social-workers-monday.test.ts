import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { postOf, sendDigests } from '../../src/service/reach'
import { house } from '../support/house'
import { journey, type Window } from '../support/journey'
import { smtpBox } from '../support/letter-boxes'
import { ORIGIN, ownService } from '../support/own-service'
import { choose, follow, heading, numbersIn, press, visit, words } from '../support/pages'
import { twoHomes } from '../support/two-homes'

const FRIDAY = new Date('2026-11-20T16:00:00Z')
const MONDAY = new Date('2026-11-23T08:30:00Z')
const EMAIL = 'nadia.brereton@harrowmere.invalid'

/** How many things need doing, as Today says it; and how many are excused. */
async function counts(page: Page): Promise<{ toDo: number; excused: number }> {
  await visit(page, '/')
  const text = await words(page)
  const [toDo = 0] = numbersIn(text, /(\d+) things need doing/)
  const listed = await page.locator('.los-stake h2 .los-muted').allInnerTexts()
  expect(listed.reduce((sum, n) => sum + Number(n), 0)).toBe(toDo)
  return { toDo, excused: / \d+ excused/.test(text) ? (numbersIn(text, /(\d+) excused/)[0] ?? 0) : 0 }
}

journey(
  'S055: a social worker’s Monday: the digest, the list, three things recorded, one excused',
  async ({ open, step }) => {
    const { db, at, address, accountOf, sessionOf, stop } = await ownService(twoHomes, FRIDAY)
    const box = await smtpBox()
    try {
      const mine = await accountOf('supervising social worker', EMAIL, { worker: 'W-1' })
      const theirs = await accountOf('team manager', 'north@harrowmere.invalid', { team: 'North' })
      const enter = async (account: number, window: Window = {}) =>
        open({ ...window, at: address, session: await sessionOf(account) })
      await step('On Friday she asks to be written to on Mondays', async () => {
        const nadia = await enter(mine)
        await visit(nadia, '/settings/reach')
        await choose(nadia, 'How often?', 'Every Monday')
        await press(nadia, 'Save')
      })
      await step('On Monday at seven a letter says what is overdue, and names nobody', async () => {
        at.now = MONDAY
        const post = postOf({ smtpUrl: box.url, from: 'service@example.org', notify: null })
        if (!post) throw new Error('There is no post')
        const told = await sendDigests({ house, db, post, origin: ORIGIN }, MONDAY)
        expect(told).toEqual({ sent: 1, failed: 0, empty: 0 })
        const [letter] = box.letters
        expect(letter?.to).toBe(EMAIL)
        expect(letter?.subject).toMatch(/^Line of Sight: \d+ overdue, \d+ due soon$/)
        expect(letter?.text).not.toMatch(/Marta|Ashdown/)
      })
      // No session lasts a weekend: she signs in again, on her telephone and with no JavaScript.
      const nadia = await enter(mine, { javaScript: false, width: 375 })
      let before = await step('Her list has it all, as many as it says', () => counts(nadia))
      for (const [what, act, fill] of [
        ['Unannounced visit', 'Record a visit', () => choose(nadia, /know you were coming/, /^No/)],
        ['Home inspection', 'Record a home inspection', () => Promise.resolve()],
        ['Health and safety check', 'Record a health and safety check', () => Promise.resolve()],
      ] as const)
        before = await step(`${what}: recorded from its line, and there is less to do`, async () => {
          await press(nadia, new RegExp(`^${act}.* ${what}, Ashdown household$`))
          await nadia.getByRole('radio', { name: /^Today/ }).check()
          await fill()
          await press(nadia, /^Record this/)
          expect(await heading(nadia)).toMatch(/recorded$/)
          expect(await words(nadia)).toContain(what)
          const after = await counts(nadia)
          expect(after.toDo).toBeLessThan(before.toDo)
          expect(await words(nadia)).not.toMatch(new RegExp(`overdue [^.]*${what} Ashdown household`))
          return after
        })
      await step('One cannot be done any more: her manager excuses it, for a reason the rule names', async () => {
        const manager = await enter(theirs)
        await follow(manager, /^Why is this due\? Notice of placement/)
        await press(manager, 'Excuse it')
        expect(await heading(manager)).toBe('Excuse something owed')
        await choose(manager, 'From which day is it excused?', /^Today/)
        await manager.getByLabel('Who agreed it').fill('Head of service')
        await press(manager, 'Excuse something owed')
        expect(await words(manager)).toContain('This duty may be excused for its own reasons alone')
        await choose(manager, 'Reason', 'Not reasonably practicable')
        await press(manager, 'Excuse something owed')
        expect(await heading(manager)).toBe('Excusal recorded')
      })
      await step('It is off her list, and counted as excused', async () => {
        const after = await counts(nadia)
        expect(after).toEqual({ toDo: before.toDo - 1, excused: before.excused + 1 })
        expect(await words(nadia)).not.toContain('Notice of placement')
      })
    } finally {
      await stop()
      await box.stop()
    }
  },
)
