import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { figureOf } from './figure'
import type { Slot } from './programme'

/** What is on the work programmes on a day: what is still open, and what was settled since another day; of one sort of body, or of all. */
export async function findSlots(
  db: Kysely<Tables>,
  { since, day, body }: { readonly since: PlainDate; readonly day: PlainDate; readonly body?: string },
): Promise<Slot[]> {
  const { rows } = await sql<Slot>`
    select s.ref, coalesce(b.value->>'name', body.ref) as body, w.value->>'title' as item, w.value->>'planned_on' as "plannedOn",
      w.value->>'lead' as lead, w.value->>'figure' as figure, o.facts->>'outcome' as outcome, o.on_day::text as "settledOn", o.facts->>'reason' as reason
    from (select distinct on (subject_id) * from span where name = 'work programme slot' and from_day <= ${day}::date order by subject_id, from_day desc) w
    join subject s on s.id = w.subject_id join subject body on body.id = w.with_id
    left join lateral (select value from span where subject_id = w.with_id and name = 'board' and from_day <= ${day}::date order by from_day desc limit 1) b on true
    left join lateral (select h.facts, h.on_day from happening_subject l join happening h on h.id = l.happening_id
      where l.subject_id = w.subject_id and l.kind = 'work programme outcome' and h.on_day <= ${day}::date and not h.withdrawn
        and not exists (select from happening c where c.corrects = h.id) order by h.on_day desc, h.id desc limit 1) o on true
    where (o.on_day is null or o.on_day >= ${since}::date) ${body ? sql`and b.value->>'body' = ${body}` : sql``}
    order by 4 nulls last, 2, s.id`.execute(db)
  return rows.map((slot) => ({ ...slot, figure: figureOf(slot.figure)?.id ?? null }))
}
