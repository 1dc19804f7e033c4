import type { Db } from '../database'
import { type Answer, defineRoute, notFound, type PageRequest, page, redirect } from '../web/route'
import { type Faults, outcomeOf, readNewAccount, readStanding, type TypedAccount, typedAccount } from './account.form'
import { AccountPage, AccountsPage, NewAccountPage, PasswordShownPage } from './accounts.page'
import { findAccountByEmail, findAccounts, findTeams, isWorker, type ListedAccount } from './accounts.store'
import { addAccountAs, changeStanding, endSessionsAs, resetPassword, setDisabled } from './keep-accounts'
import type { Viewer } from './viewer'

const LIST = '/settings/accounts'
const ONE = '/settings/accounts/:account'

const list = defineRoute({
  method: 'GET',
  path: LIST,
  may: 'manage accounts',
  handle: async ({ db }) =>
    page({ title: 'Accounts', place: 'Settings', body: AccountsPage({ accounts: await findAccounts(db) }) }),
})

const newForm = defineRoute({
  method: 'GET',
  path: '/settings/accounts/new',
  may: 'manage accounts',
  handle: (request) => newPage(request, typedAccount({}), {}),
})

const add = defineRoute({
  method: 'POST',
  path: '/settings/accounts/new',
  may: 'manage accounts',
  handle: async (request) => {
    const { db, body, viewer, clock } = request
    const typed = typedAccount(body)
    const read = readNewAccount(typed, await isWorker(db, typed.worker))
    if ('faults' in read) return newPage(request, typed, read.faults)
    if (await findAccountByEmail(db, typed.email))
      return newPage(request, typed, { email: 'There is already an account with that email address' })
    const { password } = await addAccountAs(db, viewer, read.value, clock.now)
    return passwordShown(typed.name, typed.email, password)
  },
})

const show = defineRoute({
  method: 'GET',
  path: ONE,
  may: 'manage accounts',
  handle: async (request) => {
    const account = await asked(request)
    if (!account) return notFound()
    const { email, name, role, worker_ref, team } = account
    return accountPage(request, account, { email, name, role, worker: worker_ref ?? '', team: team ?? '' }, {})
  },
})

const change = defineRoute({
  method: 'POST',
  path: ONE,
  may: 'manage accounts',
  handle: async (request) => {
    const account = await asked(request)
    if (!account) return notFound()
    const typed = typedAccount(request.body)
    const read = readStanding(typed, await isWorker(request.db, typed.worker))
    if ('faults' in read) return accountPage(request, account, typed, read.faults)
    await changeStanding(request.db, request.viewer, account.id, read.value, request.clock.now)
    return redirect(LIST)
  },
})

type Act = (db: Db, by: Viewer, id: number, now: Date) => Promise<void>

/** An act on one account that asks nothing: done, and back to the list. */
const act = (verb: 'close' | 'open' | 'end-sessions', run: Act) =>
  defineRoute({
    method: 'POST',
    path: `/settings/accounts/:account/${verb}`,
    may: 'manage accounts',
    handle: async (request) => {
      const account = await asked(request)
      if (!account) return notFound()
      await run(request.db, request.viewer, account.id, request.clock.now)
      return redirect(LIST)
    },
  })

const newPassword = defineRoute({
  method: 'POST',
  path: '/settings/accounts/:account/new-password',
  may: 'manage accounts',
  handle: async (request) => {
    const account = await asked(request)
    // A persona's account opens without a password: giving it one would open it in a real service too.
    if (!account || account.persona) return notFound()
    return passwordShown(
      account.name,
      account.email,
      await resetPassword(request.db, request.viewer, account.id, request.clock.now),
    )
  },
})

export const accountRoutes = [
  ...[list, newForm, add, show, change, newPassword],
  act('close', (db, by, id, now) => setDisabled(db, by, id, true, now)),
  act('open', (db, by, id, now) => setDisabled(db, by, id, false, now)),
  act('end-sessions', endSessionsAs),
]

type Asked = Pick<PageRequest<Viewer, typeof ONE>, 'db' | 'params'>

async function asked({ db, params }: Asked): Promise<ListedAccount | undefined> {
  const accounts = await findAccounts(db)
  return accounts.find(({ id }) => String(id) === params.account)
}

async function newPage({ db, csrf }: PageRequest, typed: TypedAccount, faults: Faults): Promise<Answer> {
  const [title, status] = outcomeOf('Add an account', faults)
  return page({
    title,
    status,
    place: 'Settings',
    body: NewAccountPage({ csrf, typed, faults, teams: await findTeams(db) }),
  })
}

async function accountPage(
  { db, csrf }: PageRequest,
  account: ListedAccount,
  typed: TypedAccount,
  faults: Faults,
): Promise<Answer> {
  const [title, status] = outcomeOf(`Account ${account.id}`, faults)
  return page({
    title,
    status,
    place: 'Settings',
    body: AccountPage({ account, csrf, typed, faults, teams: await findTeams(db) }),
  })
}

const passwordShown = (name: string, email: string, password: string): Answer =>
  page({ title: 'A new password', place: 'Settings', body: PasswordShownPage({ name, email, password }) })
