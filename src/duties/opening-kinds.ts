import type { Vocabulary } from '../happenings'
import { openingEvidence, spansOfLimit } from './looks'
import type { Rule } from './rule'

/** The kinds of record that can open duties under a rule: by themselves, or by changing what its condition looks at. */
export function openingKinds(words: Vocabulary, rule: Rule): string[] {
  const own = openingEvidence(rule).map((each) => each.kind)
  if (own.length > 0) return [...new Set(own)]
  const spans = [...rule.while.spans.map((each) => each.span), ...spansOfLimit(rule)].filter(
    (span) => span !== rule.for,
  )
  const itself = words.kinds.filter((kind) => kind.subject === rule.for)
  const makers = words.kinds.filter((kind) => kind.effects.some((effect) => spans.includes(effect.span)))
  return [...new Set([...makers, ...itself].map((kind) => kind.name))]
}
