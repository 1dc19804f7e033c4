import type { Fact } from './fact'
import { type Kind, SELF } from './kind'

/** Every kind the service knows, by name and by file, with what the machinery asks of them together. */
export type Vocabulary = {
  readonly kinds: readonly Kind[]
  readonly byName: ReadonlyMap<string, Kind>
  readonly byFile: ReadonlyMap<string, Kind>
  readonly spans: ReadonlySet<string>
}

/** Gathers kinds into a vocabulary. Throws when two share a name, or a role or span names nothing that exists. */
export function vocabulary(declared: readonly Kind[]): Vocabulary {
  const byName = new Map(declared.map((kind) => [kind.name, kind]))
  if (byName.size !== declared.length) throw new Error('Two kinds share a name')
  const subjects = new Set(declared.flatMap((kind) => kind.subject ?? []))
  const begun = new Set(
    declared.flatMap((kind) => kind.effects.flatMap((effect) => (effect.does === 'begins' ? effect.span : []))),
  )
  for (const kind of declared) {
    for (const role of Object.values(kind.about))
      for (const name of role.kinds)
        if (!subjects.has(name)) throw new Error(`${kind.name}: no kind has ${name} as its subject`)
    for (const effect of kind.effects) {
      if (!begun.has(effect.span)) throw new Error(`${kind.name} ends ${effect.span}, which nothing begins`)
      if (effect.of !== SELF && !(effect.of in kind.about)) throw new Error(`${kind.name} has no role ${effect.of}`)
    }
  }
  return {
    kinds: inOrderOfNeed(declared),
    byName,
    byFile: new Map(declared.map((kind) => [kind.file, kind])),
    spans: begun,
  }
}

/** Kinds whose subjects others refer to come first: the order in which files are read. */
function inOrderOfNeed(declared: readonly Kind[]): Kind[] {
  const placed: Kind[] = []
  const waiting = [...declared]
  while (waiting.length > 0) {
    const named = new Set(waiting.flatMap((kind) => kind.subject ?? []))
    const index = waiting.findIndex((kind) =>
      roleKinds(kind).every((name) => name === kind.subject || !named.has(name)),
    )
    const [next] = waiting.splice(Math.max(index, 0), 1)
    if (next) placed.push(next)
  }
  return placed
}

const roleKinds = (kind: Kind): string[] => Object.values(kind.about).flatMap((role) => role.kinds)

export type Column = {
  readonly name: string
  readonly type: 'ref' | 'day' | 'time' | 'instant' | 'text' | 'number' | 'choice'
  readonly required: boolean
  /** The column may be left out of the file altogether. */
  readonly optional: boolean
  readonly values?: readonly string[]
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
    says: fact.label,
  }
}
