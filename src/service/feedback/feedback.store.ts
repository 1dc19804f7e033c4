import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Db, Tables } from '../../database'
import type { SubjectId } from '../../happenings'
import { called } from '../people/called'
import type { Person } from '../people/people.store'

const standing = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`
/** A child who has moved on is somebody else's to hear of, though the home is still in sight. */
const inSight = (visible: RawBuilder<number>) =>
  sql`not exists (select from happening_subject seen where seen.happening_id = h.id and seen.subject_id not in ${visible})`

/** The subject of a kind and reference, whoever asks: for what is everybody's, like who works here. */
export async function findSubjectId(db: Kysely<Tables>, kind: string, ref: string): Promise<SubjectId | null> {
  const row = await db
    .selectFrom('subject')
    .select('id')
    .where('kind', '=', kind)
    .where('ref', '=', ref)
    .executeTakeFirst()
  return row?.id ?? null
}

type About = { readonly household: SubjectId | null; readonly child: SubjectId | null }

/** The home and the child that a person, or the review of one, stands for on a day: a child’s home is where they are placed. */
export async function findHomeOf(db: Kysely<Tables>, { id, kind }: Person, day: PlainDate): Promise<About> {
  if (kind === 'household') return { household: id, child: null }
  const { rows } = await sql<About>`
    with child as (select case when ${kind} = 'child' then ${id}::bigint else
      (select with_id from span where subject_id = ${id} and name = ${kind} order by from_day desc limit 1) end as id)
    select child.id as child, (select with_id from span where subject_id = child.id and name = 'placed' and from_day <= ${day}::date and until_day > ${day}::date order by from_day desc limit 1) as household
    from child`.execute(db)
  return rows[0] ?? { household: null, child: null }
}

/** Mainstream or kinship, as the register has the home on a day. */
export async function findCohort(db: Kysely<Tables>, person: Person, day: PlainDate): Promise<string | null> {
  const { household } = await findHomeOf(db, person, day)
  const { rows } = await sql<{ cohort: string | null }>`
    select value->>'cohort' as cohort from span where subject_id = ${household} and name = 'household' order by (from_day <= ${day}::date) desc, from_day desc limit 1`.execute(
    db,
  )
  return rows[0]?.cohort ?? null
}

export type Paper = {
  readonly id: number
  readonly ref: string
  readonly on_day: PlainDate
  readonly form: string
  readonly form_id: number
  readonly worker_id: number
  readonly household_id: number | null
  readonly child_id: number | null
  readonly review_id: number | null
  readonly cohort: 'mainstream' | 'kinship' | null
  readonly about: string | null
}

/** Forms that came on paper and of which no answer was keyed: in a file, they are in no figure. The oldest first. */
export async function findPaper(db: Db, visible: RawBuilder<number>): Promise<Paper[]> {
  const role = (name: string) => sql`(h.about->>${name})::bigint`
  const { rows } = await sql<Paper>`
    select s.id, s.ref, h.on_day::text as on_day, ${called(role('feedback_form'))} as form, ${role('feedback_form')} as form_id, ${role('worker')} as worker_id,
      ${role('household')} as household_id, ${role('child')} as child_id, ${role('looked_after_review')} as review_id, h.facts->>'cohort' as cohort,
      ${called(sql`coalesce(${role('child')}, ${role('household')})`)} as about
    from happening h join subject s on s.id = ${role('self')}
    where h.kind = 'feedback' and h.facts->>'way' = 'paper form' and h.about ? 'feedback_form' and ${standing} and s.id in ${visible} and ${inSight(visible)}
      and not exists (select from happening_subject l join happening a on a.id = l.happening_id where l.subject_id = s.id and l.role = 'feedback' and a.kind = 'feedback answer' and not a.withdrawn)
    order by h.on_day, h.id`.execute(db)
  return rows
}

export type Officer = { readonly ref: string; readonly name: string; readonly carers: number; readonly parents: number }

/** What each business support officer in post gathered in the days from `from` to `to`: what one has too many of helps no other. */
export async function findOfficers(db: Db, from: PlainDate, to: PlainDate): Promise<Officer[]> {
  const gathered = (
    by: string,
  ) => sql`(select count(*)::int from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = s.id and l.role = 'worker' and h.kind = 'feedback' and l.on_day between ${from}::date and ${to}::date and h.facts->>'given_by' = ${by} and ${standing})`
  const { rows } = await sql<Officer>`
    select s.ref, ${called(sql`s.id`)} as name, ${gathered('foster carer')} as carers, ${gathered('birth parent')} as parents
    from span e join subject s on s.id = e.subject_id
    where e.name = 'employed' and e.value->>'role' = 'administrator' and e.from_day <= ${to}::date and e.until_day > ${from}::date
    group by s.id, s.ref order by 2`.execute(db)
  return rows
}

export type Latest = {
  readonly id: number
  /** Of what was recorded before feedback had a page of its own: null. */
  readonly ref: string | null
  readonly on_day: PlainDate
  readonly given_by: string | null
  readonly cohort: string | null
  readonly way: string | null
  readonly about: string | null
  readonly said: string | null
  readonly form: string | null
  /** A child said it at a private link, to nobody, and nobody wrote down that it was read. */
  readonly unread: boolean
}

/** The latest feedback about whom the viewer may see. */
export async function findLatest(db: Db, visible: RawBuilder<number>, limit: number): Promise<Latest[]> {
  const { rows } = await sql<Latest>`
    select h.id, (select ref from subject where id = (h.about->>'self')::bigint) as ref, h.on_day::text as on_day, h.facts->>'given_by' as given_by, h.facts->>'cohort' as cohort, h.facts->>'way' as way, h.facts->>'said' as said,
      ${called(sql`coalesce((h.about->>'child')::bigint, (h.about->>'household')::bigint)`)} as about, ${called(sql`(h.about->>'feedback_form')::bigint`)} as form,
      coalesce(h.facts->>'given_by' = 'child or young person' and h.facts->>'way' = 'private link', false) and not exists (
        select from happening_subject l join happening r on r.id = l.happening_id
        where l.subject_id = (h.about->>'self')::bigint and l.role = 'feedback' and r.kind = 'feedback read' and not r.withdrawn) as unread
    from happening h where h.kind = 'feedback' and ${standing}
      and coalesce((h.about->>'self')::bigint, (h.about->>'household')::bigint) in ${visible} and ${inSight(visible)}
    order by h.on_day desc, h.id desc limit ${limit}`.execute(db)
  return rows
}
