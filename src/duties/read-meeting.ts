import type { Term } from '../calendar'
import type { Vocabulary } from '../happenings'
import type { LawFile } from './law-file'
import type { LawMetBy } from './law-words'
import { checkFact, readAll, readEvidence } from './read-evidence'
import { type Fail, kindNamed } from './read-names'
import type { Extension, Meets } from './rule'

type Each = { happening: string; names: string; of: string; recipients: Record<string, string[]> }

/** Reads what meets a duty: any of several kinds of happening, all or so many of them, a fact, or each who is to be told. */
export function readMeets(words: Vocabulary, said: LawMetBy, fail: Fail): Meets {
  const path = ['met by']
  const [[word, value] = ['', {}], ...others] = Object.entries(said)
  const several = /^(all|\d+) of$/.exec(word)
  if (others.length === 0 && several && typeof value === 'object') {
    const of = readAll(words, value, [...path, word], fail)
    return several[1] === 'all' ? { by: 'all', of } : { by: 'n', n: Number(several[1]), of }
  }
  if (others.length === 0 && word === 'fact') return { by: 'fact', fact: String(value) }
  if (others.length === 0 && word === 'each' && typeof value === 'object') return readEach(words, value as Each, fail)
  return { by: 'any', of: readAll(words, said, path, fail) }
}

function readEach(words: Vocabulary, { happening, names, of, recipients }: Each, fail: Fail): Meets {
  const kind = kindNamed(words, happening, ['met by', 'each', 'happening'], fail)
  checkFact(kind, names, ['met by', 'each', 'names'], fail)
  return { by: 'each', kind: kind.name, names, of, recipients }
}

/** The fact by which evidence says which of fixed steps it is for: a day, of every kind that meets the rule. */
export function checkAnswers(words: Vocabulary, law: LawFile, fail: Fail): void {
  const { answers, theirs, versions } = law
  if (theirs || versions.some(({ every }) => !every))
    fail(
      ['answers'],
      'says which of fixed steps is meant: every version needs `every`, and none is somebody else’s window',
    )
  for (const name of Object.keys(law['met by'] ?? {})) {
    const kind = kindNamed(words, name, ['met by'], fail)
    if (answers && kind.facts[answers.fact]?.type !== 'day')
      fail(['answers', 'fact'], `a ${kind.name} has no day called ${answers.fact}`)
  }
}

/** Reads the one happening that lengthens a term, and the term it lengthens it to. */
export function readExtension(
  words: Vocabulary,
  said: Readonly<Record<string, Term | 'any' | object>>,
  fail: Fail,
): Extension {
  const { to, ...happenings } = said
  const [[kind, where] = ['', 'any'], ...others] = Object.entries(happenings)
  if (!to || typeof to !== 'object' || !('unit' in to) || others.length > 0)
    return fail(['extended by'], 'names one kind of happening, and with `to` the whole term it lengthens to')
  return { of: readEvidence(words, kind, where, ['extended by', kind], fail), to: to as Term }
}
