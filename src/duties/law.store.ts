import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import { dueOn, excusedOn, openParts } from './duties.store'

/** What a rule governs on a day: how much is open, and how much of that is past due. */
export type Governed = {
  readonly rule: string
  readonly open: number
  readonly overdue: number
  readonly excused: number
  readonly soon: number
}

const open = (today: PlainDate) => sql`opened <= ${today}::date and until_day > ${today}::date`

/** Counts alone, of each rule: who they are about is told to nobody here. Rule by rule, as the index of duties lies. */
export async function countGoverned(
  db: Kysely<Tables>,
  rules: readonly string[],
  today: PlainDate,
): Promise<Map<string, Governed>> {
  const { plain, odd } = openParts(today)
  const on = sql`${today}::date`
  const looked = odd.map(
    (which) => sql`
    select d.rule, 1, case when d.excused then 1 else 0 end, case when d.stood < ${on} and not d.excused then 1 else 0 end,
      case when d.stood between ${on} and ${on} + 31 and not d.excused then 1 else 0 end
    from (select d.rule, ${dueOn(today, 'd')} as stood, ${excusedOn(today, 'd')} as excused from duty d where d.rule = any(${rules}::text[]) and ${which}) d`,
  )
  const { rows } = await sql<Governed>`
    select rule, sum(open)::int as open, sum(excused)::int as excused, sum(overdue)::int as overdue, sum(soon)::int as soon from (
      select a.rule, d.* from unnest(${rules}::text[]) a (rule) cross join lateral (
        select count(*) as open, 0 as excused, count(*) filter (where d.due < ${on}) as overdue, count(*) filter (where d.due between ${on} and ${on} + 31) as soon
        from duty d where d.rule = a.rule and ${plain}) d
      union all ${sql.join(looked, sql` union all `)}) each group by 1`.execute(db)
  return new Map(rows.map((row) => [row.rule, row]))
}

export type Met = { readonly met: number; readonly late: number; readonly since: string | null }

/** How often a rule was met, how often late, and since when. */
export async function countMet(db: Kysely<Tables>, rule: string, today: PlainDate): Promise<Met> {
  const { rows } = await sql<Met>`
    select count(*)::int as met, (count(*) filter (where not in_time))::int as late, min(met)::text as since
    from duty where rule = ${rule} and met <= ${today}::date`.execute(db)
  return rows[0] ?? { met: 0, late: 0, since: null }
}

/** Whom a duty is about, by the household or child whose page shows it. */
export type Whose = {
  readonly ref: string
  readonly kind: string
  readonly name: string | null
  readonly homeRef: string | null
  readonly childRef: string | null
}
export type OverdueRow = Whose & { readonly id: number; readonly due: PlainDate }

/** Says of `subject_id` of a row called `d` who that is: a placement is its child’s, a member or an event its home’s. */
const whose = (today: PlainDate) => sql`
  s.ref, s.kind, coalesce(child.value->>'name', own.value->>'name', own.value->>'event') as name,
  case s.kind when 'household' then s.ref else home.ref end as "homeRef",
  case s.kind when 'child' then s.ref else placed.ref end as "childRef"
  from d join subject s on s.id = d.subject_id
  left join lateral (
    select value, with_id from span where subject_id = s.id and name = s.kind and from_day <= ${today}::date order by from_day desc limit 1) own on true
  left join lateral (select subject_id from span where itself_id = s.id limit 1) stay on true
  left join subject placed on placed.id = stay.subject_id
  left join lateral (select value from span where subject_id = placed.id and name = 'child' order by from_day desc limit 1) child on true
  left join subject home on home.id = own.with_id`

/** The longest overdue of a rule, among those a viewer may see. */
export async function findOverdue(
  db: Kysely<Tables>,
  rule: string,
  today: PlainDate,
  visible: RawBuilder<number>,
  limit: number,
): Promise<OverdueRow[]> {
  const { rows } = await sql<OverdueRow>`
    with d as (
      select id, subject_id, ${dueOn(today)} as due from duty
      where rule = ${rule} and ${open(today)} and ${dueOn(today)} < ${today}::date and not ${excusedOn(today)} and subject_id in ${visible}
      order by 3, id limit ${limit})
    select d.id, d.due, ${whose(today)} order by d.due, d.id`.execute(db)
  return rows
}

/** One duty that a viewer may see, and whom it is about. */
export async function findWhose(
  db: Kysely<Tables>,
  duty: number,
  today: PlainDate,
  visible: RawBuilder<number>,
): Promise<(Whose & { readonly subject: number }) | undefined> {
  const { rows } = await sql<Whose & { subject: number }>`
    with d as (select id, subject_id from duty where id = ${duty} and subject_id in ${visible})
    select d.subject_id as subject, ${whose(today)}`.execute(db)
  return rows[0]
}

/** Whom some subjects are, by number, for a list that names them. */
export async function findWhoseOf(
  db: Kysely<Tables>,
  subjects: readonly number[],
  today: PlainDate,
): Promise<Map<number, Whose>> {
  const { rows } = await sql<Whose & { subject: number }>`
    with d as (select unnest(${subjects}::bigint[]) as subject_id) select d.subject_id as subject, ${whose(today)}`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.subject, row]))
}
