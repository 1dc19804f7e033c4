import type { Vocabulary } from '../happenings'
import { openingEvidence } from './looks'
import type { Fail, Path } from './read-names'
import { meetingEvidence, type Rule, type Wanted } from './rule'

type Asked = { readonly fact: string; readonly path: Path }

/** What a rule asks of the happening that opened it must be something that such a happening can say. */
export function checkOpeners(words: Vocabulary, rules: ReadonlyMap<string, Rule>, rule: Rule, fail: Fail): void {
  if (rule.while.opener.length > 0)
    fail(['while', 'opener'], 'nothing has opened it yet: write it in `opens`, under `where`')
  const asked = askedOf(rule)
  const [first] = asked
  // A rule that another leads to is opened by what met that one, and that may be anything.
  const isLed = [...rules.values()].some(
    (each) => each.becomes === rule.id || each.next.some((next) => next.rule === rule.id),
  )
  if (!first || isLed) return
  const kinds = openerKinds(rules, rule).flatMap((name) => words.byName.get(name) ?? [])
  if (kinds.length === 0) fail(first.path, 'no happening opens it that could say so: write `opens`')
  for (const { fact, path } of asked)
    if (!kinds.some((kind) => fact in kind.facts || fact in kind.about))
      fail(path, `what opens it, ${kinds.map((kind) => kind.name).join(' or ')}, has no ${fact}`)
}

/** The facts of the opener that a rule asks for, each with where it says so. */
function askedOf({ from, meets, unless, versions, next }: Rule): Asked[] {
  const each = meets.by === 'each' && Object.keys(meets.recipients).some((value) => value !== 'any')
  return [
    ...(from?.by === 'fact' ? [{ fact: from.fact, path: ['from'] }] : []),
    ...(meets.by === 'fact' ? [{ fact: meets.fact, path: ['met by'] }] : []),
    ...(meets.by === 'each' && each ? [{ fact: meets.of, path: ['met by'] }] : []),
    ...at(unless, ['unless']),
    ...versions.flatMap(({ variants }, version) =>
      variants.flatMap((variant, index) => at(variant.if.opener, ['versions', version, 'variants', index])),
    ),
    ...next.flatMap((rule, index) => at(rule.if?.opener ?? [], ['next', index])),
  ]
}

const at = (wanted: readonly Wanted[], path: Path): Asked[] => wanted.map(({ fact }) => ({ fact, path }))

/** The kinds that open a rule; what meets another is what opened this, where that is its opening. */
function openerKinds(rules: ReadonlyMap<string, Rule>, rule: Rule): string[] {
  const { opens } = rule
  if (opens?.by !== 'rules') return openingEvidence(rule).map((each) => each.kind)
  if (opens.what !== 'meeting') return []
  return opens.rules.flatMap((id) => {
    const other = rules.get(id)
    return other
      ? [...meetingEvidence(other), ...(other.meets.by === 'fact' ? openingEvidence(other) : [])].map(
          (each) => each.kind,
        )
      : []
  })
}
