import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'

/** What was said of an action on a day, and by whom it was written down. */
export type Said = {
  readonly id: number
  readonly on: PlainDate
  readonly by: string
  readonly facts: Readonly<Record<string, string | number | null>>
}

/** One promise with all that was said of it since, the first first. */
export type ActionRow = {
  readonly id: SubjectId
  readonly ref: string
  readonly kind: string
  readonly on_day: PlainDate
  readonly facts: Readonly<Record<string, string | number | null>>
  readonly source: SubjectId | null
  /** A recommendation it answers beside what asks for it. */
  readonly answers: SubjectId | null
  readonly worker: SubjectId | null
  readonly updates: readonly Said[]
  readonly checks: readonly Said[]
  readonly dropped: PlainDate | null
}

export type ActionsAsked = {
  readonly day: PlainDate
  readonly visible: RawBuilder<number>
  /** What asks for them, themselves or through what is part of it; every action where it is null. */
  readonly sources: readonly SubjectId[] | null
}

/** Every action known on a day, in the order of their refs. One query: cost grows with the actions and what was said of them. */
export async function findActions(db: Kysely<Tables>, { day, visible, sources }: ActionsAsked): Promise<ActionRow[]> {
  const on = sql`${day}::date`
  const standing = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`
  const saidOf = (kind: string) => sql`
    (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'on', h.on_day, 'by', h.recorded_by, 'facts', h.facts) order by h.on_day, h.recorded_at, h.id), '[]')
     from happening_subject l join happening h on h.id = l.happening_id
     where l.subject_id = own.id and l.role = 'action' and h.kind = ${kind} and l.on_day <= ${on} and ${standing})`
  const { rows } = await sql<ActionRow>`
    with own as (
      select distinct on (s.id) s.id, s.ref, s.kind, h.on_day, h.facts, h.about
      from subject s join happening_subject l on l.subject_id = s.id and l.role = 'self' join happening h on h.id = l.happening_id
      where s.kind in ('improvement action', 'board action') and h.kind = s.kind and l.on_day <= ${on} and s.id in ${visible} and ${standing}
      order by s.id, h.on_day desc, h.recorded_at desc)
    select own.id, own.ref, own.kind, own.on_day::text as on_day, own.facts,
      coalesce(own.about->>'source', own.about->>'board_meeting')::bigint as source, (own.about->>'answers')::bigint as answers, (own.about->>'worker')::bigint as worker,
      ${saidOf('action update')} as updates, ${saidOf('action check')} as checks,
      (select min(h.on_day)::text from happening_subject l join happening h on h.id = l.happening_id
       where l.subject_id = own.id and l.role = 'action' and h.kind = 'action dropped' and l.on_day <= ${on} and ${standing}) as dropped
    from own
    where ${sources === null ? sql`true` : sql`coalesce(own.about->>'source', own.about->>'board_meeting')::bigint = any(${sources}::bigint[])`}
    order by own.ref`.execute(db)
  return rows
}
