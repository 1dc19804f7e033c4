import type { Db } from '../database'
import { append } from '../journal'
import { findAccount } from './accounts.store'
import { forgetAttempts, noteAttempt } from './attempts.store'
import { faultOfPassword, hashPassword, opens } from './password'
import { beginSession, endSessionsOf } from './sessions.store'
import { actorOf, type Viewer } from './viewer'

export type PasswordChange =
  | { readonly session: string }
  | { readonly field: 'present' | 'fresh' | 'again'; readonly fault: string }

const TOO_MANY = 'There were too many wrong passwords. Wait 15 minutes and try again'

export type TypedPasswords = { readonly present: string; readonly fresh: string; readonly again: string }

/** Changes one's own password, ends every session and begins a new one; or says which field is to be put right. */
export async function changePassword(
  db: Db,
  viewer: Viewer,
  typed: TypedPasswords,
  now: Date,
): Promise<PasswordChange> {
  // Tries count as they do at sign-in: a browser left open is no way to find a password out.
  if ((await noteAttempt(db, viewer.email, now)) === 'locked') return { field: 'present', fault: TOO_MANY }
  const account = await findAccount(db, viewer.accountId)
  if (!account || !(await opens(account.password_hash, typed.present)))
    return { field: 'present', fault: 'Your present password is not right' }
  // The new one may take many tries to choose: they are no guesses.
  await forgetAttempts(db, viewer.email)
  const fault = faultOfPassword(typed.fresh, viewer.email)
  if (fault) return { field: 'fresh', fault }
  if (typed.fresh === typed.present)
    return { field: 'fresh', fault: 'Your new password must differ from your present one' }
  if (typed.fresh !== typed.again) return { field: 'again', fault: 'The two new passwords are not the same' }
  const password_hash = await hashPassword(typed.fresh)
  return db.transaction().execute(async (trx) => {
    await trx.updateTable('account').set({ password_hash, own_password: true }).where('id', '=', account.id).execute()
    const sessions = await endSessionsOf(trx, account.id)
    await append(trx, { who: actorOf(viewer), did: 'changed their password', details: { sessions }, at: now })
    return { session: await beginSession(trx, account.id, now) }
  })
}
