import type { Law, Rule } from '../duties'
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
  const run = (law.chains.get(subject) ?? []).flatMap((chain) => [...chain.rules.keys()])
  const others = [...(law.limits.get(subject) ?? []), ...(law.current.get(subject) ?? [])].map((rule) => rule.id)
  return { law, looks, rules: [...new Set([...run, ...others])], only: null, kinds: new Set(looks.get(subject)?.kinds) }
}

/**
 * The law about a kind of subject, chain by chain: what happens bears on few of them, and while nothing that was true has
 * changed the rest stay as they are. Limits watch only what is true, so they are in none. Where chains share a rule
 * they cannot be told apart, and the whole is the only part.
 */
export function partsOf(house: House, subject: string): readonly Part[] {
  const { law } = house
  const looks = house.looks.get(subject)
  const chains = law.chains.get(subject) ?? []
  const ids = chains.flatMap((chain) => [...chain.rules.keys()])
  const current = law.current.get(subject) ?? []
  if (!looks || new Set(ids).size < ids.length || current.some((rule) => !ids.includes(rule.id)))
    return [wholeOf(house, subject)]
  return chains.map((chain) => {
    const rules = [...chain.rules.values()]
    const kinds = rules.flatMap(kindsOf)
    const ids = rules.map((rule) => rule.id)
    return {
      law: {
        rules: law.rules,
        chains: new Map([[subject, [chain]]]),
        limits: new Map(),
        current: new Map([[subject, current.filter((rule) => chain.rules.has(rule.id))]]),
      },
      looks: new Map([[subject, { ...looks, kinds: ['excusal', ...kinds] }]]),
      rules: ids,
      only: ids,
      kinds: new Set(kinds),
    }
  })
}

const kindsOf = (rule: Rule): string[] => [
  ...rule.metBy.map((each) => each.kind),
  ...(rule.opensBy ? [rule.opensBy] : []),
]
