import { isPlainDate, monthName, plainDate } from '../calendar'
import type { DatePart, TypedDate } from './pieces'

const PARTS = ['day', 'month', 'year'] as const

/** The names of the three fields of a day. */
export const partNames = (name: string): string[] => PARTS.map((part) => `${name}-${part}`)

/** Day, month and year as they were typed. */
export function datePartsOf(typed: Readonly<Record<string, string>>, name: string): TypedDate {
  return Object.fromEntries(PARTS.map((part) => [part, typed[`${name}-${part}`] ?? '']))
}

/** The three as a file would write them: `2026-11-22`, or what no day is; '' where nothing was typed. */
export function dayText({ day = '', month = '', year = '' }: TypedDate): string {
  if (day === '' && month === '' && year === '') return ''
  return `${year}-${monthNumber(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `11`, `Nov` and `November` are all November. */
function monthNumber(month: string): string {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  return index === -1 ? month : String(index + 1)
}

const missing = (parts: TypedDate): DatePart[] => PARTS.filter((part) => (parts[part] ?? '') === '')

/** Which parts are to be put right: those that are missing, else all of it. */
export function wrongParts(parts: TypedDate): DatePart[] | undefined {
  const gone = missing(parts)
  return gone.length > 0 && gone.length < 3 ? gone : undefined
}

/** Why the three are no day, said to whoever typed them. */
export function noDayWords(name: string, parts: TypedDate): string {
  const gone = missing(parts)
  if (gone.length > 0) return `${name} must include a ${gone.join(' and a ')}`
  if (!/^\d{4}$/.test(parts.year ?? '')) return 'Enter the year in full, such as 2026'
  const first = dayText({ ...parts, day: '1' })
  if (/^\d{1,2}$/.test(parts.day ?? '') && isPlainDate(first))
    return `There is no ${Number(parts.day)} ${monthName(plainDate(first))}`
  return `${name} must be a day, a month and a year, such as 27 3 2026`
}
