import { sql, type Transaction } from 'kysely'
import type { Db, Tables } from '../database'
import { BEFORE_ALL, type Details, sealOf } from './entry'

/** Any number will do, so long as every process uses the same. */
const LOCK = 7_203_120

export type Told = {
  /** `actorOf(viewer)`, or who else acted: `command line`. */
  readonly who: string
  /** In words, past tense: `read a case`, `recorded supervising visits`. */
  readonly did: string
  readonly about?: string | null
  readonly details?: Details
  /** The instant; now unless said. */
  readonly at?: Date
}

/**
 * Adds one entry to the journal's chain. It holds the chain until the transaction ends, so that the chain never forks:
 * do it last, after any lock on subjects.
 */
export async function append(trx: Transaction<Tables>, told: Told): Promise<void> {
  const { who, did, about = null, details = {}, at = new Date() } = told
  // A statement of its own: one statement sees the rows that were there when it began, which is before it had the lock.
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx)
  const last = await trx
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const previous = last?.hash ?? BEFORE_ALL
  const entry = { seq: (last?.seq ?? 0) + 1, at, who, did, about, details }
  const row = { ...entry, details: JSON.stringify(details), previous, hash: sealOf(entry, previous) }
  await trx.insertInto('journal').values(row).execute()
}

/** Adds one entry by itself: something was read, or was tried and refused, and nothing else is written with it. */
export function enter(db: Db, told: Told): Promise<void> {
  return db.transaction().execute((trx) => append(trx, told))
}
