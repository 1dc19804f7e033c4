import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'

/**
 * What belongs to a subject, one step down: a subject whose own span (the one named after its kind) names it, as a
 * complaint names its child; and a span of it that is a subject itself, as a child's time missing. What is of two, as a
 * placement or an exemption is of a child and a home, is left to whoever asks: a child moves on, and the stay with them.
 * No span is named after a kind of subject but that subject's own, so the few names are enough: to look each subject's kind up
 * takes as long again. It says `is true` so that the names are not joined.
 */
const stepDown = (of: string): RawBuilder<unknown> => sql`
  select own.subject_id as id from span own where own.with_id = ${sql.ref(of)} and (own.name in (select name from kinds)) is true
  union all select itself_id from span where subject_id = ${sql.ref(of)} and itself_id is not null and with_id is null and name <> 'placed'`

/** The kinds of subject there are, each found after the one before it: to go through every subject would take far longer. */
const kinds = sql`kinds (name) as (
  (select kind from subject order by kind limit 1)
  union all select (select kind from subject s where s.kind > kinds.name order by s.kind limit 1) from kinds where name is not null)`

/** Some subjects and all that belongs to them, however many steps down. `from` selects their ids. */
export const withBelongings = (from: RawBuilder<unknown>): RawBuilder<number> => sql<number>`(
  with recursive ${kinds}, down (id) as (${from} union select step.id from down cross join lateral (${stepDown('down.id')}) step)
  select id from down)`

/** Subjects whose own span names nobody (a test holds the kinds to it): what they have to do with is known without a search. */
export const NAMING_NOBODY = ['household', 'child', 'worker'] as const
const namingNobody = sql`(${sql.join(NAMING_NOBODY.map((kind) => sql.lit(kind)))})`

/**
 * The nearest home, child and worker that each of some subjects has to do with on a day, itself if it is one: by its own
 * span, by the span that it is, and from a child to where they live. Where a stay was, and not where its child lives now.
 * Homes, workers and children, who are most of those asked about, are answered at once; the others step by step.
 */
export const nearest = (asked: RawBuilder<unknown>, day: PlainDate): RawBuilder<unknown> => sql`
  with recursive wanted as materialized (select s.id, s.kind from subject s where s.id in (${asked})),
  up (id, at, kind, depth, over) as (
    select id, id, kind, 0, false from wanted where kind not in ${namingNobody}
    union all
    select up.id, t.id, t.kind, up.depth + 1, step.over from up cross join lateral (
      (select with_id as id, false as over from span where subject_id = up.at and name = up.kind and from_day <= ${day}::date order by from_day desc limit 1)
      union all (select with_id, false from span where itself_id = up.at order by from_day desc limit 1)
      union all (select subject_id, name = 'placed' from span where itself_id = up.at order by from_day desc limit 1)
      union all (select with_id, false from span where up.kind = 'child' and ${placedOn(sql`up.at`, day)} limit 1)
    ) step join subject t on t.id = step.id
    where not up.over and up.kind not in ('household', 'worker') and up.depth < 6)
  select id, (array_agg(at order by depth) filter (where kind = 'household'))[1] as home_id,
    (array_agg(at order by depth) filter (where kind = 'child'))[1] as child_id,
    (array_agg(at order by depth) filter (where kind = 'worker'))[1] as worker_id from up group by id
  union all
  select w.id, case w.kind when 'household' then w.id when 'child' then (select with_id from span where ${placedOn(sql`w.id`, day)} limit 1) end,
    case w.kind when 'child' then w.id end, case w.kind when 'worker' then w.id end
  from wanted w where w.kind in ${namingNobody}`

const placedOn = (child: RawBuilder<unknown>, day: PlainDate): RawBuilder<unknown> =>
  sql`subject_id = ${child} and name = 'placed' and from_day <= ${day}::date and until_day > ${day}::date`
