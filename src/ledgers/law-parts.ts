import type { Law, Rule } from '../duties'
import type { House, Looks } from './house'

/** As much of the law as deriving is to work out, and what it looks at. */
export type LawPart = { readonly law: Law; readonly looks: ReadonlyMap<string, Looks> }

/** A part of the law about one kind of subject that stands by itself: no other rule's duties or days in date are in it. */
export type Part = LawPart & { readonly rules: readonly string[]; readonly kinds: ReadonlySet<string> }

/** All the law about a kind of subject, as one part. */
export function wholeOf(house: House, subject: string): Part {
  const { law, looks } = house
  const run = (law.chains.get(subject) ?? []).flatMap((chain) => [...chain.rules.keys()])
  const others = [...(law.limits.get(subject) ?? []), ...(law.current.get(subject) ?? [])].map((rule) => rule.id)
  return { law, looks, rules: [...new Set([...run, ...others])], kinds: new Set(looks.get(subject)?.kinds) }
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
    return {
      law: {
        rules: law.rules,
        chains: new Map([[subject, [chain]]]),
        limits: new Map(),
        current: new Map([[subject, current.filter((rule) => chain.rules.has(rule.id))]]),
      },
      looks: new Map([[subject, { ...looks, kinds: ['excusal', ...kinds] }]]),
      rules: rules.map((rule) => rule.id),
      kinds: new Set(kinds),
    }
  })
}

const kindsOf = (rule: Rule): string[] => [
  ...rule.metBy.map((each) => each.kind),
  ...(rule.opensBy ? [rule.opensBy] : []),
]
