import type { DayNumber } from '../calendar'
import { day } from './cells'
import type { Row, Tables } from './row'
import { type ColumnOf, columnsOf, TABLE_NAMES, TABLES, type TableName } from './tables'

/** The rows of one child in each table, each table in the order of its dates. */
export type Rows = { readonly [Name in TableName]: readonly Row<Name>[] }
export type Child = Rows & { readonly id: string; readonly last: Rows }

const NONE: Row<TableName>[] = []
const NO_ROWS = Object.fromEntries(TABLE_NAMES.map((name) => [name, NONE])) as HeldRows

/** Every child of a return, with what last year’s return told of the same child. */
export function childrenOf(tables: Tables, last: Tables = {}): Child[] {
  const before = gather(last)
  const children = gather(tables)
  for (const child of children.values()) child.last = before.get(child.id) ?? NO_ROWS
  return [...children.values()] as unknown as Child[]
}

function gather(tables: Tables): Map<string, Held> {
  const children = new Map<string, Held>()
  let child: Held | undefined
  for (const name of TABLE_NAMES)
    for (const row of (tables[name] ?? []) as readonly Row<TableName>[]) {
      // The rows of a child mostly stand together.
      if (child?.id !== row.CHILD) child = children.get(row.CHILD)
      if (!child) {
        child = { ...NO_ROWS, id: row.CHILD, last: NO_ROWS }
        children.set(row.CHILD, child)
      }
      const held = child[name]
      // The empty table is one for all children: it is taken from, never added to.
      if (held === NONE) child[name] = [row]
      else held.push(row)
    }
  for (const child of children.values()) for (const name of TABLE_NAMES) inOrder(name, child[name])
  return children
}

type HeldRows = { [Name in TableName]: Row<TableName>[] }
type Held = HeldRows & { readonly id: string; last: HeldRows }

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
