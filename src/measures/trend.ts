import { monthEnd, type PlainDate } from '../calendar'
import { type Series, type Trend, type TrendPoint, turningSince } from '../web/pieces'
import { type Counts, headline } from './figure'
import type { Measure } from './measure'

const MONTHS = 24

/** The last 24 month ends by a day, oldest first, and the day itself where it is not one. */
export function trendDays(asAt: PlainDate): PlainDate[] {
  const last = monthEndBy(asAt)
  const ends = Array.from({ length: MONTHS }, (_, index) => monthEnd(last, index - MONTHS + 1))
  return last === asAt ? ends : [...ends, asAt]
}

/** The month ends a figure is compared with: the last before its day, and the one a year before that. */
export function comparedWith(asAt: PlainDate): { readonly lastMonth: PlainDate; readonly lastYear: PlainDate } {
  const last = monthEndBy(asAt)
  return { lastMonth: last === asAt ? monthEnd(last, -1) : last, lastYear: monthEnd(last, -12) }
}

function monthEndBy(day: PlainDate): PlainDate {
  const end = monthEnd(day, 0)
  return end === day ? end : monthEnd(day, -1)
}

const directions = { up: 'higher is better', down: 'lower is better', none: 'neither' } as const

/** A measure's answers on some days, as a chart draws them: a day without a value leaves a gap. */
export function toTrend(measure: Measure, answers: readonly (readonly [day: PlainDate, figure: Counts])[]): Trend {
  const unit = measure.unit === 'percent' ? 'percent' : 'number'
  return {
    points: answers.map(([day, figure]) => toPoint(measure, day, figure)),
    unit,
    direction: directions[measure.direction],
  }
}

function toPoint(measure: Measure, day: PlainDate, figure: Counts): TrendPoint {
  const point = {
    day,
    value: figure.value,
    shown: headline(measure, figure) ?? (figure.hidden ? 'hidden' : 'not available'),
  }
  return measure.unit === 'percent' && figure.value !== null
    ? { ...point, counts: figure.counts, of: figure.of }
    : point
}

/** What the rules for a signal say of the last point: nothing else may call a figure better or worse. */
export type Signalled = {
  readonly is: 'better' | 'worse' | 'moved' | 'steady' | 'too few'
  readonly kind: 'outside' | 'run'
  readonly side: 'above' | 'below'
  readonly since: PlainDate | null
  /** Better, and yet worse each month of late: never said to be better without saying so. */
  readonly turning: string | null
}

const quiet = { kind: 'run', side: 'above', since: null, turning: null } as const

export function signalOf(series: Series): Signalled {
  const { known, trend, xmr } = series
  if (xmr.phases.length === 0) return { ...quiet, is: 'too few' }
  const now = xmr.signals.filter(({ to }) => to === known.length - 1)
  const signal = now.find(({ kind }) => kind === 'run') ?? now.at(-1)
  if (!signal) return { ...quiet, is: 'steady' }
  const better = (signal.side === 'above') === (trend.direction === 'higher is better')
  const is = trend.direction === 'neither' ? 'moved' : better ? 'better' : 'worse'
  return {
    is,
    kind: signal.kind,
    side: signal.side,
    since: known[signal.from]?.day ?? null,
    turning: turningSince(series, signal.side),
  }
}
