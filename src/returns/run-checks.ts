import { type DayNumber, dayNumber } from '../calendar'
import type { Asked, Check, Flag, Reads } from './check'
import { CHECKS } from './checks'
import { type Child, childrenOf } from './children'
import { codesOf } from './codes'
import type { Row, Tables } from './row'
import { TABLES, type TableName, tablesOf } from './tables'

/** A return to be checked, with what it is checked against. */
export type ToCheck = Pick<Asked, 'providers' | 'places' | 'authority'> & {
  readonly tables: Tables
  /** The collection year, called after the March in which it ends. */
  readonly year: number
  /** Last year’s return, where it is at hand. */
  readonly last?: Tables
}

/** A row that a check found fault with: in the columns that the check reads of its table. */
export type Flagged = { readonly check: Check; readonly table: TableName; readonly at: number }
export type CouldNotRun = { readonly check: Check; readonly why: string }

export type Checked = {
  readonly flags: readonly Flagged[]
  /** How many rows each check that ran flagged: none is told as 0. */
  readonly counts: ReadonlyMap<string, number>
  readonly couldNotRun: readonly CouldNotRun[]
}

/** The columns in which a check flags a row of a table. */
export const columnsFlagged = ({ reads, also = {} }: Check, table: TableName): readonly string[] =>
  reads[table] ?? also[table] ?? []

/** The first and the last day of a collection year. */
const yearOf = (year: number): { start: DayNumber; end: DayNumber } => ({
  start: dayNumber(year - 1, 4, 1),
  end: dayNumber(year, 3, 31),
})

/**
 * Runs every check of the year over a return. Neither the order of rows nor that of checks makes a difference: what a
 * check looks at is built once, and none changes it.
 */
export function runChecks(asked: ToCheck, checks: readonly Check[] = CHECKS): Checked {
  return runOver(childrenOf(asked.tables, asked.last), askedOf(asked), asked, checks)
}

const askedOf = ({ tables, year, providers, places, authority }: ToCheck): Asked => ({
  ...yearOf(year),
  codes: codesOf(year),
  sharedUpns: sharedUpns(tables.Header ?? []),
  ...(providers ? { providers } : {}),
  ...(places ? { places } : {}),
  ...(authority ? { authority } : {}),
})

/** The same over children and a year already made ready. */
export function runOver(children: Iterable<Child>, asked: Asked, given: ToCheck, checks: readonly Check[]): Checked {
  const sent = new Set(tablesOf(given.year))
  const couldNotRun: CouldNotRun[] = []
  const running: Running[] = []
  for (const check of checks.filter(({ reads }) => namesOf(reads).every((table) => sent.has(table)))) {
    const why = whyNot(check, given)
    if (why !== undefined) couldNotRun.push({ check, why })
    else running.push({ check, flagged: 0 })
  }
  const flags = findAll(children, asked, running)
  return { flags, counts: new Map(running.map(({ check, flagged }) => [check.id, flagged])), couldNotRun }
}

/** A check that runs, and how many rows it has flagged. */
type Running = { readonly check: Check; flagged: number }

/** The checks to run on children with rows in one table, and those to run on every child. */
function byTable(running: readonly Running[]): ReadonlyMap<TableName | undefined, readonly Running[]> {
  const by = new Map<TableName | undefined, Running[]>()
  for (const each of running) {
    const table = each.check.ofEveryChild ? undefined : namesOf(each.check.reads)[0]
    by.set(table, [...(by.get(table) ?? []), each])
  }
  return by
}

/** Child by child, so that a child’s rows are at hand while all checks look at them. */
function findAll(children: Iterable<Child>, asked: Asked, running: readonly Running[]): Flagged[] {
  const flags: Flagged[] = []
  let check: Check | undefined
  let before = 0
  const isFlagged = (table: TableName, at: number): boolean => {
    for (let n = before; n < flags.length; n++) if (flags[n]?.at === at && flags[n]?.table === table) return true
    return false
  }
  const flag: Flag = (table, ...rows) => {
    // A row is flagged once by a check, however many times it is found.
    for (const { at } of rows) if (check && !isFlagged(table, at)) flags.push({ check, table, at })
  }
  const groups = [...byTable(running)]
  for (const child of children)
    for (const [table, group] of groups) {
      if (table && child[table].length === 0) continue
      for (const each of group) {
        before = flags.length
        check = each.check
        check.find(child, flag, asked)
        each.flagged += flags.length - before
      }
    }
  return flags
}

/** Why a check cannot run on what was given, in a sentence; undefined where it can. */
function whyNot({ reads, last = {}, needs }: Check, given: ToCheck): string | undefined {
  const absent = namesOf(reads).find((table) => !given.tables[table])
  if (absent) return `The file of ${TABLES[absent].title} (${absent}) was not sent.`
  const before = namesOf(last).find((table) => !given.last?.[table])
  if (before) return `Last year’s file of ${TABLES[before].title} (${before}) is not at hand.`
  return needs && lacking(needs, given)
}

function lacking(needs: NonNullable<Check['needs']>, given: ToCheck): string | undefined {
  if (needs === 'providers') return given.providers ? undefined : 'Ofsted’s list of providers is not at hand.'
  if (!given.places) return 'No directory of postcodes was loaded.'
  return needs === 'places' || given.authority ? undefined : 'Which authority is ours is not recorded.'
}

const namesOf = (reads: Reads): TableName[] => Object.keys(reads) as TableName[]

function sharedUpns(headers: readonly Row<'Header'>[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { UPN } of headers) {
    if (/^UN\d$/.test(UPN)) continue
    if (seen.has(UPN)) shared.add(UPN)
    seen.add(UPN)
  }
  return shared
}
