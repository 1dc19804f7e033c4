import { type KyselyPlugin, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptied, emptyDatabase } from '../../test/support/database'
import { land } from '../../test/support/files'
import { house } from '../../test/support/house'
import { plainDate, toNumber } from '../calendar'
import type { Opened } from '../database'
import { append, appendJournalled, asKnownAt, drifts, keepDerived, NotRecorded, verify } from './index'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())

const by = { who: 'test', now: new Date('2026-11-22T10:00:00Z'), takenOn: false }
const visit = (on: string, more: object = {}) => ({
  kind: 'supervising visit',
  on: plainDate(on),
  at: null,
  about: { household: 'H-1', worker: 'W-1' },
  facts: { announced: 'no' },
  sourceRecordedAt: null,
  ...more,
})

beforeEach(async () => {
  await emptied(opened)
  // Before anything a test records: by the clock of the day it runs on, it would come after.
  const files = {
    workers: [{ ref: 'W-1', name: 'Wren Tallow', team: 'North' }],
    households: [
      { ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' },
      { ref: 'H-2', name: 'Beck', cohort: 'kinship' },
    ],
    approvals: [
      { household: 'H-1', on: '2025-01-10', places: '2', terms: '' },
      { household: 'H-2', on: '2025-01-10', places: '1', terms: '' },
    ],
  }
  await land(opened.db, files, { now: new Date('2026-11-01T10:00:00Z') })
})

/** Days on which the unannounced duty of a household was met. */
async function metOn(ref: string, db: Opened['db'] = opened.db): Promise<(string | null)[]> {
  const { rows } = await sql<{ met: string | null }>`
    select met from duty d join subject s on s.id = d.subject_id where s.ref = ${ref} and d.rule = 'fc-unannounced-12m' order by d.opened`.execute(
    db,
  )
  return rows.map((row) => row.met)
}

async function drifted(): Promise<unknown[]> {
  const found = []
  for await (const each of drifts(house, opened.db)) found.push(each)
  return found
}

describe('verifying', () => {
  /** Does something once what happened has been read for the first time, and waits for it a while: it may have to wait for us. */
  const after = (act: () => Promise<unknown>): KyselyPlugin => {
    let asked: unknown = null
    let acting: Promise<unknown> | null = null
    return {
      transformQuery: ({ node, queryId }) => {
        if (JSON.stringify(node).includes(' happening')) asked ??= queryId
        return node
      },
      transformResult: async ({ result, queryId }) => {
        if (queryId === asked && !acting) {
          acting = act()
          await Promise.race([acting, new Promise((resolve) => setTimeout(resolve, 500))])
        }
        return result
      },
    }
  }

  test('takes nothing that is recorded meanwhile for a difference', async () => {
    const allocation = visit('2026-03-02', { kind: 'allocation', facts: { team: 'North' } })
    let recorded: Promise<unknown> = Promise.resolve()
    const db = opened.db.withPlugin(
      after(() => {
        recorded = append(house, opened.db, [allocation], by)
        return recorded
      }),
    )
    expect(await verify(house, db)).toEqual([])
    expect(await recorded).toHaveLength(1)
    expect(await verify(house, opened.db)).toEqual([])
  })

  test('tells of a derived row and of a journal changed by hand', async () => {
    await appendJournalled(house, opened.db, visit('2025-12-01'), by)
    await opened.db.deleteFrom('duty').execute()
    await opened.db.connection().execute(async (owner) => {
      await sql`set role none`.execute(owner)
      await sql`alter table journal disable trigger user`.execute(owner)
      await sql`update journal set who = 'account 9'`.execute(owner)
      await sql`alter table journal enable trigger user`.execute(owner)
      await sql`set role line_of_sight_app`.execute(owner)
    })
    const found = await verify(house, opened.db)
    expect(found.some((each) => 'ledger' in each && each.ledger === 'duty')).toBe(true)
    expect(found.some((each) => 'seq' in each)).toBe(true)
  })
})

describe('append', () => {
  test('what happened meets what is owed in the same transaction', async () => {
    await append(house, opened.db, [visit('2025-12-01')], by)
    expect(await metOn('H-1')).toEqual(['2025-12-01', null])
  })

  test('a ref that names nothing is refused with its column, and nothing is added', async () => {
    const before = await sql`select from happening`.execute(opened.db)
    await expect(
      append(
        house,
        opened.db,
        [visit('2025-12-01'), visit('2025-12-02', { about: { household: 'H-9', worker: 'W-1' } })],
        by,
      ),
    ).rejects.toThrow(NotRecorded)
    expect((await sql`select from happening`.execute(opened.db)).rows).toHaveLength(before.rows.length)
  })

  test('a correction moves the day, and both stay', async () => {
    const [first] = await append(house, opened.db, [visit('2025-12-01')], by)
    await append(house, opened.db, [visit('2025-12-03', { corrects: first?.id, reason: 'wrong day' })], by)
    expect(await metOn('H-1')).toEqual(['2025-12-03', null])
    const { rows } = await sql`select from happening where kind = 'supervising visit'`.execute(opened.db)
    expect(rows).toHaveLength(2)
  })

  test('a correction that names another home gives back what it met in the first', async () => {
    const [first] = await append(house, opened.db, [visit('2025-12-01')], by)
    await append(
      house,
      opened.db,
      [visit('2025-12-01', { about: { household: 'H-2', worker: 'W-1' }, corrects: first?.id, reason: 'wrong home' })],
      by,
    )
    expect([await metOn('H-1'), await metOn('H-2')]).toEqual([[null], ['2025-12-01', null]])
    expect(await drifted()).toEqual([])
  })

  test('a withdrawal stops counting and stays readable', async () => {
    const [first] = await append(house, opened.db, [visit('2025-12-01')], by)
    await append(
      house,
      opened.db,
      [visit('2025-12-01', { corrects: first?.id, reason: 'never happened', withdrawn: true })],
      by,
    )
    expect(await metOn('H-1')).toEqual([null])
    expect(await drifted()).toEqual([])
  })

  test('somebody ended on the day they were first known is known again from an earlier day', async () => {
    const about = { carer: 'F-1' }
    const entry = (kind: string, on: string | null, more: object) => ({
      ...{ kind, on: on === null ? null : plainDate(on), at: null, facts: {}, about, sourceRecordedAt: null },
      ...more,
    })
    const carer = entry('carer', null, { ref: 'F-1', about: { household: 'H-1' }, facts: { name: 'Marian Ashdown' } })
    await append(house, opened.db, [carer, entry('carer ending', '2026-03-02', {})], by)
    await append(house, opened.db, [entry('carer induction', '2026-02-02', {})], by)
    expect(await drifted()).toEqual([])
  })

  test('one record is corrected once: whoever comes second is told', async () => {
    const [first] = await append(house, opened.db, [visit('2025-12-01')], by)
    const correct = (on: string) =>
      append(house, opened.db, [visit(on, { corrects: first?.id, reason: 'wrong day' })], by)
    await correct('2025-12-02')
    await expect(correct('2025-12-03')).rejects.toThrow('has been corrected since')
  })

  test('two at once about one home derive one after the other', async () => {
    await Promise.all(['2025-06-01', '2025-07-01', '2025-08-01'].map((on) => append(house, opened.db, [visit(on)], by)))
    expect(await metOn('H-1')).toEqual(['2025-06-01', '2025-07-01', '2025-08-01', null])
    expect(await drifted()).toEqual([])
  })

  test('what a person records is journalled by ref, never by what it said', async () => {
    await appendJournalled(house, opened.db, visit('2025-12-01', { facts: { announced: 'no', notes: 'a worry' } }), by)
    const rows = await opened.db.selectFrom('journal').selectAll().execute()
    expect(rows.at(-1)).toMatchObject({ did: 'recorded supervising visit', about: 'H-1' })
    expect(JSON.stringify(rows)).not.toContain('worry')
  })
})

describe('looking back', () => {
  test('as known before a late record, it had not been met', async () => {
    await append(house, opened.db, [visit('2025-12-01')], { ...by, now: new Date('2026-11-22T10:00:00Z') })
    const asAt = toNumber(plainDate('2026-03-31'))
    const known = await asKnownAt(house, opened.db, new Date('2026-11-22T09:59:59Z'), asAt, (world) =>
      metOn('H-1', world as Opened['db']),
    )
    expect([known, await metOn('H-1')]).toEqual([[null], ['2025-12-01', null]])
  })
})

describe('a change of law', () => {
  test('derives again what was derived under the old', async () => {
    await append(house, opened.db, [visit('2025-12-01')], by)
    await keepDerived(house, opened.db, () => undefined)
    await opened.db.deleteFrom('duty').execute()
    await opened.db
      .updateTable('setting')
      .set({ value: JSON.stringify('an older reading') })
      .where('name', '=', 'derived under')
      .execute()
    const said: string[] = []
    await keepDerived(house, opened.db, (line) => said.push(line))
    expect(said).toHaveLength(1)
    expect(await drifted()).toEqual([])
    expect(await metOn('H-1')).toEqual(['2025-12-01', null])
  })
})
