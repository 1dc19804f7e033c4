import { civil, type PlainDate, toNumber, weekday } from './day'
import { londonDay } from './zone'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** 22 November 2026 */
export function longDate(day: PlainDate): string {
  const { year, month, day: date } = civil(toNumber(day))
  return `${date} ${MONTHS[month - 1]} ${year}`
}

/** 22 Nov 2026, for dense tables only. */
export function shortDate(day: PlainDate): string {
  const { year, month, day: date } = civil(toNumber(day))
  return `${date} ${MONTHS[month - 1]?.slice(0, 3)} ${year}`
}

/** Sunday 22 November */
export function weekdayDate(day: PlainDate): string {
  const number = toNumber(day)
  const { month, day: date } = civil(number)
  return `${WEEKDAYS[weekday(number)]} ${date} ${MONTHS[month - 1]}`
}

/** November 2026 */
export function monthName(day: PlainDate): string {
  const { year, month } = civil(toNumber(day))
  return `${MONTHS[month - 1]} ${year}`
}

/** 22 November 2026 at 09:14, London time. */
export function longInstant(instant: Date): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
  return `${longDate(londonDay(instant))} at ${clock.format(instant)}`
}

export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toNumber(to) - toNumber(from)
}
