import { addMonths, civil, dayNumber, fromNumber, type PlainDate, toNumber } from '../calendar'
import type { Over } from './form'

export type Period = { readonly from: PlainDate; readonly to: PlainDate }

/** The period of a measure as at a day: rolling, the corresponding day itself lies outside; else from its first day to D. */
export function periodTo(asAt: PlainDate, over: Over): Period {
  const day = toNumber(asAt)
  if (typeof over === 'object') return { from: fromNumber(addMonths(day, -over.rolling) + 1), to: asAt }
  const { year, month } = civil(day)
  const first = {
    month: dayNumber(year, month, 1),
    quarter: dayNumber(year, month - ((month - 1) % 3), 1),
    year: dayNumber(month < 4 ? year - 1 : year, 4, 1),
    ever: dayNumber(1900, 1, 1),
  }
  return { from: fromNumber(first[over]), to: asAt }
}

const NAMED = { month: 'the month', quarter: 'the quarter', year: 'the year from April', ever: 'all the time' } as const

/** `the 6 months to the day`, `the quarter to the day` */
export const overWords = (over: Over): string =>
  `${typeof over === 'object' ? `the ${over.rolling} months` : NAMED[over]} to the day`
