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
  const fallenOut = (index: number) => addTerm(days[index] ?? ENDLESS, term, calendar)
  const out: Stretch[] = []
  let first = 0
  let firstUntil = fallenOut(first)
  for (const [index, day] of days.entries()) {
    while (firstUntil <= day) firstUntil = fallenOut(++first)
    const over = days[index - most]
    if (index - first + 1 <= most || over === undefined) continue
    // It holds again when the earliest day that makes it too many has fallen out of the term; never, while a run goes on.
    const last = index === days.length - 1 && spans.some((span) => span.until === ENDLESS)
    out.push({ from: day, until: last ? ENDLESS : addTerm(over, term, calendar) })
  }
  return joined(out)
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
