import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { Rule } from '../../duties'
import { parts, type WorkAsked } from './today.store'

export type Exception = {
  readonly rule: string
  /** Past their day, not excused, still open. */
  readonly overdue: number
  readonly since: PlainDate
}

/** What was owed and not done, by rule: counts alone, so that it may go to a board. Somebody else's window is nobody's fault here. */
export async function findExceptions(
  db: Kysely<Tables>,
  { today, among, rules }: Pick<WorkAsked, 'today' | 'among'> & { readonly rules: readonly Rule[] },
): Promise<Exception[]> {
  const ranked = rules.flatMap(({ id, theirs }) =>
    theirs ? [] : [{ rule: id, stake: 'local' as const, rank: 0, lead: -1 }],
  )
  const { plain, near, odd, ...the } = parts({ today, among, ranked })
  const { rows } = await sql<Exception>`
    with ${the.asked}, ${odd}
    select rule, sum(n)::int as overdue, min(since)::text as since from (
      select a.rule, d.* from asked a cross join lateral (select count(*) as n, min(d.due) as since from ${plain} and ${near}) d
      union all select rule, 1, stood from odd where stood is not null and not excused) each
    where n > 0 group by 1`.execute(db)
  return rows
}
