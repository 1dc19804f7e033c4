import { ENDLESS, fromNumber, longDate, type Term, termText } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { Law } from './derive'
import { type Limit, type Rule, recurs, type Version } from './rule'
import { ageWords, aOr, conditionWords, edgeWords, evidenceWords, everyWords, plural, spanOf, spanWords } from './span-words'

/** A rule in four facts, each ready to follow its name: opens when, met by, comes again, stops when. */
export type RuleWords = { readonly opens: string; readonly met: string; readonly again: string; readonly stops: string }

/** Says in words what a compiled rule does. Pure: the same words that law files are written in, made into English. */
export function ruleWords(words: Vocabulary, law: Law, rule: Rule, version: Version): RuleWords {
  return { opens: opensWords(words, law, rule), met: metWords(words, rule, version), again: againWords(rule, version), stops: stopsWords(words, law, rule) }
}

/** A rule as a sentence names it. */
export const named = (rule: Rule): string => `“${rule.short}”`

/** `within 12 months`, `on the same day`, `promptly`. */
export function withinWords(term: Term | 'promptly'): string {
  if (term === 'promptly') return 'promptly'
  return term.n === 0 ? 'on the same day' : `within ${termText(term)}`
}

/** All the terms of a version in a few words: `Within 12 months, then every 12 months`. */
export function termsWords(rule: Rule, version: Pick<Version, 'within' | 'then'>): string {
  const first = withinWords(version.within)
  if (rule.holds) return version.within === 'promptly' || version.within.n === 0 ? 'At all times' : `At all times; a gap is put right ${first}`
  if (!version.then) return rule.opensBy ? capital(first) : `${capital(first)}, once`
  const same = version.within !== 'promptly' && termText(version.within) === termText(version.then)
  return same ? capital(everyWords(version.then)) : `${capital(first)}, then ${everyWords(version.then)}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Rules that lead to this one by being met, or by giving way to it at an edge of their scope. */
export function leadersOf(law: Law, rule: Rule): readonly { readonly rule: Rule; readonly by: 'next' | 'becomes' }[] {
  const rules = [...law.rules.values()]
  return [
    ...rules.filter((each) => each.next.some((next) => next.rule === rule.id)).map((each) => ({ rule: each, by: 'next' as const })),
    ...rules.filter((each) => each.becomes === rule.id).map((each) => ({ rule: each, by: 'becomes' as const })),
  ]
}

function opensWords(words: Vocabulary, law: Law, rule: Rule): string {
  if (rule.opensBy) return `${aOr(rule.opensBy)} happens`
  if (rule.holds) return brokenWords(words, rule, rule.holds)
  const leaders = leadersOf(law, rule)
  if (leaders.length > 0) return leaders.map((leader) => (leader.by === 'next' ? metNext(words, leader.rule, rule) : `${edge(leader.rule)} while ${named(leader.rule)} is not past due`)).join('; or ')
  return beginning(words, rule)
}

function metNext(words: Vocabulary, leader: Rule, rule: Rule): string {
  const index = leader.next.findIndex((each) => each.rule === rule.id)
  const [own, before] = [leader.next[index]?.if, leader.next.slice(0, index).flatMap((each) => (each.if ? [each.if] : []))]
  const condition = own ? ` while ${conditionWords(words, own, rule.for)}` : before.length > 0 ? `, unless ${before.map((each) => conditionWords(words, each, rule.for)).join(' or ')}` : ''
  return `${named(leader)} is met${condition}`
}

/** The edge of a rule’s scope, as a day: `the child turns 5`. */
function edge(rule: Rule): string {
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
  if (main.span !== rule.for) return [spanWords(words, main, rule.for).replace(/^the /, (the) => (span ? `${aOr(span.owner).split(' ')[0]} ` : the)), ...rest, ...edgeWords(rule.while, rule.for)].join(' and ')
  const is = rule.while.age ? `is ${ageWords(rule.while.age)}` : 'is recorded'
  return [`${aOr(rule.for)} ${is}`, ...rest].join(' and ')
}

function brokenWords(words: Vocabulary, rule: Rule, limit: Limit): string {
  if (limit.watches === 'count') {
    const exempt = limit.unless ? `, leaving out any who are ${limit.unless}` : ''
    return `more than ${limit.atMost} ${plural(words, spanOf(words, limit.span)?.owner ?? '')} are ${limit.span} with ${aOr(rule.for)}${exempt}`
  }
  const main = rule.while.spans.find((each) => each.span !== rule.for)
  const lacking = spanWords(words, { span: limit.span, holds: false, where: limit.where }, rule.for).replace(`the ${rule.for} `, '')
  return `${aOr(rule.for)} ${main ? `is ${main.span} but ` : ''}${lacking}`
}

function metWords(words: Vocabulary, rule: Rule, version: Version): string {
  if (rule.holds?.watches === 'count') return `there being ${rule.holds.atMost} or fewer again`
  if (rule.holds) return `${spanWords(words, { span: rule.holds.span, holds: true, where: rule.holds.where }, rule.for).replace(' is ', ' being ')} again`
  const evidence = rule.metBy.map((each) => evidenceWords(words, each)).join(', or ')
  if (!version.early) return evidence
  return version.early === 'ever' ? `${evidence}; the latest one before it opens counts too` : `${evidence}; one up to ${termText(version.early)} before it opens counts too`
}

function againWords(rule: Rule, version: Version): string {
  if (rule.holds) return 'each time it is broken'
  if (version.then) return `${termText(version.then)} after what met it, early or late, not after the due day`
  return rule.opensBy ? `no, it is owed once for each ${rule.opensBy}` : 'no, it is owed once'
}

function stopsWords(words: Vocabulary, law: Law, rule: Rule): string {
  const ends = rule.while.spans.flatMap((each) => endWords(words, each.span, rule.for) ?? [])
  const next = rule.becomes ? law.rules.get(rule.becomes) : undefined
  if (rule.while.age?.to || rule.while.lasted?.to) ends.push(next ? `${edge(rule)}, when ${named(next)} takes over` : edge(rule))
  const last = Math.max(...rule.versions.map((version) => version.to))
  if (last < ENDLESS) ends.push(`the rule itself ends, on ${longDate(fromNumber(last))}`)
  if (ends.length > 0) return ends.join(', or ')
  return rule.holds ? 'nothing stops it but putting it right' : 'nothing stops it: it stays until it is met'
}

/** The end of a span, if something that is recorded ends it. */
function endWords(words: Vocabulary, name: string, about: string): string | null {
  const span = spanOf(words, name)
  if (!span || !words.kinds.some((kind) => kind.effects.some((effect) => effect.does === 'ends' && effect.span === name))) return null
  if (span.effect.itself && span.kind.subject === about) return `the ${about} ends`
  return span.owner === name ? `the ${name} leaves` : `the ${span.owner} is no longer ${name}`
}

export type VariantWords = { readonly when: string; readonly terms: string }

/** Other terms than the usual, and when they are chosen: always on the day the duty opens. */
export function variantWords(words: Vocabulary, rule: Rule, version: Version): VariantWords[] {
  return version.variants.map((variant) => ({ when: conditionWords(words, variant.if, rule.for), terms: termsWords(rule, variant) }))
}

export type FollowWords = { readonly rule: Rule; readonly when: string }

/** What comes after: rules that being met opens, and the one that takes over at an edge. */
export function followWords(words: Vocabulary, law: Law, rule: Rule): FollowWords[] {
  const next = rule.next.flatMap((each, index) => {
    const found = law.rules.get(each.rule)
    const when = each.if ? `when it is met while ${conditionWords(words, each.if, rule.for)}` : index > 0 ? 'when it is met otherwise' : 'when it is met'
    return found ? [{ rule: found, when }] : []
  })
  const taker = rule.becomes ? law.rules.get(rule.becomes) : undefined
  return taker ? [...next, { rule: taker, when: `when ${edge(rule)}, if it is not past due then` }] : next
}

/** Whom the rule found when it began: what comes again catches up with what was running, what is owed once does not. */
export function beganWords(rule: Rule): string {
  const day = longDate(fromNumber(Math.min(...rule.versions.map((version) => version.from))))
  if (rule.holds) return `Watched from ${day}.`
  if (rule.opensBy) return `Owed for each ${rule.opensBy} on or after ${day}.`
  return recurs(rule) ? `Where all this was so already on ${day}, the rule’s first day, it opened on that day.` : `Owed only where it would open on or after ${day}, the rule’s first day.`
}
