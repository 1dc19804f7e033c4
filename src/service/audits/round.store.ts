import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'

/** A list as it was sent out, with all that decided it. */
export type Round = {
  readonly ref: string
  readonly on_day: PlainDate
  readonly recorded_at: Date
  readonly facts: Readonly<Record<string, string | number | null>>
}

export async function findRound(db: Kysely<Tables>, ref: string, visible: RawBuilder<number>): Promise<Round | null> {
  const { rows } = await sql<Round>`
    select s.ref, h.on_day::text as on_day, h.recorded_at, h.facts
    from subject s join happening_subject l on l.subject_id = s.id and l.role = 'self' join happening h on h.id = l.happening_id
    where s.ref = ${ref} and s.kind = 'audit round' and h.kind = 'audit round' and s.id in ${visible} and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id)
    order by h.recorded_at desc limit 1`.execute(db)
  return rows[0] ?? null
}
