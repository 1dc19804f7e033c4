import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { beginSession, type Role } from '../../src/access'
import type { Db } from '../../src/database'
import { maskToken } from '../../src/web/token'

export type Terms = { readonly role: Role; readonly worker?: string; readonly team?: string }
type Fields = Record<string, string>
/** What a form sends: several values of one name are several boxes ticked. */
type Sent = Record<string, string | readonly string[]>
export type Visitor = {
  readonly accountId: number
  readonly get: (path: string, headers?: Fields) => Promise<LightMyRequestResponse>
  /** Sends a form as a page of ours would: with its token. */
  readonly post: (path: string, fields?: Sent, headers?: Fields) => Promise<LightMyRequestResponse>
  /** Sends a form with files, as it stands. */
  readonly upload: (path: string, form: FormData) => Promise<LightMyRequestResponse>
}

let made = 0

/** Somebody signed in with a role, in an account of their own, without the cost of a password. */
export async function visitor(app: FastifyInstance, db: Db, terms: Terms, now = new Date()): Promise<Visitor> {
  made += 1
  const { role, worker = null, team = null } = terms
  const values = {
    email: `visitor-${made}@example.org`,
    name: `Visitor ${made}`,
    role,
    worker_ref: worker,
    team,
    password_hash: '',
    own_password: true,
  }
  const { id } = await db
    .insertInto('account')
    .values({ ...values, persona: false, disabled_at: null, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const cookie = `los-session=${await beginSession(db, id, now)}`
  const { csrf } = await db.selectFrom('session').select('csrf').where('account_id', '=', id).executeTakeFirstOrThrow()
  return {
    accountId: id,
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers: { cookie, ...headers } }),
    post: (url, fields, headers) => send(app, url, cookie, { _csrf: maskToken(csrf), ...fields }, headers),
    upload: async (url, form) => {
      const { headers, body } = await encoded(form)
      return app.inject({ method: 'POST', url, headers: { cookie, ...headers }, payload: body })
    },
  }
}

/** Sends a form. */
export function send(
  app: FastifyInstance,
  url: string,
  cookie: string,
  fields: Sent,
  more: Fields = {},
): Promise<LightMyRequestResponse> {
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject({
    method: 'POST',
    url,
    headers: { ...headers, ...more },
    payload: new URLSearchParams(pairsOf(fields)).toString(),
  })
}

const pairsOf = (fields: Sent): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]))

/** The token of the first form on a page, and the cookies a browser would now hold. */
export function formOf(response: LightMyRequestResponse): { cookie: string; token: string } {
  const cookie = response.cookies.filter(({ value }) => value).map(({ name, value }) => `${name}=${value}`)
  return { cookie: cookie.join('; '), token: /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? '' }
}

// The platform knows how a form with files is written: ask it, and send what it wrote.
async function encoded(form: FormData): Promise<{ headers: Fields; body: Buffer }> {
  const written = new Response(form)
  return {
    headers: { 'content-type': written.headers.get('content-type') ?? '' },
    body: Buffer.from(await written.arrayBuffer()),
  }
}
