import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database'
import type { Law } from '../duties'
import { type LawChange, lawUnder, type Proposal } from '../standards'
import { findChanges, findStamp } from '../standards/changes.store'
import { buildHouse, type House } from './house'

/** Any number will do, so long as every process uses the same. Whoever derives shares it; whoever changes the law has it alone. */
const LOCK = 7_203_121

/** Holds the law still for a transaction that changes it: nobody derives by what it was, or by what it will be. */
export async function holdLaw(trx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx)
}

/** The house as the law stands until this transaction ends: to derive by, and to write what was derived. */
export async function settledHouse(house: House, trx: Kysely<Tables>): Promise<House> {
  await sql`select pg_advisory_xact_lock_shared(${LOCK}::bigint)`.execute(trx)
  return houseNow(house, trx)
}

/** By the law as written, the last house that was built under changes to it. */
const built = new WeakMap<Law, House>()

/** The house under every change that the database shows. Of its own: it does not change when `house` does. */
export async function houseNow(house: House, db: Kysely<Tables>): Promise<House> {
  const stamp = await findStamp(db)
  if (stamp === house.stamp) return { ...house }
  const known = built.get(house.written)
  if (known?.stamp === stamp) return known
  const now = houseUnder(house, await findChanges(db, null), stamp)
  built.set(house.written, now)
  return now
}

/** The house as its law and calendar were known at an instant. */
export async function houseKnownAt(house: House, db: Kysely<Tables>, knownAt: Date): Promise<House> {
  const changes = await findChanges(db, knownAt)
  return houseUnder(house, changes, `known at ${knownAt.toISOString()}`)
}

export function houseUnder(
  { words, written }: House,
  changes: readonly (Proposal & Pick<LawChange, 'id'>)[],
  stamp: string,
): House {
  return buildHouse(words, lawUnder(written, changes), written, stamp)
}

/** Brings the house that routes hold up to the law as it stands now, when another process or page changed it. */
export async function keepUp(house: House, db: Kysely<Tables>): Promise<void> {
  const now = await houseNow(house, db)
  if (now.stamp !== house.stamp) Object.assign(house, now)
}
