import { type Answer, defineRoute, type Fields, notFound, one, type PageRequest, page, redirect } from '../web/route'
import { type Faults, outcomeOf } from './account.form'
import { findAccount } from './accounts.store'
import { changePassword } from './change-password'
import { PasswordPage, SettingsPage } from './settings.page'

const settings = defineRoute({
  method: 'GET',
  path: '/settings',
  may: 'signed in',
  handle: async ({ db, viewer, query }) => {
    const account = await findAccount(db, viewer.accountId)
    const changed = one(query, 'changed') === 'password'
    return page({
      title: 'Settings',
      place: 'Settings',
      body: SettingsPage({ viewer, changed, persona: account?.persona ?? false }),
    })
  },
})

const passwordForm = defineRoute({
  method: 'GET',
  path: '/settings/password',
  may: 'signed in',
  handle: (request) => passwordPage(request, {}),
})

const sendPassword = defineRoute({
  method: 'POST',
  path: '/settings/password',
  may: 'signed in',
  handle: async (request) => {
    const { db, viewer, body, clock } = request
    const typed = { present: asTyped(body, 'present'), fresh: asTyped(body, 'fresh'), again: asTyped(body, 'again') }
    const change = await changePassword(db, viewer, typed, clock.now)
    if ('session' in change) return redirect('/settings?changed=password', { begin: change.session })
    return passwordPage(request, { [change.field]: change.fault })
  },
})

export const settingsRoutes = [settings, passwordForm, sendPassword]

async function passwordPage({ db, viewer, csrf }: PageRequest, faults: Faults): Promise<Answer> {
  const account = await findAccount(db, viewer.accountId)
  // A persona has no password to change.
  if (!account || account.persona) return notFound()
  const [title, status] = outcomeOf('Change your password', faults)
  return page({
    title,
    status,
    place: 'Settings',
    body: PasswordPage({ csrf, faults, handedOver: !account.own_password }),
  })
}

/** A password as typed: spaces at its ends are part of it. */
function asTyped(body: Fields, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}
