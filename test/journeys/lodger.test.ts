import { expect } from 'vitest'
import { londonDay, longDate, plainDate } from '../../src/calendar'
import { journey } from '../support/journey'
import { choose, enterDay, follow, heading, press, visit, words } from '../support/pages'

journey('S008: an adult comes to live in a home, and a check is owed at once', async ({ signIn, step }) => {
  const today = londonDay(new Date())
  const manager = await signIn('team manager')
  await visit(manager, '/register')
  await follow(manager, /./, manager.locator('tbody tr').nth(3))
  const [home, address] = [await heading(manager), new URL(manager.url()).pathname]
  const add = async (name: string, born: string) => {
    await follow(manager, 'Everything else')
    await follow(manager, 'Add someone who lives here')
    await manager.getByLabel('Full name').fill(name)
    await enterDay(manager, 'Date of birth', plainDate(born))
    await manager.getByLabel('Relationship to the carers').fill('lodger')
    await enterDay(manager, 'Since when have they lived here?', today)
    await press(manager, 'Add someone who lives here')
    expect(await heading(manager)).toBe('Household member added')
  }
  await step('The lodger is added, and the answer says what is owed by which law', async () => {
    await add('Corwin Petherbridge', '1990-02-03')
    const said = await words(manager)
    expect(said).toContain(`Corwin Petherbridge, ${home}, ${longDate(today)}.`)
    expect(said).toMatch(
      new RegExp(`It opened DBS[^.]*, Corwin Petherbridge Due today, by ${longDate(today)}\\. Record a check`),
    )
  })
  await step('The household says who lives there and that the check is due today', async () => {
    await press(manager, `Back to ${home}`)
    const said = await words(manager)
    expect(said).toMatch(/DBS[^.]*, Corwin Petherbridge .*?Due today/)
    expect(said).toContain('Corwin Petherbridge, lodger, 36')
  })
  await step('A check recorded from there meets it', async () => {
    await follow(manager, 'Everything else')
    await follow(manager, 'Record a check')
    await choose(manager, 'Who was checked', /^Corwin Petherbridge/)
    await choose(manager, 'Which check', 'DBS check')
    await enterDay(manager, 'Which day is on the check?', today)
    await press(manager, 'Record this check')
    expect(await words(manager)).toMatch(/It met .*DBS[^.]*, Corwin Petherbridge Met on the day it was due/)
  })
  await step('A child of twelve who comes with them owes none', async () => {
    await visit(manager, address)
    await add('Tamsin Petherbridge', `${Number(today.slice(0, 4)) - 12}-01-05`)
    expect(await words(manager)).not.toMatch(/DBS[^.]*, Tamsin Petherbridge/)
  })
})
