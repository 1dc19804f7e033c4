import { addMonths, type Day, dayAt, dayOf, partsOf } from './calendar'

// Moved: VE day in 2020, and the spring holiday in the two jubilee years. Extra: jubilees, a funeral, a coronation.
const moved: Record<string, string> = {
  '2020-05-04': '2020-05-08',
  '2012-05-28': '2012-06-04',
  '2022-05-30': '2022-06-02',
}
const extra = ['2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08']
const known = new Map<number, Set<Day>>()

/** England's bank holidays of a year, by rule and by the one-off days of 2012 to 2028. */
export function bankHolidays(year: number): Set<Day> {
  const found = known.get(year) ?? reckon(year)
  known.set(year, found)
  return found
}

function reckon(year: number): Set<Day> {
  const easter = easterSunday(year)
  const byRule = [newYear(year), easter - 2, easter + 1, firstMonday(year, 5), lastMonday(year, 5), lastMonday(year, 8)]
  const oneOff = extra.map(dayOf).filter((day) => partsOf(day).year === year)
  return new Set([...byRule.map(whereMoved), ...oneOff, ...christmas(year)])
}

/** The day N working days on: the opening day is day 0, working day or not. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at += 1
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

export function isWorkingDay(day: Day): boolean {
  const { year, week } = partsOf(day)
  return week !== 0 && week !== 6 && !bankHolidays(year).has(day)
}

function whereMoved(day: Day): Day {
  const found = Object.entries(moved).find(([from]) => dayOf(from) === day)
  return found ? dayOf(found[1]) : day
}

function newYear(year: number): Day {
  const first = dayAt(year, 1, 1)
  const { week } = partsOf(first)
  return first + (week === 6 ? 2 : week === 0 ? 1 : 0)
}

/** Christmas and Boxing Day, each on its own day, or as substituted when one of them is at a weekend. */
function christmas(year: number): Day[] {
  const day = dayAt(year, 12, 25)
  const { week } = partsOf(day)
  if (week === 5) return [day, day + 3]
  if (week === 6) return [day + 2, day + 3]
  return week === 0 ? [day + 1, day + 2] : [day, day + 1]
}

function firstMonday(year: number, month: number): Day {
  const first = dayAt(year, month, 1)
  return first + ((8 - partsOf(first).week) % 7)
}

function lastMonday(year: number, month: number): Day {
  const next = firstMonday(year, month) + 28
  return next < addMonths(dayAt(year, month, 1), 1) ? next : next - 7
}

/** The anonymous Gregorian computus. */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const c = year % 100
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayAt(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}
