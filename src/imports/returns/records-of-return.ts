import type { PlainDate } from '../../calendar'
import type { Row, Tables } from '../../returns'
import { type Permanence, recordsOfEpisodes } from './episodes'
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
  const permanence = new Map<string, Permanence[]>()
  for (const row of tables.PrevPerm ?? []) {
    const told = { yearEnd: yearEnd(row, 'PrevPerm'), told: row.PREV_PERM }
    permanence.set(row.CHILD, [...(permanence.get(row.CHILD) ?? []), told])
  }
  const episodes = new Map<string, Row<'Episodes'>[]>()
  for (const row of tables.Episodes ?? []) {
    // Episodes of nobody are no one’s life together: each is told, and rejected, by itself.
    const child = row.CHILD || `row ${row.at}`
    episodes.set(child, [...(episodes.get(child) ?? []), row])
  }
  return [
    ...recordsOfChildren(tables, yearEnd, aloneToldOf),
    ...recordsOfUnheaded(tables),
    ...[...episodes].flatMap(([child, rows]) => recordsOfEpisodes(rows, permanence.get(child))),
    ...recordsOfOthers(tables, yearEnd),
  ]
}
