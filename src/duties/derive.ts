import { ENDLESS, plainDate, toNumber } from '../calendar'
import type { Span } from '../spans'
import type { Law } from './arrange'
import { oweChain } from './chain'
import { oweCount } from './count'
import { currencySpans } from './currency'
import { type Duty, openUntil } from './duty'
import { alsoTold, type History, type Past, told } from './history'
import { oweLimit } from './limit'
import type { Rule } from './rule'
import { statesOf } from './states'
import type { Chain } from './walk'

/** Everything owed about one subject under the law, and what follows of it: when it was in date, what state it was in. Pure. */
export function deriveDuties(law: Law, given: History): { duties: Duty[]; current: Span[] } {
  const { kind } = given
  const past = told(given, law.calendar)
  const current: Span[] = []
  for (const rule of law.states.get(kind) ?? NONE) current.push(...statesOf(rule, past))
  const history = alsoTold(past, current)
  for (const rule of law.limits.get(kind) ?? NONE) if (rule.holds) oweLimit(rule, rule.holds, history)
  for (const rule of law.counts.get(kind) ?? NONE) if (rule.count) oweCount(rule, rule.count, history)
  for (const chain of law.chains.get(kind) ?? NO_CHAINS) if (mayBegin(chain, history)) oweChain(chain, history)
  for (const rule of law.current.get(kind) ?? NONE) current.push(...currencySpans(rule, history))
  return { duties: excused(history), current }
}
const NONE: readonly Rule[] = []
const NO_CHAINS: readonly Chain[] = []

const mayBegin = ({ needs: { kind, span } }: Chain, { byKind, byName }: Past): boolean =>
  (kind === null || byKind.has(kind)) && (span === null || byName.has(span))

/** Hangs each excusal on the duty that was open on its day. */
function excused({ subject, byKind, owed }: Past): Duty[] {
  const excusals = byKind.get('excusal')?.filter((each) => each.about.subject === subject) ?? []
  if (excusals.length === 0) return owed
  return owed.map((duty) => {
    const own = excusals.filter(
      (each) => each.facts.rule === duty.rule && duty.opened <= each.on && each.on < (openUntil(duty) ?? ENDLESS),
    )
    return own.length === 0
      ? duty
      : { ...duty, excusals: own.map((each) => ({ from: each.on, until: untilDay(each.facts.until) })) }
  })
}

const untilDay = (until: unknown): number => (typeof until === 'string' ? toNumber(plainDate(until)) : ENDLESS)
