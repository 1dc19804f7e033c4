import { termText } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { Law } from './arrange'
import { limitWords } from './limit-words'
import { openedByWords } from './opened-words'
import type { Opens, Rule } from './rule'
import { ageWords, aOr, conditionWords, edgeWords, spanOf, spanWords } from './span-words'

/** A rule as a sentence names it. */
export const named = (rule: Pick<Rule, 'short'>): string => `“${rule.short}”`

/** Rules that lead to this one by being met, or by giving way to it at an edge of their scope. */
export function leadersOf(law: Law, rule: Rule): readonly { readonly rule: Rule; readonly by: 'next' | 'becomes' }[] {
  const rules = [...law.rules.values()]
  return [
    ...rules
      .filter((each) => each.next.some((next) => next.rule === rule.id))
      .map((each) => ({ rule: each, by: 'next' as const })),
    ...rules.filter((each) => each.becomes === rule.id).map((each) => ({ rule: each, by: 'becomes' as const })),
  ]
}

/** What opens a duty under a rule: a state, something that happens, a limit broken, or another rule. */
export function opensWords(words: Vocabulary, law: Law, rule: Rule): string {
  if (isOpened(rule)) return openedByWords(words, law, rule)
  if (rule.holds) return limitWords(words, rule, rule.holds).broken
  if (rule.count) return `a ${rule.count.each} begins`
  const leaders = leadersOf(law, rule)
  if (leaders.length > 0)
    return leaders
      .map((leader) =>
        leader.by === 'next'
          ? metNext(words, leader.rule, rule)
          : `${edge(leader.rule)} while ${named(leader.rule)} is not past due`,
      )
      .join('; or ')
  return beginning(words, rule)
}

function metNext(words: Vocabulary, leader: Rule, rule: Rule): string {
  const index = leader.next.findIndex((each) => each.rule === rule.id)
  const [own, before] = [
    leader.next[index]?.if,
    leader.next.slice(0, index).flatMap((each) => (each.if ? [each.if] : [])),
  ]
  const condition = own
    ? ` while ${conditionWords(words, own, rule.for)}`
    : before.length > 0
      ? `, unless ${before.map((each) => conditionWords(words, each, rule.for)).join(' or ')}`
      : ''
  return `${named(leader)} is met${condition}`
}

/** The edge of a rule’s scope, as a day: `the child turns 5`. */
export function edge(rule: Rule): string {
  if (rule.while.age?.to) return `the ${rule.for} turns ${rule.while.age.to}`
  return rule.while.lasted?.to ? `the ${rule.for} has run for ${termText(rule.while.lasted.to)}` : `its scope ends`
}

function beginning(words: Vocabulary, rule: Rule): string {
  const [main, ...others] = rule.while.spans
  if (!main) return `${aOr(rule.for)} is recorded`
  const span = spanOf(words, main.span)
  const rest = others.map((each) => spanWords(words, each, rule.for))
  if (span?.effect.itself && span.kind.subject === rule.for) {
    const at = main.where.some((each) => each.fact === span.effect.with) ? ` with ${aOr(span.effect.with ?? '')}` : ''
    return [`${aOr(rule.for)}${at} begins`, ...rest, ...edgeWords(rule.while, rule.for)].join(' and ')
  }
  if (main.span !== rule.for)
    return [
      spanWords(words, main, rule.for).replace(/^the /, (the) => (span ? `${aOr(span.owner).split(' ')[0]} ` : the)),
      ...rest,
      ...edgeWords(rule.while, rule.for),
    ].join(' and ')
  const is = rule.while.age ? `is ${ageWords(rule.while.age)}` : 'is recorded'
  return [`${aOr(rule.for)} ${is}`, ...rest].join(' and ')
}

const isOpened = (rule: Rule): rule is Rule & { opens: Opens } => rule.opens !== null
