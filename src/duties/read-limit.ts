import type { Vocabulary } from '../happenings'
import type { LawFile } from './law-file'
import type { LawHolds } from './law-words'
import { type Facts, readAll, readEvidence, wanted } from './read-evidence'
import { checkSpan, type Fail, kindNamed } from './read-names'
import type { Counted, Keep, Limit } from './rule'

const NONE = 0
const ANY = Number.MAX_SAFE_INTEGER

/** Reads a limit or state that is watched. */
export function readLimit(words: Vocabulary, holds: LawHolds, fail: Fail): Limit {
  const span = (word: string, name: string, where: Facts = {}) => {
    checkSpan(words, name, Object.keys(where), ['holds', word], fail)
    return { span: name, where: wanted(where) }
  }
  if ('span' in holds) return { watches: 'span', ...span('span', holds.span, holds.where) }
  if ('differ' in holds) {
    kindNamed(words, holds.of, ['holds', 'of'], fail)
    return { watches: 'differ', kind: holds.of, between: holds.differ }
  }
  if ('is' in holds) {
    const of = readEvidence(words, holds.of, { [holds.fact]: holds.is }, ['holds', 'of'], fail)
    return { watches: 'fact', of }
  }
  if ('sum days' in holds)
    return { watches: 'days', span: span('sum days', holds['sum days']).span, most: holds['at most'], in: holds.in }
  if ('run days' in holds)
    return { watches: 'run', span: span('run days', holds['run days']).span, most: holds['at most'] }
  const [least, most] = boundsOf(holds)
  if ('count happenings' in holds) {
    const of = readEvidence(words, holds['count happenings'], holds.where, ['holds', 'count happenings'], fail)
    return { watches: 'happenings', of, in: holds.in, least, most }
  }
  const unless = Object.keys(holds.unless ?? {})[0] ?? null
  if (unless) span('unless', unless)
  return { watches: 'count', ...span('count', holds.count, holds.where), unless, least, most }
}

function boundsOf(holds: object): [number, number] {
  if ('between' in holds && Array.isArray(holds.between)) return [Number(holds.between[0]), Number(holds.between[1])]
  return 'at least' in holds
    ? [Number(holds['at least']), ANY]
    : [NONE, Number((holds as { 'at most'?: number })['at most'])]
}

/** Reads how many are owed in each period of the calendar. */
export function readCount(words: Vocabulary, count: NonNullable<LawFile['count']>, fail: Fail): Counted {
  return { least: count['at least'], each: count.each, of: readAll(words, count.of, ['count', 'of'], fail) }
}

/** Reads how long something is kept. */
export function readKeep(words: Vocabulary, { for: term, from }: NonNullable<LawFile['keep']>, fail: Fail): Keep {
  if ('birth' in from) return { for: term, from: { by: 'birth' } }
  if ('happening' in from)
    return { for: term, from: { by: 'happening', kind: kindNamed(words, from.happening, ['keep', 'from'], fail).name } }
  checkSpan(words, from['end of'], [], ['keep', 'from'], fail)
  return { for: term, from: { by: 'end', span: from['end of'] } }
}
