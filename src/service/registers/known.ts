import type { Calendar, PlainDate } from '../../calendar'
import type { SubjectId } from '../../happenings'
import { bare } from '../../places'
import type { Facts } from './register'

export type Held = {
  readonly name: string
  readonly subject: SubjectId
  readonly with: SubjectId | null
  readonly itself: SubjectId | null
  readonly from: PlainDate
  /** The first day after it; `infinity` while it goes on. */
  readonly until: string
  readonly began: PlainDate
  readonly facts: Facts
}

export type Told = {
  readonly subject: SubjectId
  readonly kind: string
  readonly on: PlainDate
  readonly about: Readonly<Record<string, SubjectId>>
  readonly facts: Facts
}

export type Owed = {
  readonly subject: SubjectId
  readonly rule: string
  readonly due: PlainDate | null
  readonly excused: boolean
  /** Its day is near enough that the rule warns. */
  readonly near: boolean
}

/** The authority an address lies in. */
export type Area = { readonly name: string; readonly ours: boolean }

/** All that is known beside the rows of a register by its day, found by whom it is about. */
export type Known = {
  readonly day: PlainDate
  readonly calendar: Calendar
  /** What is true of a subject on the day: the last of its name. */
  readonly held: (name: string, of: SubjectId | null | undefined) => Held | undefined
  /** All of a name that was ever true of a subject by the day, oldest first. */
  readonly ever: (name: string, of: SubjectId | null | undefined) => readonly Held[]
  /** What is true on the day and names a subject: the homes of a constellation. */
  readonly naming: (name: string, of: SubjectId | null | undefined) => readonly Held[]
  /** All that ever named a subject by the day, oldest first. */
  readonly everNaming: (name: string, of: SubjectId | null | undefined) => readonly Held[]
  /** What happened about a subject by the day, oldest first. */
  readonly told: (kind: string, of: SubjectId | null | undefined) => readonly Told[]
  /** What is open about a subject under a rule on the day. */
  readonly owed: (rule: string, of: SubjectId) => Owed | undefined
  /** Where a postcode lies; null where it is in no directory, or nobody recorded which authority is ours. */
  readonly areaOf: (postcode: unknown) => Area | null
}

export type Found = {
  readonly spans: readonly Held[]
  readonly told: readonly Told[]
  readonly owed: readonly Owed[]
  /** By the postcode without blanks. */
  readonly areas: ReadonlyMap<string, Area>
}

/** Puts what was found where it is looked for. Spans, happenings and duties come oldest first. */
export function knownOf(found: Found, day: PlainDate, calendar: Calendar): Known {
  const own = grouped(found.spans, (span) => keyOf(span.name, span.subject))
  const named = grouped(found.spans, (span) => keyOf(span.name, span.with))
  const told = grouped(found.told, (each) => keyOf(each.kind, each.subject))
  const owed = grouped(found.owed, (each) => keyOf(each.rule, each.subject))
  const holds = ({ from, until }: Held) => from <= day && until > day
  const ever: Known['ever'] = (name, of) => own.get(keyOf(name, of)) ?? []
  const everNaming: Known['everNaming'] = (name, of) => (of ? (named.get(keyOf(name, of)) ?? []) : [])
  return {
    day,
    calendar,
    ever,
    everNaming,
    held: (name, of) => ever(name, of).findLast(holds),
    naming: (name, of) => everNaming(name, of).filter(holds),
    told: (kind, of) => told.get(keyOf(kind, of)) ?? [],
    owed: (rule, of) => owed.get(keyOf(rule, of))?.[0],
    areaOf: (postcode) => found.areas.get(bare(String(postcode ?? ''))) ?? null,
  }
}

const keyOf = (name: string, of: SubjectId | null | undefined) => `${name}/${of}`

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
