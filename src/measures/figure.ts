import type { PlainDate } from '../calendar'
import { AMOUNT, isSummed, summed } from './amount'
import { counts, type Measure, ROWS, type Why, wordsOf } from './measure'
import { type Weighed, weighed } from './weight'

/** One row of a base: about whom, whether it counts, and why it stands where it stands. */
export type FigureRow = {
  readonly subject: string
  readonly counted: boolean
  readonly why: Why
  /** Where a row is told of and not only counted: its group in the split, and the day of what happened. */
  readonly group?: string
  readonly on?: PlainDate
}

/** So many rows of a base with one word, in one group of a split; or what a ratio is of, or what the rows come to. */
export type Tally = { readonly group: string | null; readonly why: Why; readonly n: number }

/** Stands among the tallies of a ratio for what it is to: hours a week, or rows of another kind. No row says it. */
export const DIVISOR = 'divisor'

export type Counts = {
  readonly of: number
  readonly counts: number
  readonly why: Readonly<Record<string, number>>
  /** The exact fraction, or the count; null when it is not available. */
  readonly value: number | null
  readonly shown: string
  /** So few answered that nothing of it is told: the counts are nought and say nothing. */
  readonly hidden?: true
  /** Of a ratio: the hours a week it is to, or how many rows of another kind; null where somebody's hours are not known. */
  readonly divisor?: number | null
  /** What the rows come to, in whole pence, points or days. */
  readonly amount?: number
  /** What the rows weigh, of a figure that is told so too. */
  readonly weighed?: Weighed
}

export type Figure = Counts & {
  readonly id: string
  readonly title: string
  readonly rows?: readonly FigureRow[]
  readonly groups?: readonly (Counts & { readonly name: string })[]
}

/** A figure from its tallies. Headline and groups are sums of the same rows. */
export function assemble(measure: Measure, tallies: readonly Tally[], grouped: boolean): Figure {
  const byGroup = new Map<string, Sums>()
  const all: Sums = new Map()
  for (const { group, why, n } of tallies) {
    const own = byGroup.get(group ?? UNSET) ?? new Map()
    byGroup.set(group ?? UNSET, add(own, why, n))
    add(all, why, n)
  }
  const names = [...byGroup.keys()].sort(unsetLast)
  const groups = names.map((name) => ({ name, ...count(measure, byGroup.get(name) ?? new Map()) }))
  return { id: measure.id, title: measure.title, ...count(measure, all), ...(grouped ? { groups } : {}) }
}

/** How many say each word. What was kept has null for what is not a number. */
type Sums = Map<Why, number>
const add = (sums: Sums, why: Why, n: number | null): Sums => sums.set(why, (sums.get(why) ?? 0) + (n ?? Number.NaN))

/** The group of those for whom nobody has said. */
export const UNSET = 'unset'
const unsetLast = (a: string, b: string): number =>
  Number(a === UNSET) - Number(b === UNSET) || (a < b ? -1 : Number(a > b))

function count(measure: Measure, sums: Sums): Counts {
  const why: Record<string, number> = {}
  for (const word of wordsOf(measure)) {
    const n = sums.get(word) ?? 0
    if (n > 0) why[word] = n
  }
  const said = Object.entries(why)
  const of = said.reduce((sum, [, n]) => sum + n, 0)
  const counted = said.filter(([word]) => counts(measure, word)).reduce((sum, [, n]) => sum + n, 0)
  const rows = { of, counts: counted, why }
  if (measure.unit === 'ratio') return ratio(measure, rows, sums.get(DIVISOR) ?? 0)
  if (isSummed(measure)) return summed(measure, rows, sums.get(AMOUNT) ?? 0, isUnknown(measure, rows))
  const available = measure.unit === 'count' || (of > 0 && !why['not available'] && !isUnknown(measure, rows))
  const value = !available ? null : measure.unit === 'count' ? counted : counted / of
  return { ...rows, value, shown: available ? shown(measure, counted, of) : 'not available', ...weighed(sums) }
}

/** Answers of fewer people than this are told of nowhere: whoever knows one of them could tell what they said. */
export const LEAST = 5

const isFew = ({ numbers }: Measure, { of }: Counted): boolean => numbers === 'survey view' && of > 0 && of < LEAST

/** Nothing is left in it that adding up or taking away would give back. */
const VEIL = { of: 0, counts: 0, why: {}, value: null, shown: 'hidden', hidden: true } as const
const veil = <Of extends Counts>(figure: Of): Of => ({ ...figure, ...VEIL })

/**
 * A figure as it may be told: hidden where few answered, and its groups, all of them, where one of them is so small, as the
 * others taken from the whole would give it away.
 */
export function told(measure: Measure, figure: Figure): Figure {
  if (measure.numbers !== 'survey view') return figure
  const { groups } = figure
  const whole = isFew(measure, figure) ? veil(figure) : figure
  if (!groups || !(isFew(measure, figure) || groups.some((group) => isFew(measure, group)))) return whole
  return { ...whole, groups: groups.map((group) => veil(group)) }
}

type Counted = Pick<Counts, 'of' | 'counts' | 'why'>

/** Whether nobody knows anything of what happened: no share of it can be told, and 0% would say there was none. */
export const isUnknown = ({ form }: Pick<Measure, 'form'>, { of, why }: Pick<Counts, 'of' | 'why'>): boolean =>
  of > 0 && why.unknown === of && form.is !== 'currency'

function ratio(measure: Measure, figure: Counted, all: number): Counts {
  const divisor = Number.isNaN(all) ? null : all
  const per = 'per' in measure.form ? measure.form.per : undefined
  if (!divisor || !per) return { ...figure, divisor, value: null, shown: 'not available' }
  const times = 'hours' in per ? per.hours : per.times
  const value = (figure.counts * times) / divisor
  const to = 'hours' in per ? `${tenths(divisor, times)} full-time` : `${divisor} ${ROWS[per.rows][1]}`
  return { ...figure, divisor, value, shown: `${tenths(figure.counts * times, divisor)} (${figure.counts} to ${to})` }
}

/** A quotient to a tenth, half up; hours are to the hundredth, so that whole numbers are divided. */
function tenths(above: number, below: number): string {
  const [a, b] = [Math.round(above * 100), Math.round(below * 100)]
  return (Math.floor((a * 20 + b) / (b * 2)) / 10).toFixed(1)
}

type Printing = Pick<Measure, 'unit' | 'rounding'>

/**
 * As printed. Published rows keep their publisher's rounding, on whole numbers so that no fraction is lost on the way; a
 * base under ten is said as a fraction, for a percentage of so few misleads (small numbers, service view).
 */
export function shown(measure: Printing, counted: number, of: number): string {
  if (measure.unit === 'count') return String(counted)
  if (of < 10) return `${counted} of ${of}`
  return `${percentText(measure, counted, of)} (${counted} of ${of})`
}

/** The number by itself, as it stands large: `86%`, `7 of 8` where a percentage of so few would mislead, `245`. */
export function headline(measure: Printing, { value, counts: counted, of, shown: said }: Counts): string | null {
  if (value === null) return null
  if (measure.unit === 'ratio' || isSummed(measure)) return said.replace(/ \(.*$/, '')
  return measure.unit === 'percent' && of >= 10 ? percentText(measure, counted, of) : shown(measure, counted, of)
}

/** A percentage as it is printed: whole, or to a tenth; truncated, or half up. Divided in whole numbers. */
export function percent({ rounding }: Pick<Measure, 'rounding'>, counted: number, of: number): number {
  const parts = rounding.endsWith('0.1') ? 1000 : 100
  const whole = rounding.startsWith('truncate')
    ? Math.floor((counted * parts) / of)
    : Math.floor((counted * parts * 2 + of) / (of * 2))
  return whole / (parts / 100)
}

/** `86%`, `91.3%`, `100.0%` where it is printed to a tenth. */
export const percentText = (measure: Pick<Measure, 'rounding'>, counted: number, of: number): string =>
  `${percent(measure, counted, of).toFixed(measure.rounding.endsWith('0.1') ? 1 : 0)}%`
