import { readTerm, type Term } from '../calendar'
import type { Vocabulary } from '../happenings'
import { checkSpan, type Fail, type Path } from './check-names'
import type { LawCondition } from './law-file'
import type { AgeRange, Condition, SpanWanted, TermRange, Wanted } from './rule'

type Values = string | number | (string | number)[]

/** Facts as a law file writes them: one value, several, or `known`. */
export const wanted = (facts: Record<string, Values>): Wanted[] =>
  Object.entries(facts).map(([fact, value]) => ({
    fact,
    values: value === 'known' ? 'known' : Array.isArray(value) ? value : [value],
  }))

/** Reads a `while` or an `if`: spans by name, an age, a length of run. */
export function readCondition(words: Vocabulary, condition: LawCondition, path: Path, fail: Fail): Condition {
  const spans: SpanWanted[] = []
  let age: AgeRange | null = null
  let lasted: TermRange | null = null
  for (const [word, value] of Object.entries(condition)) {
    const here = [...path, word]
    if (word === 'age') age = readRange(value, (text) => (/^\d+$/.test(text) ? Number(text) : null), here, fail)
    else if (word === 'lasted') lasted = readRange<Term>(value, readTerm, here, fail)
    else {
      const where = typeof value === 'object' ? value : {}
      checkSpan(words, word, Object.keys(where), here, fail)
      spans.push({ span: word, holds: value !== 'no', where: wanted(where) })
    }
  }
  return { spans, age, lasted }
}

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
