import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'

const standing = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`

/** What was written last for each part of a report that ends on a day. */
export async function findPassages(
  db: Kysely<Tables>,
  report: string,
  until: PlainDate,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ section: string; words: string }>`
    select distinct on (h.facts->>'section') h.facts->>'section' as section, coalesce(h.facts->>'words', '') as words
    from happening h where h.kind = 'report passage' and h.facts->>'report' = ${report} and h.facts->>'until' = ${until} and ${standing}
    order by h.facts->>'section', h.id desc`.execute(db)
  return new Map(rows.map(({ section, words }) => [section, words]))
}

export type Quote = { readonly ref: string; readonly words: string; readonly said_by: string | null }

/** Quotes that whoever said them agreed to, and that somebody checked: no others may be placed. */
export async function findQuotes(db: Kysely<Tables>, from: PlainDate, to: PlainDate): Promise<Quote[]> {
  const { rows } = await sql<Quote>`
    select s.ref, h.facts->>'words' as words, h.facts->>'said_by' as said_by
    from happening h join subject s on s.id = (h.about->>'self')::bigint
    where h.kind = 'quote' and h.on_day between ${from}::date and ${to}::date and h.facts->>'consent' = 'yes' and h.facts->>'checked' = 'yes' and ${standing}
    order by h.on_day, h.id`.execute(db)
  return rows
}
