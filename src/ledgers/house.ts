import { kindsOfRule, type Law, looksAtAge, type Rule, STATES, spansOfRule } from '../duties'
import { type Kind, SELF, type Vocabulary } from '../happenings'

/** What re-deriving needs to know of a kind of subject: which happenings and which spans its rules look at. */
export type Looks = {
  readonly kinds: readonly string[]
  readonly spans: readonly string[]
  /** Some of those spans belong to a neighbour (a member's home is approved, not the member). */
  readonly neighbours: boolean
  /** Its happenings are those of whom it is about: a placement's are its child's. */
  readonly isSpan: boolean
}

/** The words and the law of a service, and what follows from them about who must be derived again, and from what. */
export type House = {
  readonly words: Vocabulary
  readonly law: Law
  readonly looks: ReadonlyMap<string, Looks>
  /** Kinds of happening that begin or end spans. */
  readonly makers: readonly string[]
  readonly spanNames: readonly string[]
  /** Of those, the names of spans that are subjects themselves: a placement. */
  readonly subjectSpans: readonly string[]
  /** Kinds of subject: each has a span of its own name, which says what is known of it. */
  readonly subjects: readonly string[]
  /** By kind of happening: the kinds of subject that it is evidence, or an opener, for. */
  readonly evidenceFor: ReadonlyMap<string, ReadonlySet<string>>
}

/** Works out, once, from the declarations alone, who looks at what. */
export function buildHouse(words: Vocabulary, law: Law): House {
  const rules = [...law.rules.values()]
  const makers = words.kinds.filter((kind) => kind.effects.length > 0)
  const looks = new Map(
    [...new Set(rules.map((rule) => rule.for))].map((kind) => [
      kind,
      looksOf(
        words,
        rules.filter((rule) => rule.for === kind),
        kind,
      ),
    ]),
  )
  return {
    words,
    law,
    looks,
    makers: makers.map((kind) => kind.name),
    spanNames: [...words.spans],
    subjectSpans: begins(words).flatMap(({ effect }) => (effect.itself ? effect.span : [])),
    subjects: words.kinds.flatMap((kind) => (kind.subject && kind.on === 'if known' ? kind.subject : [])),
    evidenceFor: new Map(
      words.kinds.map((kind) => [kind.name, kindsWhere(looks, (each) => each.kinds.includes(kind.name))]),
    ),
  }
}

function kindsWhere(looks: ReadonlyMap<string, Looks>, test: (looks: Looks) => boolean): Set<string> {
  return new Set([...looks].filter(([, each]) => test(each)).map(([kind]) => kind))
}

function looksOf(words: Vocabulary, rules: readonly Rule[], kind: string): Looks {
  // A state is worked out in the same pass: what was stored of it before is not looked at.
  const spans = new Set(rules.flatMap(spansOfRule).filter((span) => !STATES.has(span)))
  const isSpan = begins(words).some(({ effect, owner }) => effect.itself && owner.subject === kind)
  // A birth date is a fact of the subject's own span, or of whom a span is about.
  if (rules.some(looksAtAge))
    for (const name of words.spans)
      if (words.kinds.some((each) => each.subject === name && 'born' in each.facts)) spans.add(name)
  const kinds = new Set(['excusal', ...rules.flatMap(kindsOfRule)])
  return {
    kinds: [...kinds],
    spans: [...spans],
    neighbours: [...spans].some((span) => !isReachable(words, span, kind)),
    isSpan,
  }
}

function begins(words: Vocabulary) {
  return words.kinds.flatMap((kind) =>
    kind.effects.flatMap((effect) => (effect.does === 'begins' ? [{ effect, owner: kind }] : [])),
  )
}

/** Whether some span of that name names a subject of that kind, so that it is found without asking a neighbour. */
function isReachable(words: Vocabulary, span: string, subject: string): boolean {
  return begins(words).some(({ effect, owner }) => {
    if (effect.span !== span) return false
    const roles = [effect.of, ...(effect.with ? [effect.with] : []), ...(effect.itself ? [SELF] : [])]
    return roles.some((role) => kindsInRole(owner, role).includes(subject))
  })
}

const kindsInRole = (kind: Kind, role: string): readonly string[] =>
  role === SELF ? (kind.subject ? [kind.subject] : []) : (kind.about[role]?.kinds ?? [])
