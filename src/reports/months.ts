import { addMonths, civil, dayNumber, fromNumber, type PlainDate, toNumber } from '../calendar'

/** The last day of each of so many months up to a day, oldest first; the day itself stands for its own month. */
export function monthsTo(asAt: PlainDate, months: number): readonly PlainDate[] {
  const day = toNumber(asAt)
  return Array.from({ length: months }, (_, index) => {
    const back = index - months + 1
    if (back === 0) return asAt
    const { year, month } = civil(addMonths(day - civil(day).day + 1, back))
    return fromNumber(dayNumber(year, month, 31))
  })
}
