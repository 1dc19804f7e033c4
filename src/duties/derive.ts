import { ENDLESS, plainDate, toNumber } from '../calendar'
import type { Span } from '../spans'
import { type Chain, dutiesOfChain } from './chain'
import { currencySpans, leavesInDate } from './currency'
import { type Duty, openUntil } from './duty'
import { type History, type Past, told } from './history'
import { dutiesOfLimit } from './limit'
import type { Rule } from './rule'

/** The law arranged for deriving: the chains, limits and currencies to work out for each kind of subject. */
export type Law = {
  readonly rules: ReadonlyMap<string, Rule>
  readonly chains: ReadonlyMap<string, readonly Chain[]>
  readonly limits: ReadonlyMap<string, readonly Rule[]>
  readonly current: ReadonlyMap<string, readonly Rule[]>
}

/** Arranges rules. A rule that another's `next` or `becomes` names belongs to that rule's chain and opens only there. */
export function arrange(rules: readonly Rule[]): Law {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const led = new Set(
    rules.flatMap((rule) => [...rule.next.map((each) => each.rule), ...(rule.becomes ? [rule.becomes] : [])]),
  )
  const run = rules.filter((rule) => rule.form === 'once' || rule.form === 'again')
  return {
    rules: byId,
    chains: grouped(
      run.filter((rule) => !led.has(rule.id)).map((head) => [head.for, { head, rules: reachable(head, byId) }]),
    ),
    limits: grouped(rules.filter((rule) => rule.holds).map((rule) => [rule.for, rule])),
    current: grouped(rules.filter(leavesInDate).map((rule) => [rule.for, rule])),
  }
}

function reachable(head: Rule, byId: ReadonlyMap<string, Rule>, found = new Map<string, Rule>()): Map<string, Rule> {
  if (found.has(head.id)) return found
  found.set(head.id, head)
  for (const id of [...head.next.map((each) => each.rule), head.becomes]) {
    const rule = id ? byId.get(id) : undefined
    if (rule) reachable(rule, byId, found)
  }
  return found
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const [key, value] of pairs) out.set(key, [...(out.get(key) ?? []), value])
  return out
}

/** Everything owed about one subject under the law, and when it was in date. Pure. */
export function deriveDuties(law: Law, given: History): { duties: Duty[]; current: Span[] } {
  const history = told(given)
  const chained = (law.chains.get(history.kind) ?? []).flatMap((chain) => dutiesOfChain(chain, history))
  const limits = (law.limits.get(history.kind) ?? []).flatMap((rule) =>
    rule.holds ? dutiesOfLimit(rule, rule.holds, history) : [],
  )
  const current = (law.current.get(history.kind) ?? []).flatMap((rule) => currencySpans(rule, history))
  return { duties: excused([...chained, ...limits], history), current }
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
