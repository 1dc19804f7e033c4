import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import { asStood, type Duty } from '../../duties'
import { type DutyRow, toDuty } from '../../duties/duties.store'
import type { SubjectId } from '../../happenings'
import { withBelongings } from '../../spans'

/** A subject and all that belongs to it that the viewer may see: of a home who lives there, of a complaint its actions. */
export async function findOwn(
  db: Kysely<Tables>,
  subject: SubjectId,
  visible: RawBuilder<number>,
): Promise<SubjectId[]> {
  const { rows } = await sql<{ id: number }>`
    select id from ${withBelongings(sql`select ${subject}::bigint`)} own where id = ${subject} or id in ${visible}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Subjects whose duties and happenings a home's page shows: its own, and the stays of those who are placed there, with what else is of a child in this home. */
export async function findOfHome(
  db: Kysely<Tables>,
  home: SubjectId,
  visible: RawBuilder<number>,
): Promise<SubjectId[]> {
  return [...(await findOwn(db, home, visible)), ...(await findStaysOf(db, 'with_id', home, visible))]
}

/** Subjects whose duties a child's page shows: its own, and its placements; a stay in a home out of sight is not among them. */
export async function findOfChild(
  db: Kysely<Tables>,
  child: SubjectId,
  visible: RawBuilder<number>,
): Promise<SubjectId[]> {
  return [...(await findOwn(db, child, visible)), ...(await findStaysOf(db, 'subject_id', child, visible))]
}

async function findStaysOf(
  db: Kysely<Tables>,
  whose: 'with_id' | 'subject_id',
  id: SubjectId,
  visible: RawBuilder<number>,
): Promise<SubjectId[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct itself_id as id from span where ${sql.ref(whose)} = ${id} and itself_id in ${visible}`.execute(db)
  return rows.map((row) => row.id)
}

export type StoredDuty = Duty & { readonly id: number }

/** Duties that were open at some time from a day on. */
export async function findDuties(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
  asAt: PlainDate,
  since: PlainDate,
): Promise<StoredDuty[]> {
  if (subjects.length === 0) return []
  const { rows } = await sql<DutyRow>`
    select * from duty where subject_id = any(${subjects}::bigint[]) and opened <= ${asAt}::date and (until_day >= ${since}::date or due >= ${since}::date)
    order by opened, id`.execute(db)
  return rows.map((row) => asStood(toDuty(row), toNumber(asAt)))
}

export type Excused = { readonly subject: SubjectId; readonly rule: string; readonly reason: string }

/** What was agreed may wait on a day, and why: of several for one duty, the last. */
export async function findExcused(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
  day: PlainDate,
): Promise<Excused[]> {
  const { rows } = await sql<Excused>`
    select distinct on (l.subject_id, h.facts->>'rule') l.subject_id as subject, h.facts->>'rule' as rule, h.facts->>'reason' as reason
    from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = any(${subjects}::bigint[]) and l.kind = 'excusal' and l.on_day <= ${day}::date
      and coalesce((h.facts->>'until')::date > ${day}::date, true) and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
    order by l.subject_id, h.facts->>'rule', l.on_day desc, h.id desc`.execute(db)
  return rows
}

export type Happened = {
  readonly id: number
  readonly kind: string
  readonly on_day: string
  readonly recorded_at: Date
  readonly recorded_by: string
  readonly facts: Record<string, string | number | null>
  readonly about: Record<string, number>
  readonly corrects: number | null
  readonly old_day: string | null
  readonly reason: string | null
  readonly of: number
}

export type HappenedAsked = {
  readonly subjects: readonly SubjectId[]
  readonly seen: Seen
  readonly asAt: PlainDate
  readonly kind: string | null
  readonly limit: number
  readonly offset: number
}

/** What a viewer may read: about whom, which kinds only where they wrote them down, and who they are. */
export type Seen = { readonly visible: RawBuilder<number>; readonly unread: readonly string[]; readonly by: string }

// As with one record: whoever may not see everybody it names does not see it, or a home's page would tell of a child who has moved on.
const isSeen = ({ visible, unread, by }: Seen) =>
  sql`and not exists (select from happening_subject other where other.happening_id = h.id and other.subject_id not in ${visible})
    and (h.kind <> all(${unread}::text[]) or h.recorded_by = ${by})`

/** What happened to some subjects by a day, newest first; what was corrected is told by its correction. */
export async function findHappened(db: Kysely<Tables>, asked: HappenedAsked): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    with named as (select distinct happening_id from happening_subject where subject_id = any(${asked.subjects}::bigint[]) and on_day <= ${asked.asAt}::date)
    select h.id, h.kind, h.on_day, h.recorded_at, h.recorded_by, h.facts, h.about, h.corrects, h.reason, old.on_day as old_day, (count(*) over ())::int as of
    from named join happening h on h.id = named.happening_id left join happening old on old.id = h.corrects
    where not h.withdrawn and not exists (select from happening c where c.corrects = h.id) ${isSeen(asked.seen)} ${asked.kind ? sql`and h.kind = ${asked.kind}` : sql``}
    order by h.on_day desc, h.recorded_at desc, h.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return rows
}

/** How many of each kind: the chips above a feed. */
export async function countHappened(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
  asAt: PlainDate,
  seen: Seen,
): Promise<{ kind: string; n: number }[]> {
  const { rows } = await sql<{ kind: string; n: number }>`
    with named as (select distinct happening_id from happening_subject where subject_id = any(${subjects}::bigint[]) and on_day <= ${asAt}::date)
    select h.kind, count(*)::int as n from named join happening h on h.id = named.happening_id
    where not h.withdrawn and not exists (select from happening c where c.corrects = h.id) ${isSeen(seen)} group by 1 order by 2 desc, 1`.execute(
    db,
  )
  return rows
}

/** What accounts are called, for whoever may read the case: `account 7` to a name. */
export async function findRecorders(db: Kysely<Tables>, who: readonly string[]): Promise<Map<string, string>> {
  const ids = who.flatMap((each) => (/^account \d+$/.test(each) ? Number(each.slice(8)) : []))
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{
    id: number
    name: string
  }>`select id, name from account where id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [`account ${row.id}`, row.name]))
}
