import { addTerm, type Calendar, type DayNumber, ENDLESS, type Term } from '../calendar'
import type { Span } from '../spans'
import { joined, type Stretch } from './stretch'

/** Where one run of days is longer than allowed: from the first day too many. */
export function runsOver(spans: readonly Span[], most: number): Stretch[] {
  const over = spans.map((span) => ({ from: Math.max(span.from, span.began + most), until: span.until }))
  return joined(over.filter(({ from, until }) => from < until))
}

/** Where the days of some spans within a rolling term, (D less the term, D], come to more than allowed. */
export function daysOver(spans: readonly Span[], most: number, term: Term, calendar: Calendar): Stretch[] {
  if (spans.length === 0) return []
  const runs = runsWithin(spans, term, calendar)
  const out: Stretch[] = []
  for (const { over, day, length } of abreast(runs, most)) {
    const apart = day - over
    if (apart >= term.n * (LONGEST[term.unit] ?? ENDLESS)) continue
    // It holds again when the earliest day that makes it too many has fallen out of the term; never, while a run goes on.
    if (apart < term.n * (SHORTEST[term.unit] ?? 0)) extend(out, day, addTerm(over + length - 1, term, calendar))
    else
      for (let at = 0; at < length; at++) {
        const until = addTerm(over + at, term, calendar)
        if (until > day + at) extend(out, day + at, until)
      }
  }
  const [end, last] = [runs.at(-1)?.until, out.at(-1)]
  const isRunning = last && spans.some((span) => span.until === ENDLESS)
  if (isRunning && end !== undefined && end <= last.until) out[out.length - 1] = { from: last.from, until: ENDLESS }
  return out
}

/** So many days, at most or at least, are one of a unit: only between the two is the calendar asked of each day. */
const LONGEST: Readonly<Partial<Record<Term['unit'], number>>> = { days: 1, weeks: 7, months: 31, years: 366 }
const SHORTEST: Readonly<Partial<Record<Term['unit'], number>>> = { days: 1, weeks: 7, months: 28, years: 365 }

type Abreast = { readonly over: DayNumber; readonly day: DayNumber; readonly length: number }

/** Every day of some runs beside the day that comes so many of their days before it, in stretches as long as neither run ends. */
function abreast(runs: readonly Stretch[], behind: number): Abreast[] {
  let counted = 0
  // How many days have gone by as each run ends.
  const ends = runs.map(({ from, until }) => {
    counted += until - from
    return { until, at: counted }
  })
  const out: Abreast[] = []
  let [near, far] = [0, 0]
  for (let at = behind; at < counted; at += out.at(-1)?.length ?? 1) {
    while ((ends[near]?.at ?? ENDLESS) <= at) near++
    while ((ends[far]?.at ?? ENDLESS) <= at - behind) far++
    const [day, over] = [ends[near], ends[far]]
    if (!day || !over) break
    const left = { near: day.at - at, far: over.at - at + behind }
    out.push({ over: over.until - left.far, day: day.until - left.near, length: Math.min(left.near, left.far) })
  }
  return out
}

function extend(out: Stretch[], from: DayNumber, until: DayNumber): void {
  const last = out.at(-1)
  if (last && last.until >= from) out[out.length - 1] = { from: last.from, until }
  else out.push({ from, until })
}

/** The days of some spans once, from so early that what is older has fallen out; an open run for one term, as then all of it is full. */
function runsWithin(spans: readonly Span[], term: Term, calendar: Calendar): Stretch[] {
  const earliest = addTerm(calendar.held.from, { ...term, n: -term.n }, calendar)
  const runs = spans.map(({ from, until }) => ({ from: Math.max(from, earliest), until }))
  const ends = runs.map(({ from, until }) => (until === ENDLESS ? addTerm(from, term, calendar) + 1 : until))
  const horizon = Math.max(earliest, ...ends)
  return joined(
    runs
      .map(({ from, until }) => ({ from, until: Math.min(until, horizon) }))
      .filter(({ from, until }) => from < until),
  )
}
