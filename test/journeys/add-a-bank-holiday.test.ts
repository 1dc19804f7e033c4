import { expect } from 'vitest'
import { addWorkingDays, fromNumber, londonDay, longDate, toNumber } from '../../src/calendar'
import { journey } from '../support/journey'
import { enterDay, follow, heading, press, visit, words } from '../support/pages'

journey('A bank holiday is proclaimed: what it moves is shown before it is accepted', async ({ signIn, step }) => {
  const day = fromNumber(addWorkingDays(toNumber(londonDay(new Date())), 3))
  const manager = await signIn('registered manager')
  await step('The manager opens the calendar and adds the day', async () => {
    await visit(manager, '/settings')
    await follow(manager, 'Calendar')
    await press(manager, 'Add a bank holiday')
    await enterDay(manager, 'On which day is it?', day)
    await manager.getByLabel('What is it called?').fill('Proclaimed holiday')
    await press(manager, 'See what it would do')
    expect(await words(manager.getByRole('alert'))).toContain('Say where it was announced')
    await manager.getByLabel('How is it known?').fill('The Gazette')
    await press(manager, 'See what it would do')
  })
  await step('What it would move is listed with both days', async () => {
    await manager.getByRole('heading', { name: 'What it would do' }).waitFor()
    expect(await words(manager)).toMatch(/\d+ dut(y|ies) would be due on another day/)
  })
  await step('Accepted, it stands in the calendar with where it is known from', async () => {
    await manager.getByLabel('Why?', { exact: true }).fill('Proclaimed by the King')
    await press(manager, 'Make this change')
    expect(await heading(manager)).toBe('Calendar')
    expect(await words(manager)).toContain(`${longDate(day)} is a bank holiday: Proclaimed holiday`)
    expect(await words(manager)).toContain('The Gazette; added by')
  })
  await step('Taken back, it is counted again', async () => {
    await follow(manager, /^Take back/)
    await manager.getByRole('heading', { name: 'What it would do' }).waitFor()
    await manager.getByLabel('Why?', { exact: true }).fill('It was another day')
    await press(manager, 'Make this change')
    expect(await words(manager)).toContain('Taken back')
  })
})
