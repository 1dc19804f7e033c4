import { addMonths, addYears, type DayNumber } from './day'
import { addWorkingDays, calendarHolds } from './working-days'

export const UNITS = ['hours', 'days', 'weeks', 'months', 'years', 'working days'] as const
export type Unit = (typeof UNITS)[number]

/** A length of time as the law writes it. */
export type Term = { readonly n: number; readonly unit: Unit }

/** `12 months`, `1 week`, `20 working days`; null when it is not a term. */
export function readTerm(text: string): Term | null {
  const match = /^(\d+) (hours?|days?|weeks?|months?|years?|working days?)$/.exec(text)
  if (!match) return null
  const unit = UNITS.find((each) => each === match[2] || each.slice(0, -1) === match[2])
  return unit ? { n: Number(match[1]), unit } : null
}

export function termText(term: Term): string {
  return `${term.n} ${term.n === 1 ? term.unit.slice(0, -1) : term.unit}`
}

/** The last day that is in time. Hours are whole days here: 24 is the next day, 72 the third. */
export function addTerm(day: DayNumber, term: Term): DayNumber {
  switch (term.unit) {
    case 'hours':
      return day + Math.ceil(term.n / 24)
    case 'days':
      return day + term.n
    case 'weeks':
      return day + term.n * 7
    case 'months':
      return addMonths(day, term.n)
    case 'years':
      return addYears(day, term.n)
    case 'working days':
      return addWorkingDays(day, term.n)
  }
}

/** True when the count ran outside the years whose bank holidays we hold. */
export function isEstimated(from: DayNumber, term: Term, due: DayNumber): boolean {
  return term.unit === 'working days' && !calendarHolds(from, due)
}
