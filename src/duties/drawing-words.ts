import { momentText } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { Law } from './arrange'
import { leadersOf } from './opens-words'
import { meetingEvidence, type Opens, type Rule, type Version } from './rule'
import { withinWords } from './rule-words'
import { evidenceWords, spanOf } from './span-words'

export type DrawingWords = {
  readonly opens: string
  readonly terms: readonly { within: string; ends: string }[]
  readonly again: boolean
}

/** The few words that fit on a drawing of the terms. */
export function drawingWords(words: Vocabulary, law: Law, rule: Rule, version: Version): DrawingWords {
  const first = { within: withinWords(version.within), ends: rule.holds ? 'put right' : endMark(words, rule) }
  const then = version.then ? [{ within: withinWords(version.then), ends: 'the next, and so on' }] : []
  return { opens: openingMark(words, law, rule), terms: [first, ...then], again: version.then !== null }
}

function endMark(words: Vocabulary, rule: Rule): string {
  const [evidence] = meetingEvidence(rule)
  if (!evidence) return 'met'
  return fitting(evidenceWords(words, evidence).replace(/^an? /, ''), 27) ?? evidence.kind
}

function openingMark(words: Vocabulary, law: Law, rule: Rule): string {
  if (rule.opens) return openedMark(rule.opens)
  if (rule.holds) return 'broken'
  const [leader, ...others] = leadersOf(law, rule)
  if (leader) return (others.length === 0 ? fitting(leader.rule.short.toLowerCase(), 18) : null) ?? 'the one before'
  const [main] = rule.while.spans
  const span = main ? spanOf(words, main.span) : null
  if (!main || !span || span.owner === main.span)
    return rule.while.age?.from ? `${rule.while.age.from} or over` : 'recorded'
  return main.span
}

function openedMark(opens: Opens): string {
  if (opens.by === 'moment') return momentText(opens.moment)
  if (opens.by === 'birthday') return opens.ages.length === 1 ? `${opens.ages[0]}th birthday` : 'a birthday'
  return opens.by === 'rules' ? `the other’s ${opens.what}` : 'it happens'
}

/** On a phone the marks stand close: what is longer gives way to something shorter. */
const fitting = (text: string, most: number): string | null => (text.length <= most ? text : null)
