import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import { asStood, type Duty } from '../../duties'
import { type DutyRow, dueOn, excusedOn, oddBy, openParts, toDuty } from '../../duties/duties.store'
import type { SubjectId } from '../../happenings'
import type { Ranked, StakeName } from './stake'
import type { Among } from './whose.store'

export type WorkAsked = {
  readonly today: PlainDate
  /** The subjects asked for, all of them in the viewer's sight. */
  readonly among: Among
  readonly ranked: readonly Ranked[]
}

export type WorkItem = {
  readonly duty: Duty & { id: number }
  readonly stake: StakeName
  /** How many its stake has, and how many of those are past their day. */
  readonly count: number
  readonly late: number
}

/**
 * A long list was weighed number by number by the planner, and sent again, in every place that asks: there each is looked up in
 * one table of them. It says `is true` so that it is not joined, which would gather them again for every rule.
 */
export const isAmong = (among: Among, subject: string): RawBuilder<boolean> => {
  if (among === null) return sql`true`
  return isFew(among)
    ? sql`${sql.ref(subject)} = any(${among}::bigint[])`
    : sql`(${sql.ref(subject)} in (select id from among)) is true`
}

const isFew = (among: Among): among is readonly SubjectId[] => Array.isArray(among)

type Parts = ReturnType<typeof parts>

/** What is owed now that is overdue or within its warning, rule by rule, as pieces of a query. */
export function parts({ today, among, ranked }: WorkAsked) {
  const on = sql`${today}::date`
  const seen = sql`and ${isAmong(among, 'd.subject_id')}`
  // Few are found by their number. Many are looked up of what was found: the table of them is then made once, and not for each part.
  const isFound = among === null || isFew(among)
  const [inside, outside] = isFound ? [seen, sql`true`] : [sql``, isAmong(among, 'd.subject_id')]
  const column = <T>(read: (each: Ranked) => T) => ranked.map(read)
  const { plain } = openParts(today)
  const furthest = sql<string>`(${on} + ${Math.max(0, ...column((each) => each.lead))}::int)`
  const looked = oddBy(today, furthest).map(
    (which) => sql`
    select d.id, d.subject_id, d.stood, a.rule, a.stake, a.rank, d.excused from asked a cross join lateral (
      select d.id, d.subject_id, ${dueOn(today, 'd')} as stood, ${excusedOn(today, 'd')} as excused from duty d
      where d.rule = a.rule and ${which} ${inside}) d
    where d.stood is null or d.stood <= ${on} + a.lead`,
  )
  return {
    on,
    asked: sql`asked (rule, stake, rank, lead) as materialized (select * from unnest(${column((each) => each.rule)}::text[],
      ${column((each) => each.stake)}::text[], ${column((each) => each.rank)}::int[], ${column((each) => each.lead)}::int[])),
      among (id) as materialized (${among === null || isFew(among) ? sql`select null::bigint where false` : sql`select id from ${among} visible (id)`})`,
    odd: sql`odd as materialized (select * from (${sql.join(looked, sql` union all `)}) d where ${outside})`,
    plain: sql`duty d where d.rule = a.rule and ${plain} ${seen}`,
    found: sql`duty d where d.rule = a.rule and ${plain} ${inside}`,
    outside,
    near: sql`d.due <= ${on} + a.lead`,
  }
}

const NUMBERED = sql`select id, stake, rank, row_number() over (partition by stake order by stood nulls last, id) as nth`

/** Of a whole service: no more is read of a rule in its order than may be shown, and the rest is counted in the index. */
function inOrder({ on, plain, near }: Parts, last: number): RawBuilder<unknown> {
  const first = (which: RawBuilder<unknown>) => sql`
    select a.stake, a.rank, d.* from asked a cross join lateral (
      select d.id, d.due as stood from ${plain} and ${which} order by d.due, d.id limit ${last}) d`
  return sql`
    counts as (
      select stake, sum(n)::int as of, sum(late)::int as late from (
        select a.stake, d.* from asked a cross join lateral (
          select count(*) as n, count(*) filter (where d.due < ${on}) as late from ${plain} and ${near}) d
        union all select a.stake, d.n, 0 from asked a cross join lateral (select count(*) as n from ${plain} and d.due is null) d
        union all select stake, 1, case when stood < ${on} then 1 else 0 end from odd where not excused) each group by 1),
    numbered as (${NUMBERED} from (
      ${first(near)} union all ${first(sql`d.due is null`)} union all select stake, rank, id, stood from odd where not excused) each)`
}

/**
 * Of some subjects: so little that it is gathered once, and counted and put in order from there. Both parts stand in one
 * lateral, rule by rule: apart, the planner joins all that is open to the rules and reads ten times as much.
 */
function gathered({ on, found, near, outside }: Parts): RawBuilder<unknown> {
  return sql`
    owed as materialized (
      select a.stake, a.rank, d.id, d.stood from asked a cross join lateral (
        select d.id, d.subject_id, d.due as stood from ${found} and ${near}
        union all select d.id, d.subject_id, null from ${found} and d.due is null) d where ${outside}
      union all select stake, rank, id, stood from odd where not excused),
    counts as (select stake, count(*)::int as of, (count(*) filter (where stood < ${on}))::int as late from owed group by 1),
    numbered as (${NUMBERED} from owed)`
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
  const the = parts({ ...asked, ranked })
  const last = page * perStake
  const { rows } = await sql<DutyRow & { stake: StakeName; of: number; late: number }>`
    with ${the.asked}, ${the.odd}, ${asked.among === null ? inOrder(the, last) : gathered(the)}
    select d.*, n.stake, c.of, c.late from numbered n join counts c using (stake) cross join lateral (select * from duty where id = n.id limit 1) d
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
