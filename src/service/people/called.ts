import { type RawBuilder, sql } from 'kysely'

/** What somebody or something is called now, in SQL: its name, else its title, else its reference; null of nobody. */
export const called = (id: RawBuilder<unknown>): RawBuilder<string | null> => sql`(
  select coalesce(n.value->>'name', n.value->>'title', it.ref) from subject it left join span n on n.subject_id = it.id and n.name = it.kind
  where it.id = ${id} order by n.from_day desc limit 1)`
