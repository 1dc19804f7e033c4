import { afterAll, beforeAll, expect, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../test/support/figure-world'
import { house } from '../../test/support/house'
import { plainDate } from '../calendar'
import { measureOf } from '../measures'
import { answersOn } from '../measures/kept.store'
import { figuresAhead } from '../service/publishing/ahead'
import { workAhead } from './keep-figures'

const NOW = new Date('2026-04-15T09:00:00Z')

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
  await world.given({ children: [child(1), child(2)], 'care-starts': [start(1, '2025-01-10')] })
})
afterAll(() => world.close())

const going = () => false
const kept = async (measure: string) => {
  const rows = await world.db
    .selectFrom('figure_kept')
    .select('as_at')
    .where('measure', '=', measure)
    .where('answer', 'is not', null)
    .orderBy('as_at')
    .execute()
  return rows.map(({ as_at }) => String(as_at))
}

test('the months of every report are worked out before anybody asks, and then there is nothing left to do', async () => {
  const passes = await workAhead(house, world.db, NOW, going)
  expect(passes).toBe(figuresAhead(plainDate('2026-04-15')).length)
  expect(await kept('M106')).toHaveLength(13)
  expect((await kept('M106')).at(-1)).toBe('2026-03-31')
  expect(await kept('M002')).toHaveLength(24)
  expect(await workAhead(house, world.db, NOW, going)).toBe(0)
})

test('what is written down late is worked out again from its month, the same as whoever asks would', async () => {
  await world.given({ 'care-starts': [start(2, '2026-02-10')] })
  expect((await kept('M106')).at(-1)).toBe('2026-01-31')
  await workAhead(house, world.db, NOW, going)
  expect((await kept('M106')).at(-1)).toBe('2026-03-31')
  const measure = measureOf('M106')
  const answers = await answersOn(
    world.db,
    house.law,
    measure ? [measure] : [],
    ['2026-01-31', '2026-02-28'].map(plainDate),
  )
  expect([...answers.values()].map((of) => of.get('M106')?.counts)).toEqual([1, 2])
})

test('told to stop, it stops before the next pass', async () => {
  await world.db.deleteFrom('figure_kept').execute()
  let asked = 0
  const passes = await workAhead(house, world.db, NOW, () => ++asked > 1)
  expect(passes).toBe(1)
})
