import { civil, type DayNumber, dayNumber, isLeapYear } from './day'

/**
 * The day an age is attained, at its start. Someone born on 29 February attains it on 1 March of a common year
 * (measures reading 14; to be confirmed), which differs on purpose from how a maximum interval is clamped.
 */
export function birthday(born: DayNumber, age: number): DayNumber {
  const { year, month, day } = civil(born)
  const leaping = month === 2 && day === 29 && !isLeapYear(year + age)
  return leaping ? dayNumber(year + age, 3, 1) : dayNumber(year + age, month, day)
}

/** Whole years of age on a day. */
export function ageOn(born: DayNumber, day: DayNumber): number {
  const years = civil(day).year - civil(born).year
  return birthday(born, years) <= day ? years : years - 1
}
