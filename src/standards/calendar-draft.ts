import { type Calendar, calendarOf, HELD, namedHolidays } from '../calendar'
import type { CalendarDraft } from './change'

/** England’s bank holidays by rule and proclamation, and no school terms: what is held until a service says more. */
export const AS_WRITTEN: CalendarDraft = {
  ...HELD,
  holidays: yearsOf(HELD.from, HELD.to).flatMap(namedHolidays),
  terms: [],
}

export function yearsOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index)
}

const made = new WeakMap<CalendarDraft, Calendar>()

/** The calendar as the engine counts by it; made once of each draft. */
export function calendarFrom(draft: CalendarDraft): Calendar {
  const known = made.get(draft)
  if (known) return known
  const { from, to, holidays, terms } = draft
  const closed = terms.flatMap((term) =>
    term.closed.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  )
  const days = terms.map(({ name, from: first, to: last }) => ({ name, from: first, to: last }))
  const calendar = calendarOf({ from, to, holidays: holidays.map(({ day }) => day), terms: days, closed })
  made.set(draft, calendar)
  return calendar
}
