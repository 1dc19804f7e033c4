import type { DayNumber } from './day'
import { type Calendar, calendarHolds, stepping } from './working-days'

/** A table of terms that has come to its end would be stepped through for ever: past a year of no school it is not held. */
const YEAR = 366

/** The end of school day `count` after a day. Past the last term that is held, working days stand in. */
export function addSchoolDays(calendar: Calendar, day: DayNumber, count: number): DayNumber {
  if (!hasTerms(calendar, day)) return calendar.addWorkingDays(day, count)
  const due = stepping(day, count, (each) => calendar.isSchoolDay(each) || beyond(calendar, each))
  return due
}

/** Whether a count of school days rests on terms that somebody entered. */
export function schoolDaysHeld(calendar: Calendar, from: DayNumber, to: DayNumber): boolean {
  const [first] = calendar.terms
  const last = calendar.terms.at(-1)
  return (
    first !== undefined &&
    last !== undefined &&
    first.from <= from &&
    to <= last.to &&
    calendarHolds(from, to, calendar)
  )
}

const hasTerms = ({ terms }: Calendar, day: DayNumber): boolean => {
  const [first] = terms
  const last = terms.at(-1)
  return first !== undefined && last !== undefined && first.from - YEAR <= day && day <= last.to
}

const beyond = (calendar: Calendar, day: DayNumber): boolean => {
  const last = calendar.terms.at(-1)
  return last !== undefined && day > last.to && calendar.isWorkingDay(day)
}
