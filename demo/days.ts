/** A day as a whole number since 1970-01-01: the fictional service counts in these and writes ISO at its edge. */
export type Day = number

const MS = 86_400_000

/** The day of an ISO date. */
export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / MS

const written = new Map<Day, string>()

/** A day as an ISO date. Kept once worked out: the same few thousand days are written again and again. */
export const isoOf = (day: Day): string => {
  const known = written.get(day) ?? new Date(day * MS).toISOString().slice(0, 10)
  written.set(day, known)
  return known
}

/** Monday 0 to Sunday 6. */
export const weekdayOf = (day: Day): number => (day + 3) % 7

/** The same day of the month so many months on, clamped to a shorter month's last. */
export const addMonths = (day: Day, months: number): Day => {
  const date = new Date(day * MS)
  const month = date.getUTCMonth() + months
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) / MS
}

/** Whole years of age reached on a day. */
export const ageOn = (born: Day, day: Day): number => {
  const years = new Date(day * MS).getUTCFullYear() - new Date(born * MS).getUTCFullYear()
  return addMonths(born, years * 12) > day ? years - 1 : years
}

/** The last day of the last calendar month that ended before a day, so many months back (0: the latest). */
export const monthEnd = (day: Day, back: number): Day => {
  const date = new Date(day * MS)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 0) / MS
}

const lastSunday = (year: number, month: number): Day => {
  const end = Date.UTC(year, month, 0) / MS
  return end - ((weekdayOf(end) + 1) % 7)
}

/** The instant, in milliseconds, of so many minutes past midnight in London. Good between 03:00 and midnight. */
export const londonInstant = (day: Day, minutes: number): number => {
  const year = new Date(day * MS).getUTCFullYear()
  const summer = day >= lastSunday(year, 3) && day < lastSunday(year, 10)
  return day * MS + (minutes - (summer ? 60 : 0)) * 60_000
}

/** An instant as ISO with its zone, to the second. */
export const instantOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** The London day of an instant drawn by `londonInstant`. */
export const dayOfInstant = (ms: number): Day => Math.floor((ms + 3_600_000) / MS)

/** Minutes past midnight as HH:MM. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
