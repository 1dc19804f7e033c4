import { hash } from 'node:crypto'
import { londonDay, type PlainDate, readInstant } from '../calendar'
import { legible } from '../database'
import { admit, columnsOf, type Entry, type Kind, type Vocabulary } from '../happenings'
import type { SourceFile, SourceRow } from './source-file'

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
  readonly cells: Readonly<Record<string, string>>
  readonly entry: Entry
  /** The row’s own id, or null: its key is then its content. */
  readonly id: string | null
  readonly key: string
  readonly content: string
}

export type Reading = { readonly as: string; readonly takeOn: boolean; readonly now: Date }

/** Reads every row of a file by the declaration of its kind; rows that cannot be read are rejects, each with what to put right. */
export function admitFile(
  words: Vocabulary,
  file: SourceFile,
  reading: Reading,
): { rows: AdmittedRow[]; rejects: Reject[] } {
  const kind = words.byFile.get(file.name)
  if (!kind)
    return {
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
      rows: [],
      rejects: [
        ...rejects,
        ...missing.map((column) =>
          headerFault(file, column.name, `The column ${column.name} is missing. Add it: ${column.says.toLowerCase()}.`),
        ),
      ],
    }
  const rows: AdmittedRow[] = []
  for (const source of file.rows) {
    const cells = cellsOf(file, source)
    const found = admitRow(kind, file, source, cells, reading)
    if ('why' in found) rejects.push({ file: file.name, row: source.line, ...legibly(found, cells) })
    else rows.push(found)
  }
  return { rows: reading.takeOn ? rows.sort(asRecorded) : rows, rejects }
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
  file: SourceFile,
  source: SourceRow,
  cells: Record<string, string>,
  reading: Reading,
): AdmittedRow | { column: string; why: string } {
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
  const content = fingerprint(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)))
  const key = id === null ? fingerprint([file.name, content]) : fingerprint([reading.as, file.name, 'id', id])
  return { file: file.name, line: source.line, cells, entry: admitted.entry, id, key, content }
}

/** The day of recording: today, or in a take-on the day the source wrote it down. */
function recordedOn(cells: Record<string, string>, { takeOn, now }: Reading): PlainDate {
  const source = takeOn && cells.recorded_at ? readInstant(cells.recorded_at) : null
  return londonDay(source && source < now ? source : now)
}

/** Cells by column, leaving out what is empty and what the header does not name. */
function cellsOf(file: SourceFile, source: SourceRow): Record<string, string> {
  const cells: Record<string, string> = {}
  file.header.forEach((column, index) => {
    const cell = source.cells[index]?.trim() ?? ''
    if (cell !== '' && column !== '') cells[column] = cell
  })
  return cells
}

function headerFaults(kind: Kind, file: SourceFile): Reject[] {
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

const headerFault = (file: SourceFile, column: string, reason: string): Reject => ({
  file: file.name,
  row: 1,
  column,
  reason,
  cells: {},
})

/** Sixteen bytes, written as the database writes them. */
export function fingerprint(value: unknown): string {
  const hex = hash('md5', JSON.stringify(value))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
