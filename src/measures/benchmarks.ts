import { civil, dayNumber, fromNumber, type PlainDate, shortDate, toNumber } from '../calendar'

/** A figure that others published, with all that says whether it may be held against ours. */
export type Benchmark = {
  readonly measure: string
  /** `England`, `Statistical neighbours` */
  readonly area: string
  /** As it was printed: `12.3%`. */
  readonly shown: string
  readonly yearUntil: PlainDate
  readonly definition: string
  /** On another basis than ours: it stands in square brackets. */
  readonly bracketed: boolean
  /** Which authorities, where it is of several, and how many of them published one. */
  readonly of: string
  readonly source: string
}

/** The last day of the reporting year that a day lies in: years run from April. */
export function yearEndOf(day: PlainDate): PlainDate {
  const { year, month } = civil(toNumber(day))
  return fromNumber(dayNumber(month < 4 ? year : year + 1, 3, 31))
}

export const OTHER_YEAR = 'another year than ours'

/** A figure of others as it stands beside ours: what differs is said with it. */
const told = (each: Benchmark, asAt: PlainDate) => ({
  name: each.area,
  shown: each.bracketed ? `[${each.shown}]` : each.shown,
  note: [
    `year to ${shortDate(each.yearUntil)}`,
    ...(each.yearUntil === yearEndOf(asAt) ? [] : [OTHER_YEAR]),
    ...(each.bracketed ? ['in brackets: on another basis'] : []),
  ].join('; '),
  says: [each.definition || 'What it counts is not recorded', each.of, each.source].filter(Boolean).join('. '),
})

/** Of each area the latest that is of no later year than ours; of one area and year, the first that is given. */
export function besideOurs(all: readonly Benchmark[], measure: string, asAt: PlainDate) {
  const year = yearEndOf(asAt)
  const best = new Map<string, Benchmark>()
  for (const each of all) {
    if (each.measure !== measure || each.yearUntil > year) continue
    const before = best.get(each.area)
    if (!before || before.yearUntil < each.yearUntil) best.set(each.area, each)
  }
  return [...best.values()].sort((one, other) => (one.area < other.area ? -1 : 1)).map((each) => told(each, asAt))
}

/**
 * The mean of what authorities published, half up, to a tenth or to another part of one: what is not known of some is in no
 * mean, and of how many is said.
 */
export function meanOf(
  values: readonly (number | null)[],
  parts = 10,
): { readonly shown: string; readonly said: string } | null {
  const known = values.filter((each) => each !== null)
  if (known.length === 0) return null
  // Parts, as whole numbers: binary fractions would round 12.25 either way.
  const sum = known.reduce((all, each) => all + Math.round(each * parts), 0)
  const shown = String(Math.floor((sum * 2 + known.length) / (known.length * 2)) / parts)
  const left = values.length - known.length
  const said =
    left === 0 ? `The mean of ${known.length}` : `The mean of ${known.length} of ${values.length}: ${left} not known`
  return { shown, said }
}
