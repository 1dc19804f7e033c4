import { createHash } from 'node:crypto'
import { heldBy } from '../calendar'
import { programMark } from '../database'
import type { Law } from '../duties'
import type { Measure } from './measure'
import { rulesOf, workedOutBy } from './rules'

const splits = new WeakMap<Law, Map<string, string>>()

/**
 * By team, as the measure, its rules and the calendar read now, to this program: when any is otherwise, what was kept is no
 * answer any more. How a row is judged is in functions that call others, so the whole program stands for them.
 */
export function splitOf(law: Law, measure: Measure): string {
  const known = splits.get(law) ?? new Map<string, string>()
  splits.set(law, known)
  const split = known.get(measure.id) ?? `team ${readingOf(law, measure)}`
  known.set(measure.id, split)
  return split
}

function readingOf(law: Law, measure: Measure): string {
  const rules = [...rulesOf(measure), ...workedOutBy(measure)].map((id) => law.rules.get(id))
  const read = JSON.stringify([programMark(), heldBy(law.calendar), measure.form, rules])
  return createHash('sha256').update(read).digest('hex').slice(0, 16)
}
