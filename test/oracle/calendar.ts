/** A day as the number of days since 1970-01-01, so that plain arithmetic and comparison do. */
export type Day = number

export const never: Day = Number.POSITIVE_INFINITY
const dayLength = 86_400_000
const hour = 3_600_000

/** The day of an ISO date. */
export function dayOf(iso: string): Day {
  const day = Date.parse(`${iso}T00:00:00Z`) / dayLength
  if (!Number.isInteger(day) || isoOf(day) !== iso) throw new Error(`${iso} is not a day`)
  return day
}

/** The ISO date of a day. */
export function isoOf(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** Year, month (1 to 12), day of the month and day of the week (0 is Sunday). */
export function partsOf(day: Day) {
  const date = new Date(day * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate(), week: date.getUTCDay() }
}

/** The day of a year, month and date; months past December and date 0 roll over as in `Date.UTC`. */
export function dayAt(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / dayLength
}

/** Months later (or earlier): the same day of the month, clamped to a shorter month's last. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const lastDate = partsOf(dayAt(year, month + months + 1, 0)).date
  return dayAt(year, month + months, Math.min(date, lastDate))
}

export const addWeeks = (day: Day, weeks: number): Day => day + 7 * weeks
export const addYears = (day: Day, years: number): Day => addMonths(day, 12 * years)

/** The day somebody attains an age: born on 29 February, it is 1 March of a common year, not 28 February. */
export function birthday(born: Day, age: number): Day {
  const { year, month, date } = partsOf(born)
  return dayAt(year + age, month, date)
}

/** An instant of the wall clock in London; in the hour that comes twice, the first. */
export function instantOf(day: Day, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const local = day * dayLength + hours * hour + minutes * 60_000
  return isSummer(local - hour) ? local - hour : local
}

/** An instant as asked for: a bare date is the end of that day in London, inclusive. */
export function instantAsked(text: string): number {
  return text.length === 10 ? instantOf(dayOf(text) + 1, '00:00') - 1 : Date.parse(text)
}

/** The day in London at an instant. */
export function londonDay(instant: number): Day {
  return Math.floor((instant + (isSummer(instant) ? hour : 0)) / dayLength)
}

function isSummer(instant: number): boolean {
  const { year } = partsOf(Math.floor(instant / dayLength))
  const from = lastSunday(year, 3) * dayLength + hour
  return instant >= from && instant < lastSunday(year, 10) * dayLength + hour
}

function lastSunday(year: number, month: number): Day {
  const last = dayAt(year, month + 1, 0)
  return last - partsOf(last).week
}
