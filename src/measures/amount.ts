import type { Measure } from './measure'

/** Stands among the tallies of a figure for what its rows come to; no row says it. */
export const AMOUNT = 'amount'

const SUMMED = ['pounds', 'pounds each', 'mean'] as const
/** Whether a figure is what its rows come to, in all or each, and not how many they are. */
export const isSummed = ({ unit }: Pick<Measure, 'unit'>): boolean => (SUMMED as readonly string[]).includes(unit)

/** Whole pence as they are printed: `£241,896.54`. */
export function pounds(pence: number): string {
  const whole = Math.floor(pence / 100).toLocaleString('en-GB')
  return `£${whole}.${String(pence % 100).padStart(2, '0')}`
}

/** Pence of a record’s two facts; null where the pounds are not known. No pence is none. */
export function pence(pounds: unknown, rest: unknown): number | null {
  if (pounds === null || pounds === undefined || pounds === '') return null
  return Number(pounds) * 100 + Number(rest ?? 0)
}

/** A quotient of whole numbers in so many parts of one, half up: 7 of 2, in tenths, is 35. */
export const halfUp = (above: number, below: number, parts = 1): number =>
  Math.floor((above * parts * 2 + below) / (below * 2))

type Rows = { readonly of: number; readonly counts: number; readonly why: Readonly<Record<string, number>> }
type Summed = Rows & { readonly amount: number; readonly value: number | null; readonly shown: string }

/** The figure of some rows and what they come to, in whole pence, points or days. A sum of no rows is nothing; a mean of none is no figure. */
export function summed(measure: Measure, rows: Rows, amount: number, isUnknown: boolean): Summed {
  const { counts } = rows
  if (isUnknown || (measure.unit !== 'pounds' && counts === 0))
    return { ...rows, amount, value: null, shown: 'not available' }
  // For a chart to draw; what is printed is divided in whole numbers.
  const value = measure.unit === 'pounds' ? amount / 100 : exactMean(measure, amount, counts)
  return { ...rows, amount, value, shown: printed(measure, amount, rows) }
}

const daysEach = ({ form }: Measure) => (form.is === 'sorted' ? form.each : undefined)

const exactMean = (measure: Measure, amount: number, counts: number): number =>
  measure.unit === 'mean' ? amount / (counts * (daysEach(measure)?.n ?? 1)) : amount / (counts * 100)

function printed(measure: Measure, amount: number, { counts, why }: Rows): string {
  if (measure.unit === 'pounds')
    return `${pounds(amount)} (of ${counts}${why.unknown ? `, and ${why.unknown} unknown` : ''})`
  if (measure.unit === 'pounds each') return `${pounds(halfUp(amount, counts))} (${pounds(amount)} over ${counts})`
  const each = daysEach(measure)
  const parts = measure.rounding.endsWith('0.1') ? 10 : 1
  const mean = halfUp(amount, counts * (each?.n ?? 1), parts) / parts
  return `${mean.toFixed(parts === 10 ? 1 : 0)} (${amount.toLocaleString('en-GB')}${each ? ` ${each.of}` : ''} over ${counts})`
}
