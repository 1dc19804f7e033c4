import type { AdmittedRow } from './admit-file'

/** Between two transactions: long enough for somebody's page to be answered on a database that serves one at a time. */
export const PAUSE = 30

/** Hands the process to whoever else asks something of it. */
export const breathe = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => (milliseconds > 0 ? setTimeout(resolve, milliseconds) : setImmediate(resolve)))

export type Parts = {
  /** How many rows to land in one transaction at most. */
  readonly atOnce: number
  /** How many milliseconds a transaction should take: fewer rows are landed at once until it does. */
  readonly within: number
}

/** Fewer would cost more than they save: a subject that comes in two parts is derived twice. */
const LEAST = 50

/** How many rows to begin with, before it is known how long they take. */
export const firstPart = ({ atOnce }: Parts): number => Math.min(atOnce, 2 * LEAST)

/** How many rows next, so that they take as long as they should; never many more at once than the last time. */
export function nextPart({ atOnce, within }: Parts, rows: number, took: number): number {
  const fitting = Math.floor((rows * within) / Math.max(took, 1))
  return Math.min(atOnce, Math.max(LEAST, Math.min(fitting, 2 * rows)))
}

/**
 * Rows of one subject one after the other: each is derived again in one part, not in every part. Rows with one id keep
 * their order, as each corrects the one before: a file that has any is left as it came.
 */
export function bySubject(rows: readonly AdmittedRow[]): readonly AdmittedRow[] {
  const ids = rows.flatMap((row) => (row.id === null ? [] : [row.key]))
  if (new Set(ids).size < ids.length) return rows
  return rows.toSorted((a, b) => order(subjectOf(a), subjectOf(b)))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const subjectOf = ({ entry }: AdmittedRow): string => Object.values(entry.about)[0] ?? entry.ref ?? ''
