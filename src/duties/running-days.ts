import { addTerm, type Calendar, type DayNumber, ENDLESS, type Term } from '../calendar'
import type { Span } from '../spans'
import type { Stretch } from './stretch'

/** A run that is still going is followed this far past the day on which it could first break a sum. */
const AHEAD = 800

/** Where one run of days is longer than allowed: from the first day too many. */
export function runsOver(spans: readonly Span[], most: number): Stretch[] {
  return spans.flatMap((span) => {
    const from = Math.max(span.from, span.began + most)
    return from < span.until ? [{ from, until: span.until }] : []
  })
}

/** Where the days of some spans within a rolling term, (D less the term, D], come to more than allowed. */
export function daysOver(spans: readonly Span[], most: number, term: Term, calendar: Calendar): Stretch[] {
  const days = daysOf(spans)
  const out: Stretch[] = []
  let first = 0
  for (let index = 0; index < days.length; index++) {
    const day = days[index] ?? 0
    while (addTerm(days[first] ?? day, term, calendar) <= day) first++
    const over = days[index - most]
    if (index - first + 1 <= most || over === undefined) continue
    // It holds again when the earliest day that makes it too many has fallen out of the term.
    extend(out, { from: day, until: addTerm(over, term, calendar) })
  }
  return out
}

/** Every day of some spans once, oldest first; an open one so far as a limit needs to look. */
function daysOf(spans: readonly Span[]): DayNumber[] {
  const days = new Set<DayNumber>()
  for (const span of spans) {
    const until = span.until === ENDLESS ? span.from + AHEAD : span.until
    for (let day = span.from; day < until; day++) days.add(day)
  }
  return [...days].sort((a, b) => a - b)
}

function extend(out: Stretch[], { from, until }: Stretch): void {
  const last = out.at(-1)
  if (last && from <= last.until) out[out.length - 1] = { from: last.from, until: Math.max(last.until, until) }
  else out.push({ from, until })
}
