import { sql } from 'kysely'
import type { Db } from '../database'
import { append } from '../journal'
import { addAccount } from './keep-accounts'

const LOCK = 7_203_122

export type FirstAccount = { readonly email: string; readonly password: string }

/**
 * Makes the first administrator's account, with a password to be shown once, when a service that is not fictional has no
 * account at all; null otherwise. The administrator chooses a password of their own at first sign-in.
 */
export async function firstAccount(db: Db, now: Date, email = 'administrator@localhost'): Promise<FirstAccount | null> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx)
    const { needed } = await trx
      .selectNoFrom(
        sql<boolean>`not exists (select from account) and not exists (select from setting where name = 'fictional' and value = 'true')`.as(
          'needed',
        ),
      )
      .executeTakeFirstOrThrow()
    if (!needed) return null
    const { id, password } = await addAccount(
      trx,
      { email, name: 'Administrator', role: 'administrator', worker: null, team: null },
      now,
    )
    await append(trx, { who: 'the service itself', did: 'made the first account', details: { account: id }, at: now })
    return { email, password }
  })
}
