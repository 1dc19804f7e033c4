import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { londonDay, longDate } from '../../src/calendar'
import { journey } from '../support/journey'
import { choose, follow, heading, numbersIn, press, visit, words } from '../support/pages'

/** How many have had an unannounced visit, of how many. */
const counts = async (page: Page) => numbersIn(await words(page), /(\d+) of (\d+) households had an unannounced visit/)

journey(
  'S055, S056, S060: a visit is recorded on a phone without JavaScript, and the figure moves',
  async ({ signIn, step }) => {
    const today = longDate(londonDay(new Date()))
    const manager = await signIn('registered manager')
    const before = await step('The manager reads the figure', async () => {
      await visit(manager, '/figures/M002')
      return counts(manager)
    })

    const worker = await signIn('supervising social worker', { width: 375, javaScript: false })
    await step('She sees first, of her own households, one that has had no such visit in a year', async () => {
      await follow(worker, 'Figures')
      await follow(worker, 'Unannounced visits')
      expect(await words(worker)).toContain('Yours in this figure')
      await follow(worker, /./, worker.locator('#rows table').first().locator('tbody tr').first())
      expect(await heading(worker)).toMatch(/ household$/)
    })
    const home = await heading(worker)

    await step('The form says whom it is about and what the visit will meet', async () => {
      await press(worker, 'Record a visit')
      const said = await words(worker)
      for (const each of [
        home,
        'By Nadia Brereton',
        'Recording this will meet',
        'Unannounced visit',
        'if they did not know you were coming',
      ])
        expect(said).toContain(each)
      expect(await worker.evaluate<number>('document.documentElement.scrollWidth')).toBe(375)
    })
    await step('She answers three questions and records it', async () => {
      await choose(worker, 'When did you visit?', /^Today/)
      await choose(worker, 'Did the carers know you were coming?', 'No, unannounced')
      await worker.getByLabel('What you saw and heard').fill('All well. The kitchen was warm and tea was on.')
      await press(worker, 'Record this visit')
    })
    await step('It says what the visit met, what is owed next, and by which law', async () => {
      expect(await heading(worker)).toBe('Visit recorded')
      const said = await words(worker)
      expect(said).toContain(`${home}, unannounced, ${today}`)
      const [met = '', next = ''] = said.slice(said.indexOf('It met')).split('What is owed next')
      expect(met).toMatch(
        /Unannounced visit .*National standard: Fostering Services: National Minimum Standards 2011, standard 21\.8/,
      )
      expect(next).toMatch(/Unannounced visit By \d+ \w+ \d{4}\..*standard 21\.8/)
    })
    await step('The visit stands first on the page of the household, with who wrote it down', async () => {
      await press(worker, `Back to ${home}`)
      const first = await words(worker.locator('.los-feed li').first())
      expect(first).toContain(`${today} Supervising visit, unannounced`)
      expect(first).toContain('Written down the same day by Nadia Brereton')
    })
    await step('An unannounced visit is no home inspection: that is counted apart', async () => {
      await follow(worker, /^Supervising visit \d+$/)
      expect(await words(worker.locator('.los-feed'))).not.toContain('Home inspection')
    })

    await step('The figure of the whole service has one more, of as many', async () => {
      await manager.reload()
      const [counted = 0, of] = before
      expect(await counts(manager)).toEqual([counted + 1, of])
    })
  },
)
