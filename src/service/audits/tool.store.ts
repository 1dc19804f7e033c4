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
  /** The rule of the law it looks at, by its id. */
  readonly rule: string | null
  /** It asks what changed for the child, and not only what was done. */
  readonly effect: boolean
  readonly guidance: string | null
}

/** The questions of a tool on a day, in their places: an audit is answered by the tool of its own day, whatever it became. */
export async function findQuestions(db: Kysely<Tables>, tool: number, day: PlainDate): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select s.id, s.ref, q.value->>'domain' as domain, q.value->>'asks' as asks, q.value->>'rests_on' as "restsOn",
      q.value->>'rule' as rule, coalesce(q.value->>'effect' = 'yes', false) as effect, q.value->>'guidance' as guidance
    from span q join subject s on s.id = q.subject_id
    where q.name = 'audit question' and q.with_id = ${tool} and q.from_day <= ${day}::date and q.until_day > ${day}::date
    order by (q.value->>'place')::int nulls last, s.id`.execute(db)
  return rows
}

export type Tool = {
  readonly id: number
  readonly ref: string
  readonly title: string
  readonly sort: string | null
  readonly guidance: string | null
  readonly from: PlainDate
}

/** The tools in use on a day, by what they are for. */
export async function findTools(db: Kysely<Tables>, day: PlainDate): Promise<Tool[]> {
  const { rows } = await sql<Tool>`
    select s.id, s.ref, coalesce(t.value->>'title', s.ref) as title, t.value->>'sort' as sort, t.value->>'guidance' as guidance, t.from_day::text as from
    from span t join subject s on s.id = t.subject_id
    where t.name = 'audit tool' and t.from_day <= ${day}::date and t.until_day > ${day}::date
    order by 4 nulls last, s.ref`.execute(db)
  return rows
}
