import { COUNTED, type Measure, WHY, type Why } from './measure'

/** One row of a base: about whom, whether it counts, and why it stands where it stands. */
export type FigureRow = { readonly subject: string; readonly counted: boolean; readonly why: Why }

/** So many rows of a base with one word, in one group of a split. */
export type Tally = { readonly group: string | null; readonly why: Why; readonly n: number }

export type Counts = {
  readonly of: number
  readonly counts: number
  readonly why: Readonly<Partial<Record<Why, number>>>
  /** The exact fraction, or the count; null when it is not available. */
  readonly value: number | null
  readonly shown: string
}

export type Figure = Counts & {
  readonly id: string
  readonly title: string
  readonly rows?: readonly FigureRow[]
  readonly groups?: readonly (Counts & { readonly name: string })[]
}

/** In a count of homes in neither column what counts is what other figures leave out. */
export const counts = (measure: Measure, why: Why): boolean =>
  measure.form.is === 'neither' ? !COUNTED.has(why) && why !== 'late' && why !== 'not available' : COUNTED.has(why)

/** A figure from its tallies. Headline and groups are sums of the same rows. */
export function assemble(measure: Measure, tallies: readonly Tally[], grouped: boolean): Figure {
  const names = [...new Set(tallies.map((tally) => tally.group ?? UNSET))].sort(unsetLast)
  const groups = names.map((name) => ({
    name,
    ...count(
      measure,
      tallies.filter((tally) => (tally.group ?? UNSET) === name),
    ),
  }))
  return { id: measure.id, title: measure.title, ...count(measure, tallies), ...(grouped ? { groups } : {}) }
}

/** The group of those for whom nobody has said. */
export const UNSET = 'unset'
const unsetLast = (a: string, b: string): number =>
  Number(a === UNSET) - Number(b === UNSET) || (a < b ? -1 : Number(a > b))

function count(measure: Measure, tallies: readonly Tally[]): Counts {
  const why: Partial<Record<Why, number>> = {}
  for (const word of WHY) {
    const n = tallies.filter((tally) => tally.why === word).reduce((sum, tally) => sum + tally.n, 0)
    if (n > 0) why[word] = n
  }
  const of = Object.values(why).reduce((sum, n) => sum + n, 0)
  const counted = WHY.filter((word) => counts(measure, word)).reduce((sum, word) => sum + (why[word] ?? 0), 0)
  const available = measure.unit === 'count' || (of > 0 && !why['not available'])
  const value = !available ? null : measure.unit === 'count' ? counted : counted / of
  return { of, counts: counted, why, value, shown: available ? shown(measure, counted, of) : 'not available' }
}

/**
 * As printed. Published rows keep their publisher's rounding, on whole numbers so that no fraction is lost on the way; a
 * base under ten is said as a fraction, for a percentage of so few misleads (small numbers, service view).
 */
export function shown(measure: Pick<Measure, 'unit' | 'rounding'>, counted: number, of: number): string {
  if (measure.unit === 'count') return String(counted)
  if (of < 10) return `${counted} of ${of}`
  return `${percent(measure, counted, of)}% (${counted} of ${of})`
}

/** The number by itself, as it stands large: `86%`, `7 of 8` where a percentage of so few would mislead, `245`. */
export function headline(
  measure: Pick<Measure, 'unit' | 'rounding'>,
  { value, counts: counted, of }: Counts,
): string | null {
  if (value === null) return null
  return measure.unit === 'percent' && of >= 10 ? `${percent(measure, counted, of)}%` : shown(measure, counted, of)
}

/** Whole percent, truncated or half up, in whole numbers. */
export function percent(measure: Pick<Measure, 'rounding'>, counted: number, of: number): number {
  return measure.rounding === 'truncate'
    ? Math.floor((counted * 100) / of)
    : Math.floor((counted * 200 + of) / (of * 2))
}
