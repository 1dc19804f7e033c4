import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Viewer, visibleSubjects } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'
import { nearest } from '../../spans'

/** Whose work is asked for; of a worker, what is owed about them too, unless only what is owed about their homes. */
export type Whose =
  | { readonly kind: 'service' }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'worker'; readonly worker: string; readonly homesOnly: boolean }

/** Of some subjects, whose each is on a day: the worker and team of the home it belongs to, else the worker it is about. */
export const whoseAre = (subjects: RawBuilder<unknown>, today: PlainDate): RawBuilder<unknown> => {
  const on = sql`${today}::date`
  return sql`
    select n.id as subject_id, n.home_id, case when n.home_id is null then n.worker_id else al.with_id end as worker_id,
      coalesce(al.value->>'team', staff.value->>'team') as team
    from (${nearest(subjects, today)}) n
    left join span al on al.subject_id = n.home_id and al.name = 'allocated' and al.from_day <= ${on} and al.until_day > ${on}
    left join span staff on n.home_id is null and staff.subject_id = n.worker_id and staff.name = 'worker' and staff.from_day <= ${on} and staff.until_day > ${on}`
}

/** Some subjects: the few of a worker by number, those of a team as a query of them; null for every one there is. */
export type Among = readonly SubjectId[] | RawBuilder<number> | null

/**
 * The subjects whose work is asked for, of those a viewer may see. A worker's are settled beforehand: what is owed of a few
 * numbers is looked up by them. The thousands of a team would take longer to fetch and send again than to find.
 */
export async function findAsked(
  db: Kysely<Tables>,
  viewer: Pick<Viewer, 'scope'>,
  whose: Whose,
  today: PlainDate,
): Promise<Among> {
  if (whose.kind === 'service') return viewer.scope.kind === 'service' ? null : visibleSubjects(viewer, today)
  const asked = theirs(viewer, whose, today)
  if (whose.kind === 'team') return asked
  const { rows } = await sql<{ id: SubjectId }>`select id from ${asked} asked (id)`.execute(db)
  return rows.map(({ id }) => id)
}

/** What the scope of a team or a worker holds is more than is theirs on the day: a home to be handed over is both workers’. */
function theirs(
  viewer: Pick<Viewer, 'scope'>,
  whose: Exclude<Whose, { kind: 'service' }>,
  today: PlainDate,
): RawBuilder<number> {
  const held = visibleSubjects({ scope: whose.kind === 'team' ? whose : { ...whose, kind: 'caseload' } }, today)
  // Asked for their own work, all that is theirs is in their sight.
  const isOwn = whose.kind === 'worker' && viewer.scope.kind === 'caseload' && viewer.scope.worker === whose.worker
  const inSight = isOwn ? sql`` : sql`where id in ${visibleSubjects(viewer, today)}`
  const seen = sql`select id from ${held} held (id) ${inSight}`
  const worker = (ref: string) => sql`(select id from subject where ref = ${ref} and kind = 'worker')`
  const own =
    whose.kind === 'team'
      ? sql`team = ${whose.team}`
      : sql`worker_id = ${worker(whose.worker)} ${whose.homesOnly ? sql`and home_id is not null` : sql``}`
  return sql<number>`(select subject_id from (${whoseAre(seen, today)}) whose where ${own})`
}
