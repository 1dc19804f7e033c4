import { sql, type Transaction } from 'kysely'
import { type Db, Refused, type Tables } from '../database'
import { append } from '../journal'
import { hashPassword, randomPassword } from './password'
import type { Role } from './roles'
import { endSessionsOf } from './sessions.store'
import { actorOf, type Viewer } from './viewer'

export type NewAccount = {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly worker: string | null
  readonly team: string | null
}
export type Standing = Pick<NewAccount, 'role' | 'worker' | 'team'>

/** Adds an account under a password to be shown once. Whoever calls journals it, in the same transaction. */
export async function addAccount(
  trx: Transaction<Tables>,
  added: NewAccount,
  now: Date,
): Promise<{ id: number; password: string }> {
  const password = randomPassword()
  const { name, role, team, worker } = added
  const made = await trx
    .insertInto('account')
    .values({
      ...{ email: added.email.toLowerCase(), name, role, team, worker_ref: worker },
      ...{
        password_hash: await hashPassword(password),
        own_password: false,
        persona: false,
        disabled_at: null,
        created_at: now,
      },
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Refused('account-exists', 'There is already an account with that email address.')
  return { id: made.id, password }
}

/** An administrator adds an account; returns the password to show them once. */
export function addAccountAs(
  db: Db,
  by: Viewer,
  added: NewAccount,
  now: Date,
): Promise<{ id: number; password: string }> {
  return db.transaction().execute(async (trx) => {
    const made = await addAccount(trx, added, now)
    await append(trx, {
      who: actorOf(by),
      did: 'added an account',
      details: { account: made.id, role: added.role },
      at: now,
    })
    return made
  })
}

/** Gives an account another role, caseload or team, and ends its sessions, which still hold the old one. */
export function changeStanding(db: Db, by: Viewer, id: number, to: Standing, now: Date): Promise<void> {
  return changing(db, by, id, now, async (trx) => {
    const values = { role: to.role, worker_ref: to.worker, team: to.team }
    await trx.updateTable('account').set(values).where('id', '=', id).execute()
    return { did: 'changed what an account may do', details: { role: to.role, worker: to.worker, team: to.team } }
  })
}

/** Closes an account, or opens it again. A closed account keeps its place in the journal: nothing is deleted. */
export function setDisabled(db: Db, by: Viewer, id: number, disabled: boolean, now: Date): Promise<void> {
  return changing(db, by, id, now, async (trx) => {
    await trx
      .updateTable('account')
      .set({ disabled_at: disabled ? now : null })
      .where('id', '=', id)
      .execute()
    return { did: disabled ? 'closed an account' : 'opened an account again' }
  })
}

/** Signs an account out everywhere. */
export function endSessionsAs(db: Db, by: Viewer, id: number, now: Date): Promise<void> {
  return changing(db, by, id, now, async () => ({ did: 'ended the sessions of an account' }))
}

/** Gives an account a new password to be shown once, for somebody who has forgotten theirs. */
export async function resetPassword(db: Db, by: Viewer, id: number, now: Date): Promise<string> {
  const password = randomPassword()
  const password_hash = await hashPassword(password)
  await changing(db, by, id, now, async (trx) => {
    await trx.updateTable('account').set({ password_hash, own_password: false }).where('id', '=', id).execute()
    return { did: 'gave an account a new password' }
  })
  return password
}

type Change = (trx: Transaction<Tables>) => Promise<{ did: string; details?: Record<string, string | null> }>

// Every change ends the sessions of the account, is journalled, and never leaves the service without an administrator.
function changing(db: Db, by: Viewer, id: number, now: Date, change: Change): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('account').select('id').where('role', '=', 'administrator').orderBy('id').forUpdate().execute()
    const { did, details } = await change(trx)
    await refuseWithoutAdministrator(trx)
    const sessions = await endSessionsOf(trx, id)
    await append(trx, { who: actorOf(by), did, details: { account: id, sessions, ...details }, at: now })
  })
}

async function refuseWithoutAdministrator(trx: Transaction<Tables>): Promise<void> {
  const left = await trx
    .selectFrom('account')
    .select(sql<number>`1`.as('one'))
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!left)
    throw new Refused(
      'last-administrator',
      'This is the only administrator. Make somebody else an administrator first.',
    )
}
