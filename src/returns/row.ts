import { day, partDay, whole } from './cells'
import { type ColumnOf, columnOf, columnsOf, type TableName } from './tables'

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
  const row: Record<string, string | number> = { at, line }
  const columns = columnsOf(name)
  for (let n = 0; n < columns.length; n++) row[columns[n] as string] = cells[n] ?? ''
  return row as Row<Name>
}

/** The cells of a row that tell nothing of the kind their column asks for. */
export function unreadableIn<Name extends TableName>(name: Name, row: Row<Name>): ColumnOf<Name>[] {
  return columnsOf(name).filter((column) => row[column] !== '' && !isReadable(columnOf(name, column).kind, row[column]))
}

function isReadable(kind: string, cell: string): boolean {
  if (kind === 'date') return day(cell) !== undefined
  if (kind === 'part date') return partDay(cell) !== undefined
  return kind !== 'number' || whole(cell) !== undefined
}
