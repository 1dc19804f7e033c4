import { hash } from 'node:crypto'
import { londonDay, type PlainDate, readInstant } from '../calendar'
import { legible } from '../database'
import { admit, columnsOf, type Entry, type Kind, type Vocabulary } from '../happenings'
import type { Sheet, SourceFile, SourceRow } from './source-file'

export type Reject = {
  readonly file: string
  readonly row: number
  readonly column: string
  readonly reason: string
  readonly cells: Readonly<Record<string, string>>
}

/** A row that can be read, and the keys by which the same row again is known. */
export type AdmittedRow = {
  readonly file: string
  readonly line: number
  /** Its cells by column, as they are kept when it is rejected after all. */
  readonly cells: () => Readonly<Record<string, string>>
  readonly entry: Entry
  /** The row’s own id, or null: its key is then its content. */
  readonly id: string | null
  readonly key: string
  readonly content: string
}

type File = Sheet & { readonly name: string }

export type Reading = { readonly as: string; readonly takeOn: boolean; readonly now: Date }

export type AdmittedFile = {
  /** How many rows the file has, good and bad. */
  readonly count: number
  readonly rows: AdmittedRow[]
  readonly rejects: Reject[]
}

/** Reads every row of a file by the declaration of its kind; rows that cannot be read are rejects, each with what to put right. */
export function admitFile(words: Vocabulary, source: SourceFile, reading: Reading): AdmittedFile {
  const file: File = { name: source.name, ...source.read() }
  const count = file.rows.length
  const kind = words.byFile.get(file.name)
  if (!kind)
    return {
      count,
      rows: [],
      rejects: [
        headerFault(
          file,
          '',
          `No kind of record has a file called ${file.name}. Name it after its kind, for example supervising-visits.`,
        ),
      ],
    }
  const rejects = headerFaults(kind, file)
  const missing = columnsOf(kind).filter((column) => column.required && !file.header.includes(column.name))
  if (missing.length > 0)
    return {
      count,
      rows: [],
      rejects: [
        ...rejects,
        ...missing.map((column) =>
          headerFault(file, column.name, `The column ${column.name} is missing. Add it: ${column.says.toLowerCase()}.`),
        ),
      ],
    }
  const rows: AdmittedRow[] = []
  const columns = columnsIn(file)
  for (const source of file.rows) {
    const cells = cellsOf(columns, source)
    const found = admitRow(kind, file, source, cells, reading)
    if (!('why' in found)) rows.push({ ...found, cells: () => cellsOf(columns, source) })
    else rejects.push({ file: file.name, row: source.line, ...legibly(found, cells) })
  }
  return { count, rows: reading.takeOn ? rows.sort(asRecorded) : rows, rejects }
}

/** A rejected row is kept, and what it says may be what no database keeps. */
const legibly = ({ column, why }: { column: string; why: string }, cells: Record<string, string>) => ({
  column,
  reason: legible(why),
  cells: Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, legible(cell)])),
})

/** A take-on keeps the order in which things were written down; what has no instant is written down now. */
const asRecorded = (a: AdmittedRow, b: AdmittedRow): number =>
  (a.entry.sourceRecordedAt?.getTime() ?? Number.POSITIVE_INFINITY) -
    (b.entry.sourceRecordedAt?.getTime() ?? Number.POSITIVE_INFINITY) || a.line - b.line

function admitRow(
  kind: Kind,
  file: File,
  source: SourceRow,
  cells: Record<string, string>,
  reading: Reading,
): Omit<AdmittedRow, 'cells'> | { column: string; why: string } {
  if (source.fault) return { column: '', why: source.fault }
  if (source.cells.slice(file.header.length).some((cell) => cell.trim() !== ''))
    return {
      column: '',
      why: 'The row has more cells than the header. Check for a comma inside a value: put that value in double quotes.',
    }
  const admitted = admit(kind, cells, recordedOn(cells, reading))
  if (!admitted.ok) {
    const [fault] = admitted.faults
    return { column: fault?.column ?? '', why: admitted.faults.map((each) => each.why).join(' ') }
  }
  const id = cells.id ?? null
  const content = fingerprint([file.name, cells])
  const key = id === null ? content : keyOfId(reading.as, file.name, id)
  return { file: file.name, line: source.line, entry: admitted.entry, id, key, content }
}

/** The day of recording: today, or in a take-on the day the source wrote it down. */
function recordedOn(cells: Record<string, string>, { takeOn, now }: Reading): PlainDate {
  const source = takeOn && cells.recorded_at ? readInstant(cells.recorded_at) : null
  return londonDay(source && source < now ? source : now)
}

type Columns = readonly { readonly name: string; readonly at: number }[]

/** In order of their names: the same row is the same row in whatever order its columns come. */
const columnsIn = ({ header }: File): Columns =>
  header
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.at - b.at))

/** Cells by column, leaving out what is empty and what the header does not name. */
function cellsOf(columns: Columns, source: SourceRow): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const { name, at } of columns) {
    const cell = source.cells[at]?.trim() ?? ''
    if (cell !== '') cells[name] = cell
  }
  return cells
}

function headerFaults(kind: Kind, file: File): Reject[] {
  const known = new Set(columnsOf(kind).map((column) => column.name))
  return file.header
    .filter((column) => column !== '' && !known.has(column))
    .map((column) =>
      headerFault(
        file,
        column,
        `${column} is no column of ${file.name}. Its cells were not read; take the column out or give it its right name.`,
      ),
    )
}

const headerFault = (file: File, column: string, reason: string): Reject => ({
  file: file.name,
  row: 1,
  column,
  reason,
  cells: {},
})

/** By which the same id of the same file from the same system is known again. */
export const keyOfId = (as: string, file: string, id: string): string => fingerprint([as, file, 'id', id])

/** Sixteen bytes, as text. */
export const fingerprint = (value: unknown): string => hash('md5', JSON.stringify(value))
