import { sql } from 'kysely'
import { isPlainDate } from '../../calendar'
import type { Db } from '../../database'
import { type Entry, SELF } from '../../happenings'

/** A record that stands, of a child or a worker. */
export type Standing = {
  readonly ref: string
  readonly kind: string
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
  /** Of which imported row it is, and of which those that it corrects were: none where somebody recorded it here. */
  readonly keys: readonly string[]
  readonly earlier: readonly string[]
}

/** What stands of some kinds about the children and workers of some references, the oldest first. */
export async function findStanding(
  db: Db,
  kinds: readonly string[],
  refs: readonly string[],
): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    with recursive standing as materialized (
      select h.id, h.corrects, h.kind, h.facts, h.on_day, s.ref
      from subject s join happening_subject hs on hs.subject_id = s.id and hs.kind = any(${kinds}::text[])
        join happening h on h.id = hs.happening_id
      where s.kind in ('child', 'worker') and s.ref = any(${refs}::text[]) and not h.withdrawn
        and not exists (select from happening c where c.corrects = h.id)),
    line (last, id) as (
      select id, corrects from standing where corrects is not null
      union all select line.last, h.corrects from line join happening h on h.id = line.id where h.corrects is not null),
    own as (select s.id as last, array_agg(replace(r.key::text, '-', '')) as keys
      from standing s join import_row r on r.happening_id = s.id group by 1),
    before as (select line.last, array_agg(replace(r.key::text, '-', '')) as keys
      from line join import_row r on r.happening_id = line.id group by 1)
    select s.ref, s.kind, s.facts, coalesce(own.keys, '{}') as keys, coalesce(before.keys, '{}') as earlier
    from standing s left join own on own.last = s.id left join before on before.last = s.id
    order by s.on_day, s.id`.execute(db)
  return rows
}

type Row = Pick<Entry, 'kind' | 'facts'> & {
  readonly id: number
  readonly on_day: string
  readonly at_time: string | null
  readonly refs: Readonly<Record<string, string>>
}

/** What was recorded, by its number, as it would be entered. */
export async function findRecorded(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Entry>> {
  const { rows } = await sql<Row>`
    select h.id, h.kind, h.on_day::text as on_day, h.at_time, h.facts, (
      select coalesce(jsonb_object_agg(a.role, s.ref), '{}') from jsonb_each_text(h.about) a (role, subject)
      join subject s on s.id = a.subject::bigint) as refs
    from happening h where h.id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [row.id, entryOf(row)]))
}

function entryOf({ kind, facts, on_day, at_time, refs: { [SELF]: ref, ...about } }: Row): Entry {
  const on = isPlainDate(on_day) ? on_day : null
  return { kind, ref, on, at: at_time?.slice(0, 5) ?? null, about, facts, sourceRecordedAt: null }
}
