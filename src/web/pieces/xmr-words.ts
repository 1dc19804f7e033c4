import { LEAST, RUN, type Signal } from './xmr'
import { type Direction, firstSince, type KnownPoint, limitText, type Series } from './xmr-series'

/** A numbered note of a chart: where its number stands, and what it says. */
export type ChartNote = { at: number; side: 'above' | 'below'; text: string }

function changed(side: Signal['side'], direction: Direction): string {
  if (direction === 'neither') return side === 'above' ? 'Higher' : 'Lower'
  return (side === 'above') === (direction === 'higher is better') ? 'Better' : 'Worse'
}

function monthAt(known: readonly KnownPoint[], index: number): string {
  return known[index]?.month ?? ''
}

/** Which way a redrawn phase lies of the one before it, if eight in a row say so; a redraw alone proves nothing. */
function shift({ known, xmr: { phases } }: Series): Signal['side'] | undefined {
  const [before, now] = phases.slice(-2)
  if (!before || !now) return undefined
  const sides = known.slice(now.from, now.from + RUN).map(({ value }) => Math.sign(value - before.average))
  if (sides.every((side) => side > 0)) return 'above'
  return sides.every((side) => side < 0) ? 'below' : undefined
}

/** The month since which each point lay further back towards the other side, over the last three: a run may be ending. */
export function turningSince({ known }: Series, side: Signal['side']): string | null {
  const last = known.slice(-3)
  const back = last.slice(1).every(({ value }, index) => {
    const before = last[index]?.value ?? value
    return side === 'above' ? value < before : value > before
  })
  return last.length === 3 && back ? (last[0]?.month ?? null) : null
}

/** What the chart found, in a sentence: built from the rule for a signal, never judged. */
export function finding(series: Series): string {
  const { known, trend, xmr: worked } = series
  const last = known.length - 1
  if (known.length === 0) return 'No trend yet'
  if (worked.phases.length === 0) return `Too few months to tell: ${known.length} of the ${LEAST} that limits need`
  const now = worked.signals.filter(({ to }) => to === last)
  const run = now.find(({ kind }) => kind === 'run')
  if (run) return `${changed(run.side, trend.direction)} since ${monthAt(known, run.from)}${turned(series, run.side)}`
  const outside = now.at(-1)
  if (outside) return `${outside.side === 'above' ? 'Above' : 'Below'} its usual range in ${monthAt(known, last)}`
  return findingOfOlder(series)
}

// Better than it was and lower each month are both true, and only one of them would mislead.
function turned(series: Series, side: Signal['side']): string {
  const since = turningSince(series, side)
  return since ? `, ${side === 'above' ? 'lower' : 'higher'} each month since ${since}` : ''
}

function findingOfOlder(series: Series): string {
  const { known, trend, xmr: worked } = series
  const phase = worked.phases.at(-1)
  const old = worked.signals.filter(({ from }) => phase !== undefined && from >= phase.from).at(-1)
  if (old) return `Back in its usual range since ${monthAt(known, old.to + 1)}`
  const side = shift(series)
  return side && phase ? `${changed(side, trend.direction)} since ${monthAt(known, phase.from)}` : 'No real change'
}

function isWithinRun(signal: Signal, signals: readonly Signal[]): boolean {
  const covers = (run: Signal) => run.side === signal.side && run.from <= signal.from && signal.to <= run.to
  return signal.kind === 'outside' && signals.some((run) => run.kind === 'run' && covers(run))
}

function signalText({ kind, side, from, to }: Signal, { known, trend, xmr: worked }: Series): string {
  const phase = worked.phases.find((candidate) => candidate.from <= from && to <= candidate.to)
  if (!phase) return ''
  const begin = monthAt(known, from)
  if (kind === 'run')
    return `From ${begin}, ${to - from + 1} months in a row ${side} the average of ${limitText(trend.unit, phase.average)}: a real change.`
  const limit =
    side === 'above'
      ? `above the upper limit of ${limitText(trend.unit, phase.upper)}`
      : `below the lower limit of ${limitText(trend.unit, phase.lower)}`
  if (to > from) return `${begin} to ${monthAt(known, to)} lay ${limit}.`
  return `${begin} was ${known[from]?.shown}, ${limit}.`
}

function redrawNotes({ known, trend, xmr: worked }: Series): ChartNote[] {
  return (trend.redraws ?? []).flatMap((redraw): ChartNote[] => {
    const at = firstSince(known, redraw)
    if (at < 0) return []
    const drawn = worked.phases.some(({ from }) => from === at)
    const when = drawn
      ? `Limits are drawn anew from ${monthAt(known, at)}.`
      : `Limits will be drawn anew once ${LEAST} months have passed; ${known.length - at} have.`
    return [{ at, side: 'below', text: `${redraw.event} ${when}` }]
  })
}

/** The notes under a chart, in the order of their points: what signalled, and what had the limits redrawn. */
export function chartNotes(series: Series): ChartNote[] {
  const { signals } = series.xmr
  const told = signals.filter((signal) => !isWithinRun(signal, signals))
  const notes = told.map(
    (signal): ChartNote => ({ at: signal.from, side: signal.side, text: signalText(signal, series) }),
  )
  return [...notes, ...redrawNotes(series)].sort((a, b) => a.at - b.at)
}

function usual({ trend: { unit }, xmr: { phases }, known, places }: Series): string {
  const left = places - known.length
  const skipped =
    left === 0
      ? ''
      : ` ${left} of ${places} months ${left === 1 ? 'has' : 'have'} no figure and ${left === 1 ? 'is' : 'are'} in no average.`
  const [before, now] = phases.length > 1 ? phases.slice(-2) : [undefined, phases[0]]
  if (!now) return `Limits are drawn once there are ${LEAST} months.`
  const average = before
    ? `went from ${limitText(unit, before.average)} to ${limitText(unit, now.average)}`
    : `is ${limitText(unit, now.average)}`
  return `The average ${average}; chance alone keeps it between ${limitText(unit, now.lower)} and ${limitText(unit, now.upper)}.${skipped}`
}

/** The second line of the caption: what is drawn, over what time, what to expect, and where the scale begins. */
export function chartDescription(what: string, series: Series, scaleFrom: string | undefined): string {
  const [first, last] = [series.known.at(0), series.known.at(-1)]
  const span = first && last ? `, each month end from ${first.month} to ${last.month}` : ''
  return `${what}${span}. ${usual(series)}${scaleFrom ? ` The scale begins at ${scaleFrom}.` : ''}`
}
