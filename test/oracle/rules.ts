import { addMonths, addWeeks, addYears, type Day, dayOf, never } from './calendar'
import type { Step } from './chain'
import { addWorkingDays } from './working-days'

/** When a rule is in force: from its first day up to, not on, the day after its last. */
export type Force = { from: Day; to: Day }

const standards: Force = { from: dayOf('2011-04-01'), to: never }
const covid: Force = { from: dayOf('2020-03-23'), to: dayOf('2022-12-31') + 1 }

/** When each rule is in force. All but the keep in touch call run from the day the regulations of 2011 began. */
export const forceOf = (rule: string): Force => (rule === 'covid-kit-4w' ? covid : standards)

type Term = (from: Day, opened: Day) => Day
export const atOnce: Term = (from) => from

export function weeks(count: number): Term {
  return (from) => addWeeks(from, count)
}

export function months(count: number): Term {
  return (from) => addMonths(from, count)
}

export function years(count: number): Term {
  return (from) => addYears(from, count)
}

export function workingDays(count: number): Term {
  return (from) => addWorkingDays(from, count)
}

/** A rule that asks once and opens nothing, unless a next one is named. */
export function once(rule: string, evidence: string, due: Term, next: Step['next'] = () => null): Step {
  return { rule, evidence, due, next }
}

/** A rule that comes again each time it was met, at the same term. */
export function again(rule: string, evidence: string, due: Term): Step {
  const step: Step = { rule, evidence, due, next: () => step }
  return step
}

/** A gate: owed at once, met by evidence of any time before, then again at its term. */
export function gate(rule: string, evidence: string, then: Term): Step {
  const later = again(rule, evidence, then)
  return { rule, evidence, due: atOnce, next: () => later, early: true }
}

/** The chain of one rule until the edge of its scope, and of the other beyond it, whichever a day asks for. */
export function handedOver(before: Step, edge: Day, after: Step): (day: Day) => Step {
  const handed: Step = { ...before, edge: { on: edge, becomes: after }, next: (met) => stepOn(met) }
  const beyond: Step = { ...after, next: (met) => stepOn(met) }
  const stepOn = (day: Day) => (day < edge ? handed : beyond)
  return stepOn
}
