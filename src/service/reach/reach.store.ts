import { createHash, randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { isRole, type Viewer, viewerOf } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Db } from '../../database'
import type { Duty } from '../../duties'
import { type DutyRow, toDuty } from '../../duties/duties.store'

/** Something owed, and about whom by ref: no name leaves the service with it. */
export type Owed = { readonly duty: Duty & { id: number }; readonly ref: string }

type Row = DutyRow & { ref: string }

/** What a viewer may see that is open on a day and falls due between two days, soonest first. */
export async function findDue(
  db: Db,
  visible: RawBuilder<number>,
  asked: { readonly on: PlainDate; readonly from: PlainDate; readonly to: PlainDate; readonly limit: number },
): Promise<Owed[]> {
  const { rows } = await sql<Row>`
    select d.*, s.ref from duty d join subject s on s.id = d.subject_id
    where d.opened <= ${asked.on}::date and d.until_day > ${asked.on}::date and d.due between ${asked.from}::date and ${asked.to}::date
      and d.subject_id in ${visible}
    order by d.due, d.id limit ${asked.limit}`.execute(db)
  return rows.map((row) => ({ duty: toDuty(row), ref: row.ref }))
}

/** What a viewer may see whose excusal ends between two days. */
export async function findEnding(
  db: Db,
  visible: RawBuilder<number>,
  asked: { readonly on: PlainDate; readonly to: PlainDate; readonly limit: number },
): Promise<Owed[]> {
  const { rows } = await sql<Row>`
    select d.*, s.ref from duty d join subject s on s.id = d.subject_id
    where d.opened <= ${asked.on}::date and d.until_day > ${asked.on}::date and d.subject_id in ${visible}
      and exists (select from jsonb_array_elements(d.excusals) e where (e->>'until')::date between ${asked.on}::date and ${asked.to}::date)
    order by d.due, d.id limit ${asked.limit}`.execute(db)
  return rows.map((row) => ({ duty: toDuty(row), ref: row.ref }))
}

/** How much is past its day, by rule: an excused duty waits, and is not counted. */
export async function countPast(db: Db, visible: RawBuilder<number>, on: PlainDate): Promise<Map<string, number>> {
  const { rows } = await sql<{ rule: string; n: number }>`
    select d.rule, count(*)::int as n from duty d
    where d.opened <= ${on}::date and d.until_day > ${on}::date and d.due < ${on}::date and d.subject_id in ${visible}
      and not exists (select from jsonb_array_elements(d.excusals) e where (e->>'from')::date <= ${on}::date and (e->>'until')::date > ${on}::date)
    group by 1`.execute(db)
  return new Map(rows.map((row) => [row.rule, row.n]))
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Gives somebody a calendar at a new secret address; any they had before stops answering. */
export async function makeFeed(db: Db, accountId: number, now: Date): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const row = { hash: hashOf(secret), created_at: now, last_read_at: null }
  await db
    .insertInto('calendar_feed')
    .values({ ...row, account_id: accountId })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()
  return secret
}

export async function revokeFeed(db: Db, accountId: number): Promise<void> {
  await db.deleteFrom('calendar_feed').where('account_id', '=', accountId).execute()
}

export async function findFeed(db: Db, accountId: number) {
  const row = await db.selectFrom('calendar_feed').selectAll().where('account_id', '=', accountId).executeTakeFirst()
  return row ?? null
}

/** Whose calendar an address is, as what they may see today; null where there is none, or they may no longer sign in. */
export async function openFeed(db: Db, secret: string, now: Date): Promise<Viewer | null> {
  const row = await holders(db)
    .innerJoin('calendar_feed', 'calendar_feed.account_id', 'account.id')
    .where('hash', '=', hashOf(secret))
    .executeTakeFirst()
  if (!row || !isRole(row.role)) return null
  await db.updateTable('calendar_feed').set({ last_read_at: now }).where('account_id', '=', row.id).execute()
  return viewerOf({ ...row, role: row.role })
}

export const holders = (db: Db) =>
  db
    .selectFrom('account')
    .select(['account.id', 'name', 'email', 'role', 'worker_ref as worker', 'team'])
    .where('disabled_at', 'is', null)
