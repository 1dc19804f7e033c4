import { civil, type DayNumber, dayNumber } from './day'
import type { Calendar } from './working-days'

/** A moment that comes round: by month, quarter or year, or with the school’s terms. */
export type Moment =
  | { readonly each: 'month' | 'quarter'; readonly on: number | 'end' }
  | { readonly each: 'year'; readonly on: { readonly month: number; readonly day: number } }
  | { readonly each: 'term'; readonly on: 'start' | 'end' }

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `each month on 1`, `each quarter end`, `each year on 30 November`, `each term start`; null when it is none. */
export function readMoment(text: string): Moment | null {
  const term = /^each term (start|end)$/.exec(text)
  if (term) return { each: 'term', on: term[1] === 'start' ? 'start' : 'end' }
  const end = /^each (month|quarter) end$/.exec(text)
  if (end) return { each: end[1] === 'month' ? 'month' : 'quarter', on: 'end' }
  const nth = /^each (month|quarter) on (\d+)$/.exec(text)
  if (nth) return { each: nth[1] === 'month' ? 'month' : 'quarter', on: Number(nth[2]) }
  const yearly = /^each year on (.+)$/.exec(text)
  const on = yearly?.[1] ? readMonthDay(yearly[1]) : null
  return on ? { each: 'year', on } : null
}

/** `30 November` as month and day. */
export function readMonthDay(text: string): { month: number; day: number } | null {
  const match = /^(\d{1,2}) ([A-Z][a-z]+)$/.exec(text)
  const month = MONTHS.indexOf(match?.[2] ?? '') + 1
  return match && month > 0 ? { month, day: Number(match[1]) } : null
}

/** `each year on 31 March`, as a law file says it. */
export function momentText(moment: Moment): string {
  if (moment.each === 'year') return `each year on ${moment.on.day} ${MONTHS[moment.on.month - 1]}`
  if (moment.each === 'term') return `each term ${moment.on}`
  return moment.on === 'end' ? `each ${moment.each} end` : `each ${moment.each} on ${moment.on}`
}

/** Every such moment from a day up to, not on, another. Quarters are those of the financial year, which are the calendar’s. */
export function momentsIn(moment: Moment, from: DayNumber, until: DayNumber, calendar: Calendar): DayNumber[] {
  if (moment.each === 'term')
    return calendar.terms
      .map((term) => (moment.on === 'start' ? term.from : term.to))
      .filter((day) => from <= day && day < until)
  const out: DayNumber[] = []
  const [first, last] = [civil(from).year, civil(until).year]
  for (let year = first; year <= last; year++)
    for (const day of inYear(moment, year)) if (from <= day && day < until) out.push(day)
  return out
}

function inYear(moment: Exclude<Moment, { each: 'term' }>, year: number): DayNumber[] {
  if (moment.each === 'year') return [dayNumber(year, moment.on.month, moment.on.day)]
  const step = moment.each === 'month' ? 1 : 3
  // An end is that of the last month of its period, a first day that of its first.
  const months = Array.from({ length: 12 / step }, (_, index) => index * step + (moment.on === 'end' ? step : 1))
  return months.map((month) => dayNumber(year, month, moment.on === 'end' ? 31 : moment.on))
}

export type Period = 'month' | 'quarter' | 'year' | 'term'

/** The periods of a calendar that touch a stretch of days: first day and last. A year is a financial one, from 1 April. */
export function periodsIn(
  each: Period,
  from: DayNumber,
  until: DayNumber,
  calendar: Calendar,
): [DayNumber, DayNumber][] {
  if (each === 'term') return calendar.terms.map(({ from, to }): [DayNumber, DayNumber] => [from, to]).filter(touches)
  const isHeld = from >= calendar.held.from && until <= calendar.held.to + 1
  return (isHeld ? heldPeriods(each, calendar) : periodsAbout(each, from, until, calendar)).filter(touches)

  function touches([first, last]: [DayNumber, DayNumber]): boolean {
    return first < until && last >= from
  }
}

type Reckoned = Exclude<Period, 'term'>

/** Those that touch some days, and a few on either side. */
function periodsAbout(each: Reckoned, from: DayNumber, until: DayNumber, calendar: Calendar): [DayNumber, DayNumber][] {
  const on = each === 'year' ? ({ each, on: { month: 4, day: 1 } } as const) : ({ each, on: 1 } as const)
  const starts = momentsIn(on, from - 366, until + 366, calendar)
  return starts.slice(0, -1).map((start, index) => [start, (starts[index + 1] ?? start) - 1])
}

const reckoned = new WeakMap<Calendar, Map<Reckoned, [DayNumber, DayNumber][]>>()

/** All those of the days that a calendar holds, worked out once: they are asked of every subject. */
function heldPeriods(each: Reckoned, calendar: Calendar): [DayNumber, DayNumber][] {
  const own = reckoned.get(calendar) ?? new Map<Reckoned, [DayNumber, DayNumber][]>()
  reckoned.set(calendar, own)
  const found = own.get(each) ?? periodsAbout(each, calendar.held.from, calendar.held.to + 1, calendar)
  own.set(each, found)
  return found
}
