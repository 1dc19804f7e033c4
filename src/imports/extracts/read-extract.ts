import { legible } from '../../database'
import { type Line, readLines } from '../csv'
import { decode } from '../decode'
import type { SourceRow } from '../source-file'
import { newBudget, repacked } from '../unpack'
import { readSheets, type WorkbookSheet } from '../workbook'
import { ANNEX_A } from './annex-a'
import type { NotTaken } from './records'
import { SSD } from './ssd'
import { cellsOf, columnsIn, type ExtractForm, type ExtractRow, type ExtractTable } from './table'
import { TRACKERS } from './trackers'

export const FORMS: readonly ExtractForm[] = [ANNEX_A, SSD, TRACKERS]

export type ExtractFile = { readonly name: string; readonly bytes: Uint8Array }
export type ReadRow = Omit<ExtractRow, 'since'>
export type Extract = {
  readonly form: ExtractForm
  readonly rows: readonly ReadRow[]
  readonly notTaken: readonly NotTaken[]
  /** Sheets and files that are no table of it. */
  readonly besides: readonly string[]
}

type Found = { readonly form: ExtractForm; readonly table: ExtractTable; readonly at: number }
/** Titles may stand above the heading. */
const MOST_ABOVE = 5

/** Which table a sheet is, told by its heading: that of the form whose columns fit most of its cells. */
function found(lines: readonly SourceRow[]): Found | null {
  for (const [at, { cells }] of lines.slice(0, MOST_ABOVE).entries())
    for (const form of FORMS) {
      const fits = form.tables
        .map((table) => ({ table, columns: columnsIn(table, cells) }))
        .filter(({ table, columns }) => table.must.every((column) => columns.has(column)))
        .sort((a, b) => b.columns.size - a.columns.size)
      if (fits[0]) return { form, table: fits[0].table, at }
    }
  return null
}

const numbered = (lines: readonly Line[]): SourceRow[] => lines.map((each, index) => ({ ...each, line: index + 1 }))

async function sheetsOf({ name, bytes }: ExtractFile): Promise<WorkbookSheet[]> {
  if (/\.xlsx$/i.test(name)) return readSheets(repacked(bytes, newBudget()))
  return [{ name: name.replace(/\.csv$/i, ''), lines: numbered(readLines(decode(bytes))) }]
}

/** The files of an extract, told by their headings. Null where none of them is a table of one. Throws Refused where one cannot be opened. */
export async function readExtract(files: readonly ExtractFile[]): Promise<Extract | null> {
  const sheets = (await Promise.all(files.map(sheetsOf))).flat()
  const told = sheets.map((sheet) => ({ sheet, found: found(sheet.lines) }))
  // A tracker sent beside an Annex A does not displace it.
  const form = FORMS.find((each) => told.some(({ found }) => found?.form === each))
  if (!form) return null
  const rows = new Map<string, ReadRow>()
  const notTaken: NotTaken[] = []
  for (const { sheet, found } of told) if (found?.form === form) rowsOf(sheet, found, rows, notTaken)
  const besides = told.filter((each) => each.found?.form !== form).map(({ sheet }) => sheet.name)
  return { form, rows: [...rows.values()], notTaken, besides }
}

function rowsOf(sheet: WorkbookSheet, { table, at }: Found, rows: Map<string, ReadRow>, notTaken: NotTaken[]): void {
  const columns = columnsIn(table, sheet.lines[at]?.cells ?? [])
  for (const row of sheet.lines.slice(at + 1)) {
    const cells = Object.fromEntries(Object.entries(cellsOf(columns, row)).map(([name, cell]) => [name, legible(cell)]))
    if (Object.keys(cells).length === 0) continue
    const { line } = row
    const lacks = (table.needs ?? [...table.must, ...table.key]).find((column) => cells[column] === undefined)
    if (lacks || row.fault) {
      notTaken.push({
        table: table.name,
        line,
        why: row.fault ?? `Its ${lacks} is blank. Fill it in and send it again.`,
      })
      continue
    }
    const key = table.key.map((column) => cells[column]).join('|')
    const before = rows.get(`${table.name} ${key}`)
    if (before)
      notTaken.push({ table: table.name, line: before.line, why: `Row ${line} tells the same thing again and stands.` })
    rows.set(`${table.name} ${key}`, { table: table.name, key, line, cells })
  }
}
