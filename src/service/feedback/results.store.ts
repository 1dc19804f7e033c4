import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { STAFF } from './feedback.kinds'
import type { Question } from './forms.store'
import type { Counted } from './results'

/** A question that was ever asked on a form: since when, and what it follows where it was put into other words. */
export type Asked = Question & { readonly since: PlainDate; readonly until: string; readonly follows: string | null }

/** Every question of a form up to a day, in the places they have or had. */
export async function findEveryQuestion(db: Kysely<Tables>, form: number, day: PlainDate): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select s.id, s.ref, q.value->>'asks' as asks, q.value->>'answers' as answers, q.value->>'options' as options, null as picture, null as shows, q.from_day::text as since, q.until_day::text as until,
      (select before.value->>'asks' from happening h join span before on before.subject_id = (h.about->>'instead_of')::bigint and before.name = 'feedback question'
        where h.kind = 'feedback question' and (h.about->>'self')::bigint = s.id and not h.withdrawn order by h.id desc limit 1) as follows
    from span q join subject s on s.id = q.subject_id
    where q.name = 'feedback question' and q.with_id = ${form} and q.from_day <= ${day}::date
    order by (q.value->>'place')::int nulls last, q.from_day, s.id`.execute(db)
  return rows
}

/** `cohort` is the team of a member of staff. */
export type Answered = Counted & { readonly year: number; readonly quarter: number }

/** How many gave each answer to each question of a form between two days, by year and cohort. People, not sheets of anybody in sight: all of them count. */
export async function findAnswered(
  db: Kysely<Tables>,
  form: number,
  from: PlainDate,
  to: PlainDate,
): Promise<Answered[]> {
  const standing = (h: string) =>
    sql`not ${sql.ref(`${h}.withdrawn`)} and not exists (select from happening c where c.corrects = ${sql.ref(`${h}.id`)})`
  const { rows } = await sql<Answered>`
    select (a.about->>'feedback_question')::bigint as question, case when f.facts->>'given_by' = ${STAFF} then f.facts->>'team' else f.facts->>'cohort' end as cohort,
      coalesce(a.facts->>'own_answer', a.facts->>'answer') as answer, extract(year from a.on_day)::int as year, extract(quarter from a.on_day)::int as quarter, count(*)::int as n
    from happening a
    join happening_subject l on l.subject_id = (a.about->>'feedback')::bigint and l.role = 'self'
    join happening f on f.id = l.happening_id and f.kind = 'feedback' and ${standing('f')}
    where a.kind = 'feedback answer' and a.on_day between ${from}::date and ${to}::date and (f.about->>'feedback_form')::bigint = ${form} and coalesce(a.facts->>'own_answer', a.facts->>'answer') is not null and ${standing('a')}
    group by 1, 2, 3, 4, 5`.execute(db)
  return rows
}
