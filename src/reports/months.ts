import { monthEnd, type PlainDate } from '../calendar'

/** The last day of each of so many months up to a day, oldest first; the day itself stands for its own month. */
export const monthsTo = (asAt: PlainDate, months: number): readonly PlainDate[] =>
  Array.from({ length: months }, (_, index) => {
    const back = index - months + 1
    return back === 0 ? asAt : monthEnd(asAt, back)
  })
