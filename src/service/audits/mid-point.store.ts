import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { dueOn } from '../../duties/duties.store'
import type { SubjectId } from '../../happenings'

/** A child between two reviews of a six-monthly cycle, whose file nobody has looked at since the last. */
export type Between = {
  readonly child: SubjectId
  readonly ref: string
  readonly officer: string | null
  readonly reviewed: PlainDate
  /** The day midway, by the standard; null where that standard opens nothing for the child. */
  readonly midway: PlainDate | null
  readonly next: PlainDate | null
}

/**
 * Children who have their reviews every six months and none of whose audits falls in the cycle that runs, whoever has waited
 * longest first. A child before the second review, or out of care, has no such cycle and is not offered.
 */
export async function findBetweenReviews(
  db: Kysely<Tables>,
  day: PlainDate,
  visible: RawBuilder<number>,
): Promise<Between[]> {
  const on = sql`${day}::date`
  const runs = (row: string) => sql`${sql.ref(`${row}.opened`)} <= ${on}
    and (${sql.ref(`${row}.met`)} is null or ${sql.ref(`${row}.met`)} > ${on}) and (${sql.ref(`${row}.closed`)} is null or ${sql.ref(`${row}.closed`)} > ${on})`
  const { rows } = await sql<Between>`
    select s.id as child, s.ref, cycle.opened::text as reviewed, (${dueOn(day, 'half')})::text as midway, (${dueOn(day, 'cycle')})::text as next,
      (select coalesce(who.value->>'name', w.ref) from span ro join subject w on w.id = ro.with_id
        left join span who on who.subject_id = w.id and who.name = 'worker' and who.from_day <= ${on} and who.until_day > ${on}
        where ro.subject_id = s.id and ro.name = 'reviewing officer' and ro.from_day <= ${on} and ro.until_day > ${on} limit 1) as officer
    from duty cycle join subject s on s.id = cycle.subject_id
    left join duty half on half.subject_id = cycle.subject_id and half.rule = 'midpoint-3m' and half.opened = cycle.opened
    where cycle.rule = 'review-subsequent-6m' and ${runs('cycle')} and s.id in ${visible}
      and not exists (select from happening_subject l join happening h on h.id = l.happening_id
        where l.subject_id = s.id and h.kind = 'midpoint audit' and l.on_day between cycle.opened and ${on}
          and not h.withdrawn and not exists (select from happening c where c.corrects = h.id))
    order by midway nulls last, s.ref`.execute(db)
  return rows
}
