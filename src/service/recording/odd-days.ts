import { isPlainDate, longDate } from '../../calendar'
import type { Kind } from '../../happenings'

/** Facts that name a day to come are called so: `due_by`, `meet_by`. */
const TO_COME = /_by$/

/** What is to be looked at again: a day to come that lies before the day on which it was set. */
export function oddDays(
  { facts }: Pick<Kind, 'facts'>,
  said: Readonly<Record<string, unknown>>,
  on: string | null,
): readonly string[] {
  if (on === null || !isPlainDate(on)) return []
  return Object.entries(facts).flatMap(([name, { type, label }]) => {
    const day = String(said[name] ?? '')
    if (type !== 'day' || !TO_COME.test(name) || !isPlainDate(day) || day >= on) return []
    return [`${label}: ${longDate(day)} lies before ${longDate(on)}, the day it was set. Is the year right?`]
  })
}
