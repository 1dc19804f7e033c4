import { addTerm, type DayNumber, ENDLESS, type Term } from '../calendar'
import type { Happening } from '../happenings'
import { type Answerable, answerSteps } from './answers'
import { earliest, evidenceOf } from './meeting'
import { end } from './openings'
import { type Owed, owedBy } from './owed'
import { forceEnds, isTerm, type Version, versionOn } from './rule'
import { toDuty } from './step'
import { termsOn } from './terms'
import { type Opening, scope, type Walk } from './walk'

type Step = Answerable & { readonly opening: Opening; readonly owed: Owed }

/**
 * Steps at a fixed distance from an anchor, met or not: step n opens on the due day of the one before and is due at the
 * anchor and n terms, counted from the anchor itself. Evidence meets the oldest open step that had begun, or the one it is for: that
 * may come after all has stopped, and what it meets late was closed before.
 */
export function oweSteps(walk: Walk, first: Opening): void {
  const { rule } = first
  const stop = Math.min(scope(walk, rule).until, forceEnds(rule, first.opened))
  const steps = stepsFrom(walk, first, Math.min(stop, end(walk.spell, walk.history)))
  const evidence = evidenceOf(walk, rule)
  const floor = earliest(walk, first)
  if (rule.answers)
    answerSteps(
      steps,
      { fact: rule.answers, stop },
      evidence.filter(({ on }) => floor <= on),
    )
  else
    meetOldest(
      walk,
      steps,
      evidence.filter(({ on }) => on <= stop),
    )
  for (const { opening, owed, evidence } of steps) {
    const closed = Math.min(stop, lapse(opening, owed))
    const isClosed = closed < ENDLESS && (evidence === null || evidence.on > closed)
    walk.history.owed.push(toDuty(walk, opening, owed, evidence, isClosed ? closed : null))
  }
}

function meetOldest(walk: Walk, steps: readonly Step[], evidence: readonly Happening[]): void {
  for (const each of evidence) {
    const open = steps.find((step) => isOpen(walk, step, each.on))
    if (open) open.evidence = each
  }
}

const isOpen = (walk: Walk, { opening, owed, evidence }: Step, day: DayNumber): boolean =>
  evidence === null && earliest(walk, opening) <= day && day < lapse(opening, owed)

/** A step that is somebody else’s window lapses with its last day. */
const lapse = ({ rule }: Opening, { due }: Owed): DayNumber => (rule.theirs && due !== null ? due + 1 : ENDLESS)

/** Where the steps of one version are counted from, and how far the first of them is. */
type Anchor = {
  readonly version: Version
  readonly every: Term
  readonly from: DayNumber
  readonly first: Term
  readonly n: number
}

function stepsFrom(walk: Walk, first: Opening, until: DayNumber): Step[] {
  const days: Anchored[] = []
  let { opened } = first
  let anchor = anchorOf(walk, first, null)
  while (anchor && opened < until) {
    const opening = { ...first, opened }
    const due = stepDay(walk, anchor)
    // What fell due before the first day was never owed: an anchor may lie years back.
    if (due >= first.opened) {
      days.push({ opening, anchor, due })
      opened = due
    }
    anchor = anchorOf(walk, { ...first, opened }, anchor)
  }
  const always = { from: first.opened, until: ENDLESS }
  if (days.length === 0) return [{ opening: first, owed: owedBy(walk, first), reach: always, evidence: null }]
  return days.map((each, at) => ({
    ...{ opening: each.opening, owed: { ...owedBy(walk, each.opening), due: each.due, dueAt: null } },
    ...{ reach: first.rule.answers ? reachOf(walk, first, days, at) : always, evidence: null },
  }))
}

type Anchored = { readonly opening: Opening; readonly anchor: Anchor; readonly due: DayNumber }

/** Up to half a term before a step and after it, counted as if the steps had run on; never before the first of them opened. */
function reachOf(walk: Walk, { opened }: Opening, days: readonly Anchored[], at: number): Answerable['reach'] {
  const { anchor, due } = days[at] as Anchored
  const before = days[at - 1]?.due ?? stepDay(walk, { ...anchor, n: anchor.n - 1 })
  const after = days[at + 1]?.due ?? stepDay(walk, { ...anchor, n: anchor.n + 1 })
  return { from: Math.max(opened, due - (due - before) / 2), until: due + (after - due) / 2 }
}

/** The next step from the same anchor; of a version that has taken over, from the due day of the last step. */
function anchorOf({ history, spell }: Walk, { rule, opened, from }: Opening, last: Anchor | null): Anchor | null {
  const version = versionOn(rule, opened)
  if (!version?.every || from === null) return null
  if (last) {
    const { every } = version
    return last.version === version ? { ...last, n: last.n + 1 } : { version, every, from: opened, first: every, n: 0 }
  }
  const within = termsOn(rule, history, spell, opened)?.within
  return within && isTerm(within) ? { version, every: version.every, from, first: within, n: 0 } : null
}

/** In one unit the whole length is added to the anchor, so that no step is clamped from one that was. */
function stepDay({ history }: Walk, { from, first, every, n }: Anchor): DayNumber {
  if (first.unit === every.unit) return addTerm(from, { n: first.n + n * every.n, unit: every.unit }, history.calendar)
  return addTerm(addTerm(from, first, history.calendar), { ...every, n: n * every.n }, history.calendar)
}
