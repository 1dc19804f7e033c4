import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { Refused } from '../database'
import type { Line } from './csv'

export type WorkbookSheet = { readonly name: string; readonly lines: readonly (Line & { readonly line: number })[] }

/** The words of a workbook are read anew for each of its sheets: so much may be read in all. */
const MOST_READ = 2 * 1024 * 1024 * 1024
const LAST_LINE = 1_048_576

/**
 * The sheets of a workbook. Row by row, as a sheet of two cells in opposite corners is otherwise laid out whole: a few
 * kilobytes of them fill the machine.
 */
export async function readSheets(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  try {
    const names = await namesOf(bytes)
    if (names.length * bytes.length > MOST_READ) throw new Refused('file-too-large', TOO_LARGE, 422)
    const sheets: WorkbookSheet[] = []
    for (const name of names) sheets.push({ name, lines: await linesOf(bytes, name) })
    return sheets
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused('file-broken', BROKEN, 422)
  }
}

const TOO_LARGE = 'This workbook has too many sheets for its size. Send each sheet as a CSV file.'
const BROKEN = 'This workbook cannot be opened. Save it again as XLSX, or as CSV, and send that.'

async function namesOf(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = []
  await readXlsx(bytes, { sheets: ({ name }) => names.push(name) < 0 })
  return names
}

async function linesOf(bytes: Uint8Array, sheet: string): Promise<WorkbookSheet['lines']> {
  const lines: (Line & { line: number })[] = []
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const line = index + 1
    if (!Number.isInteger(line) || line < 1 || line > LAST_LINE) throw new Refused('file-broken', BROKEN, 422)
    const cells = values.slice(0, values.findLastIndex((value) => cellText(value) !== '') + 1).map(cellText)
    if (cells.length > 0) lines.push({ line, cells })
  }
  return lines
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date) || Number.isNaN(cell.getTime())) return String(cell)
  return cell.toISOString().slice(0, cell.getTime() % 86_400_000 === 0 ? 10 : 19)
}
