import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Known } from './known'
import { tokenOf } from './known'
import { localPath } from './local-path'
import { type Fields, one, type Route } from './route'
import { isToken } from './token'

/** Where whoever is still using a password that somebody else was shown must go first. */
export const OWN_PASSWORD = '/settings/password'

export type Verdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'elsewhere'; readonly to: string }
  | { readonly kind: 'refused' }

/** The one decision about every request: may whoever asks have this route at all? */
export function verdict(
  route: Pick<Route, 'may' | 'method' | 'path'>,
  { session }: Pick<Known, 'session'>,
  url: string,
): Verdict {
  if (route.may === 'anyone') return { kind: 'allowed' }
  if (!session) return { kind: 'elsewhere', to: route.method === 'GET' ? signInThen(url) : '/sign-in' }
  if (!session.ownPassword && route.path !== OWN_PASSWORD && route.path !== '/sign-out')
    return { kind: 'elsewhere', to: OWN_PASSWORD }
  if (route.may === 'signed in' || session.viewer.permissions.has(route.may)) return { kind: 'allowed' }
  return { kind: 'refused' }
}

function signInThen(url: string): string {
  const path = localPath(url)
  return path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in'
}

/** Whether a form that was sent came from a page of ours: by where the browser says it came from, and by its token. */
export function fromOurPage(request: FastifyRequest, known: Known, body: Fields): boolean {
  return fromHere(request) && isToken(one(body, '_csrf'), tokenOf(known))
}

// `Origin: null` says nothing either way: with no referrer to be sent, browsers write it on our own forms.
function fromHere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  return origin === undefined || origin === 'null' || origin === ourOrigin(request)
}

// As a browser writes it: without the port that the protocol takes anyway.
const ourOrigin = ({ protocol, host }: FastifyRequest): string | null => {
  const address = `${protocol}://${host}`
  return URL.canParse(address) ? new URL(address).origin : null
}

/** Pages of a service that holds children's records are kept by no cache, and name no address to anybody. */
export function sealHeaders(reply: FastifyReply): void {
  reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow')
}
