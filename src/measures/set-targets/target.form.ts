import { addMonths, fromNumber, isPlainDate, longDate, type PlainDate, toNumber } from '../../calendar'
import { type Fields, one } from '../../web/route'
import { datePartsOf, dayText, noDayWords, partNames } from '../../web/typed-day'
import type { Measure } from '../measure'
import { type Target, targetOn } from '../targets'

export type Typed = Readonly<Record<string, string>>
export type Faults = Readonly<Record<string, string>>

/** What was typed, as it was typed. */
export const typedTarget = (body: Fields): Typed =>
  Object.fromEntries(['target', 'amber', 'from', ...partNames('from')].map((name) => [name, one(body, name)]))

type Told = { readonly measure: Measure; readonly set: readonly Target[]; readonly today: PlainDate }

/** Reads the thresholds of a measure, or says what is to be put right. */
export function readTarget(told: Told, typed: Typed): { value: Target } | { faults: Faults } {
  const [target, amber] = [percentOf(typed.target), percentOf(typed.amber)]
  const from = typed.from === 'other' ? dayText(datePartsOf(typed, 'from')) : (typed.from ?? '')
  const faults = {
    ...(target === null ? { target: 'Enter the target as a whole number from 0 to 100, such as 95' } : {}),
    ...amberFault(told.measure, target, amber),
    ...dayFault(told, typed, from),
  }
  if (target === null || amber === null || !isPlainDate(from) || Object.keys(faults).length > 0) return { faults }
  return { value: { measure: told.measure.id, from, target, amber } }
}

function percentOf(text = ''): number | null {
  const match = /^(\d{1,3}) ?%?$/.exec(text)
  const percent = Number(match?.[1])
  return match && percent <= 100 ? percent : null
}

function amberFault({ direction }: Measure, target: number | null, amber: number | null): Faults {
  if (amber === null) return { amber: 'Enter where amber begins as a whole number from 0 to 100, such as 85' }
  if (target === null) return {}
  if (direction === 'down' && amber < target)
    return { amber: `Amber cannot end below the target: enter ${target} or more` }
  return direction !== 'down' && amber > target
    ? { amber: `Amber cannot begin above the target: enter ${target} or less` }
    : {}
}

function dayFault({ measure, set, today }: Told, typed: Typed, from: string): Faults {
  if (typed.from === '') return { from: 'Choose the day they hold from' }
  const parts = datePartsOf(typed, 'from')
  if (!isPlainDate(from)) return { from: noDayWords('The day they hold from', parts) }
  // A slip of the year would otherwise hold for a lifetime: nothing that was set is taken away.
  const [first, last] = [-120, 24].map((months) => fromNumber(addMonths(toNumber(today), months)))
  if (first && last && (from < first || from > last))
    return { from: `Enter a day from ${longDate(first)} to ${longDate(last)}` }
  const then = from < today ? targetOn(set, measure.id, from) : null
  return then
    ? {
        from: `The target has been ${then.target}% since ${longDate(then.from)}, and what it has rated stays as it is. Choose today or a later day`,
      }
    : {}
}
