import type { Code } from './code'
import type { Fact } from './fact'
import { type Kind, SELF } from './kind'

/** Every kind the service knows, by name and by file, with what the machinery asks of them together. */
export type Vocabulary = {
  readonly kinds: readonly Kind[]
  readonly byName: ReadonlyMap<string, Kind>
  readonly byFile: ReadonlyMap<string, Kind>
  readonly spans: ReadonlySet<string>
  /** By kind of subject, the kind of record whose rows add one. */
  readonly bySubject: ReadonlyMap<string, Kind>
  /** By kind of subject, how its refs begin where the service has none of them yet: no two alike. */
  readonly refs: ReadonlyMap<string, string>
}

/** Gathers kinds into a vocabulary. Throws when two share a name, or a role or span names nothing that exists. */
export function vocabulary(said: readonly Kind[]): Vocabulary {
  const subjects = new Set(said.flatMap((kind) => kind.subject ?? []))
  const declared = said.map((kind) => ({ ...kind, about: filledIn(kind.about, [...subjects]) }))
  const byName = new Map(declared.map((kind) => [kind.name, kind]))
  if (byName.size !== declared.length) throw new Error('Two kinds share a name')
  const begun = new Set(
    declared.flatMap((kind) => kind.effects.flatMap((effect) => (effect.does === 'begins' ? effect.span : []))),
  )
  for (const kind of declared) checkNames(kind, subjects, begun)
  return {
    kinds: inOrderOfNeed(declared),
    byName,
    byFile: new Map(declared.map((kind) => [kind.file, kind])),
    spans: begun,
    bySubject: new Map(declared.flatMap((kind) => (kind.subject ? [[kind.subject, kind] as const] : []))),
    refs: refsOf(declared),
  }
}

const filledIn = (about: Kind['about'], subjects: readonly string[]): Kind['about'] =>
  Object.fromEntries(
    Object.entries(about).map(([name, role]) => [name, role.any ? { ...role, kinds: subjects } : role]),
  )

function checkNames(kind: Kind, subjects: ReadonlySet<string>, begun: ReadonlySet<string>): void {
  for (const role of Object.values(kind.about))
    for (const name of role.kinds)
      if (!subjects.has(name)) throw new Error(`${kind.name}: no kind has ${name} as its subject`)
  for (const refusal of [kind.finished, kind.unnamed, kind.known])
    if (refusal && !(refusal.at in kind.facts || refusal.at in kind.about))
      throw new Error(`${kind.name} has no answer ${refusal.at}`)
  for (const column of kind.unnamed?.also ?? [])
    if (!(column in kind.facts)) throw new Error(`${kind.name} has no answer ${column}`)
  for (const { given, ask } of kind.needs ?? [])
    for (const column of given === undefined ? [ask] : [given, ask])
      if (!(column in kind.facts || column in kind.about)) throw new Error(`${kind.name} has no answer ${column}`)
  for (const effect of kind.effects) {
    if (!begun.has(effect.span)) throw new Error(`${kind.name} ends ${effect.span}, which nothing begins`)
    if (effect.of !== SELF && !(effect.of in kind.about)) throw new Error(`${kind.name} has no role ${effect.of}`)
  }
}

/** Kinds whose subjects others refer to come first: the order in which files are read. */
function inOrderOfNeed(declared: readonly Kind[]): Kind[] {
  const placed: Kind[] = []
  const waiting = [...declared]
  while (waiting.length > 0) {
    const named = new Set(waiting.flatMap((kind) => kind.subject ?? []))
    const isReady = (kind: Kind, any: boolean) =>
      Object.values(kind.about).every(
        (role) => (role.any && !any) || role.kinds.every((name) => name === kind.subject || !named.has(name)),
      )
    // Two kinds that are about anything at all may be about one another: then what else they name decides.
    const strictly = waiting.findIndex((kind) => isReady(kind, true))
    const index = strictly >= 0 ? strictly : waiting.findIndex((kind) => kind.subject && isReady(kind, false))
    const [next] = waiting.splice(Math.max(index, 0), 1)
    if (next) placed.push(next)
  }
  return placed
}

/** The declared beginnings first; then, for each kind, its initials, or as much of its first word as nobody has yet. */
function refsOf(declared: readonly Kind[]): Map<string, string> {
  const own = declared.flatMap(({ subject, ref }) => (subject ? [{ subject, ref }] : []))
  const refs = new Map(own.flatMap(({ subject, ref }) => (ref ? [[subject, ref] as const] : [])))
  if (new Set(refs.values()).size !== refs.size) throw new Error('Refs of two kinds begin alike')
  for (const { subject, ref } of own) {
    if (ref) continue
    const taken = new Set(refs.values())
    const free = beginnings(subject).find((each) => !taken.has(each))
    if (!free) throw new Error(`Every way in which refs of a ${subject} could begin is taken: declare one`)
    refs.set(subject, free)
  }
  return refs
}

function beginnings(subject: string): string[] {
  const words = subject.toUpperCase().split(/[^A-Z]+/)
  const [first = ''] = words
  const initials = words.map((word) => word.charAt(0)).join('')
  return [initials, ...Array.from(first, (_, index) => first.slice(0, index + 1)).slice(1)].map((each) => `${each}-`)
}

export type Column = {
  readonly name: string
  readonly type: 'ref' | 'day' | 'time' | 'instant' | 'text' | 'number' | 'choice'
  readonly required: boolean
  /** The column may be left out of the file altogether. */
  readonly optional: boolean
  readonly values?: readonly string[]
  /** What the values mean, and from when to when each may be used. */
  readonly codes?: readonly Code[]
  readonly refersTo?: readonly string[]
  readonly says: string
}

/** The columns of a kind's file: its ref, the roles it is about, the day, its facts, and what any file may add. */
export function columnsOf(kind: Kind): Column[] {
  const ref: Column[] = kind.subject
    ? [
        {
          name: 'ref',
          type: 'ref',
          required: !kind.refOptional,
          optional: kind.refOptional,
          says: `The reference of this ${kind.subject}`,
        },
      ]
    : []
  const roles = Object.entries(kind.about).map(
    ([name, role]): Column => ({
      name,
      type: 'ref',
      required: !role.optional,
      optional: false,
      refersTo: role.kinds,
      says: role.label,
    }),
  )
  const on: Column = {
    name: 'on',
    type: 'day',
    required: kind.on === 'day',
    optional: kind.on !== 'day',
    says: 'The day it happened',
  }
  const facts = Object.entries(kind.facts).map(([name, fact]) => factColumn(name, fact))
  return [...ref, ...roles, on, ...facts, ...ANY_FILE]
}

const ANY_FILE: readonly Column[] = [
  {
    name: 'at',
    type: 'time',
    required: false,
    optional: true,
    says: 'The time of day in London, where known, as HH:MM',
  },
  {
    name: 'id',
    type: 'text',
    required: false,
    optional: true,
    says: 'The row’s own number where it comes from: a later row with the same id corrects it',
  },
  {
    name: 'recorded_at',
    type: 'instant',
    required: false,
    optional: true,
    says: 'When it was written down there, with its time zone',
  },
]

function factColumn(name: string, fact: Fact): Column {
  const type = fact.type === 'prose' ? 'text' : fact.type
  return {
    name,
    type,
    required: fact.required,
    optional: fact.optional,
    ...(fact.choices ? { values: fact.choices } : {}),
    ...(fact.codes ? { codes: fact.codes } : {}),
    says: fact.label,
  }
}
