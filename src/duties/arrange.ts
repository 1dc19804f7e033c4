import { type Calendar, ENGLAND } from '../calendar'
import { leavesInDate } from './currency'
import { isTerm, type Rule, recurs } from './rule'
import type { Chain } from './walk'

/** The law arranged for deriving: what to work out for each kind of subject, and by which calendar. */
export type Law = {
  readonly rules: ReadonlyMap<string, Rule>
  readonly calendar: Calendar
  /** A chain that looks at another's duties comes after it. */
  readonly chains: ReadonlyMap<string, readonly Chain[]>
  readonly limits: ReadonlyMap<string, readonly Rule[]>
  readonly counts: ReadonlyMap<string, readonly Rule[]>
  readonly states: ReadonlyMap<string, readonly Rule[]>
  readonly current: ReadonlyMap<string, readonly Rule[]>
}

/** Arranges rules. A rule that another's `next` or `becomes` names belongs to that rule's chain and opens only there. */
export function arrange(rules: readonly Rule[], calendar: Calendar = ENGLAND): Law {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const led = new Set(rules.flatMap(leadsTo))
  const heads = rules.filter((rule) => RUN.has(rule.form) && !led.has(rule.id) && !rule.beside)
  const beside = grouped(rules.flatMap((rule) => (rule.beside ? [[rule.beside, rule] as const] : [])))
  const chains = heads.map((head): Chain => {
    const own = reachable(head, byId)
    const goesOn = [...own.values()].some((rule) => recurs(rule) || rule.next.length > 0)
    return { head, rules: own, beside, goesOn, needs: needsOf(head) }
  })
  return {
    rules: byId,
    calendar,
    chains: grouped(inOrder(chains).map((chain) => [chain.head.for, chain])),
    limits: grouped(rules.filter((rule) => rule.holds).map((rule) => [rule.for, rule])),
    counts: grouped(rules.filter((rule) => rule.count).map((rule) => [rule.for, rule])),
    states: grouped(rules.filter((rule) => rule.form === 'state').map((rule) => [rule.for, rule])),
    current: grouped(rules.filter(leavesInDate).map((rule) => [rule.for, rule])),
  }
}

/** What a chain cannot begin without: most subjects have nothing of most kinds, and are asked for no more. */
function needsOf({ opens, while: { spans } }: Rule): Chain['needs'] {
  const [first] = opens?.by === 'all' ? opens.of : opens && 'of' in opens ? [opens.of] : []
  return { kind: first?.kind ?? null, span: spans.find(({ holds }) => holds)?.span ?? null }
}

const RUN: ReadonlySet<string> = new Set(['once', 'again', 'anchored', 'window'])

const leadsTo = (rule: Rule): string[] => [
  ...rule.next.map((each) => each.rule),
  ...(rule.becomes ? [rule.becomes] : []),
]

/** The rules whose duties another looks at: what opens it, and what it falls due with. */
export function looksAt(rule: Rule): string[] {
  const opened = rule.opens?.by === 'rules' ? rule.opens.rules : []
  const due = rule.versions.flatMap(({ within }) => (within !== 'promptly' && !isTerm(within) ? within.with : []))
  return [...opened, ...due]
}

function reachable(head: Rule, byId: ReadonlyMap<string, Rule>, found = new Map<string, Rule>()): Map<string, Rule> {
  if (found.has(head.id)) return found
  found.set(head.id, head)
  for (const id of leadsTo(head)) {
    const rule = byId.get(id)
    if (rule) reachable(rule, byId, found)
  }
  return found
}

/** Those that are looked at first. Chains that look at each other in a ring have no order, and are refused. */
function inOrder(chains: readonly Chain[]): Chain[] {
  const owner = new Map(chains.flatMap((chain) => [...chain.rules.keys()].map((id) => [id, chain] as const)))
  const done = new Set<Chain>()
  const visit = (chain: Chain, above: readonly Chain[]) => {
    if (done.has(chain)) return
    if (above.includes(chain)) throw new Error(`${chain.head.id} looks at its own duties, by way of another rule`)
    for (const id of [...chain.rules.values()].flatMap(looksAt)) {
      const other = owner.get(id)
      if (other) visit(other, [...above, chain])
    }
    done.add(chain)
  }
  for (const chain of chains) visit(chain, [])
  return [...done]
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const [key, value] of pairs) out.set(key, [...(out.get(key) ?? []), value])
  return out
}
