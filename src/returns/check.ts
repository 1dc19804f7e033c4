import type { DayNumber } from '../calendar'
import type { Child } from './children'
import type { Codes } from './codes'
import type { Row } from './row'
import type { ColumnOf, TableName } from './tables'

/** What a provider's registration says, from Ofsted's list of providers, by its unique reference number. */
export type Provider = { readonly codes: readonly string[]; readonly registeredUntil?: DayNumber }

/** Where a postcode lies: its authority, and its place on the national grid in metres. */
export type Where = { readonly authority: string; readonly easting: number; readonly northing: number }

/** What a return is checked against, besides its own rows. */
export type Asked = {
  /** The first and the last day of the collection year. */
  readonly start: DayNumber
  readonly end: DayNumber
  readonly codes: Codes
  /** Pupil numbers that more than one row of the children's table holds. */
  readonly sharedUpns: ReadonlySet<string>
  readonly providers?: ReadonlyMap<string, Provider>
  /** Where the postcodes of the return lie, by the postcode in capitals without blanks. */
  readonly places?: ReadonlyMap<string, Where>
  /** The authority whose return it is, by its ONS code. */
  readonly authority?: string
}

export type Reads = { readonly [Name in TableName]?: readonly ColumnOf<Name>[] }
export type Flag = <Name extends TableName>(table: Name, ...rows: readonly Row<Name>[]) => void

export type Check = {
  /** The return's own number of the rule, or one of ours, which begins with LOS. */
  readonly id: string
  /**
   * The tables and columns it cannot do without; a row it flags, it flags in these columns. In a child without rows in the
   * first of them it finds nothing, but where it asks for every child.
   */
  readonly reads: Reads
  readonly ofEveryChild?: true
  /** What it looks at where it was sent. */
  readonly also?: Reads
  /** What it cannot do without of last year's return. */
  readonly last?: Reads
  readonly alsoLast?: Reads
  /** What it cannot do without that no return holds; without our authority the directory is of no use to it. */
  readonly needs?: 'providers' | 'places' | 'authority'
  /** One sentence on what is wrong with a flagged row. */
  readonly says: string
  /** Whether it cannot be true, or may be and wants looking at. */
  readonly severity: 'wrong' | 'look'
  readonly find: (child: Child, flag: Flag, asked: Asked) => void
}

type More = Partial<Pick<Check, 'severity' | 'ofEveryChild' | 'also' | 'last' | 'alsoLast' | 'needs'>>

/** A check of one row at a time. */
export function ofRow<Name extends TableName>(
  id: string,
  table: Name,
  columns: readonly ColumnOf<Name>[],
  says: string,
  isWrong: (row: Row<Name>, asked: Asked, child: Child) => boolean,
  more: More = {},
): Check {
  const reads = { [table]: columns } as Reads
  const find: Check['find'] = (child, flag, asked) => {
    for (const row of child[table] as readonly Row<Name>[]) if (isWrong(row, asked, child)) flag(table, row)
  }
  return { id, reads, says, severity: 'wrong', ...more, find }
}

/** A check of all that is told of one child. */
export const ofChild = (id: string, reads: Reads, says: string, find: Check['find'], more: More = {}): Check => ({
  id,
  reads,
  says,
  severity: 'wrong',
  ...more,
  find,
})
