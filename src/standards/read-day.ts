import { addMonths, fromNumber, isPlainDate, longDate, type PlainDate, toNumber } from '../calendar'
import { datePartsOf, dayText, noDayWords } from '../web/typed-day'
import type { Typed } from './change'

/** Nothing of ours is older: the law that is followed begins then. */
const FIRST = '2011-04-01' as PlainDate

/** The day from which a change holds: one that was offered, or one typed in three fields. */
export function readFrom(typed: Typed, today: PlainDate): { day: PlainDate } | { fault: string } {
  if (!typed.from) return { fault: 'Choose the day it holds from' }
  const text = typed.from === 'other' ? dayText(datePartsOf(typed, 'from')) : typed.from
  if (!isPlainDate(text)) return { fault: noDayWords('The day it holds from', datePartsOf(typed, 'from')) }
  const last = fromNumber(addMonths(toNumber(today), 24))
  if (text < FIRST || text > last) return { fault: `Enter a day from ${longDate(FIRST)} to ${longDate(last)}` }
  return { day: text }
}

/** `26 October 2026`, `26/10/2026` or `2026-10-26`; null when it is no day. */
export function readDay(text: string): PlainDate | null {
  const said = text.trim()
  if (isPlainDate(said)) return said
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[ /.]([A-Za-z]+|\d{1,2})[ /.](\d{4})$/.exec(said) ?? []
  const written = dayText({ day, month, year })
  return isPlainDate(written) ? written : null
}
