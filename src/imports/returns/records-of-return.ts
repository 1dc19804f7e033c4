import type { PlainDate } from '../../calendar'
import type { Row, Tables } from '../../returns'
import { recordsOfEpisodes } from './episodes'
import type { Mapped } from './mapped'
import { recordsOfChildren, recordsOfOthers, recordsOfUnheaded, type YearEnd } from './other-tables'

/** What a return of a year tells, and what is kept of those before it. */
export type Merged = {
  readonly tables: Tables
  /** The last day of the year whose return a row came with. */
  readonly yearEnd: YearEnd
  /** The years whose return told who was alone here and seeking asylum. */
  readonly aloneToldOf: ReadonlySet<PlainDate>
}

/**
 * Everything that we record of a return, in the order of its tables. Pure: the same rows always give the same records under
 * the same ids, so that what is new, what differs and what is gone is told by comparing two of them.
 */
export function recordsOfReturn({ tables, yearEnd, aloneToldOf }: Merged): Mapped[] {
  const permanence = new Map((tables.PrevPerm ?? []).map((row) => [row.CHILD, row.PREV_PERM]))
  const episodes = new Map<string, Row<'Episodes'>[]>()
  for (const row of tables.Episodes ?? []) episodes.set(row.CHILD, [...(episodes.get(row.CHILD) ?? []), row])
  return [
    ...recordsOfChildren(tables, yearEnd, aloneToldOf),
    ...recordsOfUnheaded(tables),
    ...[...episodes].flatMap(([child, rows]) => {
      const previousPermanence = permanence.get(child)
      return recordsOfEpisodes(rows, previousPermanence ? { previousPermanence } : {})
    }),
    ...recordsOfOthers(tables, yearEnd),
  ]
}
