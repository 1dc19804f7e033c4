import type { PlainDate } from '../../calendar'
import type { SourceRow } from '../source-file'
import { dayIn } from './cells'

/** A row of an extract by the columns of its table, without those that are blank. */
export type ExtractRow = {
  readonly table: string
  readonly key: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** Of each cell, the day on which the extract was taken that first told it as it is. */
  readonly since: Readonly<Record<string, PlainDate>>
}

/** A record of ours that a row tells, by the file of its kind. `part` tells apart several of one row in one file. */
export type Told = {
  readonly file: string
  readonly cells: Readonly<Record<string, string>>
  readonly part?: string
  /** True from its day until another is told: told otherwise later, it was so all the same. */
  readonly lasts?: true
}

/** What other rows of the extract say, for those that do not say it themselves. */
export type Beside = { readonly rows: (table: string) => readonly ExtractRow[] }

/** One table of an extract: the headings it goes by, what tells a row from another, and what follows from a row. */
export type ExtractTable = {
  readonly name: string
  /** Headings that will do, in words, where no published form says them. */
  readonly headings?: string
  readonly columns: Readonly<Record<string, RegExp>>
  /** Without these a sheet is not this table. */
  readonly must: readonly string[]
  /** Without these in it nothing can be recorded of a row: those it must have and its key, where it does not say. */
  readonly needs?: readonly string[]
  readonly key: readonly string[]
  readonly tell: (beside: Beside) => (row: ExtractRow) => readonly Told[]
  /** Why nobody can say whose a row is, and what to put right, in sentences; null where it can be said. */
  readonly isNobodys?: (beside: Beside) => (row: ExtractRow) => string | null
}

/** What a row may name in place of a child: a column that some table has beside its children. */
export type InPlaceOfChild = { readonly table: string; readonly column: string }

/** A way in which case systems hand their records over. */
export type ExtractForm = {
  readonly title: string
  readonly tables: readonly ExtractTable[]
  /** Tells the latest of each thing alone: what it tells no more was so, and is not taken back. */
  readonly latestAlone: boolean
  readonly inPlaceOfChild?: InPlaceOfChild
}

/** Which column of ours stands where in a heading. Headings drift between councils: the first that fits is taken. */
export function columnsIn(table: ExtractTable, header: readonly string[]): ReadonlyMap<string, number> {
  const names = header.map((cell) => cell.replace(/\s+/g, ' ').trim().toLowerCase())
  return new Map(
    Object.entries(table.columns).flatMap(([column, pattern]) => {
      const at = names.findIndex((name) => pattern.test(name))
      return at === -1 ? [] : [[column, at] as const]
    }),
  )
}

/** A row as its table names its cells: trimmed, and without what is blank. */
export const cellsOf = (columns: ReadonlyMap<string, number>, { cells }: SourceRow): Record<string, string> =>
  Object.fromEntries(
    [...columns].flatMap(([column, at]) => {
      const cell = (cells[at] ?? '').trim()
      return BLANK.test(cell) ? [] : [[column, cell]]
    }),
  )

const BLANK = /^(|null|n\/?a|none|-)$/i

/** A record on the day that a cell of a row tells, where it tells one. */
export const onDay = (
  { cells }: ExtractRow,
  column: string,
  file: string,
  more: Readonly<Record<string, string>>,
): Told[] => (cells[column] ? [{ file, cells: { on: dayIn(cells[column]), ...more }, part: column }] : [])

/** Since when some cells of a row say together what they say: the last day on which one of them was first told so. */
export const sinceOf = ({ since }: ExtractRow, columns: readonly string[]): string =>
  columns.reduce((last, column) => ((since[column] ?? '') > last ? (since[column] ?? '') : last), '')

/** A record of what cells say, the first of them at least, from the day on which they were first told so: the table tells no day for it. */
export function sinceTold(
  row: ExtractRow,
  columns: readonly [string, ...string[]],
  file: string,
  more: Readonly<Record<string, string>>,
): Told[] {
  const [column] = columns
  return row.cells[column] ? [{ file, cells: { on: sinceOf(row, columns), ...more }, part: column, lasts: true }] : []
}
