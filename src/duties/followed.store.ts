import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database'
import type { Law } from './arrange'

/**
 * The rules that this service follows in what it records: something has met each at least once, or it watches a limit, which
 * nothing needs to meet. What is owed under the others is owed all the same: lists show it apart, so that what nobody has
 * begun to write down here does not bury what somebody forgot.
 */
export async function findFollowed(db: Kysely<Tables>, law: Law): Promise<ReadonlySet<string>> {
  const asked = [...law.rules.values()].filter((rule) => !rule.holds).map((rule) => rule.id)
  const { rows } = await sql<{ rule: string }>`
    select asked.rule from unnest(${asked}::text[]) asked (rule)
    where exists (select from duty d where d.rule = asked.rule and d.met is not null)`.execute(db)
  const limits = [...law.rules.values()].filter((rule) => rule.holds).map((rule) => rule.id)
  return new Set([...limits, ...rows.map((row) => row.rule)])
}
