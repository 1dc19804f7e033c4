import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'

export type Facts = Readonly<Record<string, string | number | null>>

/** Something recorded about a complaint, an event or an allegation, in the order it happened. */
export type Entry = {
  readonly id: number
  readonly kind: string
  readonly on: PlainDate
  readonly at: string | null
  readonly recorded: Date
  /** As the ledger names whoever recorded it: an account, or what brought it in. */
  readonly by: string
  readonly facts: Facts
  /** Subjects by role. */
  readonly about: Readonly<Record<string, SubjectId>>
}

/** One complaint, event or allegation with all that was recorded about it by a day; of whom it names, those the viewer may see. */
export type CaseFile = Omit<Entry, 'kind'> & {
  readonly subject: SubjectId
  readonly ref: string
  readonly entries: readonly Entry[]
}

export type FilesAsked = {
  readonly kind: 'complaint' | 'notifiable event' | 'allegation'
  readonly day: PlainDate
  readonly visible: RawBuilder<number>
  readonly ref?: string
  /** Those that happened between two days, both included. */
  readonly between?: { readonly from: PlainDate; readonly to: PlainDate }
}

type Own = Omit<CaseFile, 'entries'>

const standing = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`
const columns = sql`h.id, h.on_day::text as "on", h.at_time::text as at, h.recorded_at as recorded, h.recorded_by as by, h.facts, h.about`

/**
 * Every one of a kind that the viewer may see, the newest first. What names somebody out of their sight is left out, as it is
 * everywhere. Three queries, however many there are: cost grows with what happened and what was recorded of it.
 */
export async function findFiles(db: Kysely<Tables>, asked: FilesAsked): Promise<CaseFile[]> {
  const own = await findOwn(db, asked)
  const told = await findTold(
    db,
    own.map(({ subject }) => subject),
    asked,
  )
  const named = [...own, ...told].flatMap(({ about }) => Object.values(about))
  const seen = await findSeen(db, named, asked)
  const entries = new Map<SubjectId, Entry[]>()
  for (const { of, ...entry } of told)
    if (Object.values(entry.about).every((id) => seen.has(id))) entries.set(of, [...(entries.get(of) ?? []), entry])
  const whole = own.filter(({ about }) => Object.values(about).every((id) => seen.has(id)))
  return whole.map((file) => ({
    ...file,
    about: Object.fromEntries(Object.entries(file.about).filter(([role]) => role !== 'self')),
    entries: entries.get(file.subject) ?? [],
  }))
}

async function findOwn(db: Kysely<Tables>, { kind, day, visible, ref, between }: FilesAsked): Promise<Own[]> {
  const period = between ? sql`and l.on_day between ${between.from}::date and ${between.to}::date` : sql``
  const { rows } = await sql<Own>`
    select * from (
      select distinct on (s.id) s.id as subject, s.ref, ${columns}
      from subject s join happening_subject l on l.subject_id = s.id and l.role = 'self' join happening h on h.id = l.happening_id
      where s.kind = ${kind} and h.kind = s.kind and l.on_day <= ${day}::date and s.id in ${visible} and ${standing} ${period}
        ${ref === undefined ? sql`` : sql`and s.ref = ${ref}`}
      order by s.id, h.on_day desc, h.recorded_at desc) own
    order by "on" desc, ref desc`.execute(db)
  return rows
}

type Told = Entry & { readonly of: SubjectId }

/** What else was recorded about some subjects. What was promised for them is a subject of its own, and told by others. */
async function findTold(db: Kysely<Tables>, subjects: readonly SubjectId[], { day }: FilesAsked): Promise<Told[]> {
  if (subjects.length === 0) return []
  const { rows } = await sql<Told>`
    select l.subject_id as of, h.kind, ${columns} from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = any(${subjects}::bigint[]) and l.role not in ('self', 'source') and l.on_day <= ${day}::date and ${standing}
    order by h.on_day, h.at_time nulls first, h.recorded_at, h.id`.execute(db)
  return rows
}

async function findSeen(
  db: Kysely<Tables>,
  ids: readonly SubjectId[],
  { visible }: FilesAsked,
): Promise<ReadonlySet<SubjectId>> {
  const { rows } = await sql<{ id: SubjectId }>`
    select id from subject where id = any(${[...new Set(ids)]}::bigint[]) and id in ${visible}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export const entriesOf = ({ entries }: Pick<CaseFile, 'entries'>, kind: string, where: Facts = {}): readonly Entry[] =>
  entries.filter(
    (entry) => entry.kind === kind && Object.entries(where).every(([fact, value]) => entry.facts[fact] === value),
  )

/** A fact as text; null where it is not known. */
export const said = (facts: Facts, name: string): string | null => {
  const value = facts[name] ?? null
  return value === null || value === '' ? null : String(value)
}
