import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { SELF, type SubjectId } from '../../happenings'
import { findPeople, type Person } from '../people/people.store'
import type { Row } from '../recording/records.store'

/** A subject as a day knows it: what was last said of it, whom that names, and until when it lasts. */
export type Known = {
  readonly person: Person
  readonly row: Row | null
  readonly people: ReadonlyMap<SubjectId, Person>
  /** The day from which it is no more; null while it lasts. */
  readonly ended: PlainDate | null
}

/** Null where nothing of it was known on the day. Whom it names and the viewer may not see is left out. */
export async function findKnown(
  db: Kysely<Tables>,
  id: SubjectId,
  day: PlainDate,
  visible: RawBuilder<number>,
): Promise<Known | null> {
  const row = await findSaid(db, id, day)
  const named = await findVisible(db, [id, ...Object.values(row?.about ?? {})], visible)
  const people = await findPeople(db, named, day)
  const person = people.get(id)
  return person ? { person, row, people, ended: await findEnded(db, id, day) } : null
}

/** The last row of its own that counts: what it is called and is about. */
async function findSaid(db: Kysely<Tables>, id: SubjectId, day: PlainDate): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select h.id, h.kind, h.on_day, h.at_time::text as at_time, h.recorded_at, h.source_recorded_at, h.recorded_by, h.about, h.facts, h.corrects, h.withdrawn, h.reason
    from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = ${id} and l.role = ${SELF} and l.on_day <= ${day}::date and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id)
    order by l.on_day desc, h.recorded_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

async function findVisible(db: Kysely<Tables>, ids: readonly SubjectId[], visible: RawBuilder<number>) {
  const { rows } = await sql<{ id: number }>`
    select id from subject where id = any(${ids}::bigint[]) and id in ${visible}`.execute(db)
  return rows.map((row) => row.id)
}

async function findEnded(db: Kysely<Tables>, id: SubjectId, day: PlainDate): Promise<PlainDate | null> {
  const { rows } = await sql<{ ended: PlainDate | null }>`
    select case when max(until_day) <= ${day}::date then max(until_day) end as ended from span own join subject s on s.id = ${id}
    where (own.subject_id = s.id and own.name = s.kind) or own.itself_id = s.id`.execute(db)
  return rows[0]?.ended ?? null
}
