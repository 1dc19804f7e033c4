import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database'
import type { Asked } from './asked'
import { covers } from './bases.store'
import type { Per, Sorted } from './form'
import { findRows } from './found.store'
import type { Period } from './period'

type Part = { readonly group: string | null; readonly n: number | null }

/** What a ratio is to, by group: the hours of workers, or rows of another kind in its period. */
export const divisorOf = (db: Kysely<Tables>, form: Sorted, given: Period | null, asked: Asked): Promise<Part[]> => {
  const { per } = form
  if (!per) return Promise.resolve([])
  return 'role' in per ? hoursWorked(db, form, per, asked) : rowsBeside(db, per, given, asked)
}

/** So many rows of another source, each in its group as the rows of the figure are. */
async function rowsBeside(
  db: Kysely<Tables>,
  per: Extract<Per, { of: unknown }>,
  given: Period | null,
  asked: Asked,
): Promise<Part[]> {
  const sums = new Map<string | null, number>()
  for (const { grp, worker_grp } of await findRows(db, per, given, asked))
    sums.set(grp ?? worker_grp, (sums.get(grp ?? worker_grp) ?? 0) + 1)
  return [...sums].map(([group, n]) => ({ group, n }))
}

/**
 * The hours a week of the workers a ratio is of, by group; null for a group in which somebody's are not known. Nor are those
 * of somebody who holds one of its rows, and of whom it is not recorded that they work here at all.
 */
async function hoursWorked(
  db: Kysely<Tables>,
  { of }: Sorted,
  per: Extract<Per, { role: string }>,
  { asAt, by }: Asked,
): Promise<Part[]> {
  if (!('span' in of)) return []
  const day = sql`${asAt}::date`
  const also = of.while
    ? sql`join span also on also.name = ${of.while} and also.subject_id = a.subject_id and ${covers('also', day)}`
    : sql``
  const { rows } = await sql<{ grp: string | null; hours: number | null }>`
    select ${by === 'team' ? sql`staff.value->>'team'` : by === 'worker' ? sql`s.ref` : sql`null`} as grp,
      case when bool_or(w.hours is null) then null else sum(least(w.hours, ${per.hours}))::float8 end as hours
    from (
      select a.subject_id, (a.value->>'hours_a_week')::float8 as hours from span a where a.name = 'employed' and ${covers('a', day)} and a.value->>'role' = ${per.role}
      union all select distinct a.with_id, null::float8 from span a ${also} where a.name = ${of.span} and ${covers('a', day)} and a.with_id is not null
        and not exists (select from span e where e.name = 'employed' and e.subject_id = a.with_id and ${covers('e', day)})) w
    join subject s on s.id = w.subject_id left join span staff on staff.name = 'worker' and staff.subject_id = w.subject_id and ${covers('staff', day)}
    group by 1`.execute(db)
  return rows.map(({ grp, hours }) => ({ group: grp, n: hours }))
}
