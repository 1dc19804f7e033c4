import { type Kysely, type RawBuilder, sql } from 'kysely'
import { actorOf, type Viewer, visibleSubjects } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'
import { findPeople, type Person } from '../people/people.store'

type Database = Kysely<Tables>

/**
 * Whom a viewer may name in a record: whom they may see, and whom they added themselves until somebody has had them.
 * A manager adds a household before any team has it: without this it would be out of sight before it could be allocated.
 */
export function nameable(viewer: Viewer, today: PlainDate): RawBuilder<number> {
  const visible = visibleSubjects(viewer, today)
  if (viewer.scope.kind === 'service' || viewer.scope.kind === 'none') return visible
  return sql<number>`(
    select id from subject where id in ${visible}
    union select l.subject_id from happening h join happening_subject l on l.happening_id = h.id and l.subject_id = (h.about->>'self')::bigint
      where h.recorded_by = ${actorOf(viewer)} and not h.taken_on and l.role = 'self' and not ${everHeld(sql`l.subject_id`)})`
}

// Over is as good as running: what has once been in somebody's scope is theirs to see, or to have seen, by that scope alone.
// A child placed outside our homes is looked after by others.
const everHeld = (subject: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`exists (
  select from span held where (held.subject_id = ${subject} or held.itself_id = ${subject}) and (
    held.name = 'allocated' or (held.name = 'placed' and held.with_id is null)
    or (held.name in ('carer', 'household member', 'notifiable event', 'placed')
      and exists (select from span home where home.subject_id = held.with_id and home.name = 'allocated'))))`

/** The people behind refs, those that this viewer may name; the rest are as if they were not there. */
export async function findByRefs(
  db: Database,
  refs: readonly string[],
  viewer: Viewer,
  today: PlainDate,
): Promise<Map<string, Person>> {
  if (refs.length === 0) return new Map()
  const { rows } = await sql<{
    id: number
  }>`select id from subject where ref = any(${refs}::text[]) and id in ${nameable(viewer, today)}`.execute(db)
  const people = await findPeople(
    db,
    rows.map((row) => row.id),
    today,
  )
  return new Map([...people.values()].map((person) => [person.ref, person]))
}

/** Those of some subjects whom this viewer may name. */
export async function findNameable(
  db: Database,
  ids: readonly SubjectId[],
  viewer: Viewer,
  today: PlainDate,
): Promise<Map<SubjectId, Person>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{
    id: number
  }>`select id from subject where id = any(${ids}::bigint[]) and id in ${nameable(viewer, today)}`.execute(db)
  return findPeople(
    db,
    rows.map((row) => row.id),
    today,
  )
}

/** Whoever has to do with some homes and children on a day: who lives there, who is placed there, what happened there. */
export async function findRelated(db: Database, ids: readonly SubjectId[], today: PlainDate): Promise<SubjectId[]> {
  if (ids.length === 0) return []
  const running = sql`from_day <= ${today}::date and until_day > ${today}::date`
  const { rows } = await sql<{ id: number }>`
    with near as (
      select subject_id, with_id, itself_id from span where with_id = any(${ids}::bigint[]) and ${running}
        and name in ('carer', 'household member', 'notifiable event', 'placed')
      union select subject_id, with_id, itself_id from span where subject_id = any(${ids}::bigint[]) and name = 'placed' and ${running})
    select distinct id from near, unnest(array[subject_id, with_id, itself_id]) id where id is not null`.execute(db)
  return [...new Set([...ids, ...rows.map((row) => row.id)])]
}

/** How many subjects a list to choose from may hold. */
const FEW = 60

/** Subjects of some kinds whom this viewer may name, by name; null when there are too many to list. */
export async function findCandidates(
  db: Database,
  kinds: readonly string[],
  viewer: Viewer,
  today: PlainDate,
  among?: readonly SubjectId[],
): Promise<Person[] | null> {
  const within = among ? sql`and id = any(${among}::bigint[])` : sql``
  const { rows } = await sql<{ id: number }>`
    select id from subject where kind = any(${kinds}::text[]) and id in ${nameable(viewer, today)} ${within} limit ${FEW + 1}`.execute(
    db,
  )
  if (rows.length > FEW) return null
  const people = await findPeople(
    db,
    rows.map((row) => row.id),
    today,
  )
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** The latest events whom this viewer may name, each with its day. */
export async function findEvents(
  db: Database,
  viewer: Viewer,
  today: PlainDate,
  among?: readonly SubjectId[],
): Promise<(Person & { on: PlainDate })[]> {
  const within = among ? sql`and subject_id = any(${among}::bigint[])` : sql``
  const { rows } = await sql<{ id: number; on: PlainDate }>`
    select subject_id as id, from_day as on from span where name = 'notifiable event' and subject_id in ${nameable(viewer, today)} ${within} order by from_day desc limit 20`.execute(
    db,
  )
  const people = await findPeople(
    db,
    rows.map((row) => row.id),
    today,
  )
  return rows.flatMap(({ id, on }) => {
    const person = people.get(id)
    return person ? [{ ...person, on }] : []
  })
}

/** Everybody who works here on a day, by name. */
export async function findWorkers(db: Database, today: PlainDate): Promise<{ ref: string; name: string }[]> {
  const { rows } = await sql<{ ref: string; name: string }>`
    select s.ref, coalesce(w.value->>'name', s.ref) as name from span w join subject s on s.id = w.subject_id
    where w.name = 'worker' and w.until_day > ${today}::date order by 2, 1`.execute(db)
  return rows
}

/** Who an account is on the register, and the team their cases are in. */
export async function findOwnWorker(db: Database, viewer: Viewer): Promise<string | null> {
  const row = await db.selectFrom('account').select('worker_ref').where('id', '=', viewer.accountId).executeTakeFirst()
  return row?.worker_ref ?? null
}

/** The teams of the service: those that workers are in, and those that households are allocated to. */
export async function findTeams(db: Database, today: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    select distinct value->>'team' as team from span where name in ('worker', 'allocated') and until_day > ${today}::date and value->>'team' <> '' order by 1`.execute(
    db,
  )
  return rows.map((row) => row.team)
}

/** How refs of a kind begin where the service has none of them yet. */
const FIRST: Readonly<Record<string, string>> = {
  worker: 'W-',
  household: 'H-',
  carer: 'F-',
  'household member': 'M-',
  child: 'C-',
  placement: 'P-',
  'notifiable event': 'E-',
}

/** The next free ref of a kind: one more than the highest that begins as its latest does. */
export async function findNextRef(db: Database, kind: string): Promise<string> {
  const { rows: latest } = await sql<{ prefix: string; width: number }>`
    select regexp_replace(ref, '[0-9]+$', '') as prefix, length(ref) - length(regexp_replace(ref, '[0-9]+$', '')) as width
    from subject where kind = ${kind} and ref ~ '^[A-Za-z]*[-/ ]?[0-9]{1,9}$' order by id desc limit 1`.execute(db)
  const prefix = latest[0]?.prefix ?? FIRST[kind] ?? `${kind.charAt(0).toUpperCase()}-`
  const { rows } = await sql<{ highest: number | null }>`
    select max(substr(ref, length(${prefix}) + 1)::bigint) as highest from subject
    where left(ref, length(${prefix})) = ${prefix} and substr(ref, length(${prefix}) + 1) ~ '^[0-9]{1,9}$'`.execute(db)
  return `${prefix}${String((rows[0]?.highest ?? 0) + 1).padStart(latest[0]?.width ?? 4, '0')}`
}

/** What of these subjects is true on a day, by the name of the span: nothing that is not running can be ended. */
export async function findRunning(db: Database, ids: readonly SubjectId[], today: PlainDate): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from span where (subject_id = any(${ids}::bigint[]) or with_id = any(${ids}::bigint[])) and until_day > ${today}::date`.execute(
    db,
  )
  return new Set(rows.map((row) => row.name))
}

/** Whether any child lives in a household on a day. */
export async function isChildPlaced(db: Database, household: SubjectId, today: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ placed: boolean }>`
    select exists (select from span where with_id = ${household} and name = 'placed' and from_day <= ${today}::date and until_day > ${today}::date) as placed`.execute(
    db,
  )
  return rows[0]?.placed ?? false
}
