import type { Kind, Vocabulary } from '../happenings'
import { STATES } from './states'

export type Path = readonly PropertyKey[]
/** Stops the reading of a file at a place in it, with what is to be put right. */
export type Fail = (path: Path, why: string) => never

export function kindNamed(words: Vocabulary, name: string, path: Path, fail: Fail): Kind {
  return words.byName.get(name) ?? fail(path, `names the kind ${name}, which does not exist`)
}

/** A span is one that some kind begins, or a state that the engine works out; its facts are that kind’s, and the other subject it names. */
export function checkSpan(words: Vocabulary, span: string, facts: readonly string[], path: Path, fail: Fail): void {
  if (STATES.has(span)) return
  if (!words.spans.has(span)) fail(path, `“${span}” is no span: nothing that is recorded begins it`)
  const known = words.kinds.flatMap((kind) =>
    kind.effects.flatMap((effect) =>
      effect.does === 'begins' && effect.span === span ? [...Object.keys(kind.facts), effect.with ?? ''] : [],
    ),
  )
  for (const fact of facts) if (!known.includes(fact)) fail([...path, fact], `“${span}” has no ${fact}`)
}
