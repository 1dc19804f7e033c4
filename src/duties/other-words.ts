import { termText } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { Keep, Rule } from './rule'
import { aOr, spanOf } from './span-words'

/** A rule in four facts, each ready to follow its name: opens when, met by, comes again, stops when. */
export type RuleWords = { readonly opens: string; readonly met: string; readonly again: string; readonly stops: string }

/** A rule that is no duty, in the same four facts; null for one that is. */
export function otherWords(words: Vocabulary, rule: Rule): RuleWords | null {
  if (rule.keep) return keptWords(words, rule, rule.keep)
  if (rule.form === 'state')
    return {
      opens: `nothing opens it: it is worked out of what was true of the ${rule.for}`,
      met: 'nothing meets it: it holds or it does not',
      again: 'each time it holds',
      stops: 'it ends when what it is worked out of no longer holds',
    }
  if (rule.form === 'sum')
    return {
      opens: `nothing opens it: it is a sum, worked for each ${rule.for}`,
      met: 'nothing meets it: it gives an amount',
      again: 'each time its amounts change',
      stops: 'a later version of the sum takes its place',
    }
  if (rule.form !== 'dormant') return null
  const not = 'it is not in force, and nothing is owed under it'
  return { opens: not, met: not, again: not, stops: not }
}

function keptWords(words: Vocabulary, rule: Rule, { for: term, from }: Keep): RuleWords {
  const span = from.by === 'end' ? spanOf(words, from.span) : null
  const since =
    from.by === 'birth'
      ? `the birth of the ${rule.for}`
      : from.by === 'end'
        ? `the day the ${span?.owner ?? rule.for} is no longer ${from.span}`
        : `the last ${from.kind}`
  return {
    opens: `kept from the day there is ${aOr(rule.for)}`,
    met: `kept for ${termText(term)} from ${since}`,
    again: 'no, one day ends it',
    stops: 'nothing stops it: it may be destroyed after that day, and not before',
  }
}
