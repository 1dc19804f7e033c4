import { isPlainDate, londonDay, longDate, longInstant, plainDate, toNumber } from '../../calendar'
import type { Law } from '../../duties'
import { isStaff, type Kind, SELF, type SubjectId } from '../../happenings'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import type { Row } from './records.store'
import { valueWords } from './value-words'
import { askedOf } from './wording'

/** One thing a record says. `value` is null where it says nothing. */
export type Said = {
  readonly column: string
  readonly term: string
  readonly value: string | null
  readonly href?: string
  /** Written at length: read as text, not as a fact among facts. */
  readonly prose?: boolean
}

export type Saying = { readonly law: Law; readonly kind: Kind; readonly people: ReadonlyMap<SubjectId, Person> }

/** Everything a record says, in words, in the order its form asks it. */
export function saidBy({ law, kind, people }: Saying, row: Row): Said[] {
  const self = people.get(row.about[SELF] ?? -1)
  const refs: Said[] = self ? [{ column: 'ref', term: 'Reference', value: self.ref }] : []
  const roles = Object.entries(kind.about).map(([role, { label }]): Said => {
    const person = people.get(row.about[role] ?? -1)
    return {
      column: role,
      term: askedOf(kind, role).label ?? label,
      value: person ? `${titleOf(person)} (${person.ref})` : null,
      ...(person ? { href: hrefOf(person) } : {}),
    }
  })
  const on: Said = { column: 'on', term: 'When', value: onWords(row) }
  const facts = Object.entries(kind.facts).map(
    ([fact, { label, type }]): Said => ({
      column: fact,
      term: askedOf(kind, fact).label ?? label,
      value: valueWords(law, kind, fact, row.facts[fact]),
      prose: type === 'prose',
    }),
  )
  return [...refs, ...roles, on, ...facts]
}

/** `22 November 2026 at 16:30`; a subject's row may hold from the first. */
export function onWords({ on_day, at_time }: Pick<Row, 'on_day' | 'at_time'>): string {
  if (!isPlainDate(on_day)) return 'From the first'
  return `${longDate(on_day)}${at_time ? ` at ${at_time.slice(0, 5)}` : ''}`
}

export type Change = { readonly term: string; readonly before: string | null; readonly after: string | null }

/** What a correction changed, and nothing else. */
export function changesBetween(saying: Saying, before: Row, after: Row): Change[] {
  const was = new Map(saidBy(saying, before).map((said) => [said.column, said]))
  return saidBy(saying, after).flatMap(({ column, term, value }) => {
    const old = was.get(column)?.value ?? null
    return old === value ? [] : [{ term, before: old, after: value }]
  })
}

/** After how many days a record counts as written late. */
export const LATE_AFTER = 10

/** By how many days a record was written down later than it happened. */
export function daysLater({ on_day, recorded_at }: Pick<Row, 'on_day' | 'recorded_at'>): number {
  return isPlainDate(on_day) ? Math.max(0, toNumber(londonDay(recorded_at)) - toNumber(plainDate(on_day))) : 0
}

export const writerOf = (row: Row, recorders: ReadonlyMap<string, string>): string =>
  recorders.get(row.recorded_by) ?? row.recorded_by

/** Who wrote it down and when, and how much later than it happened. */
export function writtenWords(row: Row, recorders: ReadonlyMap<string, string>): string {
  const later = daysLater(row)
  const gap = later === 0 ? '' : `, ${later} ${later === 1 ? 'day' : 'days'} after it happened`
  return `${writerOf(row, recorders)}, ${longInstant(row.recorded_at)}${gap}${later > LATE_AFTER ? ': written late' : ''}`
}

/** The first line of a page about a record: `Ashdown household, unannounced, 22 November 2026`. */
export function summary(saying: Saying, row: Row): string {
  const whom = Object.entries(saying.kind.about).flatMap(([name, role]) =>
    isStaff(role) ? [] : (saying.people.get(row.about[name] ?? -1) ?? []),
  )
  const self = saying.people.get(row.about[SELF] ?? -1)
  // Somebody who is added is named, not only their home; a placement and an event have no name of their own.
  const added = self && 'name' in saying.kind.facts ? self : null
  const names = (added ? [added] : whom.length > 0 ? whom : self ? [self] : []).map(titleOf)
  const heading = Object.entries(saying.kind.facts).flatMap(
    ([fact, each]) => each.heading?.[row.facts[fact] ?? ''] ?? [],
  )
  return [...names, ...heading, isPlainDate(row.on_day) ? longDate(row.on_day) : 'from the first'].join(', ')
}

/** Questions that a record leaves open and somebody will need answered. */
export const stillOpen = (saying: Saying, row: Row): string[] =>
  Object.entries(saying.kind.facts).flatMap(([fact, { optional, label }]) =>
    !optional && (row.facts[fact] ?? null) === null ? [askedOf(saying.kind, fact).label ?? label] : [],
  )
