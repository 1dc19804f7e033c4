import type { Kind, Vocabulary } from '../happenings'
import type { Fail, Path } from './read-names'
import { kindNamed } from './read-names'
import type { Evidence, Wanted } from './rule'

type Values = string | number | (string | number)[]
export type Facts = Readonly<Record<string, Values>>

/** Facts as a law file writes them: one value, several, or `known`. */
export const wanted = (facts: Facts): Wanted[] =>
  Object.entries(facts).map(([fact, value]) => ({
    fact,
    values: value === 'known' ? 'known' : Array.isArray(value) ? value : [value],
  }))

/** A kind of happening with the facts it must have; the kind, and each fact and value, must exist. */
export function readEvidence(words: Vocabulary, name: string, facts: unknown, path: Path, fail: Fail): Evidence {
  const kind = kindNamed(words, name, path, fail)
  const where = facts === 'any' || facts === undefined ? {} : (facts as Facts)
  if (typeof where !== 'object') return fail(path, `“${String(facts)}” is neither any nor facts of a ${name}`)
  checkFacts(kind, where, path, fail)
  return { kind: kind.name, where: wanted(where) }
}

/** Several kinds of happening, each with its facts. */
export const readAll = (words: Vocabulary, all: object, path: Path, fail: Fail): Evidence[] =>
  Object.entries(all).map(([name, facts]) => readEvidence(words, name, facts, [...path, name], fail))

/** A fact of a kind, or one of its roles: whether that was named may be asked too. */
export function checkFact(kind: Kind, fact: string, path: Path, fail: Fail): void {
  if (!(fact in kind.facts) && !(fact in kind.about)) fail(path, `a ${kind.name} has no ${fact}`)
}

export function checkFacts(kind: Kind, facts: Facts, path: Path, fail: Fail): void {
  for (const [name, value] of Object.entries(facts)) {
    checkFact(kind, name, [...path, name], fail)
    const choices = kind.facts[name]?.choices
    const wrong =
      value === 'known' ? undefined : [value].flat().find((each) => choices && !choices.includes(String(each)))
    if (wrong !== undefined) fail([...path, name], `${name} is never “${String(wrong)}”: it is ${choices?.join(', ')}`)
  }
}
