import { type PlainDate, toNumber } from '../../calendar'
import type { Split } from '../asked'
import { type FigureRow, UNSET } from '../figure'
import { counts, type Measure, type Why, wordsOf } from '../measure'
import type { Described } from './listing.store'
import type { FigureState } from './state'

export type Listed = Described & FigureRow & { readonly daysLate: number | null }

/** Worst first: what is owed and late, then what nobody knows, what is excused, what is still to come, and what is well. */
export const WORST_FIRST: readonly Why[] = [
  'late',
  'unknown',
  'excused',
  'not yet due',
  'complete, late',
  'in time',
  'on the register',
  'not available',
]

/** The words of a measure as its rows are listed: what does not count comes before what does. */
export function listedWords(measure: Measure): readonly Why[] {
  const own = wordsOf(measure).filter((word) => !WORST_FIRST.includes(word))
  const isWell = (word: Why) => counts(measure, word)
  return [...own.filter((word) => !isWell(word)), ...WORST_FIRST, ...own.filter(isWell)]
}

/** The long groups, which stay behind a link until they are asked for. */
export const LONG: ReadonlySet<Why> = new Set<Why>(['in time', 'on the register', 'not available'])

/** A row with who it is about, and how many days past its day it is, or was when it was met. */
export function listed(row: FigureRow, who: ReadonlyMap<string, Described>, asAt: PlainDate): Listed | null {
  const described = who.get(row.subject)
  if (!described) return null
  const late = described.due === null ? null : toNumber(described.met ?? asAt) - toNumber(described.due)
  return { ...described, ...row, daysLate: row.why === 'late' && late !== null && late > 0 ? late : null }
}

/** What a home says of itself; any other split is of the figure’s own rows. */
const OF_HOMES: ReadonlySet<Split> = new Set<Split>(['team', 'worker', 'cohort'])

/** The group of a split that a row is in: of what happened, as its figure split it on that day; so for what a home does not say. */
export function groupOf(row: Described & Partial<FigureRow>, by: Split): string {
  if (row.group && (row.on || !OF_HOMES.has(by))) return row.group
  if (by === 'team') return row.team ?? UNSET
  return (by === 'worker' ? row.worker?.ref : row.cohort) ?? UNSET
}

const nameOf = ({ who, home }: Listed): string => who?.name ?? home?.name ?? ''

const keys: Record<FigureState['sort'], (row: Listed) => string> = {
  due: (row) => row.due ?? row.on ?? '9999',
  name: (row) => nameOf(row).toLowerCase(),
  team: (row) => row.team ?? '\uffff',
  worker: (row) => row.worker?.name.toLowerCase() ?? '\uffff',
}

/** Sorted as asked, and by name and ref among equals, so that a page of a list is always the same page. */
export function sorted(rows: readonly Listed[], { sort, falling }: Pick<FigureState, 'sort' | 'falling'>): Listed[] {
  const key = keys[sort]
  const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
  const way = falling ? -1 : 1
  return [...rows].sort(
    (a, b) => way * compare(key(a), key(b)) || compare(keys.name(a), keys.name(b)) || compare(a.subject, b.subject),
  )
}

export const PAGE = 50
/** So many of each group before its own page is offered. */
export const GLANCE = 25

export type Shown = {
  readonly rows: readonly Listed[]
  readonly page: number
  readonly pages: number
  readonly from: number
}

/** One page of a list; a page past its end is its last. */
export function pageOf(rows: readonly Listed[], page: number, size: number): Shown {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const at = Math.min(page, pages)
  return { rows: rows.slice((at - 1) * size, at * size), page: at, pages, from: (at - 1) * size + 1 }
}
