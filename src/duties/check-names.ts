import type { Kind, Vocabulary } from '../happenings'
import type { LawFile } from './law-file'

export type Path = readonly PropertyKey[]
/** Stops the reading of a file at a place in it, with what is to be put right. */
export type Fail = (path: Path, why: string) => never

/** Everything a law file names must exist: kinds and their facts, spans and theirs, kinds of subject, other rules. */
export function checkNames(words: Vocabulary, rules: ReadonlySet<string>, law: LawFile, fail: Fail): void {
  if (!words.kinds.some((kind) => kind.subject === law.for))
    fail(['for'], `“${law.for}” is no kind of subject that is recorded`)
  law.next?.forEach(({ rule }, index) => {
    if (!rules.has(rule)) fail(['next', index, 'rule'], `names the rule ${rule}, which does not exist`)
  })
  if (law.becomes && !rules.has(law.becomes)) fail(['becomes'], `names the rule ${law.becomes}, which does not exist`)
  if (law.opens) kindNamed(words, law.opens.happening, ['opens', 'happening'], fail)
  for (const [name, facts] of Object.entries(law['met by'] ?? {}))
    checkEvidence(kindNamed(words, name, ['met by', name], fail), facts === 'any' ? {} : facts, ['met by', name], fail)
  if (law.holds) checkLimit(words, law.holds, fail)
}

function kindNamed(words: Vocabulary, name: string, path: Path, fail: Fail): Kind {
  return words.byName.get(name) ?? fail(path, `names the kind ${name}, which does not exist`)
}

function checkEvidence(kind: Kind, facts: Readonly<Record<string, unknown>>, path: Path, fail: Fail): void {
  for (const [name, value] of Object.entries(facts)) {
    const fact = kind.facts[name] ?? fail([...path, name], `a ${kind.name} has no ${name}`)
    const wrong =
      value === 'known'
        ? undefined
        : [value].flat().find((each) => fact.choices && !fact.choices.includes(String(each)))
    if (wrong !== undefined)
      fail([...path, name], `${name} is never “${String(wrong)}”: it is ${fact.choices?.join(', ')}`)
  }
}

function checkLimit(words: Vocabulary, holds: NonNullable<LawFile['holds']>, fail: Fail): void {
  if ('span' in holds) {
    checkSpan(words, holds.span, Object.keys(holds.where ?? {}), ['holds', 'span'], fail)
  } else {
    checkSpan(words, holds.count, [], ['holds', 'count'], fail)
    for (const span of Object.keys(holds.unless ?? {})) checkSpan(words, span, [], ['holds', 'unless', span], fail)
  }
}

/** A span is one that some kind begins; its facts are that kind’s, and the other subject it names. */
export function checkSpan(words: Vocabulary, span: string, facts: readonly string[], path: Path, fail: Fail): void {
  if (!words.spans.has(span)) fail(path, `“${span}” is no span: nothing that is recorded begins it`)
  const known = words.kinds.flatMap((kind) =>
    kind.effects.flatMap((effect) =>
      effect.does === 'begins' && effect.span === span ? [...Object.keys(kind.facts), effect.with ?? ''] : [],
    ),
  )
  for (const fact of facts) if (!known.includes(fact)) fail([...path, fact], `“${span}” has no ${fact}`)
}
