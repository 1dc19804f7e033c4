import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { GROUPS, REPLIES } from './themes.kinds'

/** A theme as it stands on a day: where it shows, and the last that those who raised it were told. */
export type Theme = {
  readonly id: number
  readonly ref: string
  readonly on_day: PlainDate
  readonly title: string
  readonly sort: string | null
  readonly raised_by: (typeof GROUPS)[number] | null
  readonly owner: string | null
  readonly figure: string | null
  readonly seen: number
  readonly actions: number
  readonly reply: (typeof REPLIES)[number] | null
  readonly reason: string | null
  readonly did: string | null
  readonly replied_on: PlainDate | null
  readonly told_in: string | null
  readonly told: boolean
}

export type Answered = Pick<Theme, 'ref' | 'title' | 'reply' | 'reason' | 'did'>

/** Every theme raised by a day, the newest first; of one group, or of all. */
export async function findThemes(db: Kysely<Tables>, day: PlainDate, group?: string): Promise<Theme[]> {
  const on = sql`${day}::date`
  const standing = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`
  const of = (role: string, kind: string) => sql`from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = own.id and l.role = ${role} and h.kind = ${kind} and l.on_day <= ${on} and ${standing}`
  const { rows } = await sql<Theme>`
    with own as (
      select distinct on (s.id) s.id, s.ref, h.on_day, h.facts
      from subject s join happening_subject l on l.subject_id = s.id and l.role = 'self' join happening h on h.id = l.happening_id
      where s.kind = 'theme' and h.kind = 'theme' and l.on_day <= ${on} and ${standing}
      order by s.id, h.on_day desc, h.recorded_at desc)
    select own.id, own.ref, own.on_day::text as on_day, own.facts->>'title' as title, own.facts->>'sort' as sort, own.facts->>'raised_by' as raised_by,
      own.facts->>'owner' as owner, own.facts->>'figure' as figure,
      (select count(*)::int ${of('theme', 'theme seen')}) as seen,
      (select count(*)::int ${of('source', 'improvement action')}) as actions,
      last.reply, last.reason, last.did, last.on_day as replied_on, last.told_in, coalesce(last.told, false) as told
    from own left join lateral (
      select h.facts->>'reply' as reply, h.facts->>'reason' as reason, h.facts->>'did' as did, h.on_day::text as on_day, h.facts->>'told_in' as told_in, h.facts->>'told' = 'yes' as told
      ${of('theme', 'theme reply')} order by h.on_day desc, h.recorded_at desc limit 1) last on true
    ${group === undefined ? sql`` : sql`where own.facts->>'raised_by' = ${group}`}
    order by own.on_day desc, own.ref`.execute(db)
  return rows
}
