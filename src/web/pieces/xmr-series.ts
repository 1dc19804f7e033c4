import { monthName, type PlainDate } from '../../calendar'
import { type Xmr, xmr } from './xmr'

export type Unit = 'percent' | 'number'
export type Direction = 'higher is better' | 'lower is better' | 'neither'

/** One month end of a figure. `shown` is the value as the measure prints it; null where it was not available. */
export type TrendPoint = { day: PlainDate; value: number | null; shown: string; counts?: number; of?: number }

/** A named event from which the limits are drawn anew. */
export type Redraw = { on: PlainDate; event: string }

export type Trend = {
  points: readonly TrendPoint[]
  unit: Unit
  direction: Direction
  redraws?: readonly Redraw[]
  baseline?: number
}

export type KnownPoint = { day: PlainDate; value: number; shown: string; place: number; month: string }

/** A trend worked out: the points that have a value, where each stands among all, and what the chart says of them. */
export type Series = { trend: Trend; known: readonly KnownPoint[]; places: number; xmr: Xmr }

/** The lowest and highest value a unit allows: no scale or limit goes past them. */
export function boundsOf(unit: Unit): readonly [number, number] {
  return unit === 'percent' ? [0, 1] : [0, Number.POSITIVE_INFINITY]
}

/** The index, among the known points, of the first on or after a redraw's day; -1 when none is. */
export function firstSince(known: readonly KnownPoint[], redraw: Redraw): number {
  return known.findIndex(({ day }) => day >= redraw.on)
}

/** Works a trend out, once, for its chart, its sparkline and its words. */
export function seriesOf(trend: Trend): Series {
  const known = trend.points.flatMap(({ day, value, shown }, place) =>
    value === null ? [] : [{ day, value, shown, place, month: monthName(day) }],
  )
  const redraws = (trend.redraws ?? []).map((redraw) => firstSince(known, redraw)).filter((at) => at > 0)
  const values = known.map(({ value }) => value)
  const worked = xmr(values, { baseline: trend.baseline, redraws, bounds: boundsOf(trend.unit) })
  return { trend, known, places: trend.points.length, xmr: worked }
}

/** A limit or average in words: a tenth of a percent, or a tenth. */
export function limitText(unit: Unit, value: number): string {
  return unit === 'percent' ? `${(value * 100).toFixed(1)}%` : value.toFixed(1)
}
