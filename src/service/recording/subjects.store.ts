import { type Kysely, type RawBuilder, sql } from 'kysely'
import { actorOf, recordableSubjects, type Viewer, visibleSubjects } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'
import { findPeople, type Person } from '../people/people.store'

type Database = Kysely<Tables>

/** Whom a viewer may name in a record: whom they may record of, and whom they added themselves until somebody has had them. */
export const nameable = (viewer: Viewer, today: PlainDate): RawBuilder<number> =>
  withOwn(viewer, recordableSubjects(viewer, today))

/** Whose records a viewer may read: whom they may see, and again whom they added themselves. */
export const readable = (viewer: Viewer, today: PlainDate): RawBuilder<number> =>
  withOwn(viewer, visibleSubjects(viewer, today))

// A manager adds a household before any team has it: without this it would be out of sight before it could be allocated.
function withOwn(viewer: Viewer, subjects: RawBuilder<number>): RawBuilder<number> {
  if (viewer.scope.kind === 'service' || viewer.scope.kind === 'none') return subjects
  return sql<number>`(
    select id from subject where id in ${subjects}
    union select l.subject_id from happening h join happening_subject l on l.happening_id = h.id and l.subject_id = (h.about->>'self')::bigint
      where h.recorded_by = ${actorOf(viewer)} and not h.taken_on and l.role = 'self' and not ${everHeld(sql`l.subject_id`)})`
}

// Over is as good as running: what has once been in somebody's scope is theirs to see, or to have seen, by that scope alone.
// A child placed outside our homes is looked after by others.
const everHeld = (subject: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`exists (
  with recursive up (id, kind) as (
    select s.id, s.kind from subject s where s.id = ${subject}
    union select t.id, t.kind from up
      join span held on held.itself_id = up.id or (held.subject_id = up.id and held.name in (up.kind, 'placed'))
      join subject t on t.id in (held.with_id, case when held.itself_id = up.id and held.name <> 'placed' then held.subject_id end)
      where up.kind <> 'household')
  select from up left join span held on held.subject_id = up.id or held.itself_id = up.id
  where up.kind = 'worker' or held.name = 'allocated' or (held.name = 'placed' and held.with_id is null))`

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
export const findNameable = (db: Database, ids: readonly SubjectId[], viewer: Viewer, today: PlainDate) =>
  findAmong(db, ids, nameable(viewer, today), today)

/** Those of some subjects whose records this viewer may read. */
export const findReadablePeople = (db: Database, ids: readonly SubjectId[], viewer: Viewer, today: PlainDate) =>
  findAmong(db, ids, readable(viewer, today), today)

async function findAmong(
  db: Database,
  ids: readonly SubjectId[],
  among: RawBuilder<number>,
  today: PlainDate,
): Promise<Map<SubjectId, Person>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{
    id: number
  }>`select id from subject where id = any(${ids}::bigint[]) and id in ${among}`.execute(db)
  return findPeople(
    db,
    rows.map((row) => row.id),
    today,
  )
}

/** Whoever has to do with some homes and children on a day: who lives there, who is placed there, what happened there or to them. */
export async function findRelated(db: Database, ids: readonly SubjectId[], today: PlainDate): Promise<SubjectId[]> {
  if (ids.length === 0) return []
  const running = sql`from_day <= ${today}::date and until_day > ${today}::date`
  const { rows } = await sql<{ id: number }>`
    with near as (
      select subject_id, with_id, itself_id from span where with_id = any(${ids}::bigint[]) and ${running}
        and name in ('placed', (select kind from subject where id = subject_id))
      union select subject_id, with_id, itself_id from span where subject_id = any(${ids}::bigint[]) and ${running} and (name = 'placed' or itself_id is not null))
    select distinct id from near, unnest(array[subject_id, with_id, itself_id]) id where id is not null`.execute(db)
  return [...new Set([...ids, ...rows.map((row) => row.id)])]
}

/** How many people a list to choose from may hold, and how many of the latest things. */
const FEW = 60
const LATEST = 40

/**
 * The subjects of some kinds whom this viewer may name and who are still there: people and homes by name, then things,
 * newest first. Null when there are too many people to list; of many things the latest stand for all.
 */
export async function findCandidates(
  db: Database,
  kinds: readonly string[],
  viewer: Viewer,
  today: PlainDate,
  among?: readonly SubjectId[],
): Promise<Person[] | null> {
  const within = among ? sql`and s.id = any(${among}::bigint[])` : sql``
  const open = sql`
    select s.id, own.from_day, (own.value ? 'name') as named from subject s
    join lateral (select from_day, value from span where ((subject_id = s.id and name = s.kind) or itself_id = s.id)
      and until_day > ${today}::date order by from_day desc limit 1) own on true
    where s.kind = any(${kinds}::text[]) and s.id in ${nameable(viewer, today)} ${within}`
  const { rows: named } = await sql<{ id: number }>`select id from (${open}) each where named limit ${FEW + 1}`.execute(
    db,
  )
  if (named.length > FEW) return null
  const { rows: things } = await sql<{ id: number }>`
    select id from (${open}) each where not named order by from_day desc, id desc limit ${LATEST}`.execute(db)
  const people = await findPeople(
    db,
    [...named, ...things].map((row) => row.id),
    today,
  )
  const by = (rows: readonly { id: number }[]) => rows.flatMap(({ id }) => people.get(id) ?? [])
  return [...by(named).sort((a, b) => a.name.localeCompare(b.name)), ...by(things)]
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

/** The next free ref of a kind: one more than the highest that begins as its latest does; `first` where it has none yet. */
export async function findNextRef(db: Database, kind: string, first: string): Promise<string> {
  const { rows: latest } = await sql<{ prefix: string; width: number }>`
    select regexp_replace(ref, '[0-9]+$', '') as prefix, length(ref) - length(regexp_replace(ref, '[0-9]+$', '')) as width
    from subject where kind = ${kind} and ref ~ '^[A-Za-z]*[-/ ]?[0-9]{1,9}$' order by id desc limit 1`.execute(db)
  const prefix = latest[0]?.prefix ?? first
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
