import { type Kysely, sql } from 'kysely'
import { type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import { asStood, type Duty } from '../../duties'
import { type DutyRow, dueOn, toDuty } from '../../duties/duties.store'
import type { SubjectId } from '../../happenings'

export type StoredDuty = Duty & { readonly id: number }

/** What is owed about some subjects on a day, soonest first. */
export async function findOpen(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
  today: PlainDate,
): Promise<StoredDuty[]> {
  if (subjects.length === 0) return []
  const { rows } = await sql<DutyRow>`
    select * from duty where subject_id = any(${subjects}::bigint[]) and opened <= ${today}::date and until_day > ${today}::date
    order by ${dueOn(today)} nulls last, id`.execute(db)
  return rows.map((row) => asStood(toDuty(row), toNumber(today)))
}

/** What a happening met; and, where it changes what is true, the states that held again from its day. */
export async function findMetBy(
  db: Kysely<Tables>,
  happening: number,
  subjects: readonly SubjectId[],
  changedOn: string | null,
): Promise<StoredDuty[]> {
  const { rows } = await sql<DutyRow>`
    select * from duty where met_by = ${happening} and subject_id = any(${subjects}::bigint[])
    union all select * from duty where met_by is null and met = ${changedOn}::date and subject_id = any(${subjects}::bigint[])
    order by due nulls last, id`.execute(db)
  return rows.map(toDuty)
}

export type Last = { readonly id: number; readonly on: string; readonly promised: string | null }

/** The last record of a kind about a subject that counts, with what was promised then. */
export async function findLast(
  db: Kysely<Tables>,
  kind: string,
  subject: SubjectId,
  today: PlainDate,
): Promise<Last | null> {
  const { rows } = await sql<Last>`
    select h.id, h.on_day as on, h.facts->>'promised' as promised
    from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = ${subject} and h.kind = ${kind} and l.on_day <= ${today}::date and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id)
    order by l.on_day desc, h.recorded_at desc limit 1`.execute(db)
  return rows[0] ?? null
}
