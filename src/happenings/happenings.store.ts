import { type Kysely, sql } from 'kysely'
import type { DayNumber } from '../calendar'
import { dayFromDatabase, type Tables } from '../database'
import { type Happening, inOrder, type SubjectId } from './happening'

export type HappeningRow = {
  id: number
  kind: string
  on_day: string
  at_time: string | null
  recorded_at: Date
  about: Record<string, number>
  facts: Record<string, string | number | null>
}

/** What counts about each subject, in order: neither withdrawn nor corrected since. Only the kinds asked for. */
export async function loadHappenings(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
  kinds: readonly string[],
): Promise<Map<SubjectId, Happening[]>> {
  const found = new Map<SubjectId, Happening[]>()
  if (subjects.length === 0 || kinds.length === 0) return found
  // The links are found first, whatever the planner thinks: from the other side it would try every subject for every
  // happening. They say the kind, so that only the happenings asked for are read.
  const { rows } = await sql<HappeningRow & { subject_id: number }>`
    with l as materialized (select subject_id, happening_id from happening_subject
      where subject_id = any(${subjects}::bigint[]) and kind = any(${kinds}::text[]))
    select l.subject_id, h.id, h.kind, h.on_day, h.at_time, h.recorded_at, h.about, h.facts
    from l join happening h on h.id = l.happening_id
    where not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id)`.execute(db)
  for (const row of rows) {
    const list = found.get(row.subject_id)
    if (list) list.push(toHappening(row))
    else found.set(row.subject_id, [toHappening(row)])
  }
  for (const list of found.values()) list.sort(inOrder)
  return found
}

/** The first day on which anything that counts names each subject. Nothing for those of whom no day is known. */
export async function loadFirstKnown(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
): Promise<Map<SubjectId, DayNumber>> {
  if (subjects.length === 0) return new Map()
  const { rows } = await sql<{ id: number; first: string }>`
    select named.id, first.on_day as first from unnest(${subjects}::bigint[]) as named (id) cross join lateral (
      select l.on_day from happening_subject l join happening h on h.id = l.happening_id
      where l.subject_id = named.id and l.on_day > '-infinity' and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
      order by l.on_day limit 1) first`.execute(db)
  return new Map(rows.map((row) => [row.id, dayFromDatabase(row.first)]))
}

/** A row as the engines read it. */
export function toHappening(row: HappeningRow): Happening {
  return {
    id: row.id,
    kind: row.kind,
    on: dayFromDatabase(row.on_day),
    at: row.at_time === null ? null : Number(row.at_time.slice(0, 2)) * 60 + Number(row.at_time.slice(3, 5)),
    recordedAt: row.recorded_at.getTime(),
    about: row.about,
    facts: row.facts,
  }
}
