import type { Standing } from '../duties'
import type { Form, Why } from './measure'

/** All that is asked of a household to say where it stands under a rule on a day. */
export type CurrencyFacts = {
  /** The latest evidence lies within its term. */
  readonly inDate: boolean
  /** What may be evidence lies within the term: the fact that would tell is missing. */
  readonly perhaps: boolean
  readonly excused: boolean
  /** Something is owed and its day has not passed. */
  readonly notYetDue: boolean
  /** A fact the rule needed to choose its term is missing. */
  readonly unknown: boolean
  /** Finished after the day it was owed by. */
  readonly completeLate: boolean
}

/** Currency, in the order the contract gives: however late evidence came, it counts while it lasts. */
export function judgeCurrency(facts: CurrencyFacts, form: Extract<Form, { is: 'currency' }>): Why {
  if (facts.inDate) return form.complete && facts.completeLate ? 'complete, late' : 'in time'
  if (facts.excused) return 'excused'
  if (facts.notYetDue) return 'not yet due'
  return facts.unknown || facts.perhaps ? 'unknown' : 'late'
}

/** Completion: whether each met its own due day. */
export function judgeCompletion(standing: Exclude<Standing, 'stopped'>): Why {
  const words = {
    'met in time': 'in time',
    'met late': 'late',
    excused: 'excused',
    due: 'not yet due',
    overdue: 'late',
  } as const
  return words[standing]
}
