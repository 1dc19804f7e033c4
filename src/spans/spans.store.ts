import { type Kysely, sql } from 'kysely'
import { dayFromDatabase, dayToDatabase, type Tables } from '../database'
import type { SubjectId } from '../happenings'
import type { Span } from './span'

type Row = {
  id: number
  subject_id: number
  name: string
  key: string
  with_id: number | null
  itself_id: number | null
  from_day: string
  until_day: string
  began_day: string
  value: Record<string, string | number | null>
}

const toSpan = (row: Row): Span & { id: number } => ({
  id: row.id,
  subject: row.subject_id,
  name: row.name,
  key: row.key,
  with: row.with_id,
  itself: row.itself_id,
  from: dayFromDatabase(row.from_day),
  until: dayFromDatabase(row.until_day),
  began: dayFromDatabase(row.began_day),
  value: row.value,
})

/** Spans that are true of these subjects, of these names, and of these keys only where they are given. */
export async function loadOwnSpans(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
  names: readonly string[],
  keys: readonly string[] | null = null,
) {
  if (subjects.length === 0 || names.length === 0) return []
  const ofKeys = keys === null ? sql`` : sql`and key = any(${keys}::text[])`
  const { rows } = await sql<Row>`
    select * from span where subject_id = any(${subjects}::bigint[]) and name = any(${names}::text[]) ${ofKeys}`.execute(
    db,
  )
  return rows.map(toSpan)
}

/** Spans of these names that name any of these subjects, as owner, as the other party, or as the span itself: once for each. */
export async function loadSpansNaming(db: Kysely<Tables>, subjects: readonly SubjectId[], names: readonly string[]) {
  if (subjects.length === 0 || names.length === 0) return []
  const naming = (party: string) =>
    sql`select * from span where ${sql.ref(party)} = any(${subjects}::bigint[]) and name = any(${names}::text[])`
  const { rows } = await sql<Row>`
    ${naming('subject_id')} union all ${naming('with_id')} union all ${naming('itself_id')}`.execute(db)
  return rows.map(toSpan)
}

/** Writes spans; into the ledger itself, or into a table that stands in for it while looking back. */
export async function insertSpans(db: Kysely<Tables>, spans: readonly Span[], table: string = 'span'): Promise<void> {
  if (spans.length === 0) return
  await sql`
    insert into ${sql.table(table)} (subject_id, name, key, with_id, itself_id, from_day, until_day, began_day, value)
    select * from unnest(${spans.map((span) => span.subject)}::bigint[], ${spans.map((span) => span.name)}::text[],
      ${spans.map((span) => span.key)}::text[], ${spans.map((span) => span.with)}::bigint[], ${spans.map((span) => span.itself)}::bigint[],
      ${spans.map((span) => dayToDatabase(span.from))}::date[], ${spans.map((span) => dayToDatabase(span.until))}::date[],
      ${spans.map((span) => dayToDatabase(span.began))}::date[], ${spans.map((span) => JSON.stringify(span.value))}::jsonb[])`.execute(
    db,
  )
}

export async function deleteSpans(db: Kysely<Tables>, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await sql`delete from span where id = any(${ids}::bigint[])`.execute(db)
}

/** What makes two rows the same span: everything but the row's number. */
export function spanKey(span: Span): string {
  const value = Object.entries(span.value).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    span.subject,
    span.name,
    span.key,
    span.with,
    span.itself,
    span.from,
    span.until,
    span.began,
    value,
  ])
}
