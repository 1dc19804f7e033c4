import { type Kysely, type Selectable, sql } from 'kysely'
import type { Db, ImportRunTable, Tables } from '../database'
import type { Reject } from './admit-file'
import type { Outcome } from './outcome'

/** Why an import has no result: it failed, or the program ended under it. */
export const STOPPED = 'It stopped before it was done. Send the files again: what had landed will not land twice.'

/** Notes that an import began. */
export async function beginRun(db: Db, source: string, who: string, now: Date): Promise<number> {
  const row = { source, by_whom: who, started_at: now, finished_at: null, fault: null }
  return (await db.insertInto('import_run').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Notes how an import ended, and keeps every row it rejected. */
export async function endRun(db: Kysely<Tables>, run: number, outcome: Outcome, fault: string | null): Promise<void> {
  const { accepted, unchanged, rejected } = outcome
  await db
    .updateTable('import_run')
    .set({
      finished_at: new Date(),
      accepted,
      unchanged,
      rejected: rejected.length,
      files: JSON.stringify(outcome.files),
      fault,
    })
    .where('id', '=', run)
    .execute()
  await sql`
    insert into import_reject (run_id, seq, file, row, column_name, reason, cells)
    select ${run}, * from unnest(${rejected.map((_, index) => index)}::int[], ${rejected.map((each) => each.file)}::text[],
      ${rejected.map((each) => each.row)}::int[], ${rejected.map((each) => each.column)}::text[], ${rejected.map((each) => each.reason)}::text[],
      ${rejected.map((each) => JSON.stringify(each.cells))}::jsonb[])`.execute(db)
}

/** Marks the imports that the program ended under. When it starts, none can be running. */
export async function markUnfinished(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('import_run')
    .set({ finished_at: new Date(), fault: STOPPED })
    .where('finished_at', 'is', null)
    .execute()
}

export type Run = Selectable<ImportRunTable> & {
  /** Of whoever sent it, where that was an account. */ readonly sender: string | null
}

const runs = (db: Kysely<Tables>) =>
  db
    .selectFrom('import_run')
    .leftJoin('account', (join) => join.on(sql`'account ' || account.id`, '=', sql.ref('import_run.by_whom')))
    .selectAll('import_run')
    .select('account.name as sender')

export async function findRun(db: Kysely<Tables>, id: number): Promise<Run | undefined> {
  return runs(db).where('import_run.id', '=', id).executeTakeFirst()
}

export async function listRuns(db: Kysely<Tables>, limit: number): Promise<Run[]> {
  return runs(db).orderBy('import_run.id', 'desc').limit(limit).execute()
}

export type Met = { readonly met: number; readonly late: number }

/**
 * How many duties were met by what an import recorded: all of it carries the instant and the name of its run. Null where
 * a history was taken on, whose records keep instants of their own.
 */
export async function countMetBy(
  db: Kysely<Tables>,
  { started_at, by_whom, accepted }: Pick<Run, 'started_at' | 'by_whom' | 'accepted'>,
): Promise<Met | null> {
  const { rows } = await sql<Met & { recorded: number }>`
    with recorded as materialized (select id from happening where recorded_at = ${started_at} and recorded_by = ${by_whom})
    select (select count(*)::int from recorded) as recorded, count(*)::int as met, (count(*) filter (where not in_time))::int as late
    from duty where met_by in (select id from recorded)`.execute(db)
  const [found] = rows
  return found && found.recorded >= accepted ? { met: found.met, late: found.late } : null
}

export async function listRejects(db: Kysely<Tables>, run: number, limit: number): Promise<Reject[]> {
  const rows = await db
    .selectFrom('import_reject')
    .selectAll()
    .where('run_id', '=', run)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    file: row.file,
    row: row.row,
    column: row.column_name,
    reason: row.reason,
    cells: row.cells,
  }))
}

/** A service into which somebody has recorded cannot be taken on: its instants are its own. */
export async function hasOwnRecords(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select from happening where not taken_on limit 1`.execute(db)
  return rows.length > 0
}
