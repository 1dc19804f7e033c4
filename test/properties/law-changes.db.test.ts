import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate, toNumber } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { type DutyRow, toDuty } from '../../src/duties/duties.store'
import { append, asKnownAt, asProposed, changeLaw, drifts, type House } from '../../src/ledgers'
import type { Proposal, What } from '../../src/standards'
import { findMoved } from '../../src/standards/dry-run.store'
import { randomService } from '../oracle/random-service'
import { emptied, emptyDatabase } from '../support/database'
import { land } from '../support/files'
import { house as shared } from '../support/house'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())

const RUNS = Number(process.env.LOS_PROPERTY_RUNS ?? 2)
const proposal = (from: string, what: What, reverses: number | null = null): Proposal => ({
  ...{ from: plainDate(from), what, reverses },
})

/** One of each kind that moves anything, on days amid what the random services hold. */
const CHANGES: readonly Proposal[] = [
  proposal('2020-03-01', { change: 'profile', profile: 'worcestershire-2022', to: 'off' }),
  proposal('2021-05-01', { change: 'profile', profile: 'worcestershire-2022', to: 'on' }),
  proposal('2018-06-01', { change: 'term', rule: 'review-subsequent-6m', within: '5 months', then: '5 months' }),
  proposal('2016-01-01', { change: 'term', rule: 'fc-unannounced-12m', within: '10 months', then: '9 months' }),
  proposal('2020-01-01', { change: 'term', rule: 'fc-supervision-formal-12w', within: '8 weeks', then: '8 weeks' }),
  proposal('2012-01-01', { change: 'numbers', rule: 'fostering-limit-3', least: null, most: 1 }),
  proposal('2019-10-10', { change: 'holiday', to: 'added', name: 'A day off', source: 'Gazette' }),
  proposal('2018-04-02', { change: 'holiday', to: 'removed', name: 'Easter Monday', source: 'Mistake' }),
  proposal('2020-01-01', { change: 'rule', rule: 'fc-unannounced-12m-ours', to: 'off' }),
]

/** Every duty that is stored, as one line each. */
async function owed(db: Opened['db']): Promise<string[]> {
  const { rows } = await sql<DutyRow>`select * from duty`.execute(db)
  return rows.map((row) => JSON.stringify({ ...toDuty(row), id: 0, version: 0 })).sort()
}

const drifted = async (house: House) => {
  const found = []
  for await (const each of drifts(house, opened.db)) found.push(each)
  return found
}

const less = (all: readonly string[], others: readonly string[]): string[] => {
  const left = new Map<string, number>()
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1)
  return all.filter((each) => {
    const n = left.get(each) ?? 0
    left.set(each, n - 1)
    return n <= 0
  })
}

test.each(Array.from({ length: RUNS }, (_, index) => index + 1))(
  'service %i: what a dry run lists is what then happens, what was known stays known, and taking back restores',
  async (seed) => {
    await emptied(opened)
    const house = { ...shared }
    await land(opened.db, randomService(seed, 3), { takeOn: false, now: new Date('2026-10-01T10:00:00Z') })
    const known: { at: Date; owed: string[] }[] = [
      { at: new Date('2026-10-01T11:00:00Z'), owed: await owed(opened.db) },
    ]
    const ids: number[] = []
    let all = 0
    for (const [index, each] of CHANGES.entries()) {
      const before = await owed(opened.db)
      const moved = await asProposed(house, opened.db, each, (world, { schema, rules }) =>
        findMoved(world, schema, rules),
      )
      expect(await owed(opened.db)).toEqual(before)
      all += moved.length
      const now = new Date(Date.UTC(2026, 9, 2 + index))
      const by = { who: 'test', reason: 'Agreed', now }
      ids.push(await changeLaw(house, opened.db, { read: () => each, says: 'a change' }, by))
      const after = await owed(opened.db)
      const [gone, fresh] = [less(before, after), less(after, before)]
      expect([each.what.change, moved.filter((row) => row.before).length]).toEqual([each.what.change, gone.length])
      expect([each.what.change, moved.filter((row) => row.after).length]).toEqual([each.what.change, fresh.length])
      known.push({ at: new Date(now.getTime() + 1000), owed: after })
    }
    expect(all).toBeGreaterThan(20)
    expect(await drifted(house)).toEqual([])
    const asAt = toNumber(plainDate('2026-11-22'))
    for (const { at, owed: said } of known.filter((_, index) => index % 3 === 0))
      expect(await asKnownAt(house, opened.db, at, asAt, owed)).toEqual(said)
    for (const [index, id] of ids.reverse().entries()) {
      const by = { who: 'test', reason: 'A mistake', now: new Date(Date.UTC(2026, 10, 1 + index)) }
      const back = proposal('2020-01-01', { change: 'taken back' }, id)
      await changeLaw(house, opened.db, { read: () => back, says: 'taken back' }, by)
      expect(await owed(opened.db)).toEqual(known[ids.length - 1 - index]?.owed)
    }
    expect(await drifted(house)).toEqual([])
  },
  600_000,
)

test('two processes on one database derive by the same law', async () => {
  await emptied(opened)
  const [one, other] = [{ ...shared }, { ...shared }]
  const homes = { households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }] }
  await land(opened.db, homes, { takeOn: false, now: new Date('2026-10-01T10:00:00Z') })
  const change = proposal('2026-01-01', {
    change: 'term',
    rule: 'fc-supervision-formal-12w',
    within: '8 weeks',
    then: '8 weeks',
  })
  await changeLaw(
    one,
    opened.db,
    { read: () => change, says: 'a change' },
    { who: 'one', reason: 'Agreed', now: new Date() },
  )
  expect(other.stamp).toBe('')
  const approval = {
    kind: 'approval',
    on: plainDate('2026-02-02'),
    at: null,
    about: { household: 'H-1' },
    facts: { places: 2 },
  }
  const by = { who: 'test', now: new Date(), takenOn: false }
  await append(other, opened.db, [{ ...approval, sourceRecordedAt: null }], by)
  const { rows } = await sql<{ due: string }>`select due from duty where rule = 'fc-supervision-formal-12w'`.execute(
    opened.db,
  )
  expect(rows).toEqual([{ due: '2026-03-30' }])
  expect(await drifted(one)).toEqual([])
})

// Found by the services above: met by what came before its second time in force, it opened the first time's duty once more, without end.
test('a standard switched off and on again is owed once more from its new first day, and by then is met or late', async () => {
  await emptied(opened)
  const house = { ...shared }
  const files = {
    households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
    approvals: [{ household: 'H-1', on: '2019-01-10', places: '2' }],
    children: [{ ref: 'C-1', born: '2012-03-04', sex: 'F' }],
    'care-starts': [{ child: 'C-1', on: '2019-09-14' }],
    placements: [{ ref: 'P-1', child: 'C-1', household: 'H-1', on: '2019-09-14' }],
    'safer-caring-plans': [{ household: 'H-1', child: 'C-1', on: '2019-09-14' }],
  }
  const landed = await land(opened.db, files, { takeOn: false, now: new Date('2026-10-01T10:00:00Z') })
  expect(landed.rejected).toEqual([])
  for (const [index, [from, to]] of [['2020-03-01', 'off'] as const, ['2021-05-01', 'on'] as const].entries()) {
    const change = proposal(from, { change: 'profile', profile: 'worcestershire-2022', to })
    const now = new Date(Date.UTC(2026, 9, 2 + index))
    await changeLaw(house, opened.db, { read: () => change, says: 'a change' }, { who: 'test', reason: 'Agreed', now })
  }
  const { rows } = await sql<{ said: string }>`
    select concat_ws(' ', opened, due, coalesce(met::text, '-'), coalesce(closed::text, '-')) as said from duty
    where rule = 'safer-caring-plan' order by opened, due`.execute(opened.db)
  expect(rows.map(({ said }) => said)).toEqual([
    '2019-09-14 2019-09-14 2019-09-14 -',
    '2019-09-14 2020-09-14 - 2020-03-01',
    // The plan of 2019 is there, and its year was long over.
    '2021-05-01 2020-09-14 - -',
    '2021-05-01 2021-05-01 2019-09-14 -',
  ])
  expect(await drifted(house)).toEqual([])
})
