import { expect } from 'vitest'
import { fromNumber, londonDay, longDate, toNumber } from '../../src/calendar'
import { journey } from '../support/journey'
import { enterDay, follow, heading, press, visit, words } from '../support/pages'

journey(
  'S007: a household changes worker mid-month, and both workers’ lists are right on each day',
  async ({ signIn, step }) => {
    const on = fromNumber(toNumber(londonDay(new Date())) - 10)
    const before = fromNumber(toNumber(on) - 1)
    const manager = await signIn('registered manager')
    await visit(manager, '/register?team=River')
    const rows = manager.locator('tbody tr')
    const workerOf = async (index: number) => /River, (.+)$/.exec(await words(rows.nth(index)))?.[1] ?? ''
    const from = await workerOf(0)
    const others = await Promise.all((await rows.all()).map((_, index) => workerOf(index)))
    const to = others.find((name) => name !== from) ?? ''

    await step('The manager allocates it from a day ten days ago', async () => {
      await follow(manager, /./, rows.first())
      await follow(manager, 'Everything else')
      await follow(manager, 'Allocate a worker')
      const option = await manager
        .getByLabel('Supervising social worker')
        .locator('option')
        .filter({ hasText: to })
        .innerText()
      await manager.getByLabel('Supervising social worker').selectOption({ label: option.trim() })
      await enterDay(manager, 'From which day?', on)
      expect(await manager.getByLabel('Team', { exact: true }).inputValue()).toBe('River')
      await press(manager, 'Allocate a worker')
      expect(await heading(manager)).toBe('Allocation recorded')
    })
    await press(manager, /^Back to /)
    const [home, path] = [await heading(manager), new URL(manager.url()).pathname]

    await step('The page of the household says who it was on each day', async () => {
      expect(await words(manager)).toContain(`Supervising social worker ${to} River team, since ${longDate(on)}`)
      await visit(manager, `${path}?at=${before}`)
      expect(await words(manager)).toContain(`Supervising social worker ${from} River team`)
    })
    const listed = async (name: string, day: string) => {
      await visit(manager, `/register?team=River&at=${day}`)
      return (await words(rows.filter({ hasText: home }))).includes(`River, ${name}`)
    }
    await step('So does the register, for each of them', async () => {
      expect([await listed(from, before), await listed(to, before)]).toEqual([true, false])
      expect([await listed(from, on), await listed(to, on)]).toEqual([false, true])
    })
  },
)
