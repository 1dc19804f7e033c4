import { type Kysely, sql } from 'kysely'
import { BEGINNING, type DayNumber } from '../calendar'
import type { Tables } from '../database'
import { type Entry, type Kind, SELF, type SubjectId, type Vocabulary } from '../happenings'

export type NewSubject = { readonly id: SubjectId; readonly ref: string; readonly kind: string }

/** Of a subject's own rows that count: the latest, and the latest of those that say no day. */
export type OwnRows = { readonly id: number; readonly on: DayNumber; readonly undated: number | null }

/** Refs already known and those made since: kept across the batches of one import. */
export type Refs = {
  readonly known: Map<string, { id: SubjectId; kind: string }>
  /** What a further row of a subject's own kind corrects. */
  readonly rows: Map<SubjectId, OwnRows>
  /** By what is corrected, the entry read since that corrects it. */
  readonly corrected: Map<number, number>
  readonly fresh: NewSubject[]
}

export const noRefs = (): Refs => ({ known: new Map(), rows: new Map(), corrected: new Map(), fresh: [] })

/** An entry, and the ref to take where it has none of its own and nothing else has it: the id of its row. */
export type Naming = Entry & { readonly offered?: string | undefined }

/** Adds a subject that nothing named before; its number comes from those set aside. */
export function make(refs: Refs, ref: string, kind: string, making: number[]): SubjectId {
  const id = making.shift() ?? 0
  refs.known.set(ref, { id, kind })
  refs.fresh.push({ id, ref, kind })
  return id
}

/** A ref for what came without one: its id where that is free, else one from whom it is about and its day. */
export function freeRef(refs: Refs, entry: Naming, kind: Kind): string {
  if (entry.offered !== undefined && !refs.known.has(entry.offered)) return entry.offered
  const base = givenRef(entry, kind)
  let ref = base
  for (let n = 2; refs.known.has(ref); n++) ref = `${base}-${n}`
  return ref
}

/** From whom it is about and its day, which say nothing that is not in its row. */
function givenRef(entry: Entry, kind: Kind): string {
  const [whom = kind.name] = Object.values(entry.about)
  return `${whom}-${kind.subject?.replaceAll(' ', '-')}-${entry.on ?? 'first'}`
}

/** Reads the refs that entries name, or may be given, and the rows of subjects they speak of again. */
export async function learn(
  words: Vocabulary,
  db: Kysely<Tables>,
  refs: Refs,
  entries: readonly Naming[],
): Promise<void> {
  const given = entries.flatMap((entry) => {
    const kind = words.byName.get(entry.kind)
    return kind?.subject && !entry.ref ? givenRef(entry, kind) : []
  })
  const asked = entries.flatMap((entry) => [...Object.values(entry.about), entry.ref ?? entry.offered ?? ''])
  await look(db, refs, [...asked, ...given])
  const taken = [...new Set(given)].filter((ref) => refs.known.has(ref))
  await look(db, refs, taken.flatMap(numbered))
  await learnRows(db, refs, entries)
}

const numbered = (ref: string): string[] => Array.from({ length: 99 }, (_, index) => `${ref}-${index + 2}`)

async function look(db: Kysely<Tables>, refs: Refs, asked: readonly string[]): Promise<void> {
  const unknown = [...new Set(asked)].filter((ref) => ref !== '' && !refs.known.has(ref))
  if (unknown.length === 0) return
  const { rows } = await sql<{ ref: string; id: SubjectId; kind: string }>`
    select id, ref, kind from subject where ref = any(${unknown}::text[])`.execute(db)
  for (const { ref, id, kind } of rows) refs.known.set(ref, { id, kind })
}

async function learnRows(db: Kysely<Tables>, refs: Refs, entries: readonly Naming[]): Promise<void> {
  const again = entries
    .flatMap((entry) => (entry.ref ? (refs.known.get(entry.ref)?.id ?? []) : []))
    .filter((id) => !refs.rows.has(id))
  if (again.length === 0) return
  const { rows } = await sql<{ self: number; id: number; on_day: string }>`
    select l.subject_id as self, h.id, (case when isfinite(h.on_day) then h.on_day - date '1970-01-01' else ${BEGINNING} end)::text as on_day
    from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = any(${again}::bigint[]) and l.role = ${SELF} and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id) order by h.id`.execute(db)
  for (const row of rows) noteRow(refs, row.self, row.id, Number(row.on_day), null)
}

/** Notes one more row of a subject's own kind, and which row it replaced. */
export function noteRow(refs: Refs, self: SubjectId, id: number, on: DayNumber, corrects: number | null): void {
  const before = refs.rows.get(self)?.undated ?? null
  refs.rows.set(self, { id, on, undated: on === BEGINNING ? id : before === corrects ? null : before })
}
