import { ENDLESS, fromNumber, longDate, type Term, termText } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { Law } from './derive'
import { edge, named, opensWords } from './opens-words'
import { type Rule, recurs, type Version } from './rule'
import { conditionWords, everyWords, evidenceWords, spanOf, spanWords } from './span-words'

/** A rule in four facts, each ready to follow its name: opens when, met by, comes again, stops when. */
export type RuleWords = { readonly opens: string; readonly met: string; readonly again: string; readonly stops: string }

/** Says in words what a compiled rule does. Pure: the same words that law files are written in, made into English. */
export function ruleWords(words: Vocabulary, law: Law, rule: Rule, version: Version): RuleWords {
  return {
    opens: opensWords(words, law, rule),
    met: metWords(words, rule, version),
    again: againWords(rule, version),
    stops: stopsWords(words, law, rule),
  }
}

/** `within 12 months`, `on the same day`, `promptly`. */
export function withinWords(term: Term | 'promptly'): string {
  if (term === 'promptly') return 'promptly'
  return term.n === 0 ? 'on the same day' : `within ${termText(term)}`
}

/** All the terms of a version in a few words: `Within 12 months, then every 12 months`. */
export function termsWords(rule: Rule, version: Pick<Version, 'within' | 'then'>): string {
  const first = withinWords(version.within)
  if (rule.holds)
    return version.within === 'promptly' || version.within.n === 0
      ? 'At all times'
      : `At all times; a gap is put right ${first}`
  if (!version.then) return rule.opensBy ? capital(first) : `${capital(first)}, once`
  const same = version.within !== 'promptly' && termText(version.within) === termText(version.then)
  return same ? capital(everyWords(version.then)) : `${capital(first)}, then ${everyWords(version.then)}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function metWords(words: Vocabulary, rule: Rule, version: Version): string {
  if (rule.holds?.watches === 'count') return `there being ${rule.holds.atMost} or fewer again`
  if (rule.holds)
    return `${spanWords(words, { span: rule.holds.span, holds: true, where: rule.holds.where }, rule.for).replace(' is ', ' being ')} again`
  const evidence = rule.metBy.map((each) => evidenceWords(words, each)).join(', or ')
  if (!version.early) return evidence
  return version.early === 'ever'
    ? `${evidence}; the latest one before it opens counts too`
    : `${evidence}; one up to ${termText(version.early)} before it opens counts too`
}

function againWords(rule: Rule, version: Version): string {
  if (rule.holds) return 'each time it is broken'
  if (version.then) return `${termText(version.then)} after what met it, early or late, not after the due day`
  return rule.opensBy ? `no, it is owed once for each ${rule.opensBy}` : 'no, it is owed once'
}

function stopsWords(words: Vocabulary, law: Law, rule: Rule): string {
  const ends = rule.while.spans.flatMap((each) => endWords(words, each.span, rule.for) ?? [])
  const next = rule.becomes ? law.rules.get(rule.becomes) : undefined
  if (rule.while.age?.to || rule.while.lasted?.to)
    ends.push(next ? `${edge(rule)}, when ${named(next)} takes over` : edge(rule))
  const last = Math.max(...rule.versions.map((version) => version.to))
  if (last < ENDLESS) ends.push(`the rule itself ends, on ${longDate(fromNumber(last))}`)
  if (ends.length > 0) return ends.join(', or ')
  return rule.holds ? 'nothing stops it but putting it right' : 'nothing stops it: it stays until it is met'
}

/** The end of a span, if something that is recorded ends it. */
function endWords(words: Vocabulary, name: string, about: string): string | null {
  const span = spanOf(words, name)
  if (
    !span ||
    !words.kinds.some((kind) => kind.effects.some((effect) => effect.does === 'ends' && effect.span === name))
  )
    return null
  if (span.effect.itself && span.kind.subject === about) return `the ${about} ends`
  return span.owner === name ? `the ${name} leaves` : `the ${span.owner} is no longer ${name}`
}

export type VariantWords = { readonly when: string; readonly terms: string }

/** Other terms than the usual, and when they are chosen: always on the day the duty opens. */
export function variantWords(words: Vocabulary, rule: Rule, version: Version): VariantWords[] {
  return version.variants.map((variant) => ({
    when: conditionWords(words, variant.if, rule.for),
    terms: termsWords(rule, variant),
  }))
}

export type FollowWords = { readonly rule: Rule; readonly when: string }

/** What comes after: rules that being met opens, and the one that takes over at an edge. */
export function followWords(words: Vocabulary, law: Law, rule: Rule): FollowWords[] {
  const next = rule.next.flatMap((each, index) => {
    const found = law.rules.get(each.rule)
    const when = each.if
      ? `when it is met while ${conditionWords(words, each.if, rule.for)}`
      : index > 0
        ? 'when it is met otherwise'
        : 'when it is met'
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
  return recurs(rule)
    ? `Where all this was so already on ${day}, the rule’s first day, it opened on that day.`
    : `Owed only where it would open on or after ${day}, the rule’s first day.`
}
