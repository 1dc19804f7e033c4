import { type RawBuilder, sql } from 'kysely'
import { nearest } from '../spans'
import type { Asked } from './asked'

/**
 * The home that each of some things belonged to on its own day, as `near` and `homes (id, home_id, worker_id, child_id)`: a child's
 * is where it was placed then. `of` selects `id, subject_id, day`.
 */
export const homeOn = (of: RawBuilder<unknown>, { asAt }: Pick<Asked, 'asAt'>): RawBuilder<unknown> => sql`
  of_these as (${of}),
  near as (${nearest(sql`select subject_id from of_these`, asAt)}),
  homes as materialized (
    select t.id, near.worker_id, near.child_id, case when t.day = ${asAt}::date or near.child_id is null or s.kind = 'placement' or near.home_id is distinct from now.with_id then near.home_id
      else (select with_id from span p where p.name = 'placed' and p.subject_id = near.child_id and p.from_day <= t.day and p.until_day > t.day limit 1) end as home_id
    from of_these t join near on near.id = t.subject_id join subject s on s.id = t.subject_id
    left join span now on now.name = 'placed' and now.subject_id = near.child_id and now.from_day <= ${asAt}::date and now.until_day > ${asAt}::date)`
