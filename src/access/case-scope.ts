import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Db } from '../database'
import { withBelongings } from '../spans'
import { coverOn } from './cover'
import { auditsLentTo, lentTo } from './lent'
import type { Viewer } from './viewer'

/**
 * The ids of every subject a viewer may see, for `where(subject_id, 'in', visibleSubjects(viewer, today))`. Scope is
 * kept in the store and nowhere else: a page that forgets it cannot be written against a list that has it.
 */
export function visibleSubjects(viewer: Pick<Viewer, 'scope'>, today: PlainDate): RawBuilder<number> {
  return subjectsOf(viewer, today, ['covered', 'lent'])
}

/** Of whom a viewer may record: of all they see but what is only lent to be read. */
export function recordableSubjects(viewer: Pick<Viewer, 'scope'>, today: PlainDate): RawBuilder<number> {
  return subjectsOf(viewer, today, ['covered'])
}

/** What somebody sees beside their own: the homes of whoever they stand in for, and those they audit. */
type Beside = 'covered' | 'lent'

function subjectsOf(viewer: Pick<Viewer, 'scope'>, today: PlainDate, beside: readonly Beside[]): RawBuilder<number> {
  const homes = householdsOf(viewer, today, beside)
  if (homes === 'every') return sql<number>`(select id from subject)`
  return homes ? within(viewer.scope, homes, today, beside) : sql<number>`(select null::bigint where false)`
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
  return settled(db, viewer, visibleSubjects(viewer, today))
}

/** The same without anybody else's homes: what is theirs to answer for, as figures count it. */
export async function settledOwn(db: Db, viewer: Pick<Viewer, 'scope'>, today: PlainDate): Promise<RawBuilder<number>> {
  return settled(db, viewer, subjectsOf(viewer, today, []))
}

/** Of some subjects those that are somebody's: who works here, and in which posts, everybody sees and nobody answers for alone. */
export const notShared = (of: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(select id from subject where id in ${of} and kind not in (${sql.join(SHARED)}))`

/** Any choice of subjects of a viewer's, as it is now. The whole service's needs no settling. */
export async function settled(
  db: Db,
  viewer: Pick<Viewer, 'scope'>,
  visible: RawBuilder<number>,
): Promise<RawBuilder<number>> {
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
function householdsOf(
  { scope }: Pick<Viewer, 'scope'>,
  today: PlainDate,
  beside: readonly Beside[],
): RawBuilder<unknown> | 'every' | null {
  const allocated = sql`select subject_id from span where name = 'allocated' and until_day > ${today}::date`
  if (scope.kind === 'service') return 'every'
  if (scope.kind === 'team') {
    const own = sql`${allocated} and value->>'team' = ${scope.team}`
    return beside.includes('lent') && scope.worker ? sql`${own} union ${lentTo(scope.worker, today)}` : own
  }
  if (scope.kind === 'none') return null
  const worker = sql`(select id from subject where ref = ${scope.worker} and kind = 'worker')`
  // Whoever stands in sees what is held now, and not what is to come to somebody who is away.
  const others = sql`or (from_day <= ${today}::date and with_id in (select away_id from (${coverOn(today)}) cover where cover_id = ${worker}))`
  return sql`${allocated} and (with_id = ${worker} ${beside.includes('covered') ? others : sql``})`
}

/**
 * The households, those of whoever a worker stands in for and those lent to an auditor among them, and the children placed
 * there now, with all that belongs to them; what belongs to the viewer, or to the workers of their team; who works here, in
 * which posts, and the tools they work with. What belongs to nobody (the service, a panel member) is for the whole service.
 */
function within(
  scope: Viewer['scope'],
  homes: RawBuilder<unknown>,
  today: PlainDate,
  beside: readonly Beside[],
): RawBuilder<number> {
  const worker = scope.kind === 'team' || scope.kind === 'caseload' ? scope.worker : null
  const audits = worker && beside.includes('lent') ? sql`union ${auditsLentTo(worker, today)}` : sql``
  // A child who has moved on is another household's to know of: the past placement goes out of sight with the child.
  const here = sql`from span where with_id in (select subject_id from home)`
  return sql<number>`(
    with home as materialized (${homes}),
    stay as materialized (select subject_id, itself_id ${here} and name = 'placed' and until_day > ${today}::date),
    pair as (select itself_id ${here} and itself_id is not null and name <> 'placed' and (until_day > ${today}::date or subject_id in (select subject_id from stay)))
    select id from ${withBelongings(sql`select subject_id from home union select unnest(array[subject_id, itself_id]) from stay union select itself_id from pair union ${staffOf(scope, today)} ${audits}`)} own where id is not null
    union all select id from subject where kind in (${sql.join(SHARED)}))`
}

/** Who works here, in which posts, and the tools they work with: everybody's. */
const SHARED = ['worker', 'post', 'audit tool', 'audit question', 'feedback form', 'feedback question', 'theme']

function staffOf(scope: Viewer['scope'], today: PlainDate): RawBuilder<unknown> {
  return scope.kind === 'team'
    ? sql`select subject_id from span where name = 'worker' and until_day > ${today}::date and value->>'team' = ${scope.team}`
    : sql`select id from subject where kind = 'worker' and ref = ${scope.kind === 'caseload' ? scope.worker : null}`
}
