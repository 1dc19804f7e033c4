import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../../database'
import { isAmong, parts, type WorkAsked } from './today.store'
import { whoseAre } from './whose.store'

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
  const { on, plain, near, odd, ...the } = parts(asked)
  const seen = sql`and ${isAmong(asked.among, 'a.subject_id')}`
  const each = (which: RawBuilder<unknown>) => sql`
    select d.subject_id, d.due as stood, false as excused from asked a cross join lateral (select d.subject_id, d.due from ${plain} and ${which}) d`
  const { rows } = await sql<WorkerLoad>`
    with ${the.asked}, ${odd},
    owed as materialized (
      select subject_id, count(*) filter (where stood < ${on} and not excused) as overdue,
        count(*) filter (where (stood is null or stood >= ${on}) and not excused) as soon, count(*) filter (where excused) as excused
      from (${each(near)} union all ${each(sql`d.due is null`)} union all select subject_id, stood, excused from odd) each group by 1),
    held as (
      select al.with_id as worker_id, al.value->>'team' as team, 1 as homes, 0 as overdue, 0 as soon, 0 as excused from span a
      left join span al on al.subject_id = a.subject_id and al.name = 'allocated' and al.from_day <= ${on} and al.until_day > ${on}
      where a.name = 'approved' and a.from_day <= ${on} and a.until_day > ${on} ${seen}
      union all select w.worker_id, w.team, 0, o.overdue, o.soon, o.excused
      from owed o join (${whoseAre(sql`select subject_id from owed`, asked.today)}) w using (subject_id))
    select s.ref as worker, who.value->>'name' as name, b.team, b.homes, b.overdue, b.soon, b.excused
    from (select worker_id, team, sum(homes)::int as homes, sum(overdue)::int as overdue, sum(soon)::int as soon, sum(excused)::int as excused
      from held group by 1, 2) b
    left join subject s on s.id = b.worker_id
    left join lateral (select value from span where subject_id = s.id and name = 'worker' order by from_day desc limit 1) who on true
    order by team nulls last, name nulls first`.execute(db)
  return rows
}
