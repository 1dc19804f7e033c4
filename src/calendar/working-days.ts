import { bankHolidays, HELD } from './bank-holidays'
import { type DayNumber, dayNumber, weekday } from './day'

/** A school term, first day to last; the days inside it on which pupils do not come. */
export type SchoolTerm = { readonly name: string; readonly from: DayNumber; readonly to: DayNumber }

/** Which days are worked and taught, as far as anybody has said: outside what is held a count is an estimate. */
export type Calendar = {
  readonly held: { readonly from: DayNumber; readonly to: DayNumber }
  /** Bank holidays, oldest first. */
  readonly holidays: readonly DayNumber[]
  readonly isWorkingDay: (day: DayNumber) => boolean
  /** The end of working day `count` after a day, which is itself day 0 whether or not it is one. Below zero: before it. */
  readonly addWorkingDays: (day: DayNumber, count: number) => DayNumber
  /** Terms oldest first. None held: every working day is counted as a school day, and said to be an estimate. */
  readonly terms: readonly SchoolTerm[]
  /** Days inside a term on which pupils do not come. */
  readonly closed: readonly DayNumber[]
  readonly isSchoolDay: (day: DayNumber) => boolean
}

/** What a calendar holds, to compare or to note. */
export const heldBy = ({ held, holidays, terms, closed }: Calendar) => ({ held, holidays, terms, closed })

export type Held = {
  readonly from: number
  readonly to: number
  readonly holidays: readonly DayNumber[]
  readonly terms?: readonly SchoolTerm[]
  /** Half terms and training days, inside a term. */
  readonly closed?: readonly DayNumber[]
}

/** A calendar from the years held and their bank holidays. */
export function calendarOf({ from, to, holidays, terms = [], closed = [] }: Held): Calendar {
  const held = { from: dayNumber(from, 1, 1), to: dayNumber(to, 12, 31) }
  const off = new Set(holidays)
  const shut = new Set(closed)
  const isWorkingDay = (day: DayNumber) => weekday(day) < 5 && !off.has(day)
  return {
    held,
    holidays: [...holidays].sort((a, b) => a - b),
    closed,
    isWorkingDay,
    addWorkingDays: counting(held, isWorkingDay),
    terms: [...terms].sort((a, b) => a.from - b.from),
    isSchoolDay: (day) =>
      isWorkingDay(day) && !shut.has(day) && (terms.length === 0 || terms.some((term) => isIn(term, day))),
  }
}

const isIn = ({ from, to }: { from: DayNumber; to: DayNumber }, day: DayNumber): boolean => from <= day && day <= to

/** Ordinals of working days, so that adding any number of them inside what is held is two look-ups. */
function counting(held: Calendar['held'], isWorkingDay: Calendar['isWorkingDay']): Calendar['addWorkingDays'] {
  const ordinals = new Int32Array(held.to - held.from + 1)
  const days: DayNumber[] = []
  for (let day = held.from; day <= held.to; day++) {
    if (isWorkingDay(day)) days.push(day)
    ordinals[day - held.from] = days.length
  }
  return (day, count) => {
    const found = isIn(held, day) && count > 0 ? days[(ordinals[day - held.from] ?? 0) + count - 1] : undefined
    return found ?? stepping(day, count, isWorkingDay)
  }
}

/** Steps over days, forward or back, until so many of a kind are counted. */
export function stepping(day: DayNumber, count: number, counts: (day: DayNumber) => boolean): DayNumber {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; ) {
    at += step
    if (counts(at)) left--
  }
  return at
}

/** England and Wales, by rule and proclamation: what counts until a service says otherwise. */
export const ENGLAND: Calendar = calendarOf({ ...HELD, holidays: holidaysOf(HELD.from, HELD.to) })

/** The bank holidays of some years, by rule and proclamation. */
export function holidaysOf(from: number, to: number): DayNumber[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => bankHolidays(from + index)).flat()
}

export const isWorkingDay = ENGLAND.isWorkingDay
export const addWorkingDays = ENGLAND.addWorkingDays

/** Whether the calendar holds every day from one to another; if not, a count between them is estimated. */
export function calendarHolds(from: DayNumber, to: DayNumber, calendar: Calendar = ENGLAND): boolean {
  return Math.min(from, to) >= calendar.held.from && Math.max(from, to) <= calendar.held.to
}
