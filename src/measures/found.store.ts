import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database'
import type { Asked } from './asked'
import { groupOf, onShortBreaks } from './bases.store'
import type { Source } from './form'
import { homeOn } from './homes.store'
import type { Row } from './known'
import { type Measure, ofCare } from './measure'
import type { Period } from './period'
import { rowsOf } from './sources.store'

export type Found = Omit<Row, 'asAt' | 'beside' | 'standing' | 'until' | 'held' | 'naming' | 'places' | 'calendar'> & {
  readonly subject_id: number
  readonly subject: string
  readonly until: string
  readonly grp: string | null
  readonly worker_grp: string | null
}

/** Rows of a source, and what each is: children in care and parts of their care are none while on short breaks. */
export type Wanted = { readonly of: Source; readonly rows: Measure['rows'] }

/** Whom a row is about is split by its home on the row's own day; whoever has none, a worker or a post, by their own team. */
export async function findRows(
  db: Kysely<Tables>,
  { of, rows: what }: Wanted,
  period: Period | null,
  asked: Asked,
): Promise<Found[]> {
  const care = ofCare({ rows: what })
  const day = sql`${asked.asAt}::date`
  const { rows } = await sql<Found>`
    with found as materialized (select row_number() over () as id, f.* from (${rowsOf(of, period, asked, care)}) f
        ${asked.among ? sql`where f.subject_id in ${asked.among}` : sql``}),
    ${homeOn(sql`select id, subject_id, day from found`, asked)}
    select f.subject_id, s.ref as subject, f.on_day as "on", f.until_day as until, f.at_time as at, f.facts, f.about, f.n, f.sure, f.meets, f.began_day as began,
      coalesce(own.value, '{}'::jsonb) as who, coalesce(known.value, '{}'::jsonb) as home, ${groupOf(asked.by, { home: sql`homes.home_id`, child: sql`homes.child_id`, subject: sql`f.subject_id`, day: sql`f.day`, rows: what })} as grp,
      ${asked.by === 'worker' ? sql`case when homes.home_id is null then own_worker.ref end` : asked.by === 'team' ? sql`case when homes.home_id is null then coalesce(staff.value->>'team', case s.kind when 'post' then own.value->>'team' end) end` : sql`null`} as worker_grp
    from found f join subject s on s.id = f.subject_id join homes on homes.id = f.id
    left join lateral (select value from span o where o.subject_id = f.subject_id and o.name = s.kind and o.from_day <= ${day} order by o.from_day desc limit 1) own on true
    left join lateral (select value from span k where k.subject_id = homes.home_id and k.name = 'household' and k.from_day <= f.day order by k.from_day desc limit 1) known on true
    left join span al on al.name = 'allocated' and al.subject_id = homes.home_id and al.from_day <= f.day and al.until_day > f.day
    left join subject who on who.id = al.with_id
    left join span home on home.name = 'household' and home.subject_id = homes.home_id and home.from_day <= f.day and home.until_day > f.day
    left join subject own_worker on own_worker.id = homes.worker_id
    left join span staff on staff.name = 'worker' and staff.subject_id = homes.worker_id and staff.from_day <= f.day and staff.until_day > f.day
    ${care ? sql`where not ${onShortBreaks(sql`homes.child_id`, sql`f.day`)}` : sql``}`.execute(db)
  return rows
}
