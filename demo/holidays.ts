import { type Day, dayOf, weekdayOf } from './days'

// Moved or added by proclamation: no rule gives these.
const PROCLAIMED: Record<number, string[]> = {
  2011: ['2011-04-29'],
  2012: ['2012-06-04', '2012-06-05'],
  2020: ['2020-05-08'],
  2022: ['2022-06-02', '2022-06-03', '2022-09-19'],
  2023: ['2023-05-08'],
}
const MOVED = new Set(['2012-05-28', '2020-05-04', '2022-05-30'])

const easterSunday = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const date = ((h + l - 7 * m + 114) % 31) + 1
  return dayOf(`${year}-0${month}-${String(date).padStart(2, '0')}`)
}

const firstMonday = (iso: string): Day => {
  const day = dayOf(iso)
  return day + ((7 - weekdayOf(day)) % 7)
}

const notWeekend = (day: Day): Day => (weekdayOf(day) < 5 ? day : day + 7 - weekdayOf(day))

const winter = (year: number): Day[] => {
  const christmas = dayOf(`${year}-12-25`)
  const at = weekdayOf(christmas)
  const substitutes =
    at === 4 ? [christmas + 3] : at === 5 ? [christmas + 2, christmas + 3] : at === 6 ? [christmas + 2] : []
  return [christmas, christmas + 1, ...substitutes]
}

const holidaysOf = (year: number): Set<Day> => {
  const easter = easterSunday(year)
  const usual = [
    notWeekend(dayOf(`${year}-01-01`)),
    easter - 2,
    easter + 1,
    firstMonday(`${year}-05-01`),
    firstMonday(`${year}-05-25`),
    firstMonday(`${year}-08-25`),
    ...winter(year),
  ]
  const moved = [...MOVED].map(dayOf)
  return new Set([...usual.filter((day) => !moved.includes(day)), ...(PROCLAIMED[year] ?? []).map(dayOf)])
}

const kept = new Map<number, Set<Day>>()

/** Whether a day is a bank holiday in England. */
export const isBankHoliday = (day: Day): boolean => {
  const year = new Date(day * 86_400_000).getUTCFullYear()
  const known = kept.get(year) ?? holidaysOf(year)
  kept.set(year, known)
  return known.has(day)
}

/** Whether people are at work on a day. */
export const isWorkday = (day: Day): boolean => weekdayOf(day) < 5 && !isBankHoliday(day)

/** The day itself if people work on it, else the working day before. */
export const workdayBy = (day: Day): Day => (isWorkday(day) ? day : workdayBy(day - 1))

/** The day itself if people work on it, else the working day after. */
export const workdayFrom = (day: Day): Day => (isWorkday(day) ? day : workdayFrom(day + 1))

/** The working day near a day, earlier rather than later, but never before a floor. */
export const workdayNear = (day: Day, floor: Day): Day => {
  const earlier = workdayBy(day)
  return earlier >= floor ? earlier : workdayFrom(floor)
}
