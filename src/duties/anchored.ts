import { addTerm, type DayNumber, ENDLESS, type Term } from '../calendar'
import type { Happening } from '../happenings'
import type { Duty } from './duty'
import { earliest, evidenceOf } from './meeting'
import { end } from './openings'
import { type Owed, owedBy } from './owed'
import { forceEnds, isTerm, versionOn } from './rule'
import { toDuty } from './step'
import { type Opening, scope, type Walk } from './walk'

type Step = { readonly opening: Opening; readonly owed: Owed; evidence: Happening | null }

/**
 * Steps at a fixed distance from an anchor, met or not: step n opens on the due day of the one before and is due at the
 * anchor and n terms, counted from the anchor itself. Evidence meets the oldest open step that had begun.
 */
export function dutiesOfSteps(walk: Walk, first: Opening): Duty[] {
  const { rule } = first
  const stop = Math.min(scope(walk, rule).until, forceEnds(rule, first.opened))
  const steps = stepsFrom(walk, first, Math.min(stop, end(walk.spell, walk.history)))
  for (const each of evidenceOf(walk, rule)) {
    if (each.on > stop) break
    const open = steps.find((step) => step.evidence === null && earliest(walk, step.opening) <= each.on)
    if (open) open.evidence = each
  }
  return steps.map(({ opening, owed, evidence }) =>
    toDuty(walk, opening, owed, evidence, evidence === null && stop < ENDLESS ? stop : null),
  )
}

function stepsFrom(walk: Walk, first: Opening, until: DayNumber): Step[] {
  const steps: Step[] = []
  let opening = first
  for (let n = 0; opening.opened < until; n++) {
    const version = versionOn(first.rule, opening.opened)
    if (!version?.every || !isTerm(version.within) || first.from === null) break
    const owed = { ...owedBy(walk, opening), due: stepDay(walk, first.from, version.within, version.every, n) }
    steps.push({ opening, owed, evidence: null })
    // A first term of no length falls due where it opens; the next opens there too, and is due a whole term on.
    opening = { ...opening, opened: owed.due }
  }
  return steps.length > 0 ? steps : [{ opening: first, owed: owedBy(walk, first), evidence: null }]
}

/** In one unit the whole length is added to the anchor, so that no step is clamped from one that was. */
function stepDay({ history }: Walk, anchor: DayNumber, within: Term, every: Term, n: number): DayNumber {
  if (within.unit === every.unit)
    return addTerm(anchor, { n: within.n + n * every.n, unit: every.unit }, history.calendar)
  return addTerm(addTerm(anchor, within, history.calendar), { ...every, n: n * every.n }, history.calendar)
}
