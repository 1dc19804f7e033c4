import { addMonths, dayNumber, fromNumber } from '../../../calendar'
import type { KpiRow, Trend, TrendPoint } from '../index'

/** Month ends up to October 2026, from shares in percent; a null month was not available. */
export function points(percents: readonly (number | null)[], of = 244): TrendPoint[] {
  const last = dayNumber(2026, 10, 31)
  return percents.map((percent, index) => {
    const day = fromNumber(addMonths(last, index - percents.length + 1))
    if (percent === null) return { day, value: null, shown: 'not available' }
    return { day, value: percent / 100, shown: `${percent}%`, counts: Math.round((percent / 100) * of), of }
  })
}

function trend(percents: readonly (number | null)[]): Trend {
  return { points: points(percents), unit: 'percent', direction: 'higher is better' }
}

/** A dip, then a lasting step up. */
export const stepUp = trend([
  78, 77, 80, 79, 76, 81, 78, 80, 77, 79, 78, 80, 79, 71, 83, 84, 86, 85, 87, 86, 85, 87, 86, 86,
])
/** Nothing but chance. */
export const steady = trend([
  84, 83, 85, 84, 82, 83, 85, 84, 83, 84, 82, 83, 85, 83, 84, 82, 83, 82, 83, 84, 82, 83, 84, 82,
])
/** A fall below the usual range in the last month. */
export const fall = trend([
  80, 82, 81, 79, 80, 82, 81, 80, 78, 81, 80, 79, 81, 78, 80, 79, 78, 80, 81, 79, 80, 78, 79, 66,
])
/** Too few months for limits, and one missing. */
export const young = trend([88, 90, null, 91, 90, 89, 92])
/** The step up, with limits drawn anew from the event that brought it. */
export const redrawn: Trend = {
  ...trend([78, 77, 80, 79, 76, 81, 78, 80, 77, 79, 78, 80, 83, 84, 86, 85, 87, 86, 85, 87, 86, 86, 85, 87]),
  redraws: [
    { on: fromNumber(dayNumber(2025, 11, 1)), event: 'In November 2025 visits joined the weekly allocation meeting.' },
  ],
}

const base = { href: '#figure', of: 245, target: 0.95, ratingNote: 'Target 95%' }

export const kpis: readonly KpiRow[] = [
  {
    ...base,
    id: 'm1',
    name: 'Unannounced visits',
    what: 'One in the last 12 months',
    shown: '86%',
    rating: 'amber',
    trend: stepUp,
    parts: [
      { why: 'in time', n: 211 },
      { why: 'not yet due', n: 10 },
      { why: 'late', n: 24 },
    ],
  },
  {
    ...base,
    id: 'm2',
    name: 'Annual reviews',
    what: 'One in the last 12 months',
    shown: '82%',
    rating: 'red',
    trend: steady,
    parts: [
      { why: 'late', n: 20 },
      { why: 'in time', n: 201 },
      { why: 'not yet due', n: 18 },
      { why: 'excused', n: 6 },
    ],
  },
  {
    ...base,
    id: 'm3',
    name: 'Formal supervision',
    what: 'One in the last 12 weeks',
    shown: '68%',
    rating: 'red',
    trend: fall,
    target: 0.9,
    ratingNote: 'Target 90%',
    parts: [
      { why: 'in time', n: 166 },
      { why: 'not yet due', n: 6 },
      { why: 'late', n: 73 },
    ],
  },
  {
    ...base,
    id: 'm7',
    name: 'Training standards',
    what: 'Finished within 12 or 18 months',
    shown: '74%',
    rating: 'not rated',
    ratingNote: 'The 11 unknown could change it',
    target: 0.75,
    trend: young,
    parts: [
      { why: 'in time', n: 160 },
      { why: 'complete, late', n: 21 },
      { why: 'not yet due', n: 41 },
      { why: 'unknown', n: 11 },
      { why: 'late', n: 12 },
    ],
  },
  {
    ...base,
    id: 'm4',
    name: 'Management supervision',
    what: 'One in the last 12 weeks',
    shown: '91%',
    rating: 'green',
    target: 0.9,
    ratingNote: 'Target 90%',
    trend: redrawn,
    parts: [
      { why: 'in time', n: 223 },
      { why: 'late', n: 22 },
    ],
  },
  {
    ...base,
    id: 'm8',
    name: 'Support visits',
    what: 'At the agreed interval',
    shown: null,
    unavailable:
      'Not available. No support visit has been recorded since this figure began on 1 April 2026, so there is nothing to count.',
    rating: 'not rated',
    ratingNote: 'Nothing to rate',
    parts: [],
  },
]
