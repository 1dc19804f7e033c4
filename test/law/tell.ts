import type { LawExample } from '../../src/duties'
import { type Kind, SELF, type Vocabulary } from '../../src/happenings'
import type { Case, StoryLine } from './cases'
import type { Said, StoryWord, Told, Word, Wording } from './wording'

type Line = LawExample['happened'][number]

/** A story told in kinds of record: what is taken for granted on its first day, then line by line. */
export function tell(words: Vocabulary, wording: Wording, { rule, story }: Case): Line[] {
  const first = story[0]
  if (!first) return []
  const granted = (wording.granted?.[rule] ?? []).flatMap((said) =>
    record({ on: first.on, what: '' }, { rule, before: [], after: story }, said),
  )
  const lines = standing(story).flatMap((line, index, all) => {
    const told = { rule, before: all.slice(0, index), after: all.slice(index + 1) }
    return sayings(word(wording, rule, line), line, told).flatMap((said) => record(line, told, said))
  })
  return named(words, [...granted, ...lines])
}

/** What is withdrawn stops counting, and so does the row that says so. */
function standing(story: readonly StoryLine[]): StoryLine[] {
  const withdrawn = story.filter(({ what }) => what === 'withdrawn').map(({ which }) => String(which))
  return story.filter(
    ({ what }) => what !== 'withdrawn' && what !== 'school term' && !withdrawn.some((which) => which.startsWith(what)),
  )
}

function word({ words, inRule }: Wording, rule: string, { what }: StoryLine): Word {
  const found = inRule?.[rule]?.[what] ?? words[what]
  if (!found) throw new Error(`no words for “${what}”`)
  return found
}

function sayings(word: Word, line: StoryLine, told: Told): readonly Said[] {
  if (typeof word === 'function') return (word as StoryWord)(line, told)
  return Array.isArray(word) ? (word as readonly Said[]) : [word as Said]
}

function record(line: StoryLine, told: Told, said: Said): Line[] {
  const values = Object.entries({ on: line.on, at: line.at, ...said }).map(
    ([name, value]) =>
      [
        name,
        typeof value === 'function' ? (value as (line: StoryLine, told: Told) => unknown)(line, told) : value,
      ] as const,
  )
  return [Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Line]
}

/** Every event has a name of its own, and what is said of an event without naming it is said of the latest one told. */
function named(words: Vocabulary, lines: readonly Line[]): Line[] {
  const latest = new Map<string, string>()
  const count = new Map<string, number>()
  return lines.map((line) => {
    const kind = words.byName.get(line.what)
    if (!kind) throw new Error(`there is no kind ${line.what}`)
    const roles = Object.entries(kind.about).flatMap(([role, { kinds }]) => {
      const event = kinds.find((each) => latest.has(each))
      return event && line[role] === undefined && role !== SELF ? [[role, latest.get(event)]] : []
    })
    return { ...Object.fromEntries(roles), ...line, ...ownName(kind, line, latest, count) }
  })
}

function ownName(kind: Kind, line: Line, latest: Map<string, string>, count: Map<string, number>): { ref?: string } {
  if (!kind.subject || !kind.refOptional) return {}
  const n = (count.get(kind.subject) ?? 0) + 1
  count.set(kind.subject, n)
  const ref = typeof line.ref === 'string' ? line.ref : `${kind.subject} ${n}`
  latest.set(kind.subject, ref)
  return { ref }
}

/** The kinds of subject that a story tells of. */
export const castOf = (words: Vocabulary, lines: readonly Line[]): string[] =>
  lines.flatMap(({ what }) => {
    const kind = words.byName.get(what)
    if (!kind) return []
    return [...(kind.subject ? [kind.subject] : []), ...Object.values(kind.about).flatMap(({ kinds }) => kinds)]
  })
