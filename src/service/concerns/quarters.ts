import {
  addMonths,
  civil,
  dayNumber,
  fromNumber,
  isPlainDate,
  longDate,
  type PlainDate,
  plainDate,
  toNumber,
} from '../../calendar'

/** A quarter of a reporting year, which runs from April: `2026-Q1` is April to June 2026. */
export type Quarter = { readonly name: string; readonly from: PlainDate; readonly to: PlainDate }
export type Stretch = Pick<Quarter, 'from' | 'to'>

const startOf = (year: number, n: number) => addMonths(dayNumber(year, 4, 1), 3 * (n - 1))

/** The four quarters of the reporting year that begins in April of a year. */
export const quartersOf = (year: number): readonly Quarter[] =>
  [1, 2, 3, 4].map((n) => ({
    name: `${year}-Q${n}`,
    from: fromNumber(startOf(year, n)),
    to: fromNumber(startOf(year, n + 1) - 1),
  }))

/** In April of which year the reporting year of a day began. */
export function reportingYear(day: PlainDate): number {
  const { year, month } = civil(toNumber(day))
  return month < 4 ? year - 1 : year
}

export const quarterOn = (day: PlainDate): Quarter | undefined =>
  quartersOf(reportingYear(day)).find((each) => isIn(each, day))

/** A quarter by its name, as an address has it. */
export function quarterNamed(name: string): Quarter | undefined {
  const year = /^(\d{4})-Q[1-4]$/.exec(name)?.[1]
  return year ? quartersOf(Number(year)).find((each) => each.name === name) : undefined
}

export const isIn = ({ from, to }: Stretch, day: PlainDate): boolean => from <= day && day <= to

/** `1 April to 30 June 2026` */
export const stretchWords = ({ from, to }: Stretch): string => {
  const [first, last] = [longDate(from), longDate(to)]
  return first.slice(-4) === last.slice(-4) ? `${first.slice(0, -5)} to ${last}` : `${first} to ${last}`
}

/** A period as it was asked for, or the twelve months that end on a day. */
export function stretchAsked(from: string, to: string, today: PlainDate): Stretch {
  const { year, month, day } = civil(toNumber(today))
  const back = fromNumber(dayNumber(year - 1, month, day) + 1)
  const until = isPlainDate(to) ? plainDate(to) : today
  const since = isPlainDate(from) ? plainDate(from) : back
  return since <= until ? { from: since, to: until } : { from: until, to: since }
}
