import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'

export type Exception = {
  readonly rule: string
  /** Past their day, not excused, still open. */
  readonly overdue: number
  readonly since: PlainDate
}

/** What the whole service owed and did not do, by rule: counts alone, so that it may go to a board. */
export async function findExceptions(db: Kysely<Tables>, today: PlainDate): Promise<Exception[]> {
  const on = sql`${today}::date`
  const { rows } = await sql<Exception>`
    select d.rule, count(*)::int as overdue, min(d.due)::text as since from duty d
    where d.opened <= ${on} and d.until_day > ${on} and d.due < ${on} and not d.theirs
      and not exists (select from jsonb_array_elements(d.excusals) e where (e->>'from')::date <= ${on} and (e->>'until')::date > ${on})
    group by 1`.execute(db)
  return rows
}
