import Papa from 'papaparse'
import type { ExportTable } from './table'

// Excel reads a CSV as the machine's old code page unless it begins so.
const BYTE_ORDER_MARK = '\uFEFF'
/** As papaparse escapes, and also where spaces stand before the sign: some programs take them off first. */
export const FORMULA = /^\s*[=+\-@\t\r].*$/s

/** A table as CSV: days as ISO text, and no text that a spreadsheet would take for a formula. */
export function csvOf<Row>({ columns, rows }: ExportTable<Row>): Uint8Array {
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row)))
  const text = Papa.unparse([columns.map(({ head }) => head), ...lines], { escapeFormulae: FORMULA })
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`)
}
