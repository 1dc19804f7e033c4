import { UNREADABLE } from '../database/legible'
import { day, partDay, whole } from './cells'
import { type ColumnOf, columnOf, columnsOf, TABLE_NAMES, type TableName } from './tables'

/** A row as it came, each cell under its column. A cell that was not sent is blank. */
export type Row<Name extends TableName> = { readonly [Column in ColumnOf<Name>]: string } & {
  /** Where it stands among the rows of its table, from 0, and on which line of its file. */
  readonly at: number
  readonly line: number
}

export type Tables = { readonly [Name in TableName]?: readonly Row<Name>[] }

/** A row of a table from its cells, in the order of the declared columns. */
export function rowOf<Name extends TableName>(
  name: Name,
  at: number,
  line: number,
  cells: readonly string[],
): Row<Name> {
  const row: Record<string, string | number> = { ...BLANK[name] }
  const columns = columnsOf(name)
  row.at = at
  row.line = line
  for (let n = 0; n < columns.length; n++) row[columns[n] as string] = cells[n] ?? ''
  return row as Row<Name>
}

/** Rows are copied from one without cells: added to one by one, a million of them would take twice the memory. */
const BLANK = Object.fromEntries(
  TABLE_NAMES.map((name) => [
    name,
    { at: 0, line: 0, ...Object.fromEntries(columnsOf(name).map((each) => [each, ''])) },
  ]),
) as unknown as Readonly<Record<TableName, Record<string, string | number>>>

/** The cells of a row that tell nothing of the kind their column asks for; asked to, also those of text that cannot be read. */
export function unreadableIn<Name extends TableName>(name: Name, row: Row<Name>, ofText: boolean): ColumnOf<Name>[] {
  if (ofText) return columnsOf(name).filter((column) => row[column] !== '' && !isReadable(name, column, row[column]))
  const found: ColumnOf<Name>[] = []
  for (const [column, reads] of JUDGED[name])
    if (row[column as ColumnOf<Name>] !== '' && !reads(row[column as ColumnOf<Name>]))
      found.push(column as ColumnOf<Name>)
  return found
}

const isReadable = <Name extends TableName>(name: Name, column: ColumnOf<Name>, cell: string): boolean =>
  READABLE[columnOf(name, column).kind](cell)

const READABLE = {
  text: (cell: string) => !cell.includes(UNREADABLE),
  date: (cell: string) => day(cell) !== undefined,
  'part date': (cell: string) => partDay(cell) !== undefined,
  number: (cell: string) => whole(cell) !== undefined,
} as const

type Judged = readonly (readonly [column: string, reads: (cell: string) => boolean])[]

/** The columns of each table that ask for more than text: a return has millions of cells that do not. */
const JUDGED = Object.fromEntries(
  TABLE_NAMES.map((name) => [
    name,
    columnsOf(name).flatMap((column) => {
      const { kind } = columnOf(name, column)
      return kind === 'text' ? [] : [[column, READABLE[kind]] as const]
    }),
  ]),
) as unknown as Readonly<Record<TableName, Judged>>
