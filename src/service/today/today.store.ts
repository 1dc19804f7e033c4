import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import { asStood, type Duty } from '../../duties'
import { type DutyRow, openOn, toDuty } from '../../duties/duties.store'
import { nearest } from '../../spans'
import type { Ranked, StakeName } from './stake'

export type WorkAsked = {
  readonly today: PlainDate
  /** Subjects the viewer may see, and of those the ones asked for. */
  readonly visible: RawBuilder<number>
  readonly whose: Whose
  readonly ranked: readonly Ranked[]
}

export type Whose =
  | { readonly kind: 'service' }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'worker'; readonly worker: string }

export type WorkItem = {
  readonly duty: Duty & { id: number }
  readonly stake: StakeName
  /** How many its stake has, and how many of those are past their day. */
  readonly count: number
  readonly late: number
}

/** Everything owed now that is overdue or within its warning, with whose it is: the allocation of the home it belongs to, else the worker it is about. */
function work({ today, visible, whose, ranked }: WorkAsked): RawBuilder<unknown> {
  const on = sql`${today}::date`
  return sql`
    with owed as materialized (
      select d.*, r.stake, r.rank,
        coalesce((select bool_or((e->>'from')::date <= ${on} and (e->>'until')::date > ${on}) from jsonb_array_elements(d.excusals) e), false) as excused
      from ${openOn(today)} d
      join unnest(${ranked.map((each) => each.rule)}::text[], ${ranked.map((each) => each.stake)}::text[], ${ranked.map((each) => each.rank)}::int[], ${ranked.map((each) => each.lead)}::int[]) as r (rule, stake, rank, lead) on r.rule = d.rule
      where (d.stood is null or d.stood <= ${on} + r.lead) and d.subject_id in ${visible}),
    near as (${nearest(sql`select subject_id from owed`, today)}),
    whose as (
      select n.id as subject_id, case when n.home_id is null then n.worker_id else al.with_id end as worker_id,
        coalesce(al.value->>'team', staff.value->>'team') as team
      from near n
      left join span al on al.subject_id = n.home_id and al.name = 'allocated' and al.from_day <= ${on} and al.until_day > ${on}
      left join span staff on n.home_id is null and staff.subject_id = n.worker_id and staff.name = 'worker' and staff.from_day <= ${on} and staff.until_day > ${on})
    select owed.*, whose.worker_id, whose.team from owed join whose using (subject_id)
    where true ${whose.kind === 'team' ? sql`and whose.team = ${whose.team}` : sql``}
      ${whose.kind === 'worker' ? sql`and whose.worker_id = (select id from subject where ref = ${whose.worker} and kind = 'worker')` : sql``}`
}

/** The first rows of each stake, gravest first, then by day; each knows how many its stake has. */
export async function findWork(
  db: Kysely<Tables>,
  asked: WorkAsked,
  perStake: number,
  only: StakeName | null,
  page = 1,
): Promise<WorkItem[]> {
  const { rows } = await sql<DutyRow & { stake: StakeName; of: number; late: number }>`
    with work as materialized (${work(asked)})
    select * from (
      select w.*, count(*) over (partition by stake) as of, count(*) filter (where stood < ${asked.today}::date) over (partition by stake) as late, row_number() over (partition by stake order by stood nulls last, id) as nth from work w where not excused
    ) numbered where nth > ${(page - 1) * perStake} and nth <= ${page * perStake} ${only ? sql`and stake = ${only}` : sql``} order by rank, nth`.execute(
    db,
  )
  const at = toNumber(asked.today)
  return rows.map((row) => ({ duty: asStood(toDuty(row), at), stake: row.stake, count: row.of, late: row.late }))
}

export type WorkerLoad = {
  readonly worker: string | null
  readonly name: string | null
  readonly team: string | null
  readonly homes: number
  readonly overdue: number
  readonly soon: number
  readonly excused: number
}

/** By worker: homes allocated now, and what of theirs is overdue, due soon or excused. */
export async function findLoads(db: Kysely<Tables>, asked: WorkAsked): Promise<WorkerLoad[]> {
  const on = sql`${asked.today}::date`
  const { rows } = await sql<WorkerLoad>`
    with work as materialized (${work(asked)}),
    homes as (
      select al.with_id as worker_id, al.value->>'team' as team, count(*) as homes from span a
      left join span al on al.subject_id = a.subject_id and al.name = 'allocated' and al.from_day <= ${on} and al.until_day > ${on}
      where a.name = 'approved' and a.from_day <= ${on} and a.until_day > ${on} and a.subject_id in ${asked.visible}
        ${asked.whose.kind === 'team' ? sql`and al.value->>'team' = ${asked.whose.team}` : sql``}
        ${asked.whose.kind === 'worker' ? sql`and al.with_id = (select id from subject where ref = ${asked.whose.worker} and kind = 'worker')` : sql``}
      group by 1, 2),
    owed as (
      select worker_id, team, 0 as homes, count(*) filter (where stood < ${on} and not excused) as overdue,
        count(*) filter (where (stood is null or stood >= ${on}) and not excused) as soon, count(*) filter (where excused) as excused
      from work group by 1, 2),
    "both" as (
      select worker_id, team, sum(homes) as homes, sum(overdue) as overdue, sum(soon) as soon, sum(excused) as excused
      from (select worker_id, team, homes, 0 as overdue, 0 as soon, 0 as excused from homes union all select * from owed) each group by 1, 2)
    select s.ref as worker, who.value->>'name' as name, b.team, b.homes::int, b.overdue::int, b.soon::int, b.excused::int
    from "both" b left join subject s on s.id = b.worker_id
    left join lateral (select value from span where subject_id = s.id and name = 'worker' order by from_day desc limit 1) who on true
    order by team nulls last, name nulls first`.execute(db)
  return rows
}

/** The teams that hold households today, with how much each has on its list. */
export async function findTeams(db: Kysely<Tables>, today: PlainDate, visible: RawBuilder<number>): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    select distinct value->>'team' as team from span where name = 'allocated' and from_day <= ${today}::date and until_day > ${today}::date
      and value->>'team' is not null and subject_id in ${visible} order by 1`.execute(db)
  return rows.map((row) => row.team)
}

export type Recent = {
  readonly id: number
  readonly kind: string
  readonly on_day: string
  readonly recorded_at: Date
  readonly about: Record<string, number>
}

/** The last things somebody recorded that still stand. */
export async function findRecent(db: Kysely<Tables>, who: string, limit: number): Promise<Recent[]> {
  const { rows } = await sql<Recent>`
    select h.id, h.kind, h.on_day, h.recorded_at, h.about from happening h where h.recorded_by = ${who} and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id) order by h.id desc limit ${limit}`.execute(db)
  return rows
}
