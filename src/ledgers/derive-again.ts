import { type Kysely, sql } from 'kysely'
import { BEGINNING, type DayNumber, ENDLESS } from '../calendar'
import { dayToDatabase, type Tables } from '../database'
import { type Duty, deriveDuties, type History, IN_DATE, PERHAPS_IN_DATE } from '../duties'
import { deleteDuties, dutyKey, insertDuties, loadDuties } from '../duties/duties.store'
import type { SubjectId } from '../happenings'
import { loadFirstKnown, loadHappenings } from '../happenings/happenings.store'
import { foldSpans, type Span } from '../spans'
import { deleteSpans, insertSpans, loadOwnSpans, loadSpansNaming, spanKey } from '../spans/spans.store'
import type { House } from './house'
import type { LawPart } from './law-parts'

/** Whom happenings name, by their kind and role: all that is needed to know who must be derived again. */
export type Touched = {
  readonly roles: Map<string, Map<string, Set<SubjectId>>>
  /** The earliest day of what names each: it may be the first day anything is known of it, or have been until now. */
  readonly earliest: Map<SubjectId, DayNumber>
}

export const nobodyTouched = (): Touched => ({ roles: new Map(), earliest: new Map() })

/** Notes whom one more happening names. */
export function touch(touched: Touched, kind: string, on: DayNumber, about: Readonly<Record<string, SubjectId>>): void {
  const roles = touched.roles.get(kind) ?? new Map<string, Set<SubjectId>>()
  touched.roles.set(kind, roles)
  for (const [role, id] of Object.entries(about)) {
    roles.set(role, (roles.get(role) ?? new Set()).add(id))
    touched.earliest.set(id, Math.min(touched.earliest.get(id) ?? on, on))
  }
}

export const namedBy = (touched: Touched): SubjectId[] => [...touched.earliest.keys()]

/** How many subjects are read, derived and written at a time: bounds memory, whatever the size of the service. */
export const CHUNK = 2_000

export const CURRENCY = [IN_DATE, PERHAPS_IN_DATE]

/** Re-derives whatever these happenings may have changed, and writes only the rows that differ. */
export async function deriveAgain(house: House, db: Kysely<Tables>, touched: Touched): Promise<void> {
  await byIndex(db, true)
  const owners = await ownersOf(house, db, touched)
  const before = await parties(house, db, owners)
  for (const chunk of chunks([...owners])) await writeSpans(db, chunk, house.spanNames, await spansOf(house, db, chunk))
  const subjects = await subjectsToDerive(house, db, touched, owners, before)
  for (const kind of house.looks.keys()) {
    const ids = subjects.flatMap((each) => (each.kind === kind ? each.id : []))
    for (const chunk of chunks(ids)) await deriveDutiesOf(house, db, kind, chunk)
  }
}

/**
 * Deriving reads few rows of many, by key. Within the transaction of an import the planner has no figures for the tables it
 * fills and would read them whole, time and again; so it is told not to, until told otherwise or the transaction ends.
 */
export async function byIndex(db: Kysely<Tables>, on: boolean): Promise<void> {
  await sql`select set_config('enable_seqscan', ${on ? 'off' : 'on'}, true)`.execute(db)
}

/** Derives and writes the duties, and the days in date, of some subjects of one kind. */
export async function deriveDutiesOf(
  house: House,
  db: Kysely<Tables>,
  kind: string,
  subjects: readonly SubjectId[],
): Promise<void> {
  const { duties, current } = await dutiesOf(house, db, kind, subjects)
  await writeDuties(db, subjects, duties)
  await writeSpans(db, subjects, CURRENCY, current)
}

/** Of whom these happenings begin or end spans; and those who may now have been known from another day. */
export async function ownersOf(house: House, db: Kysely<Tables>, touched: Touched): Promise<Set<SubjectId>> {
  const owners = new Set<SubjectId>()
  for (const [kind, roles] of touched.roles)
    for (const effect of house.words.byName.get(kind)?.effects ?? [])
      for (const owner of roles.get(effect.of) ?? []) owners.add(owner)
  const others = namedBy(touched).filter((id) => !owners.has(id))
  for (const ids of chunks(others, 20_000)) {
    const days = ids.map((id) => dayToDatabase(touched.earliest.get(id) ?? ENDLESS))
    const { rows } = await sql<{ subject_id: SubjectId }>`
      select distinct s.subject_id from span s join unnest(${ids}::bigint[], ${days}::date[]) as named (id, day) on named.id = s.subject_id
      where s.name = any(${house.subjects}::text[]) and s.from_day >= named.day`.execute(db)
    for (const row of rows) owners.add(row.subject_id)
  }
  return owners
}

/** What was true of some subjects, from their happenings. */
export async function spansOf(house: House, db: Kysely<Tables>, owners: readonly SubjectId[]): Promise<Span[]> {
  const happenings = await loadHappenings(db, owners, house.makers)
  const undated = owners.filter((owner) => happenings.get(owner)?.some((each) => each.on === BEGINNING))
  const known = await loadFirstKnown(db, undated)
  return owners.flatMap((owner) => foldSpans(house.words, owner, happenings.get(owner) ?? [], known.get(owner)))
}

/** What is owed about some subjects of one kind, and when they were in date. */
export async function dutiesOf(
  house: LawPart,
  db: Kysely<Tables>,
  kind: string,
  subjects: readonly SubjectId[],
): Promise<{ duties: Duty[]; current: Span[] }> {
  const histories = await historiesOf(house, db, kind, subjects)
  const derived = histories.map((history) => deriveDuties(house.law, history))
  return { duties: derived.flatMap((each) => each.duties), current: derived.flatMap((each) => each.current) }
}

export async function historiesOf(
  house: LawPart,
  db: Kysely<Tables>,
  kind: string,
  subjects: readonly SubjectId[],
): Promise<History[]> {
  const looks = house.looks.get(kind)
  if (!looks) return []
  const naming = await loadSpansNaming(db, subjects, looks.spans)
  const bySubject = indexed(naming, subjects)
  const partiesOf = (subject: SubjectId) =>
    (bySubject.get(subject) ?? []).flatMap((span) => [span.subject, ...(span.with === null ? [] : [span.with])])
  const needed = looks.neighbours || looks.isSpan ? [...new Set(subjects.flatMap(partiesOf))] : []
  const foreign = byOwner(await loadOwnSpans(db, needed, looks.spans))
  const owners = looks.isSpan
    ? [...new Set(naming.filter((span) => span.itself !== null).map((span) => span.subject))]
    : []
  const happenings = await loadHappenings(db, [...subjects, ...owners], looks.kinds)
  return subjects.map((subject) => {
    const own = bySubject.get(subject) ?? []
    const whom = looks.isSpan
      ? [subject, ...new Set(own.filter((span) => span.itself === subject).map((span) => span.subject))]
      : [subject]
    return {
      subject,
      kind,
      happenings:
        whom.length === 1 ? (happenings.get(subject) ?? []) : merged(whom.map((id) => happenings.get(id) ?? [])),
      spans: unique(
        [...own, ...new Set(partiesOf(subject))].flatMap((each) =>
          typeof each === 'number' ? (foreign.get(each) ?? []) : [each],
        ),
      ),
    }
  })
}

function merged(lists: readonly History['happenings'][]): History['happenings'] {
  const seen = new Map(lists.flat().map((each) => [each.id, each]))
  return [...seen.values()].sort((a, b) => a.on - b.on || a.recordedAt - b.recordedAt || a.id - b.id)
}

function byOwner(spans: readonly Span[]): Map<SubjectId, Span[]> {
  const out = new Map<SubjectId, Span[]>()
  for (const span of spans) out.set(span.subject, [...(out.get(span.subject) ?? []), span])
  return out
}

const unique = (spans: readonly (Span & { id?: number })[]): Span[] => [
  ...new Map(spans.map((span) => [spanKey(span), span])).values(),
]

function indexed(spans: readonly Span[], subjects: readonly SubjectId[]): Map<SubjectId, Span[]> {
  const wanted = new Set(subjects)
  const out = new Map<SubjectId, Span[]>()
  for (const span of spans)
    for (const id of new Set([span.subject, span.with, span.itself]))
      if (id !== null && wanted.has(id)) out.set(id, [...(out.get(id) ?? []), span])
  return out
}

/** Whoever the spans of these owners name. Asked before and after they are written: both then and now may owe otherwise. */
export async function parties(
  house: House,
  db: Kysely<Tables>,
  owners: ReadonlySet<SubjectId>,
): Promise<Set<SubjectId>> {
  const found = new Set<SubjectId>(owners)
  for (const chunk of chunks([...owners]))
    for (const span of await loadSpansNaming(db, chunk, house.spanNames))
      for (const id of [span.subject, span.with, span.itself]) if (id !== null) found.add(id)
  return found
}

/** Somebody whose duties must be derived again. */
export type Derivable = {
  readonly id: SubjectId
  readonly kind: string
  /** The kinds of evidence that came for it; null where anything owed may have changed: by what was true, or an excusal. */
  readonly by: ReadonlySet<string> | null
}

/** Who must have their duties derived again, and why. */
export async function subjectsToDerive(
  house: House,
  db: Kysely<Tables>,
  touched: Touched,
  owners: ReadonlySet<SubjectId>,
  before: ReadonlySet<SubjectId>,
): Promise<Derivable[]> {
  const after = owners.size > 0 ? await parties(house, db, owners) : new Set<SubjectId>()
  const bySpans = new Set([...touched.roles.keys()].flatMap((kind) => [...(house.spansFor.get(kind) ?? [])]))
  const naming = await kindsNaming(house, db, touched)
  const found: Derivable[] = []
  for (const chunk of chunks([...new Set([...before, ...after, ...naming.keys()])], 20_000)) {
    const { rows } = await sql<{
      id: number
      kind: string
    }>`select id, kind from subject where id = any(${chunk}::bigint[]) order by id`.execute(db)
    for (const { id, kind } of rows) {
      const by = [...(naming.get(id) ?? [])].filter((each) => house.evidenceFor.get(each)?.has(kind))
      const spans = bySpans.has(kind) && (before.has(id) || after.has(id))
      if (spans || by.includes('excusal')) found.push({ id, kind, by: null })
      else if (by.length > 0) found.push({ id, kind, by: new Set(by) })
    }
  }
  return found
}

/** By subject, the kinds of happening that name it; what names a child bears on its placements too. */
async function kindsNaming(house: House, db: Kysely<Tables>, touched: Touched): Promise<Map<SubjectId, Set<string>>> {
  const naming = new Map<SubjectId, Set<string>>()
  const note = (id: SubjectId, kind: string) => naming.set(id, (naming.get(id) ?? new Set()).add(kind))
  for (const [kind, roles] of touched.roles) for (const ids of roles.values()) for (const id of ids) note(id, kind)
  const spanKinds = [...house.looks].flatMap(([kind, looks]) => (looks.isSpan ? kind : []))
  const bears = (kind: string) => spanKinds.some((each) => house.evidenceFor.get(kind)?.has(each))
  if (![...touched.roles.keys()].some(bears)) return naming
  for (const chunk of chunks([...naming.keys()]))
    for (const { subject, itself } of await loadOwnSpans(db, chunk, house.spanNames))
      if (itself !== null) for (const kind of naming.get(subject) ?? []) note(itself, kind)
  return naming
}

/** Replaces spans of some names by what they should be, touching only what differs. */
export async function writeSpans(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
  names: readonly string[],
  should: readonly Span[],
): Promise<void> {
  const { gone, fresh } = difference(await loadOwnSpans(db, subjects, names), should, spanKey)
  await deleteSpans(
    db,
    gone.map((span) => span.id),
  )
  await insertSpans(db, fresh)
}

async function writeDuties(db: Kysely<Tables>, subjects: readonly SubjectId[], should: readonly Duty[]): Promise<void> {
  const { gone, fresh } = difference(await loadDuties(db, subjects), should, dutyKey)
  await deleteDuties(
    db,
    gone.map((duty) => duty.id),
  )
  await insertDuties(db, fresh)
}

/** What is stored and should not be, and what should be and is not stored. */
export function difference<S extends T, T>(
  stored: readonly S[],
  should: readonly T[],
  key: (each: T) => string,
): { gone: S[]; fresh: T[] } {
  const left = new Map<string, S[]>()
  for (const each of stored) left.set(key(each), [...(left.get(key(each)) ?? []), each])
  const fresh = should.filter((each) => !left.get(key(each))?.pop())
  return { gone: [...left.values()].flat(), fresh }
}

export function chunks<T>(items: readonly T[], size: number = CHUNK): T[][] {
  const out: T[][] = []
  for (let at = 0; at < items.length; at += size) out.push(items.slice(at, at + size))
  return out
}
