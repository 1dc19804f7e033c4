import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { looksOf } from '../support/axe'
import type { Files } from '../support/files'
import { journey } from '../support/journey'
import { ownService } from '../support/own-service'
import { chooseFrom, follow, going, heading, press, visit, words } from '../support/pages'

const files: Files = {
  workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
  services: [{ ref: 'S-1', name: 'Fostering', on: '2026-04-01' }],
  households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
  approvals: [{ household: 'H-1', on: '2024-06-03', places: '2' }],
  allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2024-06-03' }],
}
const ONE = '/quality/events/E-0001'

/** Answers the day and the hour, and sends the form. */
async function record(page: Page, when: RegExp, time?: string): Promise<void> {
  await page.getByRole('radio', { name: when }).check()
  if (time) await page.getByLabel('At what time, if it is known?').fill(time)
  await going(page, () => page.locator('main form button.govuk-button').first().click())
}

journey(
  'S082 S083 S084: an event on a Saturday night is notified within 24 hours and signed by two, on a telephone without scripts',
  async ({ open, step }) => {
    const { at, address, accountOf, sessionOf, stop } = await ownService(files, new Date('2026-11-21T23:10:00Z'))
    try {
      const worker = await accountOf('supervising social worker', 'worker@example.org', { worker: 'W-1' })
      const team = await accountOf('team manager', 'team.manager@example.org', { team: 'North' })
      const senior = await accountOf('registered manager', 'senior@example.org')
      const enter = async (account: number, now: string, path = ONE) => {
        at.now = new Date(now)
        const page = await open({ at: address, session: await sessionOf(account), width: 375, javaScript: false })
        await visit(page, path)
        return page
      }
      // The same page with a script, for axe is one.
      const looks = async (path: string, name: string) => {
        const seen = await open({ at: address, session: await sessionOf(senior) })
        await visit(seen, path)
        return looksOf(seen, name)
      }

      await step('Saturday, ten past eleven at night: the worker on duty writes it down', async () => {
        const page = await enter(worker, '2026-11-21T23:10:00Z', '/quality/events')
        await press(page, 'Report an event')
        await page.getByRole('radio', { name: /Ashdown/ }).check()
        await page.getByLabel('What happened', { exact: true }).fill('broken arm')
        await chooseFrom(page, 'Which kind of event in Schedule 7', /^Serious illness or accident/)
        await page.getByLabel('Reference', { exact: true }).fill('E-0001')
        await record(page, /^Today/, '22:30')
        expect(await heading(page)).toBe('Event recorded')
      })
      await step(
        'Sunday morning: the registered manager sees who is owed and by when, and tells them by telephone',
        async () => {
          const page = await enter(senior, '2026-11-22T08:40:00Z', '/quality/events')
          expect(await words(page)).toContain('of 1 somebody is still to be told')
          expect(await looks('/quality/events', 'the register')).toEqual([])
          await follow(page, 'Broken arm')
          expect(await words(page)).toContain('By the registered person, by 22 November 2026 at 22:30')
          expect(await looks(ONE, 'the event')).toEqual([])
          for (const body of ['Ofsted', 'responsible authority']) {
            await visit(page, ONE)
            await follow(page, new RegExp(`^Record that they were told ?: ${body}`))
            expect(await page.getByLabel('Who was told', { exact: true }).inputValue()).toBe(body)
            await page.getByRole('radio', { name: 'By telephone' }).check()
            await record(page, /^Today/, '08:45')
            expect(await heading(page)).toBe('Notification recorded')
          }
          await visit(page, ONE)
          expect(await words(page)).toMatch(/All told in time.*Ofsted .*By telephone, not yet confirmed in writing/is)
        },
      )
      await step(
        'Sunday: the decision is written down, and nobody can sign last before the team manager has',
        async () => {
          const page = await enter(senior, '2026-11-22T09:00:00Z')
          await press(page, 'Decide that Ofsted must be told')
          expect(await page.getByRole('radio', { name: 'Yes', exact: true }).isChecked()).toBe(true)
          await record(page, /^Today/)
          await visit(page, '/record/final-signature?notifiable_event=E-0001')
          await record(page, /^Today/)
          expect(await words(page)).toContain('The team manager has not signed this event off yet.')
        },
      )
      await step(
        'Monday: it is confirmed in writing, what became of it is recorded, and the team manager signs',
        async () => {
          const page = await enter(team, '2026-11-23T09:00:00Z')
          await follow(page, /^Record the day it was confirmed in writing ?: Ofsted/)
          for (const [part, value] of [
            ['Day', '23'],
            ['Month', '11'],
            ['Year', '2026'],
          ] as const)
            await page
              .getByRole('group', { name: /confirmed in writing/ })
              .getByLabel(part, { exact: true })
              .fill(value)
          await page.getByLabel(/^Why/).fill('Confirmed by letter')
          await going(page, () => page.locator('main form button.govuk-button').first().click())
          await visit(page, ONE)
          expect(await words(page)).toMatch(/confirmed in writing; written by/)
          await press(page, 'Record what became of it')
          await page.getByLabel('Outcome', { exact: true }).fill('Set in plaster, home the same night')
          await record(page, /^Today/)
          await visit(page, ONE)
          await press(page, 'Sign it off as manager')
          await record(page, /^Today/)
          await visit(page, ONE)
          expect(await words(page)).toContain('Manager; final one to come.')
          expect(await page.getByRole('button', { name: 'Give the final sign-off' }).count()).toBe(0)
        },
      )
      await step('The registered manager gives the last word, and the register says that both signed', async () => {
        const page = await enter(senior, '2026-11-23T14:00:00Z')
        await press(page, 'Give the final sign-off')
        await record(page, /^Today/)
        expect(await heading(page)).toBe('Final sign-off recorded')
        await visit(page, '/quality/events')
        expect(await words(page)).toMatch(/All told in time.*Signed by both/)
        await follow(page, 'Patterns and trends')
        expect(await words(page)).toMatch(/3 Serious illness or accident 1 All 1/)
        expect(await looks('/quality/events/patterns', 'the patterns')).toEqual([])
      })
    } finally {
      await stop()
    }
  },
)
