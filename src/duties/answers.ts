import type { DayNumber } from '../calendar'
import type { Happening } from '../happenings'
import { asDay } from './counted-from'

/** One of fixed steps, and what met it. */
export type Answerable = {
  readonly owed: { readonly due: DayNumber | null }
  /** The first and the last day that may be said for it: no day before the first step opened, none half a term away. */
  readonly reach: { readonly from: DayNumber; readonly until: DayNumber }
  evidence: Happening | null
}

/**
 * Where evidence says in a fact for which day it is, it meets the step nearest to that day, open or not: so one that was missed stays
 * missed. Too far from every step it is for none; once they have stopped, for one that was missed by then. What says nothing is for
 * the step nearest to its own day; where that is met, it makes up for the oldest before it.
 */
export function answerSteps(
  steps: readonly Answerable[],
  { fact, stop }: { readonly fact: string; readonly stop: DayNumber },
  evidence: readonly Happening[],
): void {
  let silent: DayNumber | null = null
  for (const each of evidence) {
    const day = asDay(each.facts[fact])
    // Of several on one day that say nothing the first recorded counts, as it does for any other rule.
    if (day === null && (each.on === silent || each.on > stop)) continue
    if (day === null) silent = each.on
    const step = day === null ? nearestToOwn(steps, each.on) : saidFor(steps, day)
    if (!step || step.evidence !== null || (each.on > stop && !isMissed(step, stop))) continue
    step.evidence = each
  }
}

function nearestToOwn(steps: readonly Answerable[], day: DayNumber): Answerable | undefined {
  const near = nearest(steps, day)
  return near?.evidence ? oldestBefore(steps, near) : near
}

function saidFor(steps: readonly Answerable[], day: DayNumber): Answerable | undefined {
  const near = nearest(steps, day)
  return near && near.reach.from <= day && day <= near.reach.until ? near : undefined
}

/** Due by the time that it stopped: what was to come then is owed no more. */
const isMissed = ({ owed: { due } }: Answerable, stop: DayNumber): boolean => due !== null && due < stop

const farFrom = ({ owed: { due } }: Answerable, day: DayNumber): number => (due === null ? 0 : Math.abs(due - day))

/** Of two as near the earlier. */
const nearest = (steps: readonly Answerable[], day: DayNumber): Answerable | undefined =>
  steps.reduce<Answerable | undefined>(
    (near, step) => (near && farFrom(near, day) <= farFrom(step, day) ? near : step),
    undefined,
  )

const oldestBefore = (steps: readonly Answerable[], near: Answerable): Answerable | undefined =>
  steps.slice(0, steps.indexOf(near)).find(({ evidence }) => evidence === null)
