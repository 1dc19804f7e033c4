import { isRole, viewerOf } from '../../access'
import type { Db } from '../../database'
import { holders } from './reach.store'
import type { Rhythm } from './slot'

/** How somebody asked to be written to, and how the last time went. */
export async function findDigest(db: Db, accountId: number) {
  const row = await db.selectFrom('digest').selectAll().where('account_id', '=', accountId).executeTakeFirst()
  return row ?? null
}

export async function setDigest(db: Db, accountId: number, rhythm: Rhythm | null, now: Date): Promise<void> {
  if (rhythm === null) {
    await db.deleteFrom('digest').where('account_id', '=', accountId).execute()
    return
  }
  // What was due before they asked is not sent to them after.
  const row = { rhythm, sent_for: now, failed: null, changed_at: now }
  await db
    .insertInto('digest')
    .values({ account_id: accountId, ...row })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()
}

/** Everybody who asked for a digest, may still sign in, and is no persona: nobody reads a persona’s letters. */
export async function findReaders(db: Db) {
  const rows = await holders(db)
    .innerJoin('digest', 'digest.account_id', 'account.id')
    .select(['rhythm', 'sent_for'])
    .where('persona', '=', false)
    .execute()
  return rows.flatMap(({ role, rhythm, sent_for, ...holder }) =>
    isRole(role) ? [{ viewer: viewerOf({ ...holder, role }), rhythm, sentFor: sent_for }] : [],
  )
}

/** Takes a slot for somebody; false when another process has it already. */
export async function claimSlot(db: Db, accountId: number, slot: Date): Promise<boolean> {
  const row = await db
    .updateTable('digest')
    .set({ sent_for: slot, failed: null })
    .where('account_id', '=', accountId)
    .where((eb) => eb.or([eb('sent_for', 'is', null), eb('sent_for', '<', slot)]))
    .returning('account_id')
    .executeTakeFirst()
  return row !== undefined
}

/** A letter that did not go is tried again at the next slot; until then its reader is told on their page. */
export async function noteFailure(db: Db, accountId: number, kind: string): Promise<void> {
  await db.updateTable('digest').set({ failed: kind }).where('account_id', '=', accountId).execute()
}
