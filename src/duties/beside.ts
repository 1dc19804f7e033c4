import { ENDLESS } from '../calendar'
import { type Duty, openUntil } from './duty'
import { owedBy } from './owed'
import { forceEnds, inForceFrom, type Rule, recurs } from './rule'
import { toDuty } from './step'
import type { Opening, Walk } from './walk'

/**
 * What stricter standards of the service's own ask beside a duty: opened, met and stopped with it, due by terms of their
 * own. One that begins while the duty is running opens on its first day, where the rule comes again.
 */
export function besides(walk: Walk, opening: Opening, duty: Duty): Duty[] {
  const own = walk.chain.beside.get(opening.rule.id) ?? []
  return own.flatMap((rule) => {
    const begun = openingOf(rule, opening, openUntil(duty) ?? ENDLESS)
    return begun ? [besideDuty(walk, begun, duty)] : []
  })
}

function openingOf(rule: Rule, opening: Opening, until: number): Opening | null {
  const inForce = inForceFrom(rule, opening.opened)
  if (!inForce) return null
  if (inForce.from <= opening.opened) return { ...opening, rule }
  const begins = recurs(rule) && inForce.from < until
  return begins ? { ...opening, rule, opened: inForce.from, from: inForce.from } : null
}

function besideDuty(walk: Walk, opening: Opening, duty: Duty): Duty {
  const stop = forceEnds(opening.rule, opening.opened)
  const owed = owedBy(walk, opening)
  const met = duty.met !== null && duty.met <= stop ? duty.met : null
  const found = met === null ? undefined : walk.history.happenings.find((each) => each.id === duty.metBy)
  // Met by a day that its opener says: the hour of the opener is not that day's.
  const evidence = found && met !== null ? { ...found, on: met, at: found.on === met ? found.at : null } : null
  const closed = Math.min(duty.closed ?? ENDLESS, stop)
  return toDuty(walk, opening, owed, evidence, evidence || closed >= ENDLESS ? null : closed)
}
