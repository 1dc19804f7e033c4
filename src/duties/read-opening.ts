import type { Vocabulary } from '../happenings'
import type { LawFile } from './law-file'
import type { LawFrom, LawOpens } from './law-words'
import { readAll, readEvidence } from './read-evidence'
import type { Fail } from './read-names'
import type { From, Opens } from './rule'

/** Every law file by its id: what a rule says of another is looked up there. */
export type Laws = ReadonlyMap<string, LawFile>

type Rules = Extract<Opens, { by: 'rules' }>['rules']

/** Reads what opens a duty; the kinds and rules it names must exist. */
export function readOpens(words: Vocabulary, laws: Laws, law: LawFile, opens: LawOpens, fail: Fail): Opens {
  const path = ['opens']
  if ('happening' in opens)
    return { by: 'happening', of: readEvidence(words, opens.happening, opens.where, [...path, 'happening'], fail) }
  if ('all of' in opens) return { by: 'all', of: readAll(words, opens['all of'], [...path, 'all of'], fail) }
  if ('calendar' in opens) return { by: 'moment', moment: opens.calendar }
  if ('birthday' in opens) return { by: 'birthday', ages: [opens.birthday].flat() }
  if ('opening of' in opens)
    return { by: 'rules', what: 'opening', rules: readRules(laws, law, opens['opening of'], fail) }
  if ('meeting of' in opens)
    return { by: 'rules', what: 'meeting', rules: readRules(laws, law, opens['meeting of'], fail) }
  if ('lapse of' in opens) return { by: 'rules', what: 'lapse', rules: readRules(laws, law, opens['lapse of'], fail) }
  const of = readEvidence(words, opens.of, opens.where, [...path, 'of'], fail)
  return 'nth' in opens
    ? { by: 'nth', n: opens.nth, of, in: opens.in ?? null }
    : { by: 'every', n: opens.every, after: opens.after ?? 0, of }
}

function readRules(laws: Laws, law: LawFile, said: string | string[] | { breach: string }, fail: Fail): Rules {
  if (typeof said === 'object' && !Array.isArray(said)) return ofBreach(laws, law, said.breach)
  const rules = [said].flat()
  for (const rule of rules) {
    if (!laws.has(rule)) fail(['opens'], `names the rule ${rule}, which does not exist`)
    if (laws.get(rule)?.for !== law.for)
      fail(['opens'], `names the rule ${rule}, which is about another kind of subject`)
  }
  return rules
}

/** Every rule of a class of breach about the same kind of subject; but none that is itself opened by a lapse. */
function ofBreach(laws: Laws, { id, for: about }: LawFile, breach: string): Rules {
  return [...laws.values()]
    .filter((each) => each.id !== id && each.for === about && each.breach?.split('/').includes(breach))
    .filter((each) => !each.opens || !('lapse of' in each.opens))
    .map((each) => each.id)
}

/** Reads the day that is counted from. Whether the opener has such a fact shows only when it opens. */
export function readFrom(from: LawFrom): From {
  if ('fact' in from) return { by: 'fact', fact: from.fact }
  if ('span fact' in from) return { by: 'span fact', fact: from['span fact'] }
  if ('birthday' in from) return { by: 'birthday', age: from.birthday }
  return { by: 'year', ...from.year }
}
