import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import type { Opened } from './open'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())

const happening = {
  kind: 'supervising visit',
  on_day: '2026-07-01',
  recorded_at: new Date('2026-07-02T09:00:00Z'),
  recorded_by: 'test',
  about: '{}',
  facts: '{}',
}

describe('the first ledger', () => {
  test.each([
    'update happening set kind = kind',
    'delete from happening',
    'truncate happening cascade',
    'delete from happening_subject',
    'update subject set ref = ref',
    'delete from journal',
    'delete from target',
    'truncate target',
  ])('the database itself refuses: %s', async (statement) => {
    await opened.db
      .insertInto('happening')
      .values({
        ...happening,
        at_time: null,
        source_recorded_at: null,
        taken_on: false,
        corrects: null,
        withdrawn: false,
        reason: null,
      })
      .execute()
    await expect(sql.raw(statement).execute(opened.db)).rejects.toThrow(/permission denied|only ever added/)
  })

  test('refuses its owner too', async () => {
    await opened.db.connection().execute(async (db) => {
      await sql`set role none`.execute(db)
      await expect(sql`update happening set kind = kind`.execute(db)).rejects.toThrow(/only ever added/)
      await sql`set role line_of_sight_app`.execute(db)
    })
  })
})

test('a day stays the day that was written, whatever the time zone', async () => {
  const row = await opened.db.selectFrom('happening').select(['on_day', 'id']).executeTakeFirstOrThrow()
  expect(row.on_day).toBe('2026-07-01')
  expect(typeof row.id).toBe('number')
})
