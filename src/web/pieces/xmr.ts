import { mean } from 'd3-array'

/** A stretch with one average and one pair of limits; `to` is its last point. */
export type Phase = { from: number; to: number; average: number; lower: number; upper: number }

/** A point outside the limits, or a run on one side: what is more than chance. `to` is its last point. */
export type Signal = { kind: 'outside' | 'run'; side: 'above' | 'below'; from: number; to: number }

export type Xmr = { phases: readonly Phase[]; signals: readonly Signal[] }

export type XmrOptions = {
  /** How many of a phase's first points the average and limits are taken from; 12 unless said. Never recomputed. */
  baseline?: number
  /** Where a named event has the limits drawn anew: the index of the first point after it. */
  redraws?: readonly number[]
  /** What the value cannot be below or above: a share lies between 0 and 1. */
  bounds?: readonly [lowest: number, highest: number]
}

/** Limits from fewer points than this would promise more than they know. */
export const LEAST = 12
/** So many in a row on one side of the average is a change, not chance. */
export const RUN = 8
const LIMIT = 2.66
// Far below any difference a figure can show, far above what binary fractions lose.
const NOISE = 1e-9

// A redraw takes hold only once its own points are enough to draw limits from; until then the old ones stay.
function phaseStarts(length: number, redraws: readonly number[]): number[] {
  const starts: number[] = []
  for (const at of [...redraws].sort((a, b) => b - a)) {
    if (at >= LEAST && (starts[0] ?? length) - at >= LEAST) starts.unshift(at)
  }
  return starts
}

function limits(values: readonly number[], [lowest, highest]: readonly [number, number]) {
  const average = mean(values) ?? 0
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)))
  const reach = LIMIT * (mean(ranges) ?? 0)
  return { average, lower: Math.max(lowest, average - reach), upper: Math.min(highest, average + reach) }
}

/** Groups the neighbours that `side` puts on the same side; a point on neither side ends a group. */
function stretchesOnOneSide(
  values: readonly number[],
  side: (value: number) => -1 | 0 | 1,
): { side: -1 | 1; from: number; to: number }[] {
  const found: { side: -1 | 1; from: number; to: number }[] = []
  values.forEach((value, index) => {
    const here = side(value)
    const last = found.at(-1)
    if (here === 0) return
    if (last?.side === here && last.to === index - 1) last.to = index
    else found.push({ side: here, from: index, to: index })
  })
  return found
}

function beyond(value: number, below: number, above: number): -1 | 0 | 1 {
  return value > above + NOISE ? 1 : value < below - NOISE ? -1 : 0
}

function signalsIn(values: readonly number[], { from, to, average, lower, upper }: Phase): Signal[] {
  const own = values.slice(from, to + 1)
  const outside = stretchesOnOneSide(own, (value) => beyond(value, lower, upper)).map((s) => ({
    ...s,
    kind: 'outside' as const,
  }))
  const runs = stretchesOnOneSide(own, (value) => beyond(value, average, average))
    .filter((stretch) => stretch.to - stretch.from + 1 >= RUN)
    .map((s) => ({ ...s, kind: 'run' as const }))
  return [...outside, ...runs]
    .map(
      ({ kind, side, ...at }): Signal => ({
        kind,
        side: side > 0 ? 'above' : 'below',
        from: from + at.from,
        to: from + at.to,
      }),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Average, limits (average ± 2.66 × mean moving range) and signals of a series; nothing while points are too few. */
export function xmr(values: readonly number[], options: XmrOptions = {}): Xmr {
  const { baseline = LEAST, redraws = [], bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] } = options
  if (values.length < LEAST) return { phases: [], signals: [] }
  const starts = [0, ...phaseStarts(values.length, redraws)]
  const phases = starts.map((from, index) => {
    const to = (starts[index + 1] ?? values.length) - 1
    return { from, to, ...limits(values.slice(from, Math.min(to + 1, from + Math.max(LEAST, baseline))), bounds) }
  })
  return { phases, signals: phases.flatMap((phase) => signalsIn(values, phase)) }
}
