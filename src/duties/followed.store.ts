import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import type { Law } from './arrange'

/** So many past their day, and never one met: that sort of thing is not written down here. Fewer may well be forgotten. */
const MANY = 20

/**
 * The rules that this service follows in what it records. The others have never been met here and are past their day again
 * and again: what is owed under them is owed all the same, and lists show it apart, so that what nobody has begun to write
 * down does not bury what somebody forgot.
 */
export async function findFollowed(db: Kysely<Tables>, law: Law, today: PlainDate): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ rule: string }>`
    select asked.rule from unnest(${[...law.rules.keys()]}::text[]) asked (rule)
    where exists (select from duty d where d.rule = asked.rule and d.met is not null)
      or (select count(*) from (select from duty d where d.rule = asked.rule and d.until_day > ${today}::date
        and d.opened <= ${today}::date and d.due < ${today}::date limit ${MANY + 1}) late) <= ${MANY}`.execute(db)
  return new Set(rows.map((row) => row.rule))
}
