import { isPlainDate, londonDay, type PlainDate, readInstant } from '../calendar'
import { type Call, option, Usage } from './command'

/** --as-at, or today. */
export function asAtOf(call: Call): PlainDate {
  return dayOption(call, 'as-at') ?? londonDay(call.now)
}

export function dayOption(call: Call, name: string): PlainDate | undefined {
  const typed = option(call, name)
  if (typed === undefined) return undefined
  if (!isPlainDate(typed)) throw new Usage(`--${name} is “${typed}”: write a day as YYYY-MM-DD`)
  return typed
}

/** --known-at: an instant, or the end of a day in London. */
export function knownAtOf(call: Call): Date | undefined {
  const typed = option(call, 'known-at')
  if (typed === undefined) return undefined
  const instant = readInstant(typed)
  if (!instant)
    throw new Usage(`--known-at is “${typed}”: write a day, or an instant with its zone as 2026-11-22T09:30:00Z`)
  return instant
}
