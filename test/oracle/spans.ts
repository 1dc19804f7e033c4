import { type Day, never } from './calendar'
import type { Happening, Service } from './service'

/** Something true from its first day up to, not on, its last. */
export type Span = { from: Day; to: Day }
export type Placed = Span & { ref: string; child: string; household: string; until18: boolean }
export type Allocated = Span & { household: string; worker: string; team: string }
export type Member = Span & { ref: string; household: string; born: string }

/** Whether a span holds on a day. */
export const holds = (span: Span, day: Day): boolean => span.from <= day && day < span.to
export const holdsAny = (spans: Span[], day: Day): boolean => spans.some((span) => holds(span, day))

/** The happenings of a file about one subject, by the column that names it, by day and then in order of recording. */
export function about(service: Service, file: string, column: string, ref: string): Happening[] {
  const rows = service.of(file).filter(({ row }) => row[column] === ref)
  return rows.sort((one, other) => one.on - other.on)
}

const daysOf = (happenings: Happening[]): Day[] => happenings.map(({ on }) => on)
const inOrder = (days: Day[]): Day[] => [...new Set(days)].sort((one, other) => one - other)

/**
 * Spans that begin and end, day by day. What ran before a day ends on the day of its ending, and may begin again that
 * same day; what begins and ends on one day, with nothing before, is none at all.
 */
export function spansOf(begins: Day[], ends: Day[]): Span[] {
  const spans: Span[] = []
  let from: Day | null = null
  for (const day of inOrder([...begins, ...ends])) {
    const begun = begins.includes(day)
    const ended = ends.includes(day)
    if (from === null) from = begun && !ended ? day : null
    else if (ended) {
      spans.push({ from, to: day })
      from = begun ? day : null
    }
  }
  return from === null ? spans : [...spans, { from, to: never }]
}

/** When a household was approved. */
export function approvedOf(service: Service, household: string): Span[] {
  const begins = about(service, 'approvals', 'household', household)
  return spansOf(daysOf(begins), daysOf(about(service, 'approval-endings', 'household', household)))
}

/** When a child was in care. */
export function inCareOf(service: Service, child: string): Span[] {
  const begins = about(service, 'care-starts', 'child', child)
  return spansOf(daysOf(begins), daysOf(about(service, 'care-endings', 'child', child)))
}

/** Who the household was allocated to; the end of approval ends it, unless it began with a new approval that day. */
export function allocatedOf(service: Service, household: string): Allocated[] {
  const approved = approvedOf(service, household)
  const ends = daysOf(about(service, 'approval-endings', 'household', household))
  const rows = about(service, 'allocations', 'household', household)
  const lasting = rows.filter(({ on }) => !ends.includes(on) || holdsAny(approved, on))
  return pieces(lasting, ends).map(({ from, to, row }) => {
    return { from, to, household, worker: row.worker ?? '', team: row.team ?? '' }
  })
}

/** Where the child was placed: a new placement ends the last, and so does the end of care. */
export function placedOf(service: Service, child: string): Placed[] {
  const inCare = inCareOf(service, child)
  const careEnds = daysOf(about(service, 'care-endings', 'child', child))
  const ownEnds = daysOf(about(service, 'placement-endings', 'child', child))
  const rows = about(service, 'placements', 'child', child)
  const ends = [...careEnds, ...ownEnds]
  const ranBefore = (day: Day) => pieces(rows, ends).some(({ from, to }) => from < day && day <= to)
  const lasting = rows.filter(({ on }) => {
    const endedWithCare = careEnds.includes(on) && !holdsAny(inCare, on)
    return !endedWithCare && (!ownEnds.includes(on) || ranBefore(on))
  })
  return pieces(lasting, ends).map(({ from, to, row }) => {
    const ref = row.ref || row.id || ''
    return { from, to, ref, child, household: row.household ?? '', until18: row.until_18 === 'yes' }
  })
}

/** Who lived in a home as a member of it. */
export function membersOf(service: Service, ref: string): Member[] {
  const rows = about(service, 'household-members', 'ref', ref)
  const ends = daysOf(about(service, 'household-member-endings', 'member', ref))
  return spansOf(daysOf(rows), ends).flatMap((span) => {
    const row = rows.findLast(({ on }) => on <= span.from)?.row
    return row ? [{ ...span, ref, household: row.household ?? '', born: row.born ?? '' }] : []
  })
}

/** Each row until the next row or an ending; of several on one day the last recorded stands. */
function pieces(rows: Happening[], ends: Day[]) {
  const days = inOrder([...daysOf(rows), ...ends])
  return days.flatMap((from, index) => {
    const row = rows.findLast(({ on }) => on === from)?.row
    return row ? [{ from, to: days[index + 1] ?? never, row }] : []
  })
}
