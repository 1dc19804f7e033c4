import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Db } from '../database'
import type { Viewer } from './viewer'

/**
 * The ids of every subject a viewer may see, for `where(subject_id, 'in', visibleSubjects(viewer, today))`. Scope is
 * kept in the store and nowhere else: a page that forgets it cannot be written against a list that has it.
 */
export function visibleSubjects(viewer: Pick<Viewer, 'scope'>, today: PlainDate): RawBuilder<number> {
  const homes = householdsOf(viewer, today)
  if (homes === 'every') return sql<number>`(select id from subject)`
  return homes ? within(homes, today) : sql<number>`(select null::bigint where false)`
}

/**
 * The same, settled from what is known now, for reading in a world of the past: there last year's worker still has the
 * home, and asked inside it they would see it again.
 */
export async function settledSubjects(
  db: Db,
  viewer: Pick<Viewer, 'scope'>,
  today: PlainDate,
): Promise<RawBuilder<number>> {
  const visible = visibleSubjects(viewer, today)
  if (viewer.scope.kind === 'service' || viewer.scope.kind === 'none') return visible
  const { rows } = await sql<{ id: number }>`select id from ${visible} as visible (id)`.execute(db)
  return sql<number>`(select unnest(${rows.map(({ id }) => id)}::bigint[]))`
}

/** Whether a viewer may see this one subject. */
export async function maySee(
  db: Db,
  viewer: Pick<Viewer, 'scope'>,
  subjectId: number,
  today: PlainDate,
): Promise<boolean> {
  const seen = await db
    .selectFrom('subject')
    .select('id')
    .where('id', '=', subjectId)
    .where('id', 'in', visibleSubjects(viewer, today))
    .executeTakeFirst()
  return seen !== undefined
}

// Until a day ahead counts as running: with a handover agreed for Monday, both workers see the household until then.
function householdsOf({ scope }: Pick<Viewer, 'scope'>, today: PlainDate): RawBuilder<unknown> | 'every' | null {
  const allocated = sql`select subject_id from span where name = 'allocated' and until_day > ${today}::date`
  if (scope.kind === 'service') return 'every'
  if (scope.kind === 'team') return sql`${allocated} and value->>'team' = ${scope.team}`
  if (scope.kind === 'none') return null
  return sql`${allocated} and with_id = (select id from subject where ref = ${scope.worker} and kind = 'worker')`
}

/** The households, who lives in them, the children placed there now, the events reported there; and who works here. */
function within(homes: RawBuilder<unknown>, today: PlainDate): RawBuilder<number> {
  const ofHome = sql`with_id in (select subject_id from home)`
  // A child who has moved on is another household's to know of: the past placement goes out of sight with the child.
  const placed = sql`name = 'placed' and until_day > ${today}::date and ${ofHome}`
  return sql<number>`(
    with home as materialized (${homes})
    select subject_id from home
    union all select subject_id from span where name in ('carer', 'household member', 'notifiable event') and ${ofHome}
    union all select subject_id from span where ${placed}
    union all select itself_id from span where ${placed} and itself_id is not null
    union all select id from subject where kind = 'worker')`
}
