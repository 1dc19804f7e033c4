/** A calendar day as text, `2026-11-22`. Branded so that no instant, and no unchecked text, passes for a day. */
export type PlainDate = string & { readonly brand: 'PlainDate' }

/** A calendar day as a whole number of days since 1 January 1970: what the pure engines count in. */
export type DayNumber = number

/** Before every day, and after every day: the open ends of a span. Far outside any date PostgreSQL is handed. */
export const BEGINNING: DayNumber = -10_000_000
export const ENDLESS: DayNumber = 10_000_000

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** True when the text is a real day of the calendar: 2025-02-30 is not, nor is any day of a year 0. */
export function isPlainDate(text: string): text is PlainDate {
  const match = SHAPE.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The text as a day; throws RangeError when it is not one. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a day: ${text}`)
  return text
}

export function toNumber(day: PlainDate): DayNumber {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** A day number as its text; throws RangeError for a day that four figures of a year cannot write. */
export function fromNumber(day: DayNumber): PlainDate {
  const { year, month, day: dayOfMonth } = civil(day)
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`Not a day: ${day}`)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as PlainDate
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** Days since 1970 of a year, month (1 to 12) and day. A day past the month's end is clamped to its last. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  // The count of days from civil date by Howard Hinnant's published arithmetic: exact, and without a Date object.
  const clamped = Math.min(day, daysInMonth(year, month))
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + clamped - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Year, month (1 to 12) and day of a day number. */
export function civil(day: DayNumber): { year: number; month: number; day: number } {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 31)
}

/** 0 Monday to 6 Sunday. */
export function weekday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The same day of the month `months` later (or earlier), clamped to a shorter month's last. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const from = civil(day)
  const index = from.year * 12 + (from.month - 1) + months
  return dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, from.day)
}

/** The same date `years` later; 29 February becomes 28 February, the cautious reading of a maximum interval. */
export function addYears(day: DayNumber, years: number): DayNumber {
  return addMonths(day, years * 12)
}

/** The last day of the month so many months from a day's. */
export function monthEnd(day: PlainDate, months: number): PlainDate {
  const { year, month } = civil(addMonths(toNumber(day), months))
  return fromNumber(dayNumber(year, month, 31))
}
