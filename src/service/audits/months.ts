import { addMonths, fromNumber, type PlainDate, plainDate, toNumber } from '../../calendar'
import type { AuditRow } from './programme.store'

export type Month = {
  /** The first day of it. */
  readonly from: PlainDate
  readonly given: number
  readonly settled: number
}

/**
 * The audits of the twelve months up to a day, the last month first, each month told whether or not anything was audited in
 * it: one without an audit shows. None before the first that is on record. What was taken off the list was no audit.
 */
export function monthsOf(audits: readonly AuditRow[], day: PlainDate): readonly Month[] {
  const done = audits.filter(({ replaced }) => replaced === null)
  const first = done.map(({ on_day }) => on_day.slice(0, 7)).sort()[0]
  const now = toNumber(plainDate(`${day.slice(0, 7)}-01`))
  const months = [...Array(12).keys()].map((back) => fromNumber(addMonths(now, -back)))
  return months
    .filter((from) => first !== undefined && from.slice(0, 7) >= first)
    .map((from) => {
      const own = done.filter(({ on_day }) => on_day.slice(0, 7) === from.slice(0, 7))
      return { from, given: own.length, settled: own.filter(({ moderated }) => moderated !== null).length }
    })
}
