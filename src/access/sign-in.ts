import type { Db } from '../database'
import { append } from '../journal'
import { type Account, findAccountByEmail } from './accounts.store'
import { forgetAttempts, isToBeTold, noteAttempt } from './attempts.store'
import { opens } from './password'
import { beginSession, endSession } from './sessions.store'
import { actorOf } from './viewer'

export type SignIn = { readonly outcome: 'in'; readonly session: string } | { readonly outcome: 'refused' | 'locked' }

/** Signs somebody in by password. An address nobody has, a wrong password and a closed account are refused alike, and as slowly. */
export async function signIn(db: Db, email: string, password: string, now: Date): Promise<SignIn> {
  const attempt = await noteAttempt(db, email, now)
  if (attempt === 'locked') return { outcome: 'locked' }
  const account = await findAccountByEmail(db, email)
  const right = await opens(account && !account.disabled_at ? account.password_hash : null, password)
  if (!account || !right) return refused(db, account, attempt === 'last', now)
  return db.transaction().execute(async (trx) => {
    await forgetAttempts(trx, email)
    const session = await beginSession(trx, account.id, now)
    await append(trx, { who: actorOf({ accountId: account.id }), did: 'signed in', at: now })
    return { outcome: 'in', session }
  })
}

async function refused(db: Db, account: Account | undefined, locks: boolean, at: Date): Promise<SignIn> {
  const who = account ? actorOf({ accountId: account.id }) : 'an unknown address'
  const deeds = ['failed to sign in', ...(locks ? ['was locked out for 15 minutes'] : [])]
  await db.transaction().execute(async (trx) => {
    const told: string[] = []
    for (const did of deeds) if (await isToBeTold(trx, `${who} ${did}`, at)) told.push(did)
    for (const did of told) await append(trx, { who, did, at })
  })
  return { outcome: locks ? 'locked' : 'refused' }
}

/** Ends the present session. */
export async function signOut(db: Db, accountId: number, session: string, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await endSession(trx, session)
    await append(trx, { who: actorOf({ accountId }), did: 'signed out', at })
  })
}
