import { expect } from 'vitest'
import { fromNumber, londonDay, longDate, type PlainDate, plainDate, toNumber } from '../../src/calendar'
import { journey } from '../support/journey'
import { follow, heading, lookBack, numbersIn, press, visit, words } from '../support/pages'

/** The last day of the quarter that ended last. */
function quarterEnd(today: PlainDate): PlainDate {
  const month = Number(today.slice(5, 7))
  const first = month - ((month - 1) % 3)
  const begins = `${today.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
  return fromNumber(toNumber(plainDate(begins)) - 1)
}

journey('S001, S150: the table as at the last quarter end, as it was known then', async ({ signIn, step }) => {
  const day = quarterEnd(londonDay(new Date()))
  const band = `You are looking at ${longDate(day)}, as it was known on ${longDate(day)}. Nothing can be recorded from here.`
  const manager = await signIn('registered manager')
  await follow(manager, 'Figures')
  const now = await words(manager.getByRole('table', { name: /^Fostering key figures/ }))

  await step('The manager asks for both days, and the address holds both', async () => {
    await lookBack(manager, day, day)
    const address = new URL(manager.url())
    expect([address.pathname, address.searchParams.get('at'), address.searchParams.get('known')]).toEqual([
      '/figures',
      day,
      day,
    ])
    expect(await words(manager)).toContain(band)
    expect(await words(manager)).toContain(`were on the register on ${longDate(day)}`)
  })
  await step('The figures are of that day, and the address brings exactly them back', async () => {
    const then = await words(manager.getByRole('table', { name: /^Fostering key figures/ }))
    expect(then).not.toBe(now)
    await manager.reload()
    expect(await words(manager.getByRole('table', { name: /^Fostering key figures/ }))).toBe(then)
  })
  await step('A visit written down after the quarter ended was not known then, and is known now', async () => {
    await follow(manager, 'Unannounced visits')
    const said = await words(manager)
    const [then = 0] = numbersIn(said, /(\d+) of \d+ households had/)
    const [today] = numbersIn(said, /Known today, it is \d+% \((\d+) of \d+\)/)
    expect(today).toBeGreaterThan(then)
    expect(said).toContain(band)
  })
  await step('A household opens as at that day too, and offers nothing to record', async () => {
    await follow(manager, /./, manager.locator('#rows table').first().locator('tbody tr').first())
    expect(await heading(manager)).toMatch(/ household$/)
    expect(new URL(manager.url()).search).toBe(`?at=${day}&known=${day}`)
    expect(await words(manager)).toContain(band)
    expect(await manager.getByRole('button', { name: /^(Record|Report|Add|Excuse|Allocate)/ }).count()).toBe(0)
  })
  await step('One press leads back to today, where it can be recorded', async () => {
    await press(manager, 'Back to today')
    expect(new URL(manager.url()).search).toBe('')
    expect(await words(manager)).not.toContain('You are looking at')
    expect(await manager.getByRole('button', { name: 'Record a visit', exact: true }).count()).toBe(1)
  })
  await step('The register looks back in the same way', async () => {
    await visit(manager, `/register?at=${day}&known=${day}`)
    expect(await words(manager)).toContain(band)
    expect(await words(manager)).toMatch(new RegExp(`\\d+ households were on the register on ${longDate(day)}`))
  })
})
