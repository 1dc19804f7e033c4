import type { Calendar, DayNumber } from '../calendar'
import type { FactValue, Happening, SubjectId } from '../happenings'
import type { Span } from '../spans'
import type { Duty } from './duty'
import type { Wanted } from './rule'
import type { Spell } from './stretch'

/** All the engine may look at for one subject: what happened to it and what was true of it and of its neighbours. */
export type History = {
  readonly subject: SubjectId
  readonly kind: string
  /** In order. For a span that is a subject (a placement) these are the happenings of whom it is about. */
  readonly happenings: readonly Happening[]
  /** Spans that name the subject, and the own spans of the subjects those name. */
  readonly spans: readonly Span[]
}

/**
 * A history with its happenings told apart by kind and its spans by name, once: every rule looks for its own. What is owed
 * so far; and what several rules ask, as it was first found: when spans all held, who was born when.
 */
export type Past = History & {
  readonly byKind: ReadonlyMap<string, readonly Happening[]>
  readonly byName: ReadonlyMap<string, readonly Span[]>
  readonly calendar: Calendar
  /** What comes later adds to it, and may look at it. */
  readonly owed: Duty[]
  always: readonly Spell[] | null
  spells: Map<string, readonly Spell[]> | null
  births: Map<SubjectId, DayNumber | null> | null
}

export function told({ subject, kind, happenings, spans }: History, calendar: Calendar): Past {
  const byKind = new Map<string, Happening[]>()
  for (const each of happenings) push(byKind, each.kind, each)
  const byName = new Map<string, Span[]>()
  for (const each of spans) push(byName, each.name, each)
  return {
    subject,
    kind,
    happenings,
    spans,
    byKind,
    byName,
    calendar,
    owed: [],
    always: null,
    spells: null,
    births: null,
  }
}

/** The same with spans that were worked out of it, before anything else was. */
export function alsoTold(past: Past, states: readonly Span[]): Past {
  if (states.length === 0) return past
  return told({ ...past, spans: [...past.spans, ...states] }, past.calendar)
}

function push<T>(lists: Map<string, T[]>, name: string, each: T): void {
  const list = lists.get(name)
  if (list) list.push(each)
  else lists.set(name, [each])
}

/** What is owed so far under a rule. */
export const owedUnder = ({ owed }: Past, rule: string): Duty[] => owed.filter((duty) => duty.rule === rule)

/** The spans of a name that bear on the subject or its neighbours. */
export const ofName = ({ byName }: Past, name: string): readonly Span[] => byName.get(name) ?? NONE
const NONE: readonly Span[] = []

/** The happenings of some kinds, in order; among others, where there are several of those kinds. */
export function ofKinds(
  { byKind, happenings }: Past,
  kinds: readonly { readonly kind: string }[],
): readonly Happening[] {
  let found: readonly Happening[] | undefined
  for (const { kind } of kinds) {
    const list = byKind.get(kind)
    if (found && list && list !== found) return happenings
    found ??= list
  }
  return found ?? NOTHING
}
const NOTHING: readonly Happening[] = []

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

/** Whether wanted facts hold of something, read so; undefined when one of them is not known and the rest hold. */
export function factsHold<Of>(
  wanted: readonly Wanted[],
  of: Of,
  read: (of: Of, fact: string) => FactValue,
): boolean | undefined {
  let answer: boolean | undefined = true
  for (const { fact, values } of wanted) {
    const value = read(of, fact)
    if (values === 'known') {
      if (value === null) return false
    } else if (value === null) answer = undefined
    else if (!values.includes(value)) return false
  }
  return answer
}

/** A subject by the role in which a happening may name it. */
export type InRole = { readonly role: string; readonly id: SubjectId | null }

/** Does a happening contradict a pair? It may name neither, one or both of its subjects, and must agree where it does. */
export function agrees({ about }: Happening, pair: readonly InRole[]): boolean {
  for (const { role, id } of pair) {
    const named = about[role]
    if (named !== undefined && named !== id) return false
  }
  return true
}
