import { civil, type DayNumber, dayNumber, fromNumber, isPlainDate, type PlainDate, toNumber, weekday } from './day'

const MS_A_DAY = 86_400_000
const MS_AN_HOUR = 3_600_000

/** Summer time in London: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (since 1996). */
function offsetAt(utc: number): number {
  const year = civil(Math.floor(utc / MS_A_DAY)).year
  const begins = lastSunday(year, 3) * MS_A_DAY + MS_AN_HOUR
  const ends = lastSunday(year, 10) * MS_A_DAY + MS_AN_HOUR
  return utc >= begins && utc < ends ? MS_AN_HOUR : 0
}

function lastSunday(year: number, month: number): DayNumber {
  const last = dayNumber(year, month, 31)
  return last - ((weekday(last) + 1) % 7)
}

/** The day it is in London at an instant. */
export function londonDay(instant: Date): PlainDate {
  return fromNumber(londonDayNumber(instant.getTime()))
}

/** The same, in numbers: milliseconds since 1970 to a day number. */
export function londonDayNumber(utc: number): DayNumber {
  return Math.floor((utc + offsetAt(utc)) / MS_A_DAY)
}

/** The instant of a London wall clock reading, minutes after midnight. */
export function londonInstant(day: DayNumber, minutes: number): Date {
  const wall = day * MS_A_DAY + minutes * 60_000
  return new Date(wall - offsetAt(wall - offsetAt(wall)))
}

/** The last instant of a day in London: what a bare date means when an instant is asked for. */
export function endOfLondonDay(day: PlainDate): Date {
  return new Date(londonInstant(toNumber(day) + 1, 0).getTime() - 1)
}

/** An ISO instant with zone, or a bare day (its end in London). Null when it is neither. */
export function readInstant(text: string): Date | null {
  if (isPlainDate(text)) return endOfLondonDay(text)
  // The engine's own reading would roll 30 February over into March.
  if (!isPlainDate(text.slice(0, 10))) return null
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null
  const instant = new Date(text.replace(' ', 'T'))
  const year = instant.getUTCFullYear()
  return year >= 1 && year <= 9999 ? instant : null
}
