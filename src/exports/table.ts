import type { PlainDate } from '../calendar'

/** How the cells of a column are written: a number as a number, a share (0 to 1) as a percentage, a day as a day. */
export type ColumnKind = 'text' | 'number' | 'share' | 'day'

export type ExportColumn<Row> = {
  readonly head: string
  readonly kind?: ColumnKind
  readonly cell: (row: Row) => string | number | PlainDate | null
}

/** A table to take away. `about` says what it is, as at which day: a sheet of its own, where the format has sheets. */
export type ExportTable<Row> = {
  readonly name: string
  readonly columns: readonly ExportColumn<Row>[]
  readonly rows: readonly Row[]
  readonly about?: readonly (readonly [what: string, says: string])[]
}

type Value = string | number | PlainDate | null
/** A table whose cells have been read: tables of different rows can then stand in one book. */
export type Sheet = ExportTable<readonly Value[]>

export const toSheet = <Row>({ name, columns, rows }: ExportTable<Row>): Sheet => ({
  name,
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  columns: columns.map(({ head, kind }, index) => ({ head, kind, cell: (row) => row[index] ?? null })),
})

/** A file as it is sent. */
export type Workbook = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

export const FORMATS = ['csv', 'xlsx', 'ods'] as const
export type Format = (typeof FORMATS)[number]

export const isFormat = (text: string): text is Format => FORMATS.some((format) => format === text)

/** `Fostering key figures 2026-10-31` as a file's name: nothing a file system or a header could stumble over. */
export function fileName(name: string, format: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `${plain.replace(/^-|-$/g, '')}.${format}`
}
