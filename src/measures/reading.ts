import { createHash } from 'node:crypto'
import type { Law } from '../duties'
import { DIVISOR } from './figure'
import type { Measure } from './measure'
import { rulesOf, workedOutBy } from './rules'

const splits = new WeakMap<Law, Map<string, string>>()

/** By team, as the measure and its rules read now: when either is written otherwise, what was kept is no answer any more. */
export function splitOf(law: Law, measure: Measure): string {
  const known = splits.get(law) ?? new Map<string, string>()
  splits.set(law, known)
  const split = known.get(measure.id) ?? `team ${readingOf(law, measure)}`
  known.set(measure.id, split)
  return split
}

function readingOf(law: Law, measure: Measure): string {
  const said = (_: string, value: unknown) => (typeof value === 'function' ? String(value) : value)
  const read = JSON.stringify(
    [DIVISOR, measure.form, [...rulesOf(measure), ...workedOutBy(measure)].map((id) => law.rules.get(id))],
    said,
  )
  return createHash('sha256').update(read).digest('hex').slice(0, 16)
}
