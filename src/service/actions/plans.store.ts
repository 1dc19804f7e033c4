import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'

export type Facts = Readonly<Record<string, string | number | null>>

/** Something that names itself, as last said by a day: a plan, a workstream, a requirement. */
export type Named = {
  readonly id: SubjectId
  readonly ref: string
  readonly on_day: PlainDate
  readonly facts: Facts
  readonly plan: SubjectId | null
  /** From which day it is no more; null while it lasts. */
  readonly ended: PlainDate | null
}

type Asked = { readonly day: PlainDate; readonly visible: RawBuilder<number> }

/** Every subject of a kind known by a day, as its last row says, in the order of their refs. */
export async function findNamed(
  db: Kysely<Tables>,
  kind: 'improvement plan' | 'workstream' | 'inspection requirement',
  { day, visible }: Asked,
): Promise<Named[]> {
  const on = sql`${day}::date`
  const { rows } = await sql<Named>`
    select * from (
      select distinct on (s.id) s.id, s.ref, h.on_day::text as on_day, h.facts, (h.about->>'improvement_plan')::bigint as plan,
        (select case when max(until_day) <= ${on} then max(until_day)::text end from span where subject_id = s.id and name = s.kind) as ended
      from subject s join happening_subject l on l.subject_id = s.id and l.role = 'self' join happening h on h.id = l.happening_id
      where s.kind = ${kind} and h.kind = s.kind and l.on_day <= ${on} and s.id in ${visible}
        and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
      order by s.id, h.on_day desc, h.recorded_at desc) named
    order by ref`.execute(db)
  return rows
}

/** Which workstreams take up which requirements on a day. */
export async function findTakenUp(
  db: Kysely<Tables>,
  { day, visible }: Asked,
): Promise<{ requirement: SubjectId; workstream: SubjectId }[]> {
  const { rows } = await sql<{ requirement: SubjectId; workstream: SubjectId }>`
    select subject_id as requirement, with_id as workstream from span
    where name = 'taken up' and from_day <= ${day}::date and until_day > ${day}::date and subject_id in ${visible} and with_id is not null
    order by 1, 2`.execute(db)
  return rows
}

/** A plan gone through, or a report of it. */
export type Monitoring = {
  readonly id: number
  readonly on_day: PlainDate
  readonly body: string | null
  readonly sent_to: string | null
  readonly notes: string | null
}

/** When somebody went through a plan by a day, the last first. */
export async function findMonitored(db: Kysely<Tables>, plan: SubjectId, day: PlainDate): Promise<Monitoring[]> {
  const { rows } = await sql<Monitoring>`
    select h.id, h.on_day::text as on_day, h.facts->>'body' as body, h.facts->>'sent_to' as sent_to, h.facts->>'notes' as notes
    from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = ${plan} and l.role = 'improvement_plan' and h.kind = 'plan monitoring' and l.on_day <= ${day}::date
      and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
    order by h.on_day desc, h.id desc`.execute(db)
  return rows
}
