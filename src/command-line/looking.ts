import type { Kysely } from 'kysely'
import { toNumber } from '../calendar'
import type { Db, Tables } from '../database'
import { asKnownAt, type House, houseNow } from '../ledgers'
import type { Call } from './command'
import { asAtOf, knownAtOf } from './instants'

/** Does reading work in today's knowledge, or in that of --known-at. */
export async function looking<T>(
  call: Call,
  db: Db,
  work: (db: Kysely<Tables>, then: House) => Promise<T>,
): Promise<T> {
  const knownAt = knownAtOf(call)
  return knownAt
    ? asKnownAt(call.house(), db, knownAt, toNumber(asAtOf(call)), work)
    : work(db, await houseNow(call.house(), db))
}

/** Opens the service for one piece of work, and closes it however that ends. */
export async function withService<T>(call: Call, work: (db: Db) => Promise<T>): Promise<T> {
  const opened = await call.open()
  try {
    return await work(opened.db)
  } finally {
    await opened.close()
  }
}
