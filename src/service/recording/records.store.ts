import { type Kysely, sql } from 'kysely'
import { actorOf, type Viewer } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { type FactValue, type Kind, SELF, type SubjectId } from '../../happenings'
import { findRecorders } from '../people/case.store'
import type { Person } from '../people/people.store'
import { findReadablePeople } from './subjects.store'

/** One row of the first ledger as a page shows it. */
export type Row = {
  readonly id: number
  readonly kind: string
  readonly on_day: string
  readonly at_time: string | null
  readonly recorded_at: Date
  readonly source_recorded_at: Date | null
  readonly recorded_by: string
  readonly about: Readonly<Record<string, SubjectId>>
  readonly facts: Readonly<Record<string, FactValue>>
  readonly corrects: number | null
  readonly withdrawn: boolean
  readonly reason: string | null
}

/** A record, every version of it that this viewer may read, oldest first, and who all of them are. */
export type Records = {
  readonly row: Row
  /** It is the last of its versions, and says that something happened. */
  readonly counts: boolean
  readonly versions: readonly Row[]
  /** Versions about somebody whom this viewer may not see. */
  readonly hidden: number
  readonly people: ReadonlyMap<SubjectId, Person>
  readonly recorders: ReadonlyMap<string, string>
}

/** The record of a number with what it corrects and what corrected it. Null unless everybody it names may be seen. */
export async function findRecord(
  db: Kysely<Tables>,
  id: number,
  viewer: Viewer,
  today: PlainDate,
): Promise<Records | null> {
  const all = await findVersions(db, id)
  const people = await findReadablePeople(
    db,
    [...new Set(all.flatMap((row) => Object.values(row.about)))],
    viewer,
    today,
  )
  const versions = all.filter(
    (row) => Object.values(row.about).every((subject) => people.has(subject)) && isTheirs(row, people, viewer),
  )
  const row = versions.find((each) => each.id === id)
  if (!row) return null
  const recorders = await findRecorders(db, [...new Set(versions.map((each) => each.recorded_by))])
  const counts = all.at(-1)?.id === id && !row.withdrawn
  return { row, counts, versions, hidden: all.length - versions.length, people, recorders }
}

/** What a colleague has to learn, or what those they manage say of it, is no business of whoever works beside them. */
const OF_STAFF = ['training need', 'training evaluation']

function isTheirs(row: Row, people: ReadonlyMap<number, Person>, viewer: Viewer): boolean {
  const person = people.get(row.about.person ?? -1)
  if (!OF_STAFF.includes(row.kind) || person?.kind !== 'worker' || row.recorded_by === actorOf(viewer)) return true
  const { scope } = viewer
  return scope.kind === 'team' ? person.team === scope.team : scope.kind !== 'caseload' || person.ref === scope.worker
}

/** One happening is corrected at most once, so its versions are a line: back to the first, and from there to the last. */
async function findVersions(db: Kysely<Tables>, id: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with recursive back as (
      select id, corrects from happening where id = ${id}
      union all select h.id, h.corrects from happening h join back on h.id = back.corrects),
    onward as (
      select id from back where corrects is null
      union all select h.id from happening h join onward on h.corrects = onward.id)
    select h.id, h.kind, h.on_day, h.at_time::text as at_time, h.recorded_at, h.source_recorded_at, h.recorded_by, h.about, h.facts, h.corrects, h.withdrawn, h.reason
    from happening h join onward on onward.id = h.id order by h.id`.execute(db)
  return rows
}

/** What was last recorded of a subject, by column, as it would be typed. */
export async function findValues(db: Kysely<Tables>, kind: Kind, subject: SubjectId): Promise<Record<string, string>> {
  const { rows } = await sql<{ facts: Row['facts']; about: Row['about'] }>`
    select h.facts, h.about from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = ${subject} and l.role = ${SELF} and h.kind = ${kind.name} and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
    order by l.on_day desc, h.recorded_at desc limit 1`.execute(db)
  const [row] = rows
  return row ? { ...factTexts(row.facts), ...(await refTexts(db, row.about)) } : {}
}

/** Facts as they would be typed. */
export const factTexts = (facts: Row['facts']): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value === null ? '' : String(value)]))

async function refTexts(db: Kysely<Tables>, about: Row['about']): Promise<Record<string, string>> {
  const { rows } = await sql<{
    id: number
    ref: string
  }>`select id, ref from subject where id = any(${Object.values(about)}::bigint[])`.execute(db)
  const refs = new Map(rows.map((row) => [row.id, row.ref]))
  return Object.fromEntries(
    Object.entries(about).flatMap(([role, id]) => (role === SELF ? [] : [[role, refs.get(id) ?? '']])),
  )
}
