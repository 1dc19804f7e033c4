import { monthName, type PlainDate } from '../calendar'
import { capital } from '../web/pieces'
import { halfUp, pounds } from './amount'
import { type Counts, headline, percent } from './figure'
import type { Measure } from './measure'

export type Before = { readonly day: PlainDate; readonly figure: Counts }

/**
 * How a figure stands beside earlier ones, in the points that are printed. It says higher or lower, never better or
 * worse: whether a change is more than chance is for the rules of the chart to say.
 */
export function movementWords(measure: Measure, now: Counts, before: readonly Before[]): string {
  if (now.value === null) return ''
  const parts = before.flatMap((each) => beside(measure, now, each) ?? [])
  const [first = '', ...rest] = parts
  return [capital(first), ...rest].join(', ')
}

function beside(measure: Measure, now: Counts, { day, figure }: Before): string | null {
  if (figure.value === null) return null
  const month = monthName(day)
  if (measure.unit === 'percent' && Math.min(now.of, figure.of) < 10) return `${headline(measure, figure)} in ${month}`
  // In tenths, as printed figures are: a difference of tenths in binary has a tail.
  const difference = Math.round((printed(measure, now) - printed(measure, figure)) * 10) / 10
  if (difference === 0) return `same as ${month}`
  const size = Math.abs(difference)
  return `${sizeWords(measure, size)} ${difference > 0 ? 'up' : 'down'} on ${month}`
}

function sizeWords({ unit }: Measure, size: number): string {
  if (unit === 'pounds' || unit === 'pounds each') return pounds(size)
  return unit !== 'percent' ? `${size}` : `${size} ${size === 1 ? 'point' : 'points'}`
}

/** Money in whole pence, all else in what it is printed in. */
function printed(measure: Measure, figure: Counts): number {
  const { counts, of, amount = 0 } = figure
  if (measure.unit === 'percent') return percent(measure, counts, of)
  if (measure.unit === 'count') return counts
  if (measure.unit === 'pounds') return amount
  if (measure.unit === 'pounds each') return halfUp(amount, counts)
  return Number(headline(measure, figure))
}
