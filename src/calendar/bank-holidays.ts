import { type DayNumber, dayNumber, weekday } from './day'

/** The years whose bank holidays we hold. Outside them a count of working days is an estimate, and says so. */
export const HELD = { from: 2011, to: 2028 } as const

export type Holiday = { readonly day: DayNumber; readonly name: string }

/** Days proclaimed once (add) and Mondays that gave way to them (drop). England and Wales. */
const PROCLAIMED: Record<number, { add: Record<string, string>; drop: string[] }> = {
  2011: { add: { '04-29': 'Royal wedding' }, drop: [] },
  2012: { add: { '06-04': 'Spring, moved', '06-05': 'Diamond Jubilee' }, drop: ['05-28'] },
  2020: { add: { '05-08': 'Early May, for VE Day' }, drop: ['05-04'] },
  2022: { add: { '06-02': 'Spring, moved', '06-03': 'Platinum Jubilee', '09-19': 'State funeral' }, drop: ['05-30'] },
  2023: { add: { '05-08': 'Coronation' }, drop: [] },
}

/** Bank holidays of England and Wales in a year, by rule and proclamation, in order. */
export const bankHolidays = (year: number): DayNumber[] => namedHolidays(year).map(({ day }) => day)

/** The same with their names. */
export function namedHolidays(year: number): Holiday[] {
  const { add, drop } = PROCLAIMED[year] ?? { add: {}, drop: [] }
  const dropped = new Set(drop.map((text) => monthDay(year, text)))
  const added = Object.entries(add).map(([text, name]) => ({ day: monthDay(year, text), name }))
  const days = new Map(
    [...byRule(year).filter(({ day }) => !dropped.has(day)), ...added].map((each) => [each.day, each]),
  )
  return [...days.values()].sort((a, b) => a.day - b.day)
}

function byRule(year: number): Holiday[] {
  const easter = easterSunday(year)
  const [christmas = 0, boxing = 0] = christmasOf(year)
  return [
    { day: substituted(dayNumber(year, 1, 1)), name: 'New Year’s Day' },
    { day: easter - 2, name: 'Good Friday' },
    { day: easter + 1, name: 'Easter Monday' },
    { day: firstMonday(year, 5), name: 'Early May' },
    { day: lastMonday(year, 5), name: 'Spring' },
    { day: lastMonday(year, 8), name: 'Summer' },
    { day: christmas, name: 'Christmas Day' },
    { day: boxing, name: 'Boxing Day' },
  ]
}

function monthDay(year: number, text: string): DayNumber {
  return dayNumber(year, Number(text.slice(0, 2)), Number(text.slice(3)))
}

/** A holiday that falls on a weekend moves to the Monday after. */
function substituted(day: DayNumber): DayNumber {
  return weekday(day) === 5 ? day + 2 : weekday(day) === 6 ? day + 1 : day
}

/** Christmas and Boxing Day with their substitutes: never both on one day. */
function christmasOf(year: number): DayNumber[] {
  const day = dayNumber(year, 12, 25)
  const substitutes: Record<number, number[]> = { 4: [0, 3], 5: [2, 3], 6: [1, 2] }
  return (substitutes[weekday(day)] ?? [0, 1]).map((offset) => day + offset)
}

function firstMonday(year: number, month: number): DayNumber {
  const first = dayNumber(year, month, 1)
  return first + ((7 - weekday(first)) % 7)
}

function lastMonday(year: number, month: number): DayNumber {
  const last = dayNumber(year, month, 31)
  return last - weekday(last)
}

/** Easter Sunday by the anonymous Gregorian computus. */
function easterSunday(year: number): DayNumber {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1)
}
