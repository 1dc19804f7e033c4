import { expect } from 'vitest'
import { fromNumber, londonDay, longDate, toNumber } from '../../src/calendar'
import { journey } from '../support/journey'
import { choose, everyRow, follow, heading, press, visit, words } from '../support/pages'

journey(
  'S003: a placement that ended yesterday: the child leaves today’s list and stays in last week’s',
  async ({ signIn, step }) => {
    const today = toNumber(londonDay(new Date()))
    const manager = await signIn('registered manager')
    await visit(manager, '/children')
    const row = manager.locator('tbody tr').filter({ hasText: ' household' }).first()
    const ref = await row.locator('.los-code').innerText()
    const home = /\S+ household/.exec(await words(row))?.[0] ?? ''

    await step('The end is recorded, with its reason', async () => {
      await follow(manager, /./, row)
      expect(await words(manager)).toContain(ref)
      await follow(manager, 'Everything else')
      await follow(manager, 'Record that a placement ended')
      await choose(manager, 'When did it end?', /^Yesterday/)
      await manager.getByLabel('Why it ended').fill('Moved to live with an aunt')
      await press(manager, 'Record this end of placement')
      expect(await heading(manager)).toBe('End of placement recorded')
    })
    await step('The page of the child says where they lived and until when', async () => {
      await visit(manager, `/children/${ref}`)
      const said = await words(manager)
      expect(said).toContain(`to ${longDate(fromNumber(today - 1))}`)
      expect(said).toContain(home)
    })
    const listed = async (query: string) => {
      await visit(manager, `/children${query}`)
      return (await everyRow(manager, (page) => page.getByRole('table'))).filter((each) => each.includes(` ${ref} `))
        .length
    }
    await step('Last week’s list has the child, living there', async () => {
      expect(await listed(`?at=${fromNumber(today - 7)}`)).toBe(1)
    })
    await step('Today’s list has not', async () => {
      expect(await listed('')).toBe(0)
    })
  },
)
