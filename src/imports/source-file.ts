import { legible, Refused } from '../database'
import { type Line, readLines } from './csv'
import { decode } from './decode'
import { type Budget, repacked, unpack } from './unpack'
import { readSheets, type WorkbookSheet } from './workbook'

/** A file as it came. Its rows are read when its turn comes: those of a whole county would not fit in memory at once. */
export type SourceFile = {
  readonly name: string
  /** About how many rows it has, to tell how far an import has come. */
  readonly lines: number
  readonly read: () => Sheet
}
/** Text in cells, with the line each row has in a spreadsheet: its header is line 1. */
export type Sheet = { readonly header: readonly string[]; readonly rows: readonly SourceRow[] }
export type SourceRow = Line & { readonly line: number }

/** Files from what was sent: a CSV, a workbook (a sheet a kind) or a zip of either. Throws Refused for anything else. */
export async function readUpload(name: string, bytes: Uint8Array, budget: Budget): Promise<SourceFile[]> {
  if (/\.csv$/i.test(name)) return [readCsv(base(name), bytes)]
  if (/\.xlsx$/i.test(name)) return (await readSheets(repacked(bytes, budget))).map(sheetFile)
  if (!/\.zip$/i.test(name))
    throw new Refused('file-type', `${base(name)} is not a CSV, XLSX or zip file. Choose one of those.`, 422)
  const read: SourceFile[] = []
  for (const [entry, each] of Object.entries(unpack(bytes, budget, /\.(csv|xlsx)$/i)))
    read.push(...(await readUpload(entry, each, budget)))
  return read
}

/** One CSV. UTF-8, with or without its mark; else the encoding older office programs write. */
export function readCsv(name: string, bytes: Uint8Array): SourceFile {
  const text = decode(bytes)
  return { name: fileName(base(name)), lines: countLines(text), read: () => toSheet(numbered(readLines(text))) }
}

const numbered = (lines: readonly Line[]): SourceRow[] => lines.map((each, index) => ({ ...each, line: index + 1 }))

const sheetFile = ({ name, lines }: WorkbookSheet): SourceFile => ({
  name: fileName(name),
  lines: lines.length,
  read: () => toSheet(lines),
})

/** A file of records that never were text, as if it had been sent. */
export function fileOf(name: string, records: readonly Readonly<Record<string, string>>[]): SourceFile {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const cellsOf = (record: Readonly<Record<string, string>>) => header.map((column) => record[column] ?? '')
  const rows = () => records.map((record, index) => ({ line: index + 2, cells: cellsOf(record) }))
  return { name, lines: records.length, read: () => ({ header, rows: rows() }) }
}

/** Lines after the header, blank ones and the insides of quotes counted too. */
function countLines(text: string): number {
  let lines = text.endsWith('\n') ? -1 : 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return Math.max(lines, 0)
}

/** `folder/Supervising Visits.csv` and `supervising-visits` are the same file to us. */
const base = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.(csv|xlsx|zip)$/i, '') ?? name
const fileName = (name: string): string =>
  legible(name)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')

/** The first line is the header, wherever the rows begin. */
function toSheet(lines: readonly SourceRow[]): Sheet {
  const first = lines.find(({ line }) => line === 1)
  return {
    header: (first?.cells ?? []).map((cell) =>
      legible(cell)
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase(),
    ),
    rows: lines.filter(({ line, cells }) => line > 1 && cells.some((cell) => cell.trim() !== '')),
  }
}
