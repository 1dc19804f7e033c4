import type { Db } from '../database'
import { type JournalDifference, verifyJournal } from '../journal'
import type { House } from './house'
import { type Drift, drifts } from './rebuild'

/**
 * Every row of the derived ledgers that does not follow from what happened, and every place where the journal's chain
 * does not hold. Read as all of it stood at one moment: what is added meanwhile would look like a difference.
 */
export function verify(house: House, db: Db): Promise<(Drift | JournalDifference)[]> {
  const still = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return still.execute(async (trx) => {
    const found: Drift[] = []
    for await (const drift of drifts(house, trx)) found.push(drift)
    return [...found, ...(await verifyJournal(trx))]
  })
}
