import { readTerm, type Term } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { LawCondition } from './law-words'
import { type Facts, wanted } from './read-evidence'
import { checkSpan, type Fail, kindNamed, type Path } from './read-names'
import type { Condition } from './rule'

/** Nothing asked for: it always holds. */
export const ALWAYS: Condition = { spans: [], age: null, lasted: null, until: null, after: null, opener: [] }

type Read = { readonly words: Vocabulary; readonly path: Path; readonly fail: Fail }
type Word = (value: unknown, read: Read, word: string) => Partial<Condition>

/** The words of a condition that are no spans. */
const WORDS: Readonly<Record<string, Word>> = {
  age: (value, { path, fail }) => ({
    age: readRange(value, (text) => (/^\d+$/.test(text) ? Number(text) : null), path, fail),
  }),
  lasted: (value, { path, fail }) => ({ lasted: readRange<Term>(value, readTerm, path, fail) }),
  until: (value, { words, path, fail }) => ({ until: kindNamed(words, String(value), path, fail).name }),
  after: (value, { words, path, fail }) => ({ after: kindNamed(words, String(value), path, fail).name }),
  opener: (value, { path, fail }) =>
    value && typeof value === 'object' ? { opener: wanted(value as Facts) } : fail(path, 'gives no facts'),
}

/** Reads a `while` or an `if` of a rule about some kind of subject: spans, an age, a length of run, what has happened, facts of the opener. */
export function readCondition(
  words: Vocabulary,
  about: string,
  condition: LawCondition,
  path: Path,
  fail: Fail,
): Condition {
  let read = ALWAYS
  for (const [word, value] of Object.entries(condition)) {
    const here = [...path, word]
    const special = WORDS[word]
    if (special) read = { ...read, ...special(value, { words, path: here, fail }, word) }
    else {
      if (typeof value === 'string' && value !== 'yes' && value !== 'no')
        fail(here, `“${value}” is neither yes, no nor facts of ${word}`)
      const where = typeof value === 'object' ? value : {}
      checkSpan(words, word, Object.keys(where), here, fail)
      const itself = isItself(words, word, about)
      read = { ...read, spans: [...read.spans, { span: word, holds: value !== 'no', where: wanted(where), itself }] }
    }
  }
  return read
}

/** Whether spans of a name are themselves subjects of a kind: what is placed is a placement. */
const isItself = (words: Vocabulary, span: string, about: string): boolean =>
  words.kinds.some(
    ({ subject, effects }) =>
      subject === about && effects.some((each) => each.does === 'begins' && each.span === span && each.itself === true),
  )

/** `from 18`, `to 5`, `5 to 18`: from is counted in, to is not. */
function readRange<T>(
  value: unknown,
  read: (text: string) => T | null,
  path: Path,
  fail: Fail,
): { from: T | null; to: T | null } {
  const match = /^(?:from (.+)|to (.+)|(.+) to (.+))$/.exec(String(value))
  if (!match) return fail(path, `“${String(value)}” is no range: write for example from 18, to 5, 5 to 18`)
  const end = (text: string | undefined): T | null =>
    text === undefined ? null : (read(text) ?? fail(path, `“${text}” cannot be read`))
  return { from: end(match[1] ?? match[3]), to: end(match[2] ?? match[4]) }
}
