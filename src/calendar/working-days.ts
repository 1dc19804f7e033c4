import { bankHolidays, HELD } from './bank-holidays'
import { type DayNumber, dayNumber, weekday } from './day'

const FIRST = dayNumber(HELD.from, 1, 1)
const LAST = dayNumber(HELD.to, 12, 31)

/** Ordinals of working days, so that adding any number of them is two look-ups. */
const { ordinal, byOrdinal } = tabulate()

function tabulate(): { ordinal: Int32Array; byOrdinal: DayNumber[] } {
  const holidays = new Set<DayNumber>()
  for (let year: number = HELD.from; year <= HELD.to; year++) for (const day of bankHolidays(year)) holidays.add(day)
  const ordinals = new Int32Array(LAST - FIRST + 1)
  const days: DayNumber[] = []
  for (let day = FIRST; day <= LAST; day++) {
    if (weekday(day) < 5 && !holidays.has(day)) days.push(day)
    ordinals[day - FIRST] = days.length
  }
  return { ordinal: ordinals, byOrdinal: days }
}

/** Whether the calendar holds every day from one to another; if not, a count between them is estimated. */
export function calendarHolds(from: DayNumber, to: DayNumber): boolean {
  return from >= FIRST && to <= LAST
}

/** Monday to Friday, no bank holiday of England and Wales. Outside the years held: Monday to Friday. */
export function isWorkingDay(day: DayNumber): boolean {
  if (!calendarHolds(day, day)) return weekday(day) < 5
  const before = day === FIRST ? 0 : (ordinal[day - 1 - FIRST] ?? 0)
  return (ordinal[day - FIRST] ?? 0) > before
}

/** The end of working day `count` after a day, which is itself day 0 whether or not it is a working day. */
export function addWorkingDays(day: DayNumber, count: number): DayNumber {
  const held = calendarHolds(day, day) ? byOrdinal[(ordinal[day - FIRST] ?? 0) + count - 1] : undefined
  if (held !== undefined && count > 0) return held
  return stepWorkingDays(day, count)
}

function stepWorkingDays(day: DayNumber, count: number): DayNumber {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; ) {
    at += step
    if (isWorkingDay(at)) left--
  }
  return at
}
