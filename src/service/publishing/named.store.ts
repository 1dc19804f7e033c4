import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database'

/**
 * Which of some texts name anybody on record: by two names together, or by a reference. A family name alone is also a word
 * and a place, and whoever approves reads for those.
 */
export async function findNamed(db: Kysely<Tables>, texts: readonly string[]): Promise<boolean[]> {
  const { rows } = await sql<{ named: boolean }>`
    with said (at, words) as (select * from unnest(${texts.map((_, at) => at)}::int[], ${[...texts]}::text[])),
    called (name) as (select distinct lower(value->>'name') from span
      where name in ('child', 'carer', 'household', 'household member', 'young person', 'worker') and value->>'name' like '% %')
    select exists (select from called where position(called.name in lower(said.words)) > 0)
      or exists (select from regexp_matches(said.words, '[A-Za-z]+-[A-Za-z0-9-]+', 'g') found
        join subject s on s.ref = found[1] and s.kind in ('child', 'carer', 'household', 'household member', 'young person', 'worker')) as named
    from said order by at`.execute(db)
  return rows.map(({ named }) => named)
}
