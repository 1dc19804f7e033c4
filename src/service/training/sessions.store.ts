import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { Said } from './matrix'

/** Training that was held for a group, the last first: who it was for, and on which day. */
export async function findSessions(
  db: Kysely<Tables>,
  { day, visible }: { day: PlainDate; visible: RawBuilder<number> },
): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select h.id, h.on_day::text as "on", h.facts from happening h
    where h.kind = 'engagement' and h.facts->>'form' = 'training session' and h.on_day <= ${day}::date and (h.about->>'service')::bigint in ${visible}
      and not h.withdrawn and not exists (select from happening c where c.corrects = h.id) order by h.on_day desc, h.id desc`.execute(
    db,
  )
  return rows
}
