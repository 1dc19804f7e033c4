import { BEGINNING, londonDay, toNumber } from '../../../src/calendar'
import { type Duty, deriveDuties, type History } from '../../../src/duties'
import { admit, type Entry, type Happening, inOrder, SELF } from '../../../src/happenings'
import type { House } from '../../../src/ledgers'
import { foldSpans, type Span } from '../../../src/spans'
import type { RandomRecord } from './random-records'

const RECORDED = new Date('2026-11-22T10:00:00Z')

/** A record as it is admitted: by the one reading that forms and files go through. Throws at a record nobody could make. */
export function admitted(house: House, { kind, values }: RandomRecord, now = RECORDED): Entry {
  const known = house.words.byName.get(kind)
  if (!known) throw new Error(`${kind} is no kind`)
  const read = admit(known, values, londonDay(now))
  if (!read.ok) throw new Error(`${kind} ${JSON.stringify(values)}: ${JSON.stringify(read.faults)}`)
  return read.entry
}

/** Entries as the engines read them: subjects numbered as they come, recorded one after the other. */
export function numbered(house: House, entries: readonly Entry[]) {
  const ids = new Map<string, number>()
  const kinds = new Map<number, string>()
  const idOf = (ref: string) => {
    const id = ids.get(ref) ?? ids.size + 1
    ids.set(ref, id)
    return id
  }
  const happenings = entries.map((entry, index): Happening => {
    const about = Object.fromEntries(Object.entries(entry.about).map(([role, ref]) => [role, idOf(ref)]))
    const subject = house.words.byName.get(entry.kind)?.subject
    if (entry.ref && subject) {
      about[SELF] = idOf(entry.ref)
      kinds.set(about[SELF], subject)
    }
    const [hours = '0', minutes = '0'] = entry.at?.split(':') ?? []
    return {
      id: index + 1,
      kind: entry.kind,
      on: entry.on === null ? BEGINNING : toNumber(entry.on),
      at: entry.at === null ? null : Number(hours) * 60 + Number(minutes),
      recordedAt: RECORDED.getTime() + index,
      about,
      facts: entry.facts,
    }
  })
  return { happenings, kinds }
}

type World = { readonly happenings: readonly Happening[]; readonly kinds: ReadonlyMap<number, string> }

/** What the engine reads of every subject that rules are about. */
export function historiesIn(house: House, { happenings, kinds }: World): History[] {
  const ordered = [...happenings].sort(inOrder)
  const named = new Map<number, Happening[]>()
  for (const each of ordered) for (const id of new Set(Object.values(each.about))) push(named, id, each)
  const spans = [...kinds.keys()].flatMap((subject) => foldSpans(house.words, subject, named.get(subject) ?? []))
  const near = spansBySubject(spans)
  return [...kinds].flatMap(([subject, kind]) => {
    const looks = house.looks.get(kind)
    if (!looks) return []
    const [seen, asked] = [new Set(looks.kinds), new Set(looks.spans)]
    const own = (near.get(subject) ?? []).filter((span) => asked.has(span.name))
    const parties = new Set(own.flatMap((span) => [span.subject, span.with, span.itself]))
    const foreign = [...parties].flatMap((id) =>
      (near.get(id ?? 0) ?? []).filter((span) => span.subject === id && asked.has(span.name)),
    )
    const whom = [subject, ...own.filter((span) => span.itself === subject).map((span) => span.subject)]
    const about = [...new Set(whom.flatMap((id) => named.get(id) ?? []))].filter((each) => seen.has(each.kind))
    return [
      {
        subject,
        kind,
        happenings: whom.length > 1 ? about.sort(inOrder) : about,
        spans: [...new Set([...own, ...foreign])],
      },
    ]
  })
}

function spansBySubject(spans: readonly Span[]): Map<number, Span[]> {
  const near = new Map<number, Span[]>()
  for (const span of spans)
    for (const id of new Set([span.subject, span.with ?? 0, span.itself ?? 0])) push(near, id, span)
  return near
}

function push<T>(map: Map<number, T[]>, id: number, item: T): void {
  const list = map.get(id)
  if (list) list.push(item)
  else map.set(id, [item])
}

/** Everything owed, about everybody. */
export const owedIn = (house: House, world: World): Duty[] =>
  historiesIn(house, world).flatMap((history) => deriveDuties(house.law, history).duties)
