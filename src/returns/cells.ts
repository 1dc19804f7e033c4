import { BEGINNING, type DayNumber, dayNumber, daysInMonth, ENDLESS } from '../calendar'

const SHAPE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const PART = /^(\d{1,2}|ZZ)\/(\d{1,2}|ZZ)\/(\d{4}|ZZZZ)$/

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

/**
 * The earliest and the latest day that a part date may mean: ZZ/04/2019 a month, ZZ/ZZ/2019 a year, ZZ/ZZ/ZZZZ any day.
 * Undefined where it tells none.
 */
export function partDay(cell: string): { from: DayNumber; to: DayNumber } | undefined {
  const [, ofMonth = '', inYear = '', ofYear = ''] = PART.exec(cell) ?? []
  if (ofYear === '') return undefined
  if (ofYear === 'ZZZZ') return { from: BEGINNING, to: ENDLESS }
  const year = Number(ofYear)
  const [first, last] = inYear === 'ZZ' ? [1, 12] : [Number(inYear), Number(inYear)]
  const from = civilDay(year, first, ofMonth === 'ZZ' ? 1 : Number(ofMonth))
  const to = civilDay(year, last, ofMonth === 'ZZ' ? daysInMonth(year, last) : Number(ofMonth))
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** A whole number of none or more, as 20 or 20.0. Undefined where the cell tells none: unknown is never zero. */
export const whole = (cell: string): number | undefined => (/^\d{1,9}(\.0+)?$/.test(cell) ? Number(cell) : undefined)

/** A year of less than four figures is a slip of the keys; one that cannot be true is for the checks to say. */
function civilDay(year: number, month: number, ofMonth: number): DayNumber | undefined {
  const isDay = month >= 1 && month <= 12 && ofMonth >= 1 && ofMonth <= daysInMonth(year, month)
  return isDay && year >= 1000 ? dayNumber(year, month, ofMonth) : undefined
}
