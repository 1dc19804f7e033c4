import { momentText, termText } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { Law } from './arrange'
import type { Evidence, Opens, Rule } from './rule'
import { evidenceWords } from './span-words'

/** What opens a duty where it is not the beginning of what must be true: something that happens, or a day that comes. */
export function openedByWords(words: Vocabulary, law: Law, { opens, for: about }: Rule & { opens: Opens }): string {
  switch (opens.by) {
    case 'happening':
      return `${evidenceWords(words, opens.of)} happens`
    case 'all':
      return `the last of these has come: ${listed(words, opens.of, 'and')}`
    case 'nth':
      return `the ${ordinal(opens.n)} ${bare(words, opens.of)} comes${opens.in ? ` within ${termText(opens.in)}` : ''}`
    case 'every': {
      const first = opens.after === 0 ? '' : opens.after === 1 ? ' after the first' : ` after the first ${opens.after}`
      return `every ${ordinal(opens.n)} ${bare(words, opens.of)}${first} comes`
    }
    case 'moment':
      return `the calendar comes round: ${momentText(opens.moment)}`
    case 'birthday':
      return `the ${about} turns ${opens.ages.join(', ').replace(/, (\d+)$/, ' or $1')}`
    case 'rules':
      return rulesWords(law, opens)
  }
}

const DONE = { opening: 'opens', meeting: 'is met', lapse: 'is not met by its due day' } as const

function rulesWords(law: Law, { what, rules }: Extract<Opens, { by: 'rules' }>): string {
  const names = rules.map((id) => `“${law.rules.get(id)?.short ?? id}”`)
  return names.length > 3 ? `any of ${names.length} other duties ${DONE[what]}` : `${names.join(' or ')} ${DONE[what]}`
}

/** What is counted from, when that is not the day it opened. */
export function fromWords({ from, for: about }: Pick<Rule, 'from' | 'for'>): string | null {
  switch (from?.by) {
    case 'fact':
      return `counted from its day “${from.fact.replaceAll('_', ' ')}”`
    case 'span fact':
      return `counted from the day “${from.fact.replaceAll('_', ' ')}”`
    case 'birthday':
      return `counted from the day the ${about} turns ${from.age}`
    case 'year':
      return `counted from the next ${momentText({ each: 'year', on: from }).replace('each year on ', '')}`
    default:
      return null
  }
}

const bare = (words: Vocabulary, evidence: Evidence): string => evidenceWords(words, evidence).replace(/^an? /, '')

export const listed = (words: Vocabulary, evidence: readonly Evidence[], joined: 'and' | 'or'): string =>
  evidence.map((each) => evidenceWords(words, each)).join(joined === 'or' ? ', or ' : ' and ')

export const ordinal = (n: number): string =>
  `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`
