import { type Term, termText } from '../calendar'
import { type Effect, type Kind, SELF, type Vocabulary } from '../happenings'
import type { Condition, Evidence, SpanWanted, Wanted } from './rule'

type Begins = Extract<Effect, { does: 'begins' }>

/** Who a span is true of, and what begins it: `in care` is of a child, `placed` is itself a placement. */
export type SpanOf = { readonly owner: string; readonly kind: Kind; readonly effect: Begins }

export function spanOf(words: Vocabulary, span: string): SpanOf | null {
  for (const kind of words.kinds)
    for (const effect of kind.effects)
      if (effect.does === 'begins' && effect.span === span)
        return {
          owner: (effect.of === SELF ? kind.subject : kind.about[effect.of]?.kinds[0]) ?? kind.name,
          kind,
          effect,
        }
  return null
}

/** `every year`, `every 12 months`. */
export const everyWords = (term: Term): string =>
  term.n === 1 ? `every ${term.unit.slice(0, -1)}` : `every ${termText(term)}`

/** `a child`, `an approval`. */
export const aOr = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

/** `child` to `children`: the service's own plural, that of its files. */
export const plural = (words: Vocabulary, kind: string): string =>
  words.byName.get(kind)?.file.replaceAll('-', ' ') ?? `${kind}s`

/** Initials stay initials. */
const asSaid = (value: unknown): string => String(value).replace(/\b(dbs|tsd)\b/g, (letters) => letters.toUpperCase())

const either = (values: readonly unknown[]): string => values.map(asSaid).join(' or ')

/** Something that happens, with the facts it must have: `a supervising visit that was not announced`. */
export function evidenceWords(words: Vocabulary, { kind, where }: Evidence): string {
  return where.reduce((said, wanted) => withFact(said, words.byName.get(kind), wanted), aOr(asSaid(kind)))
}

function withFact(said: string, kind: Kind | undefined, { fact, values }: Wanted): string {
  const declared = kind?.facts[fact]
  if (values === 'known') return `${said} with its ${plain(fact)} recorded`
  const [only] = values
  const yesNo = declared?.choices?.join() === 'yes,no' && values.length === 1
  if (yesNo && fact.endsWith('ed')) return `${said} that was ${only === 'yes' ? '' : 'not '}${plain(fact)}`
  if (yesNo) return `${said} where “${declared?.label}” is ${only}`
  // `health assessment` has the fact `assessment`: its value says which, and goes before.
  if (kind?.name.endsWith(` ${fact}`)) return aOr(`${either(values)} ${said.replace(/^an? /, '')}`)
  return `${said} whose ${plain(fact)} is ${either(values)}`
}

const plain = (fact: string): string => fact.replaceAll('_', ' ')

/** What a span says of its subject: `the household is approved`, `the household’s cohort is kinship`. */
export function spanWords(words: Vocabulary, wanted: Omit<SpanWanted, 'itself'>, about: string): string {
  const span = spanOf(words, wanted.span)
  if (!span) return wanted.span
  const { owner, kind, effect } = span
  const facts = wanted.where.map((each) => factOfSpan(kind, effect, owner, each))
  const own = facts.filter((fact) => !fact.startsWith('with '))
  if (own.length > 0) return own.join(' and ')
  const is = wanted.holds ? 'is' : 'is not'
  if (owner === wanted.span) return owner === about ? `there ${is} ${aOr(owner)}` : `the ${owner} ${is} known`
  const where = effect.with && kind.about[effect.with]?.kinds.includes(about) ? ` with the ${about}` : ''
  if (where) return [`${wanted.holds ? 'a' : 'no'} ${owner} is ${wanted.span}${where}`, ...facts].join(' ')
  return [`the ${owner} ${is} ${wanted.span}`, ...facts].join(' ')
}

function factOfSpan(kind: Kind, effect: Begins, owner: string, { fact, values }: Wanted): string {
  if (fact === effect.with) return `with ${aOr(fact)} named`
  const declared = kind.facts[fact]
  if (values === 'known') return `the ${owner}’s ${plain(fact)} is known`
  if (declared?.choices?.join() === 'yes,no') return `“${declared.label}” is ${either(values)}`
  return `the ${owner}’s ${plain(fact)} is ${either(values)}`
}

/** Everything a condition asks for, in one clause. */
export function conditionWords(words: Vocabulary, condition: Condition, about: string): string {
  const spans = condition.spans.map((each) => spanWords(words, each, about))
  const opener = condition.opener.map(({ fact, values }) =>
    values === 'known' ? `its ${plain(fact)} is known` : `its ${plain(fact)} is ${either(values)}`,
  )
  return [...spans, ...opener, ...edgeWords(condition, about)].join(' and ')
}

/** How old somebody must be, or how long something must have run. */
export function edgeWords({ age, lasted, until, after }: Condition, about: string): string[] {
  const out: string[] = []
  if (until) out.push(`there has been no ${until} yet`)
  if (after) out.push(`there has been ${aOr(after)}`)
  if (age) out.push(`the ${about} is ${ageWords(age)}`)
  if (lasted?.from) out.push(`the ${about} has run for ${termText(lasted.from)} or more`)
  if (lasted?.to) out.push(`the ${about} has run for less than ${termText(lasted.to)}`)
  return out
}

/** `18 or over`, `under 5`, `5 or over and under 18`. */
export function ageWords({ from, to }: { readonly from: number | null; readonly to: number | null }): string {
  return [...(from === null ? [] : [`${from} or over`]), ...(to === null ? [] : [`under ${to}`])].join(' and ')
}
