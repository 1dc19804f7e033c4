import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'

/** A question of a tool, as it was asked on a day. */
export type Question = {
  readonly id: number
  readonly ref: string
  readonly domain: string
  readonly asks: string
  readonly restsOn: string | null
  readonly guidance: string | null
}

/** The questions of a tool on a day, in their places: an audit is answered by the tool of its own day, whatever it became. */
export async function findQuestions(db: Kysely<Tables>, tool: number, day: PlainDate): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select s.id, s.ref, q.value->>'domain' as domain, q.value->>'asks' as asks, q.value->>'rests_on' as "restsOn", q.value->>'guidance' as guidance
    from span q join subject s on s.id = q.subject_id
    where q.name = 'audit question' and q.with_id = ${tool} and q.from_day <= ${day}::date and q.until_day > ${day}::date
    order by (q.value->>'place')::int nulls last, s.id`.execute(db)
  return rows
}
