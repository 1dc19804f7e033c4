import {
  type DayNumber,
  fromNumber,
  isWorkingDay,
  londonDayNumber,
  londonInstant,
  toNumber,
  weekday,
} from '../../calendar'

export const RHYTHMS = ['daily', 'weekly'] as const
export type Rhythm = (typeof RHYTHMS)[number]

const SEVEN = 7 * 60

/** The last instant, at or before now, for which a digest is sent: seven in the morning, on a working day or on Monday. */
export function slotBefore(rhythm: Rhythm, now: Date): Date {
  for (let day = londonDayNumber(now.getTime()); ; day--) {
    const slot = londonInstant(day, SEVEN)
    if (slot <= now && falls(rhythm, day)) return slot
  }
}

// A Monday that is a holiday keeps its weekly digest: it is read on the Tuesday all the same.
const falls = (rhythm: Rhythm, day: DayNumber): boolean =>
  rhythm === 'weekly' ? weekday(day) === 0 : isWorkingDay(day)

/** The day of the slot before this one: what has changed since then is news. */
export function newsSince(rhythm: Rhythm, slot: Date) {
  return fromNumber(londonDayNumber(slotBefore(rhythm, new Date(slot.getTime() - 1)).getTime()))
}

export const dayOf = (slot: Date) => fromNumber(londonDayNumber(slot.getTime()))
export const daysAfter = (day: ReturnType<typeof dayOf>, days: number) => fromNumber(toNumber(day) + days)
