import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database'
import { isRole } from './roles'
import { type Viewer, viewerOf } from './viewer'

const MINUTE = 60_000
/** A session ends after half an hour unused, and after twelve hours whatever is done in it. */
const IDLE = 30 * MINUTE
const WHOLE = 12 * 60 * MINUTE
/** Being seen is written down at most once a minute: a write for every page would cost more than the page. */
const SEEN_EVERY = MINUTE

export type Session = {
  readonly hash: string
  readonly csrf: string
  readonly viewer: Viewer
  /** False while the password is one that somebody else was shown. */
  readonly ownPassword: boolean
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex')
const secret = (): string => randomBytes(32).toString('base64url')

/** Begins a session, clearing away those that have run out; returns the random id that the cookie carries. */
export async function beginSession(db: Db, accountId: number, now: Date): Promise<string> {
  const id = secret()
  await db
    .deleteFrom('session')
    .where((eb) => eb.or([eb('created_at', '<=', before(now, WHOLE)), eb('last_seen_at', '<=', before(now, IDLE))]))
    .execute()
  await db
    .insertInto('session')
    .values({ hash: hashOf(id), account_id: accountId, csrf: secret(), created_at: now, last_seen_at: now })
    .execute()
  return id
}

/** The session an id opens, if it has not run out and its account may still sign in. */
export async function findSession(db: Db, id: string, now: Date): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'hash',
      'csrf',
      'last_seen_at',
      'account.id',
      'name',
      'email',
      'role',
      'worker_ref as worker',
      'team',
      'own_password',
      'persona',
    ])
    .where('hash', '=', hashOf(id))
    .where('session.created_at', '>', before(now, WHOLE))
    .where('last_seen_at', '>', before(now, IDLE))
    .where('disabled_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('persona', '=', false),
        sql<boolean>`exists (select from setting where name = 'fictional' and value = 'true')`,
      ]),
    )
    .executeTakeFirst()
  if (!row || !isRole(row.role)) return null
  if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY) await seen(db, row.hash, now)
  const viewer = viewerOf({ ...row, role: row.role })
  return { hash: row.hash, csrf: row.csrf, viewer, ownPassword: row.own_password || row.persona }
}

async function seen(db: Db, hash: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: now }).where('hash', '=', hash).execute()
}

export async function endSession(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('session').where('hash', '=', hash).execute()
}

/** Ends every session of an account: on a new password, another role, and when an administrator says so. */
export async function endSessionsOf(db: Db, accountId: number): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('session').where('account_id', '=', accountId).executeTakeFirst()
  return Number(numDeletedRows)
}

const before = (now: Date, ms: number): Date => new Date(now.getTime() - ms)
