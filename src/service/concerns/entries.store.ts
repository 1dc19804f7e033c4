import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../../database'
import type { Entry } from './files.store'
import type { Stretch } from './quarters'

/** What was recorded of some kinds between two days, both included, the newest first; of whom the viewer may not see, nothing. */
export async function findEntries(
  db: Kysely<Tables>,
  kinds: readonly string[],
  { from, to }: Stretch,
  visible: RawBuilder<number>,
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select h.id, h.kind, h.on_day::text as "on", h.at_time::text as at, h.recorded_at as recorded, h.recorded_by as by, h.facts, h.about from happening h
    where h.kind = any(${kinds}::text[]) and h.on_day between ${from}::date and ${to}::date and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id)
      and not exists (select from happening_subject l where l.happening_id = h.id and l.subject_id not in ${visible})
    order by h.on_day desc, h.id desc`.execute(db)
  return rows
}
