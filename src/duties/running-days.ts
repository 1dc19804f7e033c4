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
  const runs = runsWithin(spans, term, calendar)
  if (runs.reduce((sum, { from, until }) => sum + until - from, 0) <= most) return []
  const days: DayNumber[] = []
  for (const { from, until } of runs) for (let day = from; day < until; day++) days.push(day)
  const longest = term.n * (LONGEST[term.unit] ?? ENDLESS)
  const out: Stretch[] = []
  for (let index = most; index < days.length; index++) {
    const [day, over] = [days[index] ?? ENDLESS, days[index - most] ?? ENDLESS]
    // Most days are far from it, and are told so without the calendar.
    if (day - over >= longest) continue
    // It holds again when the earliest day that makes it too many has fallen out of the term; never, while a run goes on.
    const until = addTerm(over, term, calendar)
    if (until <= day) continue
    const last = out.at(-1)
    if (last && last.until >= day) out[out.length - 1] = { from: last.from, until }
    else out.push({ from: day, until })
  }
  const isRunning = days.length > most && spans.some((span) => span.until === ENDLESS)
  const [end, last] = [days.at(-1), out.at(-1)]
  if (isRunning && last && end !== undefined && end < last.until) out[out.length - 1] = { ...last, until: ENDLESS }
  return out
}

/** So many days, at most, are one of a unit. */
const LONGEST: Readonly<Partial<Record<Term['unit'], number>>> = { days: 1, weeks: 7, months: 31, years: 366 }

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
