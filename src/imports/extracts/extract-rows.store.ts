import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database'
import type { ExtractRow } from './table'

/** What is kept of the extracts of one system, each row as it was last told. */
export async function findExtractRows(db: Kysely<Tables>, source: string): Promise<ExtractRow[]> {
  const { rows } = await sql<ExtractRow>`
    select table_name as "table", key, line, cells, since from extract_row where source = ${source}
    order by table_name, line, key`.execute(db)
  return rows
}

/** Keeps rows as they were told now in place of what they told before. */
export async function keepExtractRows(
  db: Kysely<Tables>,
  source: string,
  run: number,
  rows: readonly ExtractRow[],
): Promise<void> {
  await sql`
    insert into extract_row (source, table_name, key, line, cells, since, run_id)
    select ${source}, table_name, key, line, cells::jsonb, since::jsonb, ${run} from unnest(
      ${rows.map(({ table }) => table)}::text[], ${rows.map(({ key }) => key)}::text[], ${rows.map(({ line }) => line)}::int[],
      ${rows.map(({ cells }) => JSON.stringify(cells))}::text[], ${rows.map(({ since }) => JSON.stringify(since))}::text[])
      as row (table_name, key, line, cells, since)
    on conflict (source, table_name, key) do update
      set line = excluded.line, cells = excluded.cells, since = excluded.since, run_id = excluded.run_id`.execute(db)
}
