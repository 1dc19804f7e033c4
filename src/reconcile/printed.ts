/** What stands in one place of a printed table: a figure as it was printed, words, a list of words, or nothing at all. */
type Cell = null | boolean | number | string | readonly string[] | PrintedFigure
export type PrintedFigure = { printed: string; value: number; unit: string }

type ColumnType = 'text' | 'count' | 'number' | 'percent' | 'cell' | 'month' | 'list' | 'flag' | 'marker' | 'missing'
export type Column = { key: string; label: string; type: ColumnType }
export type Row = Readonly<Record<string, unknown>>

/** A table as somebody printed it, with the sentences that stand beside it. */
export type Printed = {
  id: string
  title: string
  /** The paper it stands in: tables of one paper are held against each other. */
  publication: string
  /** The paper's day or month, as 2018-07-12 or 2018-07. */
  date: string
  columns: readonly Column[]
  rows: readonly Row[]
  sentences: readonly string[]
}

const TYPES: readonly string[] = [
  'text',
  'count',
  'number',
  'percent',
  'cell',
  'month',
  'list',
  'flag',
  'marker',
  'missing',
]

/** A printed table read from data; throws RangeError in words when it has not the shape. */
export function readPrinted(data: unknown): Printed {
  const { id, title, source, columns, rows, notes = [] } = record(data, 'The table')
  const { publication, date } = record(source, 'Where the table comes from')
  return {
    id: text(id, 'id'),
    title: text(title, 'title'),
    publication: text(publication, 'publication'),
    date: text(date, 'date'),
    columns: list(columns, 'columns').map(readColumn),
    rows: list(rows, 'rows').map((row) => record(row, 'A row')),
    sentences: list(notes, 'notes').map((note) => text(note, 'note')),
  }
}

function readColumn(data: unknown): Column {
  const { key, label, type } = record(data, 'A column')
  const isType = (value: unknown): value is ColumnType => typeof value === 'string' && TYPES.includes(value)
  if (!isType(type)) throw new RangeError(`A column’s type is one of ${TYPES.join(', ')}`)
  return { key: text(key, 'key'), label: text(label, 'label'), type }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function record(value: unknown, what: string): Record<string, unknown> {
  if (!isRecord(value)) throw new RangeError(`${what} must be an object`)
  return value
}

function list(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw new RangeError(`${what} must be a list`)
  return value
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw new RangeError(`${what} must be given in words`)
  return value
}

/** The cell of a row under a column; what is of no known shape is nothing. */
export function cellOf(row: Row, { key }: Column): Cell {
  const value = row[key]
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string')
  if (isRecord(value) && typeof value.value === 'number') {
    return { printed: String(value.printed ?? value.value), value: value.value, unit: String(value.unit ?? '') }
  }
  return null
}
