import { type DayNumber, dayNumber, daysInMonth } from '../calendar'

const SHAPE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const PART = /^(\d{1,2}|ZZ)\/(\d{1,2}|ZZ)\/(\d{4})$/

// A return names the same few thousand days over and over: each is worked out once. What is no day is never kept.
const known = new Map<string, DayNumber>()

/** The day a cell tells as DD/MM/YYYY. Undefined where it is blank or tells none. */
export function day(cell: string): DayNumber | undefined {
  if (cell === '') return undefined
  const before = known.get(cell)
  if (before !== undefined) return before
  const found = SHAPE.exec(cell)
  const read = found ? civilDay(Number(found[3]), Number(found[2]), Number(found[1])) : undefined
  if (read !== undefined) known.set(cell, read)
  return read
}

/** The earliest and the latest day that a part date, as ZZ/04/2019, may mean. Undefined where it tells none. */
export function partDay(cell: string): { from: DayNumber; to: DayNumber } | undefined {
  const [, ofMonth = '', inYear = '', ofYear = ''] = PART.exec(cell) ?? []
  const year = Number(ofYear)
  if (ofYear === '' || (inYear === 'ZZ' && ofMonth !== 'ZZ')) return undefined
  const [first, last] = inYear === 'ZZ' ? [1, 12] : [Number(inYear), Number(inYear)]
  const from = civilDay(year, first, ofMonth === 'ZZ' ? 1 : Number(ofMonth))
  const to = civilDay(year, last, ofMonth === 'ZZ' ? daysInMonth(year, last) : Number(ofMonth))
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** A whole number of none or more. Undefined where the cell is blank or tells none: unknown is never zero. */
export const whole = (cell: string): number | undefined => (/^\d{1,9}$/.test(cell) ? Number(cell) : undefined)

/** A year before 1900 or after 2099 is a slip of the keys. */
function civilDay(year: number, month: number, ofMonth: number): DayNumber | undefined {
  const isDay = month >= 1 && month <= 12 && ofMonth >= 1 && ofMonth <= daysInMonth(year, month)
  return isDay && year >= 1900 && year < 2100 ? dayNumber(year, month, ofMonth) : undefined
}
