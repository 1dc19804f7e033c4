import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { dueOn, excusedOn } from '../../duties/duties.store'
import type { Rhythm, Step } from './due-days'
import { EVERY } from './rhythm.kinds'

/** The rules under which a report to a body is owed: one for each term. */
export const REPORT_RULES = Object.keys(EVERY).map((every) => `body-report-${every}`)

/** Whom a service reports to on a day, and how often. Bodies are no cases: whoever answers for the service reads all of it. */
export async function findRhythms(db: Kysely<Tables>, day: PlainDate): Promise<Rhythm[]> {
  const holds = (span: string) =>
    sql`${sql.ref(`${span}.from_day`)} <= ${day}::date and ${sql.ref(`${span}.until_day`)} > ${day}::date`
  const { rows } = await sql<Rhythm>`
    select s.id, s.ref, coalesce(b.value->>'name', body.ref) as body, r.value->>'title' as report, r.value->>'every' as every,
      r.value->>'first_due' as "firstDue", r.value->>'in_public' as "inPublic", r.value->>'lead' as lead, r.began_day::text as since
    from span r join subject s on s.id = r.subject_id join subject body on body.id = r.with_id
    left join span b on b.subject_id = r.with_id and b.name = 'board' and ${holds('b')}
    where r.name = 'reporting rhythm' and ${holds('r')} order by 3, 4, s.id`.execute(db)
  return rows
}

/** What has opened of what is owed at them. */
export async function findSteps(db: Kysely<Tables>, rhythms: readonly Rhythm[], day: PlainDate): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select d.subject_id as rhythm, ${dueOn(day, 'd')}::text as due, d.met::text as met, ${excusedOn(day, 'd')} as excused
    from duty d where d.subject_id = any(${rhythms.map(({ id }) => id)}::bigint[]) and d.rule = any(${REPORT_RULES}::text[])
      and d.opened <= ${day}::date and d.due is not null`.execute(db)
  return rows
}
