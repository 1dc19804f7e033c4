import type { DayNumber } from '../calendar'
import { day } from './cells'
import type { Row, Tables } from './row'
import { type ColumnOf, columnsOf, TABLE_NAMES, TABLES, type TableName } from './tables'

/** The rows of one child in each table, each table in the order of its dates. */
export type Rows = { readonly [Name in TableName]: readonly Row<Name>[] }
export type Child = Rows & { readonly id: string; readonly last: Rows }

/**
 * Every child of a return, with what last year’s return told of the same child. One at a time: a return of England has two
 * hundred thousand, and nothing of a child is needed once it has been looked at.
 */
export function* childrenOf(tables: Tables, last: Tables = {}): Iterable<Child> {
  const numbers = numbered(tables)
  const [now, before] = [placed(tables, numbers), placed(last, numbers)]
  for (const [id, number] of numbers) yield { ...rowsOf(now, number), id, last: rowsOf(before, number) }
}

/** Children by their id, numbered from 0 as they come. */
function numbered(tables: Tables): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const name of TABLE_NAMES)
    for (const { CHILD } of tables[name] ?? []) if (!numbers.has(CHILD)) numbers.set(CHILD, numbers.size)
  return numbers
}

/** The rows of a table, and where among them those of child `n` stand: at `places` from `starts[n]` to `starts[n + 1]`. */
type Placed = {
  readonly name: TableName
  readonly rows: readonly Row<TableName>[]
  readonly starts: Uint32Array
  readonly places: Uint32Array
}

/** Only tables that hold rows: where they stand takes memory for every child, and last year’s are three. */
function placed(tables: Tables, numbers: ReadonlyMap<string, number>): readonly Placed[] {
  return TABLE_NAMES.flatMap((name) => {
    const rows = (tables[name] ?? []) as readonly Row<TableName>[]
    return rows.length > 0 ? [placedIn(name, rows, numbers)] : []
  })
}

/** Sorted by counting: how many rows each child has, so where they begin, then each to its place. */
function placedIn(name: TableName, rows: readonly Row<TableName>[], numbers: ReadonlyMap<string, number>): Placed {
  const starts = new Uint32Array(numbers.size + 1)
  const of = Int32Array.from(rows, ({ CHILD }) => numbers.get(CHILD) ?? -1)
  for (const number of of) if (number >= 0) starts[number + 1] = (starts[number + 1] ?? 0) + 1
  for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0)
  const places = new Uint32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  for (const [at, number] of of.entries()) {
    if (number < 0) continue
    const place = next[number] ?? 0
    places[place] = at
    next[number] = place + 1
  }
  return { name, rows, starts, places }
}

function rowsOf(tables: readonly Placed[], number: number): Rows {
  const held = { ...NO_ROWS }
  for (const { name, rows, starts, places } of tables) {
    const [from = 0, to = 0] = [starts[number], starts[number + 1]]
    if (from === to) continue
    const own: Row<TableName>[] = []
    for (let place = from; place < to; place++) own.push(rows[places[place] ?? 0] as Row<TableName>)
    inOrder(name, own as Row<typeof name>[])
    held[name] = own
  }
  return held as unknown as Rows
}

type HeldRows = { [Name in TableName]: Row<TableName>[] }
const NO_ROWS = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as HeldRows

/** Which of two rows comes first is told by their dates, then by all they say: never by where they stood in a file. */
function inOrder<Name extends TableName>(name: Name, rows: Row<Name>[]): void {
  if (rows.length < 2) return
  const dated = (TABLES[name].key.at(-1) ?? 'CHILD') as ColumnOf<Name>
  const until = UNTIL[name] as ColumnOf<Name> | undefined
  const told = (row: Row<Name>) =>
    columnsOf(name)
      .map((column) => row[column])
      .join('\n')
  rows.sort(
    (a, b) =>
      compare(day(a[dated]), day(b[dated])) ||
      (until ? compare(day(a[until]), day(b[until])) : 0) ||
      (told(a) < told(b) ? -1 : told(a) > told(b) ? 1 : 0),
  )
}

const UNTIL: { readonly [Name in TableName]?: ColumnOf<Name> } = {
  Episodes: 'DEC',
  Missing: 'MIS_END',
  PlacedAdoption: 'DATE_PLACED_CEASED',
  SWEpisodes: 'SW_DEC',
  DoLo: 'DOLO_END',
}

/** A day that cannot be read comes after all that can. */
const compare = (a: DayNumber | undefined, b: DayNumber | undefined): number =>
  (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER)
