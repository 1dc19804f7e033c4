import type { DayNumber } from '../calendar'
import type { Happening } from '../happenings'
import { asDay } from './counted-from'

/** One of fixed steps, and what met it. */
export type Answerable = { readonly owed: { readonly due: DayNumber | null }; evidence: Happening | null }

/**
 * Where evidence says in a fact for which day it is, it meets the step nearest to that day, open or not: so one that was missed stays
 * missed. What says nothing is for the step nearest to its own day; where that is met, it makes up for the oldest before it.
 */
export function answerSteps(steps: readonly Answerable[], fact: string, evidence: readonly Happening[]): void {
  let silent: DayNumber | null = null
  for (const each of evidence) {
    const day = asDay(each.facts[fact])
    // Of several on one day that say nothing the first recorded counts, as it does for any other rule.
    if (day === null && each.on === silent) continue
    if (day === null) silent = each.on
    const near = nearest(steps, day ?? each.on)
    const step = day === null && near?.evidence ? oldestBefore(steps, near) : near
    if (step && step.evidence === null) step.evidence = each
  }
}

const farFrom = ({ owed: { due } }: Answerable, day: DayNumber): number => (due === null ? 0 : Math.abs(due - day))

/** Of two as near the earlier. */
const nearest = (steps: readonly Answerable[], day: DayNumber): Answerable | undefined =>
  steps.reduce<Answerable | undefined>(
    (near, step) => (near && farFrom(near, day) <= farFrom(step, day) ? near : step),
    undefined,
  )

const oldestBefore = (steps: readonly Answerable[], near: Answerable): Answerable | undefined =>
  steps.slice(0, steps.indexOf(near)).find(({ evidence }) => evidence === null)
