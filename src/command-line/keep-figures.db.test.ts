import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../test/support/figure-world'
import { house } from '../../test/support/house'
import { plainDate } from '../calendar'
import type { Rule } from '../duties'
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

const going = { say: () => undefined, isStopping: () => false }
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
  const passes = await workAhead(house, world.db, NOW, { ...going, isStopping: () => ++asked > 1 })
  expect(passes).toBe(1)
})

test.skipIf(!inject('postgres'))(
  'while a great import is being recorded it works out one pass and no more',
  async () => {
    await world.db.deleteFrom('figure_kept').execute()
    const importing = await world.db.startTransaction().execute()
    await importing.deleteFrom('figure_kept').execute()
    expect(await workAhead(house, world.db, NOW, going)).toBe(0)
    await importing.rollback().execute()
    expect(await workAhead(house, world.db, NOW, going)).toBe(figuresAhead(plainDate('2026-04-15')).length)
  },
)

test('what cannot be worked out is named, and the others are worked out', async () => {
  await world.db.deleteFrom('figure_kept').execute()
  const said: string[] = []
  const rules = new (class extends Map<string, Rule> {
    override get(id: string) {
      if (id === 'fc-supervision-formal-12w') throw new Error('broken')
      return super.get(id)
    }
  })(house.law.rules)
  const broken = { ...house, law: { ...house.law, rules } }
  await workAhead(broken, world.db, NOW, { ...going, say: (line) => said.push(line) })
  expect(said.join()).toContain('M005')
  expect(await kept('M106')).toHaveLength(13)
})
