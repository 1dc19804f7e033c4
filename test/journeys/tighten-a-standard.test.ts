import { expect } from 'vitest'
import { londonDay, longDate } from '../../src/calendar'
import { journey } from '../support/journey'
import { choose, follow, heading, numbersIn, press, visit, words } from '../support/pages'

journey('A manager tightens a standard after a dry run', async ({ signIn, step }) => {
  const today = londonDay(new Date())
  const manager = await signIn('registered manager', { width: 375, javaScript: false })
  const term = async (number: string) => {
    await manager.getByLabel('The first within', { exact: true }).fill(number)
    await manager.getByLabel('Then again within', { exact: true }).fill(number)
  }
  await step('She finds the rule, and what may be changed of it', async () => {
    await visit(manager, '/settings')
    await follow(manager, 'Standards')
    await follow(manager, 'The law of England')
    expect(await heading(manager)).toBe('The law of England')
    await visit(manager, '/settings/standards/change?rule=fc-unannounced-12m')
    await follow(manager, 'Its term')
  })
  await step('What would weaken the standard is refused with the reason, and nothing typed is lost', async () => {
    await term('14')
    await choose(manager, 'From which day does it hold?', /^Today/)
    await press(manager, 'See what it would do')
    expect(await words(manager.getByRole('alert'))).toContain(
      'The standard says at most 12 months; 14 months would weaken it',
    )
  })
  const opens = await step('Ten months are shown first: how much would open, and whose', async () => {
    await term('10')
    await press(manager, 'See what it would do')
    await manager.getByRole('heading', { name: 'What it would do' }).waitFor()
    const [n = 0] = numbersIn(await words(manager), /(\d+) duties would open/)
    expect(n).toBeGreaterThan(10)
    return n
  })
  await step('It is made with a reason, and then there is just so much of it', async () => {
    await press(manager, 'Make this change')
    expect(await words(manager.getByRole('alert'))).toContain('Say why it is changed')
    await manager.getByLabel('Why?', { exact: true }).fill('Agreed by the board')
    await press(manager, 'Make this change')
    expect(await heading(manager)).toBe('Standards')
    await visit(manager, '/law/fc-unannounced-12m-ours')
    expect(await words(manager)).toContain(`${opens} due later`)
    expect(await words(manager)).toContain(`within 10 months, from ${longDate(today)}`)
  })
  await step('Taken back, it is as it was', async () => {
    await visit(manager, '/settings/standards')
    await follow(manager, /^Take back/)
    await manager.getByRole('heading', { name: 'What it would do' }).waitFor()
    expect(await words(manager)).toContain(`${opens} duties would never have been owed`)
    await manager.getByLabel('Why?', { exact: true }).fill('Only a trial')
    await press(manager, 'Make this change')
    await visit(manager, '/law/fc-unannounced-12m-ours', 404)
  })
})
