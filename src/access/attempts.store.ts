import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Db, Tables } from '../database'

const WINDOW = 15 * 60_000
const FAILURES = 5
const LOCK = 7_203_121

/** `last`: allowed, and the address locks if it fails. */
export type Attempt = 'allowed' | 'last' | 'locked'

/**
 * Notes that a password is about to be tried for an address, or says that the address is locked: five failures within
 * fifteen minutes lock it for the next fifteen. Noted beforehand, so that tries at the same moment count against each other.
 */
export function noteAttempt(db: Db, email: string, now: Date): Promise<Attempt> {
  const address = hashOf(email)
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${address}))`.execute(trx)
    if (await locked(trx, address, now)) return 'locked'
    await trx.insertInto('sign_in_attempt').values({ address_hash: address, at: now }).execute()
    return (await locked(trx, address, now)) ? 'last' : 'allowed'
  })
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

/** Forgets the tries of an address once its password was right, and everybody's older than a day. */
export async function forgetAttempts(db: Db, email: string, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60_000)
  await db
    .deleteFrom('sign_in_attempt')
    .where((eb) => eb.or([eb('address_hash', '=', hashOf(email)), eb('at', '<', dayAgo)]))
    .execute()
}

const hashOf = (email: string): string => createHash('sha256').update(email.toLowerCase()).digest('hex')
