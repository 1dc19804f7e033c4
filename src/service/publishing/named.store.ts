import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../../database'

const PEOPLE = ['child', 'carer', 'household', 'household member', 'adopter household', 'young person', 'worker']

/** One apostrophe, one hyphen, one blank and small letters, however a name was typed. */
const [TYPED, MEANT] = ['’‘ʼ´`‐‑', "'''''--"]
const folded = (text: RawBuilder<string>): RawBuilder<string> =>
  sql`regexp_replace(translate(lower(${text}), ${TYPED}::text, ${MEANT}::text), '[\\s\\u00a0\\u2000-\\u200b\\u202f]+', ' ', 'g')`

/**
 * Which of some texts name anybody on record: by two names together, or by a reference. A family name alone is also a word
 * and a place, and whoever approves reads for those. So are fewer than five digits alone a number, though a return may name
 * a child by them.
 */
export async function findNamed(db: Kysely<Tables>, texts: readonly string[]): Promise<boolean[]> {
  const { rows } = await sql<{ named: boolean }>`
    with given (at, words) as (select * from unnest(${texts.map((_, at) => at)}::int[], ${[...texts]}::text[])),
    said (at, words) as materialized (select at, ${folded(sql`words`)} from given),
    called (name) as materialized (select distinct ${folded(sql`value->>'name'`)} from span
      where name = any(${PEOPLE}::text[]) and value->>'name' ~ '\\S\\s+\\S'),
    pieces (at, piece) as (
      select at, found[1] from said, regexp_matches(words, '[[:alnum:]]+(?:-[[:alnum:]]+)*', 'g') found
      union select at, found[1] from said, regexp_matches(words, '[[:alnum:]]+', 'g') found),
    referred (at) as (select at from pieces join subject s on lower(s.ref) = piece
      where s.kind = any(${PEOPLE}::text[]) and piece ~ '[0-9]' and (piece ~ '[^0-9]' or length(piece) >= 5))
    select exists (select from called where position(called.name in said.words) > 0)
      or exists (select from referred where referred.at = said.at) as named
    from said order by at`.execute(db)
  return rows.map(({ named }) => named)
}
