import type { PlainDate } from '../../calendar'
import { columnsOf, type Row, rowOf, TABLES, type TableName, type Tables } from '../../returns'
import { keyOf } from './mapped'

/** A row of a return as it is kept: the return it came with by its last day, and its cells as they came. */
export type KeptRow = {
  readonly table: TableName
  readonly key: string
  readonly yearEnd: PlainDate
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Said anew each year, of that year alone; rows of the others go on until the next return says otherwise. */
const YEARLY: ReadonlySet<TableName> = new Set(['Header', 'UASC', 'OC2', 'OC3', 'PrevPerm'])

/** Blank in a row that is still open: it is told again each year until it ends. */
const ENDS: { readonly [Name in TableName]?: string } = { Episodes: 'DEC', Missing: 'MIS_END', SWEpisodes: 'SW_DEC' }

export type Change = {
  /** Everything kept after it. */
  readonly after: readonly KeptRow[]
  /** Rows kept before that are so no more: said anew, or not said again. */
  readonly replaced: readonly KeptRow[]
  /** Of those, the ones that nothing was said in place of. */
  readonly gone: readonly KeptRow[]
  /** Rows said now that are kept in their place. */
  readonly said: readonly KeptRow[]
}

/** Stands among the rows of the unaccompanied, to say that they were sent. */
const SENT = 'UASC|'

/** The rows of a return, the last of several under one key. */
export function rowsSaid(tables: Tables, yearEnd: PlainDate): KeptRow[] {
  const said = new Map<string, KeptRow>()
  for (const table of Object.keys(tables) as TableName[])
    for (const row of (tables[table] ?? []) as readonly Row<TableName>[]) {
      const key = keyOf(table, TABLES[table].key, row)
      const cells = Object.fromEntries(
        columnsOf(table).flatMap((column) => {
          const cell = (row as unknown as Record<string, string>)[column]
          return cell ? [[column, cell]] : []
        }),
      )
      said.set(key, { table, key, yearEnd, line: row.line, cells })
    }
  // A table sent without rows says that there are none; one that was not sent says nothing.
  if (tables.UASC) said.set(SENT, { table: 'UASC', key: SENT, yearEnd, line: 0, cells: {} })
  return [...said.values()]
}

/**
 * What is kept after a return of a year, of what was kept before. In the tables that were sent: a row replaces the one of its
 * key, of whichever year before; a row of the same year that is not said again is gone, and so is one that was open in an
 * earlier year. What came with a later year stands.
 */
export function merge(before: readonly KeptRow[], tables: Tables, yearEnd: PlainDate): Change {
  const now = new Map(rowsSaid(tables, yearEnd).map((row) => [row.key, row]))
  const later = new Set(before.filter((row) => row.yearEnd > yearEnd && !YEARLY.has(row.table)).map(({ key }) => key))
  const said = [...now.values()].filter(({ key }) => !later.has(key))
  const replaced = before.filter((row) => {
    if (row.yearEnd > yearEnd || tables[row.table] === undefined) return false
    if (YEARLY.has(row.table)) return row.yearEnd === yearEnd
    return row.yearEnd === yearEnd || now.has(row.key) || isOpen(row)
  })
  const dropped = new Set(replaced)
  const gone = replaced.filter(({ key }) => !now.has(key))
  return { after: [...before.filter((row) => !dropped.has(row)), ...said], replaced, gone, said }
}

const isOpen = ({ table, cells }: KeptRow): boolean => ENDS[table] !== undefined && !cells[ENDS[table] ?? '']

/** Kept rows as the tables of a return, oldest first, with the year each came with. */
export function tablesOfKept(rows: readonly KeptRow[]): {
  readonly tables: Tables
  readonly yearEnd: (row: Row<TableName>) => PlainDate
} {
  const years = new Map<Row<TableName>, PlainDate>()
  const tables: Partial<Record<TableName, Row<TableName>[]>> = {}
  for (const { table, line, cells, yearEnd } of rows) {
    const row = rowOf(
      table,
      tables[table]?.length ?? 0,
      line,
      columnsOf(table).map((column) => cells[column] ?? ''),
    )
    years.set(row, yearEnd)
    const told = tables[table]
    if (told) told.push(row)
    else tables[table] = [row]
  }
  return { tables: tables as Tables, yearEnd: (row) => years.get(row) ?? ('' as PlainDate) }
}
