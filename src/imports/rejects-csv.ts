import Papa from 'papaparse'
import { FORMULA } from '../exports/csv'
import type { Reject } from './admit-file'

/** Rejected rows as a file: where each stood, why, and what it held. */
export function rejectsCsv(rejects: readonly Reject[]): string {
  const columns = [...new Set(rejects.flatMap((each) => Object.keys(each.cells)))]
  const rows = rejects.map((each) => [
    each.file,
    each.row,
    each.column,
    each.reason,
    ...columns.map((column) => each.cells[column] ?? ''),
  ])
  return Papa.unparse([['file', 'row', 'column', 'reason', ...columns], ...rows], { escapeFormulae: FORMULA })
}
