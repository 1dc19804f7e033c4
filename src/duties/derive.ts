import { ENDLESS, plainDate, toNumber } from '../calendar'
import type { Span } from '../spans'
import type { Law } from './arrange'
import { dutiesOfChain } from './chain'
import { dutiesOfCount } from './count'
import { currencySpans } from './currency'
import { type Duty, openUntil } from './duty'
import { alsoTold, type History, type Past, told } from './history'
import { dutiesOfLimit } from './limit'
import { statesOf } from './states'
import type { Chain } from './walk'

/** Everything owed about one subject under the law, and what follows of it: when it was in date, what state it was in. Pure. */
export function deriveDuties(law: Law, given: History): { duties: Duty[]; current: Span[] } {
  const past = told(given, law.calendar)
  const states = (law.states.get(given.kind) ?? []).flatMap((rule) => statesOf(rule, past))
  const history = alsoTold(past, states)
  for (const rule of law.limits.get(history.kind) ?? [])
    if (rule.holds) for (const duty of dutiesOfLimit(rule, rule.holds, history)) owe(history, duty)
  for (const rule of law.counts.get(history.kind) ?? [])
    if (rule.count) for (const duty of dutiesOfCount(rule, rule.count, history)) owe(history, duty)
  for (const chain of law.chains.get(history.kind) ?? [])
    if (mayBegin(chain, history)) for (const duty of dutiesOfChain(chain, history)) owe(history, duty)
  const current = (law.current.get(history.kind) ?? []).flatMap((rule) => currencySpans(rule, history))
  const duties: Duty[] = []
  for (const owed of history.owed.values()) for (const duty of owed) duties.push(duty)
  return { duties: excused(duties, history), current: [...states, ...current] }
}

const mayBegin = ({ needs: { kind, span } }: Chain, { byKind, byName }: Past): boolean =>
  (kind === null || byKind.has(kind)) && (span === null || byName.has(span))

/** What is owed so far is there for the chains that come after, which may look at it. */
function owe({ owed }: Past, duty: Duty): void {
  const list = owed.get(duty.rule)
  if (list) list.push(duty)
  else owed.set(duty.rule, [duty])
}

/** Hangs each excusal on the duty that was open on its day. */
function excused(duties: Duty[], history: Past): Duty[] {
  const excusals = (history.byKind.get('excusal') ?? []).filter((each) => each.about.subject === history.subject)
  if (excusals.length === 0) return duties
  return duties.map((duty) => {
    const own = excusals.filter(
      (each) => each.facts.rule === duty.rule && duty.opened <= each.on && each.on < (openUntil(duty) ?? ENDLESS),
    )
    return own.length === 0
      ? duty
      : { ...duty, excusals: own.map((each) => ({ from: each.on, until: untilDay(each.facts.until) })) }
  })
}

const untilDay = (until: unknown): number => (typeof until === 'string' ? toNumber(plainDate(until)) : ENDLESS)
