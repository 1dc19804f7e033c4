import type { Db } from '../../database'
import type { House } from '../../ledgers'
import { importFiles, type Way } from '../import-files'
import { type Outcome, reject } from '../outcome'
import { compare } from './differences'
import { filesOf, readable } from './readable'
import { replaceReturnRows } from './return-rows.store'
import type { Returned } from './returned'
import { toRecord } from './to-record'
import { brokenLines, inTheirFiles, outdoneRows } from './told'
import { withdraw } from './withdraw'

export type ReturnOrder = Way & Returned & { readonly run: number }

/**
 * Records what a return tells, through the one front door. What its system told before and tells otherwise now is corrected,
 * what it tells no more is withdrawn, and what it tells again is left alone. What somebody recorded here
 * is never written over: what the return says otherwise is told as rejected. Cost grows with what is new and what is kept.
 */
export async function landReturn(house: House, db: Db, order: ReturnOrder): Promise<Outcome> {
  const compared = await compare(db, order)
  const { change, fresh, same, gone } = compared
  await withdraw(house, db, gone, order)
  const ours = await toRecord(house, db, order, compared)
  const { records, leftOut } = readable(house, ours.records, order.now)
  const outcome = await importFiles(house, db, filesOf(house, records), order)
  for (const each of leftOut) reject(outcome, each)
  inTheirFiles(outcome.rejected, fresh)
  outcome.rejected.push(...ours.early, ...ours.told, ...outdoneRows(change), ...brokenLines(order.broken))
  outcome.unchanged += same.length
  await db.transaction().execute((trx) => replaceReturnRows(trx, order.as, order.run, change.replaced, change.said))
  return outcome
}
