import { type Kysely, sql } from 'kysely'
import { BEGINNING, type DayNumber, toNumber } from '../calendar'
import type { Tables } from '../database'
import { type Entry, type Fault, type Kind, SELF, type SubjectId, type Vocabulary } from '../happenings'

/** An entry to be appended, and what it corrects or withdraws, if anything. */
export type ToAppend = Entry & {
  readonly corrects?: number | undefined
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

export type NewSubject = { readonly id: SubjectId; readonly ref: string; readonly kind: string }
type Known = { id: SubjectId; kind: string }

/** Refs already known and those made since: kept across the batches of one import. */
export type Refs = {
  readonly known: Map<string, Known>
  /** The latest row of a subject's own kind, by subject: what a second row of it corrects. */
  readonly rows: Map<SubjectId, { id: number; on: DayNumber }>
  readonly fresh: NewSubject[]
}

export const noRefs = (): Refs => ({ known: new Map(), rows: new Map(), fresh: [] })

export type Resolution = { readonly ok: true; readonly resolved: Resolved } | { readonly ok: false; readonly fault: Fault }

/** Finds, or makes, the subjects that entries name; a ref that names nothing, or the wrong kind of thing, is a fault of its entry. */
export async function resolve(words: Vocabulary, db: Kysely<Tables>, entries: readonly ToAppend[], refs: Refs = noRefs()): Promise<Resolution[]> {
  await learn(db, refs, entries)
  const ids = await reserve(db, 'happening', entries.length)
  const making = await reserve(db, 'subject', entries.filter((entry) => words.byName.get(entry.kind)?.subject).length)
  return entries.map((entry, index) => resolveOne(words, refs, entry, ids[index] ?? 0, making))
}

function resolveOne(words: Vocabulary, refs: Refs, entry: ToAppend, id: number, making: number[]): Resolution {
  const kind = words.byName.get(entry.kind)
  if (!kind) return { ok: false, fault: { column: '', why: `${entry.kind} is no kind of record` } }
  const about: Record<string, SubjectId> = {}
  for (const [role, ref] of Object.entries(entry.about)) {
    const wanted = kind.about[role]?.kinds ?? []
    const found = refs.known.get(ref)
    if (!found) return fault(role, `No ${wanted.join(' or ')} has the reference ${ref}. Put the reference right, or add it first.`)
    if (!wanted.includes(found.kind)) return fault(role, `${ref} is the reference of a ${found.kind}. Enter the reference of a ${wanted.join(' or ')}.`)
    about[role] = found.id
  }
  if (!kind.subject) return done(entry, id, about, entry.corrects ?? null)
  const ref = entry.ref ?? givenRef(refs, entry, kind)
  const own = refs.known.get(ref)
  if (own && own.kind !== kind.subject) return fault('ref', `${ref} is already the reference of a ${own.kind}. Give this ${kind.subject} another.`)
  const self = own?.id ?? make(refs, ref, kind.subject, making)
  return withSelf(refs, kind, entry, id, { ...about, [SELF]: self }, self)
}

/** A second row of a subject changes a fact from its day; without a day of its own it corrects the earlier row. */
function withSelf(refs: Refs, kind: Kind, entry: ToAppend, id: number, about: Record<string, SubjectId>, self: SubjectId): Resolution {
  const earlier = refs.rows.get(self)
  const on = dayOf(entry)
  const changes = kind.on === 'if known' ? entry.on !== null : kind.effects.some((effect) => effect.does === 'begins' && effect.itself) && earlier?.on !== on
  const corrects = entry.corrects ?? (earlier && !changes ? earlier.id : null)
  refs.rows.set(self, { id, on })
  return done(entry, id, about, corrects)
}

const dayOf = (entry: Entry): DayNumber => (entry.on === null ? BEGINNING : toNumber(entry.on))
const fault = (column: string, why: string): Resolution => ({ ok: false, fault: { column, why } })

function done(entry: ToAppend, id: number, about: Record<string, SubjectId>, corrects: number | null): Resolution {
  const reason = corrects === null ? null : (entry.reason ?? 'A later row of the same file says otherwise')
  return { ok: true, resolved: { id, entry, on: dayOf(entry), about, corrects, reason } }
}

function make(refs: Refs, ref: string, kind: string, making: number[]): SubjectId {
  const id = making.shift() ?? 0
  refs.known.set(ref, { id, kind })
  refs.fresh.push({ id, ref, kind })
  return id
}

/** A ref for what came without one: from whom it is about and its day, which say nothing that is not in its row. */
function givenRef(refs: Refs, entry: Entry, kind: Kind): string {
  const [whom = kind.name] = Object.values(entry.about)
  const base = `${whom}-${kind.subject?.replaceAll(' ', '-')}-${entry.on ?? 'first'}`
  let ref = base
  for (let n = 2; refs.known.has(ref); n++) ref = `${base}-${n}`
  return ref
}

/** Reads the refs that entries name, and the latest rows of subjects they speak of again. */
async function learn(db: Kysely<Tables>, refs: Refs, entries: readonly ToAppend[]): Promise<void> {
  const asked = new Set(entries.flatMap((entry) => [...Object.values(entry.about), ...(entry.ref ? [entry.ref] : [])]))
  const unknown = [...asked].filter((ref) => !refs.known.has(ref))
  if (unknown.length > 0) {
    const { rows } = await sql<Known & { ref: string }>`select id, ref, kind from subject where ref = any(${unknown}::text[])`.execute(db)
    for (const { ref, id, kind } of rows) refs.known.set(ref, { id, kind })
  }
  const again = entries.flatMap((entry) => (entry.ref ? (refs.known.get(entry.ref)?.id ?? []) : [])).filter((id) => !refs.rows.has(id))
  if (again.length === 0) return
  const { rows } = await sql<{ self: number; id: number; on_day: string }>`
    select l.subject_id as self, h.id, (case when isfinite(h.on_day) then h.on_day - date '1970-01-01' else ${BEGINNING} end)::text as on_day
    from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = any(${again}::bigint[]) and l.role = ${SELF} and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id) order by h.id`.execute(db)
  for (const row of rows) refs.rows.set(row.self, { id: row.id, on: Number(row.on_day) })
}

async function reserve(db: Kysely<Tables>, table: 'happening' | 'subject', count: number): Promise<number[]> {
  if (count === 0) return []
  const { rows } = await sql<{ id: number }>`select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`.execute(db)
  return rows.map((row) => row.id)
}
