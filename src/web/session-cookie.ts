import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

type Cookie = 'session' | 'before'

const SHAPE = /^[A-Za-z0-9_-]{43}$/

// With the `__Host-` prefix a browser takes the cookie from this host alone, over https alone. On plain http, where the
// product is tried out on one's own machine, a cookie marked Secure would not be kept.
const nameOf = (request: FastifyRequest, cookie: Cookie): string =>
  request.protocol === 'https' ? `__Host-los-${cookie}` : `los-${cookie}`

/** The random id of a cookie: of the session, or of a browser before anybody has signed in. */
export function readCookie(request: FastifyRequest, cookie: Cookie): string | null {
  const value = request.cookies[nameOf(request, cookie)]
  return value && SHAPE.test(value) ? value : null
}

export function setCookie(request: FastifyRequest, reply: FastifyReply, cookie: Cookie, value: string): void {
  reply.setCookie(nameOf(request, cookie), value, options(request))
}

export function clearCookie(request: FastifyRequest, reply: FastifyReply, cookie: Cookie): void {
  reply.clearCookie(nameOf(request, cookie), options(request))
}

const options = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const

/** An id for a browser that has none, and the token its sign-in form carries: bound to the cookie, without a row. */
export const newBefore = (): string => randomBytes(32).toString('base64url')
export const tokenBefore = (before: string): string =>
  createHash('sha256').update(`sign-in form ${before}`).digest('base64url')
