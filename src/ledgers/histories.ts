import type { Kysely } from 'kysely'
import { BEGINNING } from '../calendar'
import type { Tables } from '../database'
import { type Duty, deriveDuties, type History } from '../duties'
import type { SubjectId } from '../happenings'
import { loadFirstKnown, loadHappenings } from '../happenings/happenings.store'
import { foldSpans, type Span } from '../spans'
import { loadOwnSpans, loadSpansNaming, spanKey } from '../spans/spans.store'
import type { House } from './house'
import type { LawPart } from './law-parts'

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
