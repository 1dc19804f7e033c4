import { ENDLESS, fromNumber, longDate, type Term, termText } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { Law } from './arrange'
import { limitWords } from './limit-words'
import { fromWords, listed } from './opened-words'
import { edge, named, opensWords } from './opens-words'
import { otherWords, type RuleWords } from './other-words'
import { isTerm, type Meets, type Rule, recurs, type Version, type Within } from './rule'
import { conditionWords, everyWords, evidenceWords, spanOf } from './span-words'

/** Says in words what a compiled rule does. Pure: the same words that law files are written in, made into English. */
export function ruleWords(words: Vocabulary, law: Law, rule: Rule, version: Version): RuleWords {
  const other = otherWords(words, rule)
  if (other) return other
  return {
    opens: opensWords(words, law, rule),
    met: metWords(words, rule, version),
    again: againWords(rule, version),
    stops: stopsWords(words, law, rule),
  }
}

/** `within 12 months`, `on the same day`, `promptly`. */
export function withinWords(term: Within): string {
  if (term === 'promptly') return 'promptly'
  if (!isTerm(term)) return `with “${term.with}”`
  if (term.n < 0) return `at least ${termText(term)}`
  return term.n === 0 ? 'on the same day' : `within ${termText(term)}`
}

/** All the terms of a version in a few words: `Within 12 months, then every 12 months`. */
export function termsWords(rule: Rule, version: Pick<Version, 'within' | 'then'> & { every?: Term | null }): string {
  const from = fromWords(rule)
  return from ? `${lengthWords(rule, version)}, ${from}` : lengthWords(rule, version)
}

function lengthWords(rule: Rule, version: Pick<Version, 'within' | 'then'> & { every?: Term | null }): string {
  const first = withinWords(version.within)
  if (rule.count) return `At least ${rule.count.least} each ${rule.count.each}`
  if (rule.holds)
    return !isTerm(version.within) || version.within.n === 0
      ? 'At all times'
      : `At all times; a gap is put right ${first}`
  if (version.every) return capital(everyWords(version.every))
  if (!version.then) return rule.opens ? capital(first) : `${capital(first)}, once`
  const same = isTerm(version.within) && termText(version.within) === termText(version.then)
  return same ? capital(everyWords(version.then)) : `${capital(first)}, then ${everyWords(version.then)}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function metWords(words: Vocabulary, rule: Rule, version: Version): string {
  if (rule.holds) return limitWords(words, rule, rule.holds).again
  if (rule.count) return `${rule.count.least} of ${listed(words, rule.count.of, 'or')}`
  const met = meetsWords(words, rule.meets)
  const evidence = rule.answers ? `${met}: for the day that it says, or else for the nearest` : met
  if (!version.early) return evidence
  return version.early === 'ever'
    ? `${evidence}; the latest one before it opens counts too`
    : `${evidence}; one up to ${termText(version.early)} before it opens counts too`
}

function meetsWords(words: Vocabulary, meets: Meets): string {
  if (meets.by === 'any') return listed(words, meets.of, 'or')
  if (meets.by === 'all') return `all of these: ${listed(words, meets.of, 'and')}`
  if (meets.by === 'n') return `${meets.n} of these: ${listed(words, meets.of, 'or')}`
  if (meets.by === 'fact') return `its “${meets.fact.replaceAll('_', ' ')}” being recorded`
  return `${evidenceWords(words, { kind: meets.kind, where: [] })} for each who is to be told`
}

function againWords(rule: Rule, version: Version): string {
  if (rule.holds) return 'each time it is broken'
  if (rule.count) return `each ${rule.count.each}`
  if (version.every) return `${everyWords(version.every)} from the same day, met or not`
  if (version.then) return `${termText(version.then)} after what met it, early or late, not after the due day`
  return rule.opens ? `no, it is owed once ${eachTime(rule)}` : 'no, it is owed once'
}

const eachTime = ({ opens }: Rule): string =>
  opens?.by === 'happening' ? `for each ${opens.of.kind}` : 'each time that comes'

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
  if (rule.opens) return `Owed ${eachTime(rule)} on or after ${day}.`
  return recurs(rule)
    ? `Where all this was so already on ${day}, the rule’s first day, it opened on that day.`
    : `Owed only where it would open on or after ${day}, the rule’s first day.`
}
