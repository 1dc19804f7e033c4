import type { Standing } from '../duties'
import type { Currency } from './form'
import type { Why } from './measure'

/** All that is asked of somebody to say where they stand under a rule on a day. */
export type CurrencyFacts = {
  /** The latest evidence lies within its term. */
  readonly inDate: boolean
  /** What may be evidence lies within the term: the fact that would tell is missing. */
  readonly perhaps: boolean
  readonly excused: boolean
  /** Something is owed and its day has not passed. */
  readonly notYetDue: boolean
  /** A fact the rule needed to choose its term is missing, or one that says whether they are in the base at all. */
  readonly unknown: boolean
  /** Finished after the day it was owed by. */
  readonly completeLate: boolean
  /** What the figure wants beside the evidence is not there. */
  readonly lacking?: boolean
}

/** Currency, in the order the contract gives: however late evidence came, it counts while it lasts. */
export function judgeCurrency(facts: CurrencyFacts, form: Currency): Why {
  if (facts.inDate && facts.lacking && form.also) return form.also.lacking
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
