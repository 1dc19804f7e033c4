import { localPath } from '../web/local-path'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, redirect } from '../web/route'
import { findPersonas, signInAsPersona } from './personas'
import { signIn, signOut } from './sign-in'
import { SignInPage } from './sign-in.page'
import type { Viewer } from './viewer'

const faults = {
  empty: 'Enter your email address and your password',
  refused: 'The email address or the password is not right. Check both and try again',
  locked: 'There were too many wrong passwords for this address. Wait 15 minutes and try again',
}

const form = defineRoute({
  method: 'GET',
  path: '/sign-in',
  may: 'anyone',
  handle: async (request) => (request.viewer ? redirect(destination(request)) : signInPage(request)),
})

const send = defineRoute({
  method: 'POST',
  path: '/sign-in',
  may: 'anyone',
  handle: async (request) => {
    const [email, password] = [one(request.body, 'email'), typed(request, 'password')]
    if (!email || !password) return signInPage(request, email, faults.empty)
    const result = await signIn(request.db, email, password, request.clock.now)
    if (result.outcome === 'in') return redirect(destination(request), { begin: result.session })
    return signInPage(request, email, faults[result.outcome])
  },
})

const asPersona = defineRoute({
  method: 'POST',
  path: '/sign-in/persona',
  may: 'anyone',
  handle: async (request) => {
    const place = Number(one(request.body, 'persona') || Number.NaN)
    const session = request.service.fictional ? await signInAsPersona(request.db, place, request.clock.now) : null
    return session ? redirect(destination(request), { begin: session }) : notFound()
  },
})

const out = defineRoute({
  method: 'POST',
  path: '/sign-out',
  may: 'signed in',
  handle: async ({ db, viewer, session, clock }) => {
    if (session) await signOut(db, viewer.accountId, session, clock.now)
    return redirect('/sign-in', 'end')
  },
})

export const signInRoutes = [form, send, asPersona, out]

type Asked = PageRequest<Viewer | null>

async function signInPage({ db, csrf, query, body }: Asked, email?: string, fault?: string): Promise<Answer> {
  const next = one(body, 'next') || one(query, 'next')
  const title = fault ? 'Error: Sign in' : 'Sign in'
  const personas = await findPersonas(db)
  return page({ title, status: fault ? 422 : 200, body: SignInPage({ csrf, next, email, fault, personas }) })
}

// Where somebody was going when asked to sign in, so long as it is here.
function destination({ body, query }: Asked): string {
  return localPath(one(body, 'next') || one(query, 'next')) ?? '/'
}

/** A password as typed: spaces at its ends are part of it. */
function typed({ body }: Asked, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}
