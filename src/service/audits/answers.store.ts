import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database'

/** What one auditor answered to one question, or as a whole where it is of none. */
export type Answered = {
  readonly worker: string | null
  readonly by: string
  readonly question: number | null
  readonly domain: string | null
  readonly found: string | null
  readonly shownBy: string | null
}

export type Grade = {
  readonly worker: string | null
  readonly by: string
  readonly grade: string | null
  readonly learning: string | null
}

/** Who asks: the drafts of others are theirs only where they settle them. The store leaves them out, not the page. */
export type Reader = { readonly drafts: boolean; readonly by: string }

const standing = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`
const mine = ({ drafts, by }: Reader) => (drafts ? sql`true` : sql`h.recorded_by = ${by}`)

export async function findFindings(db: Kysely<Tables>, audit: number, reader: Reader): Promise<Answered[]> {
  const { rows } = await sql<Answered>`
    select w.ref as worker, h.recorded_by as by, (h.about->>'audit_question')::bigint as question, h.facts->>'domain' as domain, h.facts->>'found' as found, h.facts->>'shown_by' as "shownBy"
    from happening_subject l join happening h on h.id = l.happening_id left join subject w on w.id = (h.about->>'worker')::bigint
    where l.subject_id = ${audit} and l.role = 'audit' and h.kind = 'audit finding' and ${standing} and ${mine(reader)}
    order by h.id`.execute(db)
  return rows
}

export async function findGrades(db: Kysely<Tables>, audit: number, reader: Reader): Promise<Grade[]> {
  const { rows } = await sql<Grade>`
    select w.ref as worker, h.recorded_by as by, h.facts->>'grade' as grade, h.facts->>'learning' as learning
    from happening_subject l join happening h on h.id = l.happening_id left join subject w on w.id = (h.about->>'worker')::bigint
    where l.subject_id = ${audit} and l.role = 'audit' and h.kind = 'audit result' and ${standing} and ${mine(reader)}
    order by h.id`.execute(db)
  return rows
}

/** Pairs of answers to one question by two auditors, of audits that were moderated by a day: what agreement is told from. */
export async function findPairs(
  db: Kysely<Tables>,
  day: string,
): Promise<{ domain: string; one: string; other: string }[]> {
  const { rows } = await sql<{ domain: string; one: string; other: string }>`
    with moderated as (select distinct l.subject_id as id from happening_subject l join happening h on h.id = l.happening_id
      where l.role = 'audit' and h.kind = 'audit moderation' and l.on_day <= ${day}::date and ${standing}),
    answer as (select l.subject_id as audit, (h.about->>'worker')::bigint as worker, (h.about->>'audit_question')::bigint as question, h.facts->>'domain' as domain, h.facts->>'found' as word
      from happening_subject l join happening h on h.id = l.happening_id where l.role = 'audit' and h.kind = 'audit finding' and l.subject_id in (select id from moderated) and ${standing}
      union all select l.subject_id, (h.about->>'worker')::bigint, null, 'Grade', h.facts->>'grade'
      from happening_subject l join happening h on h.id = l.happening_id where l.role = 'audit' and h.kind = 'audit result' and l.subject_id in (select id from moderated) and ${standing})
    select a.domain, a.word as one, b.word as other
    from answer a join answer b on b.audit = a.audit and b.question is not distinct from a.question and b.domain = a.domain
    join happening_subject own on own.subject_id = a.audit and own.role = 'self' join happening x on x.id = own.happening_id and x.kind = 'audit' and not x.withdrawn and not exists (select from happening c where c.corrects = x.id)
    where a.worker = (x.about->>'lead')::bigint and b.worker = (x.about->>'peer')::bigint and a.word is not null and b.word is not null
    order by a.domain`.execute(db)
  return rows
}
