import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import type { Opened } from '../database'
import { append, enter } from './append'
import { findDeeds, findEntries } from './journal.store'
import { verifyJournal } from './verify-journal'

let opened: Opened
const written = (told: Parameters<typeof append>[1]) => enter(opened.db, told)

beforeAll(async () => {
  opened = await emptyDatabase()
  await written({ who: 'account 1', did: 'signed in', at: new Date('2026-11-22T09:00:00.123Z') })
  await Promise.all(
    ['H-1', 'H-2', 'H-3', 'H-4', 'H-5', 'H-6'].map((about) =>
      written({ who: 'account 2', did: 'read a case', about, details: { rows: 3, kind: 'household', again: null } }),
    ),
  )
})
afterAll(() => opened.close())

/** As somebody with the database's own keys might: past the role and past the triggers. */
async function tamper(statement: string): Promise<void> {
  await opened.db.connection().execute(async (db) => {
    await sql`set role none`.execute(db)
    await sql`alter table journal disable trigger user`.execute(db)
    await sql.raw(statement).execute(db)
    await sql`alter table journal enable trigger user`.execute(db)
    await sql`set role line_of_sight_app`.execute(db)
  })
}

describe('the page’s reading', () => {
  test.each([
    [{}, [7, 6, 5, 4, 3, 2, 1], 7],
    [{ who: 'account 1' }, [1], 1],
    [{ did: 'signed in' }, [1], 1],
    [{ about: 'H-9' }, [], 0],
    [{ who: 'account 2', did: 'signed in' }, [], 0],
  ])('filtered by %o', async (filter, seqs, of) => {
    const found = await findEntries(opened.db, filter, 1)
    expect([found.rows.map(({ seq }) => seq), found.of]).toEqual([seqs, of])
  })

  test('knows everything that was done, once each', async () => {
    expect(await findDeeds(opened.db)).toEqual(['read a case', 'signed in'])
  })
})

describe('the chain', () => {
  test('numbers its entries without a gap, though six were written at once', async () => {
    const rows = await opened.db.selectFrom('journal').select(['seq', 'about']).orderBy('seq').execute()
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(new Set(rows.map(({ about }) => about)).size).toBe(7)
  })

  test('holds as written, the millisecond included', async () => {
    expect(await verifyJournal(opened.db)).toEqual([])
  })

  test('is not added to when what it tells of is rolled back', async () => {
    const failing = opened.db.transaction().execute(async (trx) => {
      await append(trx, { who: 'account 1', did: 'recorded supervising visits' })
      throw new Error('the record failed')
    })
    await expect(failing).rejects.toThrow('the record failed')
    expect(await verifyJournal(opened.db)).toEqual([])
  })

  test.each([
    [
      'an instant moved by a millisecond',
      `update journal set at = at + interval '1 millisecond' where seq = 1`,
      `at = at - interval '1 millisecond' where seq = 1`,
      [1],
    ],
    ['a name changed', `update journal set who = 'account 9' where seq = 3`, `who = 'account 2' where seq = 3`, [3]],
    [
      'a count changed',
      `update journal set details = '{"rows": 4, "kind": "household", "again": null}' where seq = 4`,
      `details = '{"again": null, "rows": 3, "kind": "household"}' where seq = 4`,
      [4],
    ],
  ])('shows %s', async (_, change, back, seqs) => {
    await tamper(change)
    expect((await verifyJournal(opened.db)).map(({ seq }) => seq)).toEqual(seqs)
    await tamper(`update journal set ${back}`)
    expect(await verifyJournal(opened.db)).toEqual([])
  })

  test('shows an entry taken out', async () => {
    await tamper('delete from journal where seq = 5')
    expect(await verifyJournal(opened.db)).toEqual([
      { seq: 6, what: 'entry 6 follows entry 4: entries between are gone' },
      { seq: 6, what: 'entry 6 does not follow the entry before it' },
    ])
  })
})
