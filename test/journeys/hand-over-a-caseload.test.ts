import { expect } from 'vitest'
import { journey } from '../support/journey'
import { ownService } from '../support/own-service'
import { follow, heading, numbersIn, press, visit, words } from '../support/pages'

const homes = ['H-1', 'H-2', 'H-3', 'H-4', 'H-5']
const files = {
  workers: [
    { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
    { ref: 'W-2', name: 'Tom Salter', team: 'North' },
  ],
  households: homes.map((ref) => ({ ref, name: `Ashwell ${ref}`, cohort: 'mainstream' })),
  approvals: homes.map((household) => ({ household, on: '2024-01-10', places: '2' })),
  allocations: homes.map((household, n) => ({
    household,
    worker: n < 3 ? 'W-1' : 'W-2',
    team: 'North',
    on: '2025-12-01',
  })),
}

journey(
  'S007: several households are given to a colleague at once, and what each holds moves with them',
  async ({ open, step }) => {
    const { address, accountOf, sessionOf, stop } = await ownService(files, new Date('2026-11-23T08:30:00Z'))
    const session = await sessionOf(await accountOf('registered manager', 'manager@harrowmere.invalid'))
    const manager = await open({ at: address, session, javaScript: false })
    const rows = manager.locator('tbody tr')
    const held = async (name: string) => {
      await visit(manager, '/workers?team=North')
      return numbersIn(await words(rows.filter({ hasText: name })), /(\d+) of 18/)[0] ?? 0
    }
    await visit(manager, '/workers?team=North')
    const names = (await rows.locator('th').allInnerTexts()).flatMap((text) => text.split('\n')[0]?.trim() ?? [])
    const [giver = '', taker = ''] = names.filter((name) => name !== 'Nobody named')
    const before = [await held(giver), await held(taker)]
    await step('Two households of one worker are chosen, and a colleague', async () => {
      await visit(manager, '/workers?team=North')
      await follow(manager, new RegExp(`^Allocate households of ${giver}$`))
      const boxes = manager.getByRole('checkbox')
      await boxes.nth(0).check()
      await boxes.nth(1).check()
      await press(manager, 'See what each would hold')
      expect(await words(manager)).toContain('Choose who shall supervise them')
      expect(await boxes.nth(1).isChecked()).toBe(true)
      const value = await manager.getByRole('option', { name: new RegExp(`^${taker}`) }).getAttribute('value')
      await manager.getByLabel('Who shall supervise them?').selectOption(value ?? '')
      await press(manager, 'See what each would hold')
    })
    await step('What each would hold is shown against the limit before it is done', async () => {
      expect(await heading(manager)).toBe('Check before allocating')
      const [from = 0, to = 0] = before
      const said = await words(manager)
      expect(said).toContain(`${taker} ${to} of 18 ${to + 2} of 18`)
      expect(said).toContain(`${giver} ${from} of 18`)
      await press(manager, 'Allocate 2 households')
      expect(await heading(manager)).toBe('2 households allocated')
    })
    await step('The list of workers says so', async () => {
      const [from = 0, to = 0] = before
      expect([await held(giver), await held(taker)]).toEqual([from - 2, to + 2])
      await stop()
    })
  },
)
