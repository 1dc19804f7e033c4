import { longDate, shortDate } from '../../calendar'
import type { StandingWord } from '../../web/pieces'
import type { Cell, CellStanding } from './matrix'

/** The mark of each standing, in the words that marks have. */
export const MARKS: Readonly<Record<CellStanding, StandingWord>> = {
  late: 'overdue',
  due: 'due',
  'nothing known': 'unknown',
  'not yet due': 'not yet due',
  excused: 'excused',
  optional: 'not available',
  done: 'met in time',
}

/** `Done 3 Mar 2025`, `Late since 1 Feb 2026`, `Due 3 Dec 2026`. */
export function cellWords({ standing, day }: Cell): string {
  if (standing === 'done') return day ? `Done ${shortDate(day)}` : 'Done'
  if (standing === 'late') return day ? `Late, due ${shortDate(day)}` : 'Late'
  if (standing === 'due') return day ? `Due ${shortDate(day)}` : 'Owed promptly'
  if (standing === 'not yet due') return day ? `By ${shortDate(day)}` : 'Not yet due'
  return { 'nothing known': 'Nothing known', excused: 'Excused', optional: 'Optional, not done' }[standing]
}

/** What more there is to say of it than its words: until when it counts. */
export const cellMore = ({ until }: Cell): string => (until ? `counts until ${longDate(until)}` : '')

/** Who opens what: lines of the matrix belong to the service itself, and duties of an earlier knowledge lead nowhere. */
export type Opens = { readonly lines: boolean; readonly duties: boolean }

/** The record, line or duty behind a cell; null where whoever looks has no page of it. */
export function cellHref({ opens }: Cell, may: Opens): string | null {
  if ('duty' in opens) return may.duties ? `/duties/${opens.duty}/why` : null
  if ('line' in opens) return may.lines ? `/happenings/${opens.line}` : null
  return `/happenings/${opens.happening}`
}
