import { fromNumber, type PlainDate, toNumber } from '../calendar'
import type { Counts } from './figure'
import type { Measure } from './measure'

/** What a figure should reach, in whole percent, from a day on. Set by the service: a local standard, never the law. */
export type Target = {
  readonly measure: string
  readonly from: PlainDate
  readonly target: number
  readonly amber: number
}

/** The target in force on a day: a threshold set later leaves what was rated before it as it was. */
export function targetOn(targets: readonly Target[], measure: string, day: PlainDate): Target | null {
  const set = targets.filter((each) => each.measure === measure && each.from <= day)
  return set.reduce<Target | null>((last, each) => (last && last.from > each.from ? last : each), null)
}

/** Thresholds with their last day: the day before the next, or none. */
export type Period = Target & { readonly until: PlainDate | null }

/** The thresholds of a measure one after another, first to last. */
export function periodsOf(targets: readonly Target[], measure: string): Period[] {
  const own = targets.filter((each) => each.measure === measure).sort((a, b) => (a.from < b.from ? -1 : 1))
  return own.map((each, index) => {
    const next = own[index + 1]
    return { ...each, until: next ? fromNumber(toNumber(next.from) - 1) : null }
  })
}

/** Whether a measure can be rated at all: a share of something, with a better end. */
export const isRated = ({ unit, direction }: Measure): boolean => unit === 'percent' && direction !== 'none'

export type RatingWord = 'green' | 'amber' | 'red' | 'not rated'
export type Rated = { readonly rating: RatingWord; readonly note: string }

/** A figure's rating, from its thresholds alone; withheld where what is not known could change it. */
export function rate(measure: Measure, figure: Counts, target: Target | null): Rated {
  if (figure.value === null) return { rating: 'not rated', note: 'Nothing to rate' }
  if (!target || !isRated(measure)) return { rating: 'not rated', note: 'No target set' }
  const unknown = figure.why.unknown ?? 0
  const [least, most] = [figure.counts, figure.counts + unknown].map((counts) =>
    colour(measure, target, counts, figure.of),
  )
  if (least !== most) return { rating: 'not rated', note: `The ${unknown} unknown could change it` }
  return { rating: least ?? 'not rated', note: `Target ${target.target}%` }
}

// On whole numbers, so that 95 of 100 meets 95% whatever binary fractions make of it.
function colour({ direction }: Measure, { target, amber }: Target, counts: number, of: number): RatingWord {
  const reaches = (percent: number) =>
    direction === 'down' ? counts * 100 <= percent * of : counts * 100 >= percent * of
  if (reaches(target)) return 'green'
  return reaches(amber) ? 'amber' : 'red'
}

/** How many more, or fewer where less is better, would reach a target; 0 where it is reached. */
function shortOf(
  direction: Measure['direction'],
  target: number,
  { counts, of }: Pick<Counts, 'counts' | 'of'>,
): number {
  const short =
    direction === 'down' ? counts - Math.floor((target * of) / 100) : Math.ceil((target * of) / 100) - counts
  return Math.max(short, 0)
}

/** `7 more would reach it`; nothing where it is reached. */
export function shortWords(
  direction: Measure['direction'],
  target: number,
  counted: Pick<Counts, 'counts' | 'of'>,
): string {
  const short = shortOf(direction, target, counted)
  return short === 0 ? '' : `${short.toLocaleString('en-GB')} ${direction === 'down' ? 'fewer' : 'more'} would reach it`
}

/** `Green from 95%, amber from 85%` */
export function thresholds({ direction }: Measure, { target, amber }: Target): string {
  const word = direction === 'down' ? 'to' : 'from'
  return `Green ${word} ${target}%, amber ${word} ${amber}%`
}
