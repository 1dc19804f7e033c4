import type { PlainDate } from '../../calendar'
import { columnsOf, type Row, rowOf, TABLES, type TableName, type Tables } from '../../returns'
import { keyOf } from './mapped'
import type { Merged } from './records-of-return'

/** A row of a return as it is kept: the return it came with by its last day, and its cells as they came. */
export type KeptRow = {
  readonly table: TableName
  readonly key: string
  readonly yearEnd: PlainDate
  /** Its line in the file; 0 stands for no row, and says that the table was sent, empty as it may be. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** Since when it is told so; nothing of a row that is not kept yet. */
  readonly toldSince?: Date
}

/** Said anew each year, of that year alone; rows of the others go on until the next return says otherwise. */
const YEARLY: ReadonlySet<TableName> = new Set(['Header', 'UASC', 'OC2', 'OC3', 'PrevPerm'])

/** Blank in a row that is still open: it is told again each year until it ends. */
const ENDS: { readonly [Name in TableName]?: string } = { Episodes: 'DEC', Missing: 'MIS_END', SWEpisodes: 'SW_DEC' }

const namesIn = (tables: Tables) => Object.keys(tables) as TableName[]

/** The rows of a return as they are kept, the last of several under one key; and of each table that it was sent. */
export function rowsSaid(tables: Tables, yearEnd: PlainDate): KeptRow[] {
  const said = new Map<string, KeptRow>()
  for (const table of namesIn(tables)) {
    said.set(`${table} sent`, { table, key: '', yearEnd, line: 0, cells: {} })
    for (const row of (tables[table] ?? []) as readonly Row<TableName>[]) {
      const key = keyOf(table, TABLES[table].key, row)
      said.set(key, { table, key, yearEnd, line: row.line, cells: cellsOf(table, row) })
    }
  }
  return [...said.values()]
}

const cellsOf = (table: TableName, row: Row<TableName>): KeptRow['cells'] =>
  Object.fromEntries(
    columnsOf(table).flatMap((column) => {
      const cell = (row as unknown as Record<string, string>)[column]
      return cell ? [[column, cell]] : []
    }),
  )

/**
 * What is kept after a return of a year: of the tables that were sent, its rows in place of those of the same year. A row told
 * again as it was stays as it is kept, and with it since when it is told so.
 */
export function merge(
  before: readonly KeptRow[],
  tables: Tables,
  yearEnd: PlainDate,
): { readonly after: readonly KeptRow[]; readonly replaced: readonly KeptRow[]; readonly said: readonly KeptRow[] } {
  const now = rowsSaid(tables, yearEnd)
  const told = new Map(before.filter((row) => row.yearEnd === yearEnd).map((row) => [markOf(row), row]))
  const again = new Set(now.flatMap((row) => told.get(markOf(row)) ?? []))
  const replaced = [...told.values()].filter((row) => tables[row.table] !== undefined && !again.has(row))
  const dropped = new Set(replaced)
  const said = now.filter((row) => !told.has(markOf(row)))
  const after = [...before.filter((row) => row.yearEnd !== yearEnd || tables[row.table] === undefined), ...now]
  return { after: after.filter((row) => !dropped.has(row)), replaced, said }
}

const markOf = ({ table, key, cells }: KeptRow): string => `${table} ${key} ${JSON.stringify(cells)}`

/**
 * What the returns of one system say together. Of a key the last year’s row stands; a row that was open in one year and is
 * not told by the next is so no more. What is said of one year alone stands beside the years before it.
 */
export function standing(kept: readonly KeptRow[]): KeptRow[] {
  const years = [...new Set(kept.map(({ yearEnd }) => yearEnd))].sort()
  const stands = new Map<string, KeptRow>()
  for (const year of years) {
    const told = kept.filter(({ yearEnd }) => yearEnd === year)
    const sent = new Set(told.map(({ table }) => table))
    for (const [key, row] of stands)
      if (row.yearEnd < year && sent.has(row.table) && !YEARLY.has(row.table) && isOpen(row)) stands.delete(key)
    for (const row of told) if (row.line > 0) stands.set(YEARLY.has(row.table) ? `${row.key} ${year}` : row.key, row)
  }
  return [...stands.values()]
}

const isOpen = ({ table, cells }: KeptRow): boolean => ENDS[table] !== undefined && !cells[ENDS[table] ?? '']

/** Kept rows as what records follow from, oldest first, with the year each came with. */
export function tablesOfKept(kept: readonly KeptRow[]): Merged {
  const years = new Map<Row<TableName>, PlainDate>()
  const tables = tablesOf(standing(kept), (row, { yearEnd }) => years.set(row, yearEnd))
  const sent = kept.filter(({ table, line }) => table === 'UASC' && line === 0).map(({ yearEnd }) => yearEnd)
  return { tables, yearEnd: (row) => years.get(row) ?? ('' as PlainDate), aloneToldOf: new Set(sent) }
}

/** The tables of one year’s return, as it came. A table that was not sent is absent. */
export const returnOf = (kept: readonly KeptRow[], yearEnd: PlainDate): Tables =>
  tablesOf(kept.filter((row) => row.yearEnd === yearEnd))

function tablesOf(rows: readonly KeptRow[], each: (row: Row<TableName>, kept: KeptRow) => void = () => {}): Tables {
  const tables: Partial<Record<TableName, Row<TableName>[]>> = {}
  for (const kept of rows) {
    const { table, line, cells } = kept
    const told = tables[table] ?? []
    tables[table] = told
    if (line === 0) continue
    const row = rowOf(
      table,
      told.length,
      line,
      columnsOf(table).map((column) => cells[column] ?? ''),
    )
    told.push(row)
    each(row, kept)
  }
  return tables as Tables
}
