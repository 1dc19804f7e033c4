import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { beginSession, type Role } from '../../src/access'
import type { Db } from '../../src/database'
import { maskToken } from '../../src/web/token'

export type Terms = { readonly role: Role; readonly worker?: string; readonly team?: string }
export type Visitor = {
  readonly accountId: number
  readonly get: (path: string) => Promise<LightMyRequestResponse>
  /** Sends a form as a page of ours would: with its token. */
  readonly post: (path: string, fields?: Record<string, string>) => Promise<LightMyRequestResponse>
}

let made = 0

/** Somebody signed in with a role, in an account of their own, without the cost of a password. */
export async function visitor(app: FastifyInstance, db: Db, terms: Terms, now = new Date()): Promise<Visitor> {
  made += 1
  const { role, worker = null, team = null } = terms
  const values = { email: `visitor-${made}@example.org`, name: `Visitor ${made}`, role, worker_ref: worker, team, password_hash: '', own_password: true }
  const { id } = await db
    .insertInto('account')
    .values({ ...values, persona: false, disabled_at: null, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const cookie = `los-session=${await beginSession(db, id, now)}`
  const { csrf } = await db.selectFrom('session').select('csrf').where('account_id', '=', id).executeTakeFirstOrThrow()
  return {
    accountId: id,
    get: (url) => app.inject({ method: 'GET', url, headers: { cookie } }),
    post: (url, fields = {}) => send(app, url, cookie, { _csrf: maskToken(csrf), ...fields }),
  }
}

/** Sends a form. */
export function send(app: FastifyInstance, url: string, cookie: string, fields: Record<string, string>): Promise<LightMyRequestResponse> {
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() })
}

/** The token of the first form on a page, and the cookies a browser would now hold. */
export function formOf(response: LightMyRequestResponse): { cookie: string; token: string } {
  const cookie = response.cookies.filter(({ value }) => value).map(({ name, value }) => `${name}=${value}`)
  return { cookie: cookie.join('; '), token: /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? '' }
}
