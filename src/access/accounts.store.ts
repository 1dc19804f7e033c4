import type { Selectable } from 'kysely'
import type { AccountTable, Db } from '../database'

export type Account = Selectable<AccountTable>
export type ListedAccount = Omit<Account, 'password_hash'> & { readonly sessions: number }

/** The account of an address, however it was typed. */
export function findAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
  return db.selectFrom('account').selectAll().where('email', '=', email.trim().toLowerCase()).executeTakeFirst()
}

export function findAccount(db: Db, id: number): Promise<Account | undefined> {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Every account, by name, with how many places it is signed in at. */
export function findAccounts(db: Db): Promise<ListedAccount[]> {
  return db
    .selectFrom('account')
    .select([
      'id',
      'email',
      'name',
      'role',
      'worker_ref',
      'team',
      'own_password',
      'persona',
      'disabled_at',
      'created_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('session')
        .whereRef('account_id', '=', 'account.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('sessions'),
    )
    .orderBy('name')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, sessions: row.sessions ?? 0 })))
}

/** The teams the register knows of, to choose from. */
export async function findTeams(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('span')
    .select((eb) => eb.ref('value', '->>').key('team').as('team'))
    .distinct()
    .where('name', '=', 'worker')
    .execute()
  return rows.flatMap(({ team }) => (typeof team === 'string' && team ? [team] : [])).sort()
}

/** Whether a ref is a worker's. */
export async function isWorker(db: Db, ref: string): Promise<boolean> {
  const row = await db
    .selectFrom('subject')
    .select('id')
    .where('ref', '=', ref)
    .where('kind', '=', 'worker')
    .executeTakeFirst()
  return row !== undefined
}
