import { expect } from 'vitest'
import { dayNumber, fromNumber, londonDay, longDate, toNumber } from '../../src/calendar'
import { journey } from '../support/journey'
import { choose, enterDay, follow, heading, press, visit, words } from '../support/pages'

journey('S157: a target is set from today, and what was rated before keeps its rating', async ({ signIn, step }) => {
  const today = londonDay(new Date())
  const yesterday = fromNumber(toNumber(today) - 1)
  const lead = await signIn('QA lead', { width: 375, javaScript: false })
  const rated = async (at: string) => {
    await visit(lead, `/figures/M003?at=${at}`)
    return /(?:Green|Amber|Red|Not rated) (?:Green from \d+%, amber from \d+%|No target set)/.exec(
      await words(lead),
    )?.[0]
  }
  await step('The QA lead finds a figure without a target', async () => {
    expect(await rated(yesterday)).toBe('Not rated No target set')
    await visit(lead, '/settings')
    await follow(lead, 'Targets')
    expect(await words(lead.getByRole('row').filter({ hasText: 'of those due' }))).toContain('None')
    await follow(lead, 'Change the target of Unannounced visits, of those due')
  })
  await step('What does not fit is said in words, and nothing typed is lost', async () => {
    await lead.getByLabel('Target, in percent').fill('60')
    await lead.getByLabel('Amber from, in percent').fill('70')
    await press(lead, 'Set this target')
    expect(await words(lead.getByRole('alert'))).toBe(
      'There is a problem Amber cannot begin above the target: enter 60 or less Choose the day they hold from',
    )
    expect(await lead.getByLabel('Target, in percent').inputValue()).toBe('60')
  })
  await step('Set from today, it rates today and leaves yesterday', async () => {
    await lead.getByLabel('Amber from, in percent').fill('50')
    await choose(lead, 'From which day do they hold?', /^Today/)
    await press(lead, 'Set this target')
    expect(await heading(lead)).toBe('Targets')
    expect(await words(lead)).toContain('The target of Unannounced visits, of those due is set.')
    expect(await rated(today)).toBe('Green Green from 60%, amber from 50%')
    expect(await rated(yesterday)).toBe('Not rated No target set')
  })
  await step('A day that it has rated cannot be changed, today can', async () => {
    const manager = await signIn('registered manager')
    await visit(manager, '/settings/targets/M002')
    await enterDay(manager, 'From which day do they hold?', yesterday)
    await press(manager, 'Set this target')
    expect(await words(manager.getByRole('alert'))).toMatch(/what it has rated stays as it is/)
    await visit(manager, '/journal?did=set+a+target')
    expect(await words(manager)).toContain(
      `set a target (was: none; from: ${today}; figure: M003; target: 60%, amber 50%)`,
    )
  })
  await step('One agreed for the next financial year is listed with its day', async () => {
    const april = fromNumber(dayNumber(Number(today.slice(0, 4)) + 1, 4, 1))
    await visit(lead, '/settings/targets/M003')
    await lead.getByLabel('Target, in percent').fill('95')
    await enterDay(lead, 'From which day do they hold?', april)
    await press(lead, 'Set this target')
    expect(await words(lead.getByRole('row').filter({ hasText: 'of those due' }))).toContain(`from ${longDate(april)}`)
  })
})
