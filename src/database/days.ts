import { BEGINNING, type DayNumber, ENDLESS, fromNumber, type PlainDate, toNumber } from '../calendar'

/** A day as the database writes it, to a day number: its open ends are ours. */
export function dayFromDatabase(text: string): DayNumber {
  if (text === 'infinity') return ENDLESS
  return text === '-infinity' ? BEGINNING : toNumber(text as PlainDate)
}

export function dayToDatabase(day: DayNumber): string {
  if (day >= ENDLESS) return 'infinity'
  return day <= BEGINNING ? '-infinity' : fromNumber(day)
}
