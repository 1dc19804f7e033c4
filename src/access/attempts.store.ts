import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Db, Tables } from '../database'

const WINDOW = 15 * 60_000
const FAILURES = 5
const LOCK = 7_203_121
const AT_ONCE = 500

/** `last`: allowed, and the address locks if it fails. */
export type Attempt = 'allowed' | 'last' | 'locked'

/**
 * Notes that a password is about to be tried for an address, or says that the address is locked: five failures within
 * fifteen minutes lock it for the next fifteen. Noted beforehand, so that tries at the same moment count against each other.
 */
export function noteAttempt(db: Db, email: string, now: Date): Promise<Attempt> {
  const address = hashOf(email)
  return db.transaction().execute(async (trx) => {
    await oneByOne(trx, address)
    await forgetOld(trx, now)
    if (await locked(trx, address, now)) return 'locked'
    await trx.insertInto('sign_in_attempt').values({ address_hash: address, at: now }).execute()
    return (await locked(trx, address, now)) ? 'last' : 'allowed'
  })
}

/**
 * Whether something about sign-ins is to be told of, in words that name nobody: at most once in a quarter of an hour, as
 * whoever can reach the page can make it happen without end. Notes that it is told of now.
 */
export async function isToBeTold(trx: Transaction<Tables>, what: string, now: Date): Promise<boolean> {
  // No hash of an address begins so.
  const told = `told: ${what}`
  await oneByOne(trx, told)
  const before = await trx
    .selectFrom('sign_in_attempt')
    .select('id')
    .where('address_hash', '=', told)
    .where('at', '>', new Date(now.getTime() - WINDOW))
    .executeTakeFirst()
  if (before) return false
  await trx.insertInto('sign_in_attempt').values({ address_hash: told, at: now }).execute()
  return true
}

const oneByOne = (trx: Transaction<Tables>, key: string) =>
  sql`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${key}))`.execute(trx)

/** What is too old to lock anything is forgotten, some at a time, or those who only fail would fill the table. */
async function forgetOld(trx: Transaction<Tables>, now: Date): Promise<void> {
  await sql`delete from sign_in_attempt where id in (
    select id from sign_in_attempt where at <= ${new Date(now.getTime() - 2 * WINDOW)} order by id limit ${AT_ONCE} for update skip locked)`.execute(
    trx,
  )
}

async function locked(trx: Transaction<Tables>, address: string, now: Date): Promise<boolean> {
  const last = await trx
    .selectFrom('sign_in_attempt')
    .select('at')
    .where('address_hash', '=', address)
    .where('at', '>', new Date(now.getTime() - 2 * WINDOW))
    .orderBy('at', 'desc')
    .limit(FAILURES)
    .execute()
  const [newest, oldest] = [last[0]?.at.getTime(), last[FAILURES - 1]?.at.getTime()]
  if (newest === undefined || oldest === undefined) return false
  return newest - oldest <= WINDOW && now.getTime() - newest < WINDOW
}

/** Forgets the tries of an address once its password was right. */
export async function forgetAttempts(db: Db, email: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('address_hash', '=', hashOf(email)).execute()
}

const hashOf = (email: string): string => createHash('sha256').update(email.toLowerCase()).digest('hex')
