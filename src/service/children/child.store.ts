import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { dueOn } from '../../duties/duties.store'
import type { SubjectId } from '../../happenings'

export type ChildRow = {
  readonly id: SubjectId
  readonly ref: string
  readonly name: string
  readonly born: string | null
  readonly sex: string | null
  readonly in_care: string | null
  readonly home_ref: string | null
  readonly home_name: string | null
  readonly placed: string | null
  readonly type: string | null
  readonly until_18: string | null
  readonly last_visit: string | null
  readonly last_review: string | null
  readonly last_plan: string | null
  readonly next_due: string | null
  readonly overdue: number
}

/** With our households, or in care and living somewhere else. */
export const LIVING = ['with us', 'elsewhere'] as const
export type Living = (typeof LIVING)[number]

export type ChildrenAsked = {
  readonly day: PlainDate
  readonly visible: RawBuilder<number>
  readonly only: SubjectId | null
  readonly living?: Living
  /** The rules whose duties are counted: those this service follows in what it records, as its other lists count them. */
  readonly rules: ReadonlySet<string>
  readonly limit: number
  readonly offset: number
}

const latest = (kind: string, on: RawBuilder<unknown>) => sql`
  (select max(l.on_day) from happening_subject l join happening h on h.id = l.happening_id
   where l.subject_id = s.id and l.kind = ${kind} and l.on_day <= ${on} and not h.withdrawn and not exists (select from happening c where c.corrects = h.id))`

/**
 * Children placed with our households on a day, or in care elsewhere (or one child, wherever they are), with their key
 * days. Homes the viewer may not see are named, as a child's stays are; they are not linked, nor is what a stay there owed counted.
 */
export async function findChildren(
  db: Kysely<Tables>,
  asked: ChildrenAsked,
): Promise<{ rows: ChildRow[]; of: number }> {
  const on = sql`${asked.day}::date`
  const due = dueOn(asked.day, 'd')
  const holds = sql`from_day <= ${on} and until_day > ${on}`
  const withUs = sql`select subject_id from span where name = 'placed' and with_id is not null and ${holds}`
  const listed =
    asked.living === 'elsewhere'
      ? sql`select subject_id from span where name = 'in care' and ${holds} and subject_id not in (${withUs})`
      : withUs
  const { rows } = await sql<ChildRow & { of: number }>`
    select s.id, s.ref, coalesce(own.value->>'name', s.ref) as name, own.value->>'born' as born, own.value->>'sex' as sex, care.began_day as in_care,
      case when h.id in ${asked.visible} then h.ref end as home_ref, coalesce(home.value->>'name', h.ref) as home_name, stay.began_day as placed, stay.value->>'type' as type, stay.value->>'until_18' as until_18,
      ${latest('child visit', on)} as last_visit, ${latest('looked after review', on)} as last_review, ${latest('safer caring plan', on)} as last_plan,
      owed.next_due, coalesce(owed.overdue, 0)::int as overdue, (count(*) over ())::int as of
    from subject s
    left join lateral (select value from span where subject_id = s.id and name = 'child' and from_day <= ${on} order by from_day desc limit 1) own on true
    left join span care on care.name = 'in care' and care.subject_id = s.id and care.from_day <= ${on} and care.until_day > ${on}
    left join span stay on stay.name = 'placed' and stay.subject_id = s.id and stay.from_day <= ${on} and stay.until_day > ${on}
    left join subject h on h.id = stay.with_id
    left join lateral (select value from span where subject_id = h.id and name = 'household' and from_day <= ${on} order by from_day desc limit 1) home on true
    left join lateral (
      select min(${due}) filter (where ${due} >= ${on}) as next_due, count(*) filter (where ${due} < ${on}) as overdue from duty d
      where d.subject_id in (s.id, case when stay.itself_id in ${asked.visible} then stay.itself_id end) and d.opened <= ${on} and d.until_day > ${on}
        and d.rule = any(${[...asked.rules]}::text[])) owed on true
    where s.kind = 'child' and s.id in ${asked.visible} and ${asked.only === null ? sql`s.id in (${listed})` : sql`s.id = ${asked.only}`}
    order by name, s.ref limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return { rows, of: rows[0]?.of ?? 0 }
}

export type Stay = {
  readonly ref: string | null
  readonly home_ref: string | null
  readonly home_name: string | null
  readonly from: string
  readonly until: string
  readonly type: string | null
}

/** Every stay of a child up to a day, latest first. Homes the viewer may not see are named, not linked. */
export async function findStays(
  db: Kysely<Tables>,
  child: SubjectId,
  day: PlainDate,
  visible: RawBuilder<number>,
): Promise<Stay[]> {
  const { rows } = await sql<Stay>`
    select p.ref, case when stay.with_id in ${visible} then h.ref end as home_ref, coalesce(home.value->>'name', h.ref) as home_name,
      min(stay.from_day) as from, max(stay.until_day) as until, (array_agg(stay.value->>'type' order by stay.from_day desc))[1] as type
    from span stay left join subject p on p.id = stay.itself_id left join subject h on h.id = stay.with_id
    left join lateral (select value from span where subject_id = h.id and name = 'household' order by from_day desc limit 1) home on true
    where stay.subject_id = ${child} and stay.name = 'placed' and stay.from_day <= ${day}::date
    group by p.ref, stay.with_id, h.ref, home.value order by min(stay.from_day) desc`.execute(db)
  return rows
}
