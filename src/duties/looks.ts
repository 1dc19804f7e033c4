import { type Condition, type Evidence, meetingEvidence, type Rule } from './rule'
import { spansOfState } from './states'

/** The kinds of happening that open duties under a rule by themselves. */
export function openingEvidence({ opens }: Rule): readonly Evidence[] {
  if (!opens) return []
  if (opens.by === 'happening' || opens.by === 'nth' || opens.by === 'every') return [opens.of]
  return opens.by === 'all' ? opens.of : []
}

/** Every kind of happening that bears on what a rule owes. */
export function kindsOfRule(rule: Rule): string[] {
  const watched = rule.holds?.watches === 'happenings' || rule.holds?.watches === 'fact' ? [rule.holds.of.kind] : []
  const differ = rule.holds?.watches === 'differ' ? [rule.holds.kind] : []
  const evidence = [...meetingEvidence(rule), ...openingEvidence(rule), ...(rule.count?.of ?? [])].map(
    (each) => each.kind,
  )
  const kept = rule.keep?.from.by === 'happening' ? [rule.keep.from.kind] : []
  const marks = conditionsOf(rule)
    .flatMap(({ until, after }) => [until, after])
    .filter((each) => each !== null)
  const extended = rule.extended ? [rule.extended.of.kind] : []
  return [...new Set([...evidence, ...watched, ...differ, ...kept, ...marks, ...extended])]
}

/** Every span that a rule looks at. */
export function spansOfRule(rule: Rule): string[] {
  const conditions = conditionsOf(rule).flatMap((condition) => condition.spans.map((each) => each.span))
  const state = rule.form === 'state' ? spansOfState(rule.named ?? '') : []
  const kept = rule.keep?.from.by === 'end' ? [rule.keep.from.span] : []
  return [...new Set([...conditions, ...spansOfLimit(rule), ...state, ...kept])]
}

export function spansOfLimit({ holds }: Rule): string[] {
  if (!holds || !('span' in holds)) return []
  return holds.watches === 'count' && holds.unless ? [holds.span, holds.unless] : [holds.span]
}

/** Whether a rule needs a birth date. */
export const looksAtAge = (rule: Rule): boolean =>
  conditionsOf(rule).some((condition) => condition.age !== null) ||
  rule.opens?.by === 'birthday' ||
  rule.from?.by === 'birthday' ||
  rule.keep?.from.by === 'birth' ||
  rule.form === 'state'

export function conditionsOf(rule: Rule): Condition[] {
  const variants = rule.versions.flatMap((version) => version.variants.map((variant) => variant.if))
  return [rule.while, ...variants, ...rule.next.flatMap((next) => (next.if ? [next.if] : []))]
}
