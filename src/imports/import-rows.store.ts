import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database'

/** Where a row of a file went. Rows with an id may have several, the latest last. */
export type ImportRow = {
  /** Sixteen bytes as thirty-two figures; the database keeps them as a uuid. */
  readonly key: string
  readonly seq: number
  readonly content: string
  readonly happening: number
}

export async function findImportRows(db: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, ImportRow[]>> {
  const { rows } = await sql<ImportRow>`
    select replace(key::text, '-', '') as key, seq, replace(content::text, '-', '') as content, happening_id as happening from import_row where key = any(${keys}::uuid[]) order by key, seq`.execute(
    db,
  )
  const found = new Map<string, ImportRow[]>()
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row])
  return found
}

export async function addImportRows(db: Kysely<Tables>, rows: readonly ImportRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into import_row (key, seq, content, happening_id)
    select * from unnest(${rows.map((row) => row.key)}::uuid[], ${rows.map((row) => row.seq)}::int[],
      ${rows.map((row) => row.content)}::uuid[], ${rows.map((row) => row.happening)}::bigint[])`.execute(db)
}
