import { type DayNumber, fromNumber } from '../../calendar'
import { type Column, day, type Row, TABLES, type TableName } from '../../returns'

/** A record of ours that follows from a row of a return: the file of its kind, its cells, and the row. */
export type Mapped = {
  readonly file: string
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
  readonly from: { readonly table: string; readonly key: string; readonly line: number }
}

/** A child may be told missing and away on one day: that is two rows, though the return knows them by the day alone. */
const BESIDE_KEY: { readonly [Name in TableName]?: readonly string[] } = { Missing: ['MISSING'] }

/** What tells one row of a table from another, and stays the same when it is sent again, its days written as they may be. */
export const keyOf = (table: TableName, row: Row<TableName> | Readonly<Record<string, string>>): string =>
  [
    table,
    ...[...TABLES[table].key, ...(BESIDE_KEY[table] ?? [])].map((column) => {
      const cell = (row as Readonly<Record<string, string>>)[column] ?? ''
      return isDay(table, column) ? isoOf(cell) || cell : cell
    }),
  ].join('|')

/** The row that a record follows from: rows of two tables may share a key. */
export const rowMark = ({ table, key }: Mapped['from']): string => `${table} ${key}`

const isDay = (table: TableName, column: string): boolean =>
  (TABLES[table].columns as Record<string, Column>)[column]?.kind === 'date'

export const iso = (of: DayNumber): string => fromNumber(of)

/** A cell that tells a day, as our own files write it; empty where it tells none. */
export const isoOf = (cell: string): string => {
  const read = day(cell)
  return read === undefined ? '' : iso(read)
}

/** A record of a row, without the cells that are empty. `part` tells apart what follows from one row in one file. */
export function mapped<Name extends TableName>(
  table: Name,
  key: string,
  row: Row<Name>,
  file: string,
  cells: Readonly<Record<string, string>>,
  part = '',
): Mapped {
  const said = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
  return { file, id: part === '' ? key : `${key}|${part}`, cells: said, from: { table, key, line: row.line } }
}
