import type { Db } from '../../database'
import type { House } from '../../ledgers'
import { importFiles, type Way } from '../import-files'
import { type Outcome, reject } from '../outcome'
import { compare } from './differences'
import { heldElsewhere } from './held.store'
import type { Mapped } from './mapped'
import { filesOf, readable } from './readable'
import { replaceReturnRows } from './return-rows.store'
import type { Returned } from './returned'
import { withdraw } from './withdraw'

export type ReturnOrder = Way & Returned & { readonly run: number }

/**
 * Records what a return tells, through the one front door. What its system told before and tells otherwise now is corrected,
 * what it tells no more is withdrawn, and what it tells again is left alone. A child whom somebody recorded here is never
 * written over: what the return says of them otherwise is told as rejected. Cost grows with what is new and what is kept.
 */
export async function landReturn(house: House, db: Db, order: ReturnOrder): Promise<Outcome> {
  const { change, was, is, fresh, same, gone } = await compare(db, order)
  await withdraw(house, db, gone, order)
  const ofChildren = ({ file }: Mapped) => file === 'children'
  const elsewhere = await heldElsewhere(db, order.as, fresh.filter(ofChildren), [...was, ...is].filter(ofChildren))
  const { records, leftOut } = readable(house, fresh, order.now)
  const ours = records.filter((each) => !(ofChildren(each) && elsewhere.held.has(each.cells.ref ?? '')))
  const outcome = await importFiles(house, db, filesOf(ours), order)
  for (const each of [...leftOut, ...elsewhere.otherwise]) reject(outcome, each)
  asSent(outcome, fresh)
  outcome.unchanged += same.length
  await db.transaction().execute((trx) => replaceReturnRows(trx, order.as, order.run, change.replaced, change.said))
  return outcome
}

/** What is wrong with a row is put right in the file that it came in. */
function asSent(outcome: Outcome, records: readonly Mapped[]): void {
  const files = new Map(records.map(({ file, from }) => [file, FILES[from.table] ?? from.table.toLowerCase()]))
  for (const [n, each] of outcome.rejected.entries())
    outcome.rejected[n] = { ...each, file: files.get(each.file) ?? each.file }
}

const FILES: Readonly<Record<string, string>> = {
  PlacedAdoption: 'placed_for_adoption',
  PrevPerm: 'previous_permanence',
  SWEpisodes: 'sw_episodes',
}
