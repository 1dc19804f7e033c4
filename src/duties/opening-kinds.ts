import type { Vocabulary } from '../happenings'
import type { Rule } from './rule'

/** The kinds of record that can open duties under a rule: by themselves, or by changing what its condition looks at. */
export function openingKinds(words: Vocabulary, rule: Rule): string[] {
  if (rule.opensBy) return [rule.opensBy]
  const spans = [...rule.while.spans.map((each) => each.span), ...(rule.holds ? [rule.holds.span] : [])].filter(
    (span) => span !== rule.for,
  )
  const itself = words.kinds.filter((kind) => kind.subject === rule.for)
  const makers = words.kinds.filter((kind) => kind.effects.some((effect) => spans.includes(effect.span)))
  return [...new Set([...makers, ...itself].map((kind) => kind.name))]
}
