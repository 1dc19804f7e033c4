import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { ABOUT, ANSWERS, GIVERS, PICTURES } from './feedback.kinds'

export type Form = {
  readonly id: number
  readonly ref: string
  readonly title: string
  readonly asks: (typeof GIVERS)[number]
  readonly of: (typeof ABOUT)[number]
  readonly fewWords: boolean
  readonly opening: string | null
}

/** A question as it was asked on a day, under the words of that day. */
export type Question = {
  readonly id: number
  readonly ref: string
  readonly asks: string
  readonly answers: (typeof ANSWERS)[number]
  /** The answers of its own, as they were written down: best first, between semicolons. */
  readonly options: string | null
  readonly picture: (typeof PICTURES)[number] | null
  /** What it shows after a review, where a figure is made of it. */
  readonly shows: string | null
}

const running = (day: PlainDate) => sql`from_day <= ${day}::date and until_day > ${day}::date`

/** The forms in use on a day, by title; or the one of a reference. */
export async function findForms(db: Kysely<Tables>, day: PlainDate, ref?: string): Promise<Form[]> {
  const { rows } = await sql<Form>`
    select s.id, s.ref, f.value->>'title' as title, f.value->>'asks' as asks, f.value->>'of' as of,
      coalesce(f.value->>'few_words' = 'yes', false) as "fewWords", f.value->>'opening' as opening
    from span f join subject s on s.id = f.subject_id
    where f.name = 'feedback form' and ${running(day)} ${ref === undefined ? sql`` : sql`and s.ref = ${ref}`}
    order by 3, s.id`.execute(db)
  return rows
}

/** The questions a form asks on a day, in their places. */
export async function findFormQuestions(db: Kysely<Tables>, form: number, day: PlainDate): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select s.id, s.ref, q.value->>'asks' as asks, q.value->>'answers' as answers, q.value->>'options' as options, q.value->>'picture' as picture, q.value->>'shows' as shows
    from span q join subject s on s.id = q.subject_id
    where q.name = 'feedback question' and q.with_id = ${form} and ${running(day)}
    order by (q.value->>'place')::int nulls last, s.id`.execute(db)
  return rows
}
