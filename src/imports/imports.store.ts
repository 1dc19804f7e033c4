import { type Kysely, sql } from 'kysely'
import type { Db, Tables } from '../database'
import type { Reject } from './admit-file'
import type { Outcome } from './import-files'

/** Notes that an import began. */
export async function beginRun(db: Db, source: string, who: string, now: Date): Promise<number> {
  const row = { source, by_whom: who, started_at: now, finished_at: null, fault: null }
  return (await db.insertInto('import_run').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Notes how an import ended, and keeps every row it rejected. */
export async function endRun(db: Db, run: number, outcome: Outcome, fault: string | null): Promise<void> {
  const { accepted, unchanged, rejected } = outcome
  await db.updateTable('import_run').set({ finished_at: new Date(), accepted, unchanged, rejected: rejected.length, fault }).where('id', '=', run).execute()
  await sql`
    insert into import_reject (run_id, seq, file, row, column_name, reason, cells)
    select ${run}, * from unnest(${rejected.map((_, index) => index)}::int[], ${rejected.map((each) => each.file)}::text[],
      ${rejected.map((each) => each.row)}::int[], ${rejected.map((each) => each.column)}::text[], ${rejected.map((each) => each.reason)}::text[],
      ${rejected.map((each) => JSON.stringify(each.cells))}::jsonb[])`.execute(db)
}

export async function findRun(db: Kysely<Tables>, id: number) {
  return db.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function listRuns(db: Kysely<Tables>, limit: number) {
  return db.selectFrom('import_run').selectAll().orderBy('id', 'desc').limit(limit).execute()
}

export async function listRejects(db: Kysely<Tables>, run: number, limit: number): Promise<Reject[]> {
  const rows = await db.selectFrom('import_reject').selectAll().where('run_id', '=', run).orderBy('seq').limit(limit).execute()
  return rows.map((row) => ({ file: row.file, row: row.row, column: row.column_name, reason: row.reason, cells: row.cells }))
}

/** A service into which somebody has recorded cannot be taken on: its instants are its own. */
export async function hasOwnRecords(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select from happening where not taken_on limit 1`.execute(db)
  return rows.length > 0
}
