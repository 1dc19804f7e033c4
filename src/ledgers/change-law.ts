import type { Kysely } from 'kysely'
import { type Db, Refused, type Tables } from '../database'
import { append as appendJournal } from '../journal'
import { type By, type Draft, draftOf, type LawChange, type Proposal } from '../standards'
import { findChanges, insertChange } from '../standards/changes.store'
import { holdLaw, houseNow, keepUp } from './current-law'
import { deriveDutiesOf } from './derive-again'
import type { House } from './house'
import { noteDerived } from './keep-derived'
import { lawDifference } from './law-difference'
import { everySubject } from './rebuild'

export type ToChange = {
  /** Reads the change against the law as it stands when nobody else may change it. Null: it may not be made any more. */
  readonly read: (draft: Draft, changes: readonly LawChange[]) => Proposal | null
  /** What the journal says was done. */
  readonly says: string
}

/** Records a change of the law and derives, in the same transaction, all that it concerns. Throws Refused when it may not be made. */
export async function changeLaw(house: House, db: Db, { read, says }: ToChange, by: By): Promise<number> {
  const id = await db.transaction().execute(async (trx) => {
    await holdLaw(trx)
    const before = await houseNow(house, trx)
    const changes = await findChanges(trx, null)
    const proposal = read(draftOf(before.written, changes), changes)
    if (!proposal)
      throw new Refused(
        'law-changed',
        'The law was changed while you looked at this. Look again at what it would do.',
        409,
      )
    const made = await insertChange(trx, proposal, by)
    const after = await houseNow(house, trx)
    await deriveUnder(before, after, trx)
    await noteDerived(after, trx)
    const details = { change: made, what: says, from: proposal.from, reverses: proposal.reverses, reason: by.reason }
    await appendJournal(trx, { who: by.who, did: 'changed the law we follow', details, at: by.now })
    return made
  })
  await keepUp(house, db)
  return id
}

async function deriveUnder(before: House, after: House, trx: Kysely<Tables>): Promise<void> {
  for (const { kind, part } of lawDifference(before, after))
    for await (const { ids } of everySubject(trx, kind)) await deriveDutiesOf(part, trx, kind, ids)
}
