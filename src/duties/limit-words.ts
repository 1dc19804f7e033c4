import { termText } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { Limit, Rule } from './rule'
import { aOr, evidenceWords, plural, spanOf, spanWords } from './span-words'

type Of<T extends Limit['watches']> = Extract<Limit, { watches: T }>
type Counting = Of<'count'> | Of<'happenings'>

/** How a limit is broken, and what puts it right: `more than 3 children are placed with a household`. */
export function limitWords(words: Vocabulary, rule: Rule, limit: Limit): { broken: string; again: string } {
  switch (limit.watches) {
    case 'span':
      return stateWords(words, rule, limit)
    case 'count':
    case 'happenings':
      return countWords(words, rule, limit)
    case 'days':
      return {
        broken: `more than ${limit.most} days of ${limit.span} fall within ${termText(limit.in)}`,
        again: `the days of ${limit.span} within ${termText(limit.in)} being ${limit.most} or fewer again`,
      }
    case 'run':
      return { broken: `one ${limit.span} lasts longer than ${limit.most} days`, again: `that ${limit.span} ending` }
    case 'differ':
      return {
        broken: `${plain(limit.between[0])} and ${plain(limit.between[1])} of ${aOr(limit.kind)} are the same`,
        again: `a later ${limit.kind} where they differ`,
      }
    case 'fact':
      return { broken: `${aOr(limit.of.kind)} is otherwise`, again: evidenceWords(words, limit.of) }
  }
}

const plain = (fact: string): string => fact.replaceAll('_', ' ')

function stateWords(words: Vocabulary, rule: Rule, { span, where }: Of<'span'>): { broken: string; again: string } {
  const main = rule.while.spans.find((each) => each.span !== rule.for)
  const lacking = spanWords(words, { span, holds: false, where }, rule.for).replace(`the ${rule.for} `, '')
  return {
    broken: `${aOr(rule.for)} ${main ? `is ${main.span} but ` : ''}${lacking}`,
    again: `${spanWords(words, { span, holds: true, where }, rule.for).replace(' is ', ' being ')} again`,
  }
}

function countWords(words: Vocabulary, rule: Rule, limit: Counting): { broken: string; again: string } {
  const fewest = limit.least > 0 ? `fewer than ${limit.least}` : null
  const many = limit.most < Number.MAX_SAFE_INTEGER ? `more than ${limit.most}` : null
  const amount = [fewest, many].filter((each) => each !== null).join(' or ')
  const right =
    fewest && many
      ? `between ${limit.least} and ${limit.most}`
      : many
        ? `${limit.most} or fewer`
        : `${limit.least} or more`
  if (limit.watches === 'happenings') {
    const things = plural(words, limit.of.kind)
    return { broken: `${amount} ${things} come within ${termText(limit.in)}`, again: `there being ${right} again` }
  }
  const exempt = limit.unless ? `, leaving out any who are ${limit.unless}` : ''
  const owners = plural(words, spanOf(words, limit.span)?.owner ?? '')
  return {
    broken: `${amount} ${owners} are ${limit.span} with ${aOr(rule.for)}${exempt}`,
    again: `there being ${right} again`,
  }
}
