import { expect } from 'vitest'
import { fromNumber, londonDay, plainDate, shortDate, toNumber } from '../../src/calendar'
import { journey } from '../support/journey'
import { choose, enterDay, everyRow, follow, heading, numbersIn, press, visit, words } from '../support/pages'

const NAME = 'Marchwood-Vale'

journey(
  'S001, S002, S056: a household is approved: the register has it from that day, with its terms',
  async ({ signIn, step }) => {
    const today = londonDay(new Date())
    const on = plainDate(`${fromNumber(toNumber(plainDate(`${today.slice(0, 7)}-01`)) - 1).slice(0, 7)}-01`)
    const before = fromNumber(toNumber(on) - 1)
    const manager = await signIn('registered manager')
    await step('The manager adds the household', async () => {
      await press(manager, 'Everything that can be recorded')
      await follow(manager, 'Add a household')
      await manager.getByLabel('Name of the household').fill(NAME)
      await choose(manager, /^Mainstream or kinship/, 'Kinship')
      await press(manager, 'Add a household')
      expect(await heading(manager)).toBe('Household added')
      await press(manager, `Back to ${NAME} household`)
      expect(await words(manager)).toContain('Not approved')
    })
    await step('And its approval, on the first of last month', async () => {
      await follow(manager, 'Everything else')
      await follow(manager, 'Record an approval')
      await enterDay(manager, 'When were they approved?', on)
      await manager.getByLabel('How many children they may foster').fill('2')
      await manager.getByLabel('Terms of approval').fill('birth to 11')
      await press(manager, 'Record this approval')
      expect(await heading(manager)).toBe('Approval recorded')
      expect(await words(manager)).toMatch(/It opened .*Named supervising social worker .* Allocate a worker/)
      expect(await words(manager)).toContain('First carer review')
      await press(manager, `Back to ${NAME} household`)
      expect(await words(manager)).toMatch(
        /Approved for 2 children, birth to 11 .*First carer review .*Unannounced visit/,
      )
    })
    const register = async (day: string) => {
      await visit(manager, `/register?cohort=kinship&at=${day}`)
      const [of] = numbersIn(await words(manager.getByRole('navigation', { name: 'Cohort' })), /Kinship (\d+)/)
      const rows = await everyRow(manager, (page) => page.getByRole('table'))
      return { of, listed: rows.length, row: rows.find((each) => each.startsWith(`${NAME} household`)) }
    }
    await step('The register as at the day before omits it; as at the day it has it, with its terms', async () => {
      const [then, since] = [await register(before), await register(on)]
      expect([then.row, then.of, since.of]).toEqual([undefined, then.listed, since.listed])
      expect(since.row).toContain(`${shortDate(on)} 2 children, birth to 11`)
    })
    await step('It owes an unannounced visit that is not yet due: it does not count as late', async () => {
      await visit(manager, '/figures/M002?why=not+yet+due')
      const rows = await everyRow(manager, (page) => page.locator('#rows table'))
      expect(rows.filter((row) => row.startsWith(NAME))).toHaveLength(1)
      await visit(manager, '/figures/M002?why=late')
      expect(
        (await everyRow(manager, (page) => page.locator('#rows table'))).filter((row) => row.startsWith(NAME)),
      ).toEqual([])
    })
  },
)
