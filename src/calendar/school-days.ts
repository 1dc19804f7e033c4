import type { DayNumber } from './day'
import { type Calendar, calendarHolds, stepping } from './working-days'

/** A holiday is never so long: a day further than this from every term that is held lies outside the table. */
const YEAR = 366

/** The end of school day `count` after a day, or before it. Before the first term held and after the last, working days stand in. */
export function addSchoolDays(calendar: Calendar, day: DayNumber, count: number): DayNumber {
  const [first, last] = [calendar.terms[0], calendar.terms.at(-1)]
  if (!first || !last || day < first.from - YEAR || day > last.to) return calendar.addWorkingDays(day, count)
  // Past either end no school day would ever come, and the count would not end.
  const outside = (each: DayNumber) => (count < 0 ? each < first.from : each > last.to)
  return stepping(day, count, (each) => calendar.isSchoolDay(each) || (outside(each) && calendar.isWorkingDay(each)))
}

/** Whether a count of school days rests on terms that somebody entered. */
export function schoolDaysHeld(calendar: Calendar, from: DayNumber, to: DayNumber): boolean {
  const [first, last] = [calendar.terms[0], calendar.terms.at(-1)]
  return (
    first !== undefined &&
    last !== undefined &&
    first.from <= from &&
    to <= last.to &&
    calendarHolds(from, to, calendar)
  )
}
