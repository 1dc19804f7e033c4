import type { PlainDate } from '../../calendar'
import { columnsOf, type Row, rowOf, type TableName, type Tables } from '../../returns'
import { keyOf } from './mapped'
import type { Merged } from './records-of-return'
import type { Returned } from './returned'

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
const ENDS: { readonly [Name in TableName]?: string } = {
  ...{ Episodes: 'DEC', Missing: 'MIS_END', SWEpisodes: 'SW_DEC' },
  ...{ PlacedAdoption: 'DATE_PLACED_CEASED', DoLo: 'DOLO_END' },
}

const namesIn = (tables: Tables) => Object.keys(tables) as TableName[]

/** Kept of a table of which some line could not be read: what it does not tell may have stood there. */
const IN_PART = { PARTLY: 'READ' }

/**
 * The rows of a return as they are kept, several under one key told apart by their number; and of each table that it was
 * sent, wholly or in part.
 */
function rowsSaid({ tables, broken, yearEnd }: Returned): KeptRow[] {
  const inPart = new Set(broken.flatMap((line) => line.tables))
  const said = new Map<string, KeptRow>()
  const times = new Map<string, number>()
  for (const table of namesIn(tables)) {
    said.set(`${table} sent`, { table, key: '', yearEnd, line: 0, cells: inPart.has(table) ? IN_PART : {} })
    for (const row of (tables[table] ?? []) as readonly Row<TableName>[]) {
      const bare = keyOf(table, row)
      let time = (times.get(bare) ?? 0) + 1
      while (said.has(numbered(bare, time))) time += 1
      times.set(bare, time)
      const key = numbered(bare, time)
      said.set(key, { table, key, yearEnd, line: row.line, cells: cellsOf(table, row) })
    }
  }
  return [...said.values()]
}

const numbered = (key: string, time: number): string => (time === 1 ? key : `${key}|${time}`)

/** What rows told of one thing share, and the how manieth of them one is. */
const bareOf = ({ table, line, cells }: KeptRow): string => (line === 0 ? `${table} sent` : keyOf(table, cells))
const timeOf = (row: KeptRow): number => Number(row.key.slice(bareOf(row).length + 1)) || 1

const cellsOf = (table: TableName, row: Row<TableName>): KeptRow['cells'] =>
  Object.fromEntries(
    columnsOf(table).flatMap((column) => {
      const cell = (row as unknown as Record<string, string>)[column]
      return cell ? [[column, cell]] : []
    }),
  )

export type Change = {
  readonly after: readonly KeptRow[]
  readonly replaced: readonly KeptRow[]
  readonly said: readonly KeptRow[]
  /** What the rows of this return tell of, by the keys that they have without a number. */
  readonly told: ReadonlySet<string>
  /** Rows after which another of the same return tells of the same thing otherwise, and stands. */
  readonly outdone: readonly { readonly row: KeptRow; readonly by: KeptRow }[]
}

/**
 * What is kept after a return of a year: of the tables that were sent, its rows in place of those of the same year. Of a table
 * read in part, those of that year that are not told again are kept too. A row told again as it was stays as it is kept, and
 * with it since when it is told so.
 */
export function merge(before: readonly KeptRow[], returned: Returned): Change {
  const { tables, broken, yearEnd } = returned
  const now = rowsSaid(returned)
  const [inPart, told] = [new Set(broken.flatMap((line) => line.tables)), new Set(now.map(bareOf))]
  const known = new Map(before.filter((row) => row.yearEnd === yearEnd).map((row) => [markOf(row), row]))
  const again = new Set(now.flatMap((row) => known.get(markOf(row)) ?? []))
  const isGone = (row: KeptRow) => tables[row.table] !== undefined && (!inPart.has(row.table) || told.has(bareOf(row)))
  const replaced = [...known.values()].filter((row) => isGone(row) && !again.has(row))
  const left = new Set([...again, ...replaced])
  const stands = new Map(now.map((row) => [bareOf(row), row]))
  return {
    after: [...before.filter((row) => !left.has(row)), ...now],
    replaced,
    said: now.filter((row) => !known.has(markOf(row))),
    told,
    outdone: now.flatMap((row) => {
      const by = stands.get(bareOf(row))
      return by && cellsIn(by) !== cellsIn(row) ? [{ row, by }] : []
    }),
  }
}

/** The database keeps the cells of a row in an order of its own. */
const cellsIn = ({ cells }: KeptRow): string =>
  JSON.stringify(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)))
const markOf = (row: KeptRow): string => `${row.table} ${row.key} ${cellsIn(row)}`

/**
 * What the returns of one system say together. Of a key the last year’s row stands, and its last; a row that was open in one
 * year and is not told by the next is so no more, where all of the next was read. What is said of one year alone stands beside the years before it.
 */
export function standing(kept: readonly KeptRow[]): KeptRow[] {
  const years = [...new Set(kept.map(({ yearEnd }) => yearEnd))].sort()
  const stands = new Map<string, KeptRow>()
  for (const year of years) {
    const told = kept.filter(({ yearEnd }) => yearEnd === year)
    const sent = new Set(told.filter(isWhole).map(({ table }) => table))
    for (const [key, row] of stands)
      if (row.yearEnd < year && sent.has(row.table) && !YEARLY.has(row.table) && isOpen(row)) stands.delete(key)
    for (const row of told.filter(({ line }) => line > 0)) {
      const key = YEARLY.has(row.table) ? `${bareOf(row)} ${year}` : bareOf(row)
      const other = stands.get(key)
      if (other?.yearEnd !== year || timeOf(other) < timeOf(row)) stands.set(key, row)
    }
  }
  return [...stands.values()]
}

/** Says of a table that it was sent, and all of it read. */
const isWhole = ({ line, cells }: KeptRow): boolean => line === 0 && cells.PARTLY === undefined

const isOpen = ({ table, cells }: KeptRow): boolean => ENDS[table] !== undefined && !cells[ENDS[table] ?? '']

/** Kept rows as what records follow from, oldest first, with the year each came with. */
export function tablesOfKept(kept: readonly KeptRow[]): Merged {
  const years = new Map<Row<TableName>, PlainDate>()
  const tables = tablesOf(standing(kept), (row, { yearEnd }) => years.set(row, yearEnd))
  const sent = kept.filter((row) => row.table === 'UASC' && isWhole(row)).map(({ yearEnd }) => yearEnd)
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
