import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { KeptRow } from './merge'

type Stored = Omit<KeptRow, 'yearEnd' | 'toldSince'> & { readonly year_end: PlainDate; readonly told_since: Date }

/** What is kept of the returns of one system, each row as it was last said. */
export async function findReturnRows(db: Kysely<Tables>, source: string): Promise<KeptRow[]> {
  const { rows } = await sql<Stored>`
    select r.table_name as "table", r.key, r.year_end, r.line, r.cells, i.started_at as told_since
    from return_row r join import_run i on i.id = r.run_id where r.source = ${source}
    order by r.year_end, r.table_name, r.line, r.key`.execute(db)
  return rows.map(({ year_end, told_since, ...row }) => ({ ...row, yearEnd: year_end, toldSince: told_since }))
}

/** Keeps what was said now in place of what was said before. */
export async function replaceReturnRows(
  db: Kysely<Tables>,
  source: string,
  run: number,
  gone: readonly KeptRow[],
  said: readonly KeptRow[],
): Promise<void> {
  const of = (rows: readonly KeptRow[]) =>
    sql`${rows.map(({ table }) => table)}::text[], ${rows.map(({ key }) => key)}::text[], ${rows.map(({ yearEnd }) => yearEnd)}::date[]`
  await sql`
    delete from return_row r using (select * from unnest(${of(gone)})) g (table_name, key, year_end)
    where r.source = ${source} and r.table_name = g.table_name and r.key = g.key and r.year_end = g.year_end`.execute(
    db,
  )
  await sql`
    insert into return_row (source, table_name, key, year_end, line, cells, run_id)
    select ${source}, table_name, key, year_end, line, cells::jsonb, ${run} from
      unnest(${of(said)}, ${said.map(({ line }) => line)}::int[], ${said.map(({ cells }) => JSON.stringify(cells))}::text[])
        as row (table_name, key, year_end, line, cells)`.execute(db)
}

export type KeptReturn = {
  readonly source: string
  readonly yearEnd: PlainDate
  readonly run: number
  readonly rows: number
}

/** The returns that are kept, the latest year first, each with the last run that said anything of it. */
export async function listReturns(db: Kysely<Tables>): Promise<KeptReturn[]> {
  const { rows } = await sql<{ source: string; year_end: PlainDate; run: number; rows: number }>`
    select source, year_end, max(run_id) as run, count(*) filter (where line > 0)::int as rows from return_row
    group by source, year_end order by year_end desc, source`.execute(db)
  return rows.map(({ year_end, ...row }) => ({ ...row, yearEnd: year_end }))
}
