import { kindsOfRule, type Law, looksAt, type Rule, STATES, spansOfRule } from '../duties'
import type { House, Looks } from './house'
import type { Derivable } from './touched'

/** As much of the law as deriving is to work out, and what it looks at. */
export type LawPart = { readonly law: Law; readonly looks: ReadonlyMap<string, Looks> }

/** A part of the law about one kind of subject that stands by itself: no other rule's duties or days in date are in it. */
export type Part = LawPart & {
  readonly rules: readonly string[]
  /** The rules whose rows a writer may touch; null for the whole, which also takes away what no rule owes any more. */
  readonly only: readonly string[] | null
  readonly kinds: ReadonlySet<string>
}

/**
 * Which part of the law to derive for whom: all of it for those of whom something was true otherwise; for others only what
 * the happenings bear on.
 */
export function byPart(
  house: House,
  subjects: readonly Derivable[],
): { kind: string; part: Part; whom: Derivable[] }[] {
  return [...house.looks.keys()].flatMap((kind) => {
    const own = subjects.filter((each) => each.kind === kind)
    if (own.length === 0) return []
    const whole = { kind, part: wholeOf(house, kind), whom: own.filter(({ by }) => by === null) }
    const parts = partsOf(house, kind).map((part) => {
      const bears = ({ by }: Derivable) => by !== null && [...by].some((each) => part.kinds.has(each))
      return { kind, part, whom: own.filter(bears) }
    })
    return [whole, ...parts].filter(({ whom }) => whom.length > 0)
  })
}

/** All the law about a kind of subject, as one part. */
export function wholeOf(house: House, subject: string): Part {
  const { law, looks } = house
  const rules = [...new Set(unitsOf(law, subject).flatMap((unit) => unit.rules.map((rule) => rule.id)))]
  return { law, looks, rules, only: null, kinds: new Set(looks.get(subject)?.kinds) }
}

/**
 * The law about a kind of subject in parts that stand by themselves: what happens bears on few of them, and while nothing
 * that was true has changed the rest stay as they are. A chain that looks at another's duties is in one part with it;
 * what watches only what is true is in none, unless something looks at it.
 */
export function partsOf(house: House, subject: string): readonly Part[] {
  const looks = house.looks.get(subject)
  if (!looks) return [wholeOf(house, subject)]
  return joined(unitsOf(house.law, subject)).flatMap((units) => {
    const rules = [...new Set(units.flatMap((unit) => unit.rules))]
    const kinds = new Set(rules.flatMap(kindsOfRule))
    if (kinds.size === 0) return []
    const ids = rules.map((rule) => rule.id)
    const law = lawOf(house.law, subject, new Set(ids))
    return [
      { law, looks: new Map([[subject, { ...looks, kinds: ['excusal', ...kinds] }]]), rules: ids, only: ids, kinds },
    ]
  })
}

/** Rules that are derived together: a chain, or one limit, count, state or currency. */
export type Unit = { readonly rules: readonly Rule[] }

export function unitsOf(law: Law, subject: string): Unit[] {
  const chains = (law.chains.get(subject) ?? []).map(({ rules, beside }) => ({
    rules: [...rules.values()].flatMap((rule) => [rule, ...(beside.get(rule.id) ?? [])]),
  }))
  const single = [law.limits, law.counts, law.states, law.current].flatMap((each) => each.get(subject) ?? [])
  return [...chains, ...single.map((rule) => ({ rules: [rule] }))]
}

/** Units that share a rule, or of which one looks at another's duties or state, belong together. */
export function joined(units: readonly Unit[]): Unit[][] {
  const parts: { units: Unit[]; ids: Set<string> }[] = []
  for (const unit of units) {
    const ids = new Set(unit.rules.flatMap((rule) => [rule.id, ...looksAt(rule), ...statesIn(rule)]))
    const touching = parts.filter((part) => [...ids].some((id) => part.ids.has(id)))
    const rest = parts.filter((part) => !touching.includes(part))
    const all = { units: [...touching.flatMap((part) => part.units), unit], ids }
    for (const part of touching) for (const id of part.ids) all.ids.add(id)
    parts.splice(0, parts.length, ...rest, all)
  }
  return parts.map((part) => part.units)
}

/** A state is looked at by the name of its span. */
const statesIn = (rule: Rule): string[] =>
  rule.form === 'state' && rule.named ? [rule.named] : spansOfRule(rule).filter((span) => STATES.has(span))

export function lawOf(law: Law, subject: string, ids: ReadonlySet<string>): Law {
  const own = (rules: ReadonlyMap<string, readonly Rule[]>) =>
    new Map([[subject, (rules.get(subject) ?? []).filter((rule) => ids.has(rule.id))]])
  return {
    rules: law.rules,
    calendar: law.calendar,
    chains: new Map([[subject, (law.chains.get(subject) ?? []).filter((chain) => ids.has(chain.head.id))]]),
    limits: own(law.limits),
    counts: own(law.counts),
    states: own(law.states),
    current: own(law.current),
  }
}
