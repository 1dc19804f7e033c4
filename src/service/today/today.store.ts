import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import { asStood, type Duty } from '../../duties'
import { type DutyRow, dueOn, excusedOn, openParts, toDuty } from '../../duties/duties.store'
import type { SubjectId } from '../../happenings'
import type { Ranked, StakeName } from './stake'

export type WorkAsked = {
  readonly today: PlainDate
  /** The subjects asked for, all of them in the viewer's sight; null for every one there is. */
  readonly among: readonly SubjectId[] | null
  readonly ranked: readonly Ranked[]
}

export type WorkItem = {
  readonly duty: Duty & { id: number }
  readonly stake: StakeName
  /** How many its stake has, and how many of those are past their day. */
  readonly count: number
  readonly late: number
}

/** Of so few, what is owed is found by whom it is about; of more, by rule. */
const FEW = 1000

/**
 * A long list was weighed number by number by the planner, and sent again, in every place that asks: there each is looked up in
 * one table of them. It says `is true` so that it is not joined, which would gather them again for every rule.
 */
const isAmong = (among: readonly SubjectId[]): RawBuilder<boolean> =>
  among.length <= FEW
    ? sql`d.subject_id = any(${among}::bigint[])`
    : sql`(d.subject_id in (select id from among)) is true`

/** What is owed now that is overdue or within its warning, rule by rule, as pieces of a query. */
export function parts({ today, among, ranked }: WorkAsked) {
  const on = sql`${today}::date`
  const seen = among === null ? sql`` : sql`and ${isAmong(among)}`
  const column = <T>(read: (each: Ranked) => T) => ranked.map(read)
  const { plain, odd } = openParts(today)
  const looked = odd.map(
    (which) => sql`
    select d.id, d.subject_id, d.stood, a.rule, a.stake, a.rank, d.excused from asked a cross join lateral (
      select d.id, d.subject_id, ${dueOn(today, 'd')} as stood, ${excusedOn(today, 'd')} as excused from duty d
      where d.rule = a.rule and ${which} ${seen}) d
    where d.stood is null or d.stood <= ${on} + a.lead`,
  )
  return {
    on,
    asked: sql`asked (rule, stake, rank, lead) as materialized (select * from unnest(${column((each) => each.rule)}::text[],
      ${column((each) => each.stake)}::text[], ${column((each) => each.rank)}::int[], ${column((each) => each.lead)}::int[])),
      among (id) as materialized (select unnest(${among ?? []}::bigint[]))`,
    odd: sql`odd as materialized (${sql.join(looked, sql` union all `)})`,
    plain: sql`duty d where d.rule = a.rule and ${plain} ${seen}`,
    near: sql`d.due <= ${on} + a.lead`,
  }
}

/** The first rows of each stake, gravest first, then by day; each knows how many its stake has. */
export async function findWork(
  db: Kysely<Tables>,
  asked: WorkAsked,
  perStake: number,
  only: StakeName | null,
  page = 1,
): Promise<WorkItem[]> {
  const ranked = asked.ranked.filter(({ stake }) => only === null || stake === only)
  const { on, plain, near, odd, ...the } = parts({ ...asked, ranked })
  const last = page * perStake
  const first = (which: RawBuilder<unknown>) => sql`
    select a.stake, a.rank, d.* from asked a cross join lateral (
      select d.id, d.due as stood from ${plain} and ${which} order by d.due, d.id limit ${last}) d`
  const { rows } = await sql<DutyRow & { stake: StakeName; of: number; late: number }>`
    with ${the.asked}, ${odd},
    counts as (
      select stake, sum(n)::int as of, sum(late)::int as late from (
        select a.stake, d.* from asked a cross join lateral (
          select count(*) as n, count(*) filter (where d.due < ${on}) as late from ${plain} and ${near}) d
        union all select a.stake, d.n, 0 from asked a cross join lateral (select count(*) as n from ${plain} and d.due is null) d
        union all select stake, 1, case when stood < ${on} then 1 else 0 end from odd where not excused) each group by 1),
    numbered as (
      select id, stake, rank, row_number() over (partition by stake order by stood nulls last, id) as nth from (
        ${first(near)} union all ${first(sql`d.due is null`)}
        union all select stake, rank, id, stood from odd where not excused) each)
    select d.*, n.stake, c.of, c.late from numbered n join counts c using (stake) join duty d on d.id = n.id
    where n.nth > ${last - perStake} and n.nth <= ${last} order by n.rank, n.nth`.execute(db)
  const at = toNumber(asked.today)
  return rows.map((row) => ({ duty: asStood(toDuty(row), at), stake: row.stake, count: row.of, late: row.late }))
}

/** The teams that hold households today, of those a viewer may see; `visible` is null for whoever may see every one. */
export async function findTeams(
  db: Kysely<Tables>,
  today: PlainDate,
  visible: RawBuilder<number> | null,
): Promise<string[]> {
  const seen = visible ? sql`and subject_id in ${visible}` : sql``
  const { rows } = await sql<{ team: string }>`
    select distinct value->>'team' as team from span where name = 'allocated' and from_day <= ${today}::date and until_day > ${today}::date
      and value->>'team' is not null ${seen} order by 1`.execute(db)
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
    select h.id, h.kind, h.on_day, h.recorded_at, h.about from happening h where h.recorded_by = ${who} and not h.withdrawn and not h.taken_on
      and not exists (select from happening c where c.corrects = h.id) order by h.id desc limit ${limit}`.execute(db)
  return rows
}
