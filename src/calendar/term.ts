import { addMonths, addYears, type DayNumber } from './day'
import { addSchoolDays, schoolDaysHeld } from './school-days'
import { type Calendar, calendarHolds, ENGLAND } from './working-days'

export const UNITS = ['hours', 'days', 'weeks', 'months', 'years', 'working days', 'school days', 'clear days'] as const
export type Unit = (typeof UNITS)[number]

/** A length of time as the law writes it. Below zero it is counted back: `5 working days before`. */
export type Term = { readonly n: number; readonly unit: Unit }

/** `12 months`, `1 week`, `20 working days`, `5 clear days before`; null when it is not a term. */
export function readTerm(text: string): Term | null {
  const match = /^(\d+) (hours?|days?|weeks?|months?|years?|working days?|school days?|clear days?)( before)?$/.exec(
    text,
  )
  if (!match) return null
  const unit = UNITS.find((each) => each === match[2] || each.slice(0, -1) === match[2])
  return unit ? { n: Number(match[1]) * (match[3] ? -1 : 1), unit } : null
}

export function termText({ n, unit }: Term): string {
  const length = Math.abs(n)
  return `${length} ${length === 1 ? unit.slice(0, -1) : unit}${n < 0 ? ' before' : ''}`
}

/** The last day that is in time. Hours are whole days here: 24 is the next day, 72 the third. */
export function addTerm(day: DayNumber, { n, unit }: Term, calendar: Calendar = ENGLAND): DayNumber {
  switch (unit) {
    case 'hours':
      return day + Math.ceil(n / 24)
    case 'days':
      return day + n
    case 'weeks':
      return day + n * 7
    case 'months':
      return addMonths(day, n)
    case 'years':
      return addYears(day, n)
    case 'working days':
      return calendar.addWorkingDays(day, n)
    case 'school days':
      return addSchoolDays(calendar, day, n)
    case 'clear days':
      // Neither the first nor the last day counts: five clear days need a sixth working day between the two.
      return calendar.addWorkingDays(day, n + Math.sign(n))
  }
}

/** True when the count ran outside the years or terms that the calendar holds. */
export function isEstimated(from: DayNumber, { unit }: Term, due: DayNumber, calendar: Calendar = ENGLAND): boolean {
  if (unit === 'school days') return !schoolDaysHeld(calendar, Math.min(from, due), Math.max(from, due))
  return (unit === 'working days' || unit === 'clear days') && !calendarHolds(from, due, calendar)
}
