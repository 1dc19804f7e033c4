import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Db, Tables } from '../../database'
import { type FrozenRows, sealOf } from '../../reports'
import { type Sealed, type Step, sealOfVersion, type Version, type VersionLine } from './version'

const line = sql`v.id, v.report, v.from_day::text as "from", v.until_day::text as "to", v.known_at as "knownAt", v.frozen_at as "frozenAt",
  v.frozen_by as "frozenBy", v.restates, v.why, v.seal,
  1 + (select count(*)::int from report_version e join report_step p on p.version_id = e.id and p.step = 'published'
    where e.report = v.report and e.until_day = v.until_day and e.id < v.id) as number,
  coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'at', s.at, 'by', s.by_whom, 'note', s.note) order by s.id) from report_step s where s.version_id = v.id), '[]') as steps`
const opened = sql`, v.content, v.twin, v.changes, v.drafted_by as "draftedBy"`
const isPublished = sql`exists (select from report_step s where s.version_id = v.id and s.step = 'published')`

/** Versions of a report, or of all of them, newest first. Without what is not published, unless whoever asks may read drafts. */
export async function findLines(
  db: Kysely<Tables>,
  { report, drafts }: { readonly report?: string; readonly drafts: boolean },
): Promise<VersionLine[]> {
  const { rows } = await sql<VersionLine>`
    select ${line} from report_version v where ${report ? sql`v.report = ${report}` : sql`true`} and (${drafts} or ${isPublished})
    order by v.until_day desc, v.id desc`.execute(db)
  return rows
}

/** One version with what it printed; what nobody published only for whoever may read drafts. */
export async function findVersion(
  db: Kysely<Tables>,
  { report, id, drafts }: { readonly report: string; readonly id: number; readonly drafts: boolean },
): Promise<Version | null> {
  const [found] = await versions(db, sql`v.report = ${report} and v.id = ${id} and (${drafts} or ${isPublished})`)
  return found ?? null
}

/** The published versions of every report that end after a day, oldest first. */
export const findPublished = (db: Kysely<Tables>, after: PlainDate): Promise<Version[]> =>
  versions(db, sql`v.until_day > ${after}::date and ${isPublished}`)

async function versions(db: Kysely<Tables>, where: RawBuilder<unknown>): Promise<Version[]> {
  const { rows } =
    await sql<Version>`select ${line} ${opened} from report_version v where ${where} order by v.id`.execute(db)
  return rows
}

/** Who stood behind a version's figures. For whoever may read every case. */
export async function findBehind(db: Kysely<Tables>, id: number): Promise<FrozenRows> {
  const { behind } = await db
    .selectFrom('report_version')
    .select('behind')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return behind as FrozenRows
}

/** The knowledge from which a period was last published, in whichever report: all reports of a period are made from one. */
export async function findKnownAt(db: Kysely<Tables>, to: PlainDate): Promise<Date | null> {
  const { rows } = await sql<{ known_at: Date }>`
    select known_at from report_version v where until_day = ${to}::date and ${isPublished} order by known_at desc limit 1`.execute(
    db,
  )
  return rows[0]?.known_at ?? null
}

/** Whether nothing was recorded after an instant, and the law is as it was. */
export async function isUntouchedSince(db: Kysely<Tables>, instant: Date): Promise<boolean> {
  const { rows } = await sql<{ touched: boolean }>`
    select exists (select from happening where recorded_at > ${instant})
      or exists (select from law_change where recorded_at > ${instant}) as touched`.execute(db)
  return !rows[0]?.touched
}

/** Everybody who wrote any of a draft's words. */
export async function findWriters(db: Kysely<Tables>, report: string, to: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ who: string }>`
    select distinct recorded_by as who from happening where kind = 'report passage' and facts->>'report' = ${report} and facts->>'until' = ${to} and not withdrawn`.execute(
    db,
  )
  return rows.map(({ who }) => who)
}

export async function insertVersion(trx: Kysely<Tables>, sealed: Sealed, behind: FrozenRows): Promise<number> {
  const row = {
    ...{ report: sealed.report, from_day: sealed.from, until_day: sealed.to, known_at: new Date(sealed.knownAt) },
    ...{ content: JSON.stringify(sealed.content), twin: JSON.stringify(sealed.twin), behind: JSON.stringify(behind) },
    ...{ behind_seal: sealed.behindSeal, restates: sealed.restates, why: sealed.why },
    ...{ changes: JSON.stringify(sealed.changes), frozen_at: new Date(sealed.frozenAt), frozen_by: sealed.frozenBy },
    ...{ drafted_by: JSON.stringify(sealed.draftedBy), seal: sealOfVersion(sealed) },
  }
  const { id } = await trx.insertInto('report_version').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Any number will do, so long as every process uses the same. */
const LOCK = 7_203_123

/** Holds what is published still, until the transaction ends. */
export async function holdPublishing(trx: Transaction<Tables>): Promise<void> {
  // A statement of its own: one statement sees the rows that were there when it began, which is before it had the lock.
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx)
}

/** Adds a step. The database refuses one out of turn, and an approval by anybody who drafted. */
export async function insertStep(
  trx: Kysely<Tables>,
  id: number,
  { step, note }: Pick<Step, 'step' | 'note'>,
  by: { readonly who: string; readonly at: Date },
): Promise<void> {
  await trx.insertInto('report_step').values({ version_id: id, step, note, by_whom: by.who, at: by.at }).execute()
}

export type SealDifference = { readonly report: string; readonly version: number; readonly what: 'seal' | 'rows' }

/** Versions whose seal is not over what they hold. */
export async function brokenSeals(db: Db): Promise<SealDifference[]> {
  const rows = await db.selectFrom('report_version').selectAll().orderBy('id').execute()
  return rows.flatMap((row) => {
    const sealed: Sealed = {
      ...{ report: row.report, from: row.from_day, to: row.until_day, knownAt: row.known_at.toISOString() },
      ...{ content: row.content, twin: row.twin, behindSeal: row.behind_seal, restates: row.restates, why: row.why },
      ...{
        changes: row.changes,
        frozenAt: row.frozen_at.toISOString(),
        frozenBy: row.frozen_by,
        draftedBy: row.drafted_by,
      },
    }
    const said = { report: row.report, version: row.id }
    return [
      ...(sealOfVersion(sealed) === row.seal ? [] : [{ ...said, what: 'seal' as const }]),
      ...(sealOf(row.behind) === row.behind_seal ? [] : [{ ...said, what: 'rows' as const }]),
    ]
  })
}
