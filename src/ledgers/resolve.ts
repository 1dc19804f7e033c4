import { type Kysely, sql } from 'kysely'
import { BEGINNING, type DayNumber, toNumber } from '../calendar'
import type { Tables } from '../database'
import { type Entry, type Fault, type Kind, SELF, type SubjectId, takes, type Vocabulary } from '../happenings'
import { freeRef, learn, make, type Naming, noRefs, noteRow, type Refs } from './refs'

/** An entry to be appended, and what it corrects or withdraws, if anything. */
export type ToAppend = Naming & {
  readonly corrects?: number | undefined
  /** What its source said before: corrected as it stands now, whoever has corrected it since. */
  readonly amends?: number | undefined
  readonly reason?: string | undefined
  readonly withdrawn?: boolean
  /** Used as our own instant by a take-on only. */
  readonly recordedAt?: Date | undefined
}

/** An entry whose refs are subjects. Its number is already its own, so that a later entry may correct it. */
export type Resolved = {
  readonly id: number
  readonly entry: ToAppend
  readonly on: DayNumber
  readonly about: Readonly<Record<string, SubjectId>>
  readonly corrects: number | null
  readonly reason: string | null
}

export type Resolution =
  | { readonly ok: true; readonly resolved: Resolved }
  | { readonly ok: false; readonly fault: Fault }

/** A happening at the end of every correction of it, and the subject it is, where it is one. */
type Standing = { readonly id: number; readonly self: SubjectId | null }

/** Finds, or makes, the subjects that entries name; a ref that names nothing, or the wrong kind of thing, is a fault of its entry. */
export async function resolve(
  words: Vocabulary,
  db: Kysely<Tables>,
  entries: readonly ToAppend[],
  refs: Refs = noRefs(),
): Promise<Resolution[]> {
  await learn(words, db, refs, entries)
  const standing = await asTheyStand(db, entries)
  const ids = await reserve(db, 'happening', entries.length)
  const subjects = entries.filter((entry) => words.byName.get(entry.kind)?.subject).length
  const making = await reserve(db, 'subject', subjects)
  return entries.map((entry, index) => {
    const kind = words.byName.get(entry.kind)
    if (!kind) return fault('', `${entry.kind} is no kind of record`)
    return resolveOne(refs, kind, entry, ids[index] ?? 0, making, standing.get(entry.amends ?? 0))
  })
}

type Draft = {
  readonly id: number
  readonly entry: ToAppend
  readonly about: Readonly<Record<string, SubjectId>>
  readonly corrects: number | null
}

function resolveOne(
  refs: Refs,
  kind: Kind,
  entry: ToAppend,
  id: number,
  making: number[],
  standing?: Standing,
): Resolution {
  const about: Record<string, SubjectId> = {}
  for (const [name, ref] of Object.entries(entry.about)) {
    const role = kind.about[name]
    if (!role) continue
    const found = refs.known.get(ref)
    if (!found)
      return fault(name, `No ${takes(role)} has the reference ${ref}. Put the reference right, or add it first.`)
    if (!role.kinds.includes(found.kind))
      return fault(name, `${ref} is the reference of a ${found.kind}. Enter the reference of a ${takes(role)}.`)
    about[name] = found.id
  }
  const draft = { id, entry, about, corrects: entry.corrects ?? (standing ? latest(refs, standing.id) : null) }
  if (!kind.subject) return done(refs, draft)
  // Without a ref of its own a correction is of the same subject as what it corrects.
  if (!entry.ref && standing?.self) return withSelf(refs, kind, draft, standing.self)
  const ref = entry.ref ?? freeRef(refs, entry, kind)
  const own = refs.known.get(ref)
  if (own && own.kind !== kind.subject)
    return fault('ref', `${ref} is already the reference of a ${own.kind}. Give this ${kind.subject} another.`)
  return withSelf(refs, kind, draft, own?.id ?? make(refs, ref, kind.subject, making))
}

/**
 * A second row of a subject changes a fact from its day; without a day of its own it corrects the earlier row: the one
 * that says no day either, if there is one, so that a change from a day is not lost when the list it began with is sent again.
 */
function withSelf(refs: Refs, kind: Kind, draft: Draft, self: SubjectId): Resolution {
  const earlier = refs.rows.get(self)
  const on = dayOf(draft.entry)
  const isChange = kind.on === 'if known' ? draft.entry.on !== null : isItself(kind) && earlier?.on !== on
  const corrects = draft.corrects ?? (earlier && !isChange ? (earlier.undated ?? earlier.id) : null)
  noteRow(refs, self, draft.id, on, corrects)
  return done(refs, { ...draft, about: { ...draft.about, [SELF]: self }, corrects })
}

const isItself = (kind: Kind): boolean => kind.effects.some((effect) => effect.does === 'begins' && effect.itself)
const dayOf = (entry: Entry): DayNumber => (entry.on === null ? BEGINNING : toNumber(entry.on))
const fault = (column: string, why: string): Resolution => ({ ok: false, fault: { column, why } })

function done(refs: Refs, { id, entry, about, corrects }: Draft): Resolution {
  if (corrects !== null) refs.corrected.set(corrects, id)
  const reason = corrects === null ? null : (entry.reason ?? 'A later row of the same file says otherwise')
  return { ok: true, resolved: { id, entry, on: dayOf(entry), about, corrects, reason } }
}

/** What was read just before, and is not yet written, may have corrected it too. */
function latest(refs: Refs, id: number): number {
  let at = id
  for (let next = refs.corrected.get(at); next !== undefined; next = refs.corrected.get(at)) at = next
  return at
}

/** Follows what entries amend to its end: a person may have corrected what a file said. */
async function asTheyStand(db: Kysely<Tables>, entries: readonly ToAppend[]): Promise<Map<number, Standing>> {
  const amended = entries.flatMap((entry) => entry.amends ?? [])
  if (amended.length === 0) return new Map()
  const { rows } = await sql<Standing & { first: number }>`
    with recursive line (first, id) as (
      select said.id, said.id from unnest(${amended}::bigint[]) as said (id)
      union select line.first, c.id from line join happening c on c.corrects = line.id)
    select line.first, line.id, (h.about->>${SELF})::bigint as self from line join happening h on h.id = line.id
    where not exists (select from happening c where c.corrects = line.id)`.execute(db)
  return new Map(rows.map(({ first, id, self }) => [first, { id, self }]))
}

async function reserve(db: Kysely<Tables>, table: 'happening' | 'subject', count: number): Promise<number[]> {
  if (count === 0) return []
  const { rows } = await sql<{ id: number }>`
    with counter as materialized (select pg_get_serial_sequence(${table}, 'id')::regclass as name)
    select nextval(counter.name) as id from counter, generate_series(1, ${count}::int)`.execute(db)
  return rows.map((row) => row.id)
}
