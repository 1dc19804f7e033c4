import type { Calendar } from '../calendar'
import type { FactValue, Happening, SubjectId } from '../happenings'
import type { Span } from '../spans'
import type { Duty } from './duty'
import type { Wanted } from './rule'

/** All the engine may look at for one subject: what happened to it and what was true of it and of its neighbours. */
export type History = {
  readonly subject: SubjectId
  readonly kind: string
  /** In order. For a span that is a subject (a placement) these are the happenings of whom it is about. */
  readonly happenings: readonly Happening[]
  /** Spans that name the subject, and the own spans of the subjects those name. */
  readonly spans: readonly Span[]
}

/** A history with its happenings told apart by kind and its spans by name, once: every rule looks for its own; and what is owed so far, by rule. */
export type Past = History & {
  readonly byKind: ReadonlyMap<string, readonly Happening[]>
  readonly byName: ReadonlyMap<string, readonly Span[]>
  readonly calendar: Calendar
  readonly owed: Map<string, Duty[]>
}

export function told(history: History, calendar: Calendar, states: readonly Span[] = []): Past {
  const { subject, kind, happenings } = history
  const spans = states.length === 0 ? history.spans : [...history.spans, ...states]
  const byKind = apart(happenings, (each) => each.kind)
  const byName = apart(spans, (each) => each.name)
  return { subject, kind, happenings, spans, byKind, byName, calendar, owed: new Map() }
}

function apart<T>(all: readonly T[], by: (each: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>()
  for (const each of all) {
    const list = lists.get(by(each))
    if (list) list.push(each)
    else lists.set(by(each), [each])
  }
  return lists
}

/** The spans of a name that bear on the subject or its neighbours. */
export const ofName = ({ byName }: Past, name: string): readonly Span[] => byName.get(name) ?? NONE
const NONE: readonly Span[] = []

/** The happenings of some kinds, in order. */
export function ofKinds(past: Past, kinds: readonly { readonly kind: string }[]): readonly Happening[] {
  const [first] = kinds
  if (!first) return []
  return kinds.every(({ kind }) => kind === first.kind) ? (past.byKind.get(first.kind) ?? []) : past.happenings
}

/** The fact a span carries, the other subject it names counting as a fact called after its role. */
export function spanFact(span: Span, fact: string): FactValue {
  return fact in span.value ? (span.value[fact] ?? null) : WITH_ROLES.has(fact) ? span.with : null
}

/** The fact a happening carries; whom it names in a role counts as a fact called after the role. */
export function happeningFact(happening: Happening | null, fact: string): FactValue {
  return happening ? (happening.facts[fact] ?? happening.about[fact] ?? null) : null
}

/** Roles by which a span names another subject; a law file may ask whether that subject is known. */
const WITH_ROLES = new Set(['household', 'worker', 'child'])

/** Whether wanted facts hold; undefined when one of them is not known and the rest hold. */
export function factsHold(wanted: readonly Wanted[], fact: (name: string) => FactValue): boolean | undefined {
  let answer: boolean | undefined = true
  for (const { fact: name, values } of wanted) {
    const value = fact(name)
    if (values === 'known') {
      if (value === null) return false
    } else if (value === null) answer = undefined
    else if (!values.includes(value)) return false
  }
  return answer
}

/** Does a happening contradict a pair? It may name neither, one or both of its subjects, and must agree where it does. */
export function agrees(happening: Happening, pair: ReadonlyMap<string, SubjectId | null>): boolean {
  for (const [role, wanted] of pair) {
    const named = happening.about[role]
    if (named !== undefined && named !== wanted) return false
  }
  return true
}
