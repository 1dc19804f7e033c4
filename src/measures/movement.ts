import { monthName, type PlainDate } from '../calendar'
import { capital } from '../web/pieces'
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
  const points = measure.unit !== 'percent' ? `${size}` : `${size} ${size === 1 ? 'point' : 'points'}`
  return `${points} ${difference > 0 ? 'up' : 'down'} on ${month}`
}

const printed = (measure: Measure, { counts, of, value }: Counts): number =>
  measure.unit === 'count' ? counts : measure.unit === 'ratio' ? (value ?? 0) : percent(measure, counts, of)
