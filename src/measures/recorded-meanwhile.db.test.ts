import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../test/support/figure-world'
import { land } from '../../test/support/files'
import { house } from '../../test/support/house'
import { plainDate } from '../calendar'
import type { Tables } from '../database'
import type { Entry } from '../happenings'
import { add, changeLaw, nobodyTouched, noRefs, resolve, settle, type Touched } from '../ledgers'
import { measureOf } from './catalogue'
import { answersOn } from './kept.store'

const server = inject('postgres')
const NOW = new Date('2026-04-15T09:00:00Z')
const by = { who: 'test', now: NOW, takenOn: false }
const soon = () => new Promise((done) => setTimeout(done, 300))

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.emptied()
  await world.given({ children: [child(1), child(2)], 'care-starts': [start(1, '2022-02-03')] })
  const kept = ['2023-03-31', '2024-03-31', '2025-03-31'].map(plainDate)
  await answersOn(
    world.db,
    house.law,
    [measureOf('M106')].flatMap((each) => each ?? []),
    kept,
  )
})

const late = () => land(world.db, { 'care-starts': [start(2, '2022-05-03')] }, { takeOn: false, as: 'late', now: NOW })

test.skipIf(!server)(
  'somebody records while the law changes: both are done, and neither is undone for the other',
  async () => {
    const own = { ...house }
    const recorded: ReturnType<typeof late>[] = []
    const change = { change: 'holiday', to: 'added', name: 'Founders', source: 'test' } as const
    const read = () => {
      recorded.push(late())
      return { what: change, from: plainDate('2025-02-05'), reverses: null }
    }
    await changeLaw(own, world.db, { read, says: 'a holiday' }, { ...by, reason: 'test' })
    expect((await Promise.all(recorded)).map(({ accepted }) => accepted)).toEqual([1])
  },
)

test.skipIf(!server)(
  'an import goes back to an earlier day while somebody records a late one: both are done, and the record waits for no more than its commit',
  async () => {
    const importing = await world.db.startTransaction().execute()
    const touched = nobodyTouched()
    await batch(importing, '2025-03-01', touched)
    const outcome = await late()
    expect(outcome.accepted).toBe(1)
    await batch(importing, '2022-03-01', touched)
    await settle(house, importing, touched)
    const behind = late()
    await soon()
    await importing.commit().execute()
    expect((await behind).rejected).toEqual([])
    expect(await world.db.selectFrom('figure_kept').select('as_at').execute()).toEqual([])
  },
)

async function batch(trx: Kysely<Tables>, on: string, touched: Touched): Promise<void> {
  const refs = noRefs()
  const entry = {
    kind: 'health assessment',
    on: plainDate(on),
    at: null,
    about: { child: 'C-1' },
    facts: {},
    sourceRecordedAt: null,
  } as Entry
  const resolutions = await resolve(house.words, trx, [entry], refs)
  const resolved = resolutions.flatMap((each) => (each.ok ? [each.resolved] : []))
  expect(resolved).toHaveLength(1)
  await add(trx, refs, resolved, by, touched)
}
