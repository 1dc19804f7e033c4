import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLegible, Refused } from '../database'
import { forbiddenPage, staleFormPage } from './error-pages'
import { fromOurPage, verdict } from './guard'
import { type Known, tokenOf } from './known'
import { networkOf } from './network'
import { type Shell, send, sendPage } from './reply'
import type { Answer, Fields, PageRequest, Route, UploadedFile } from './route'
import { maskToken } from './token'
import { fieldsOf, readSent } from './uploads'

/** Puts one route on the server: whether it may be had is decided before any of what was sent is read. */
export function addRoute(app: FastifyInstance, shell: Shell, route: Route, signInsAMinute: number): void {
  const strict = route.method === 'POST' && route.may === 'anyone'
  const keyGenerator = ({ ip }: FastifyRequest) => networkOf(ip)
  // Counted before anything is decided: who is sent to sign in, or refused, has asked all the same.
  const counted = strict
    ? app.rateLimit({ max: signInsAMinute, timeWindow: '1 minute', keyGenerator })
    : app.rateLimit()
  app.route({
    method: route.method,
    url: route.path,
    config: { route },
    onRequest: [counted, (request, reply) => guard(shell, route, request, reply)],
    handler: (request, reply) => handle(shell, route, request, reply),
  })
}

async function guard(shell: Shell, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const known = knownOf(request)
  const decided = verdict(route, known, request.url)
  if (decided.kind === 'elsewhere') return reply.redirect(decided.to, 303)
  if (decided.kind === 'refused' && known.session)
    return sendPage(shell, request, reply, forbiddenPage(known.session.viewer, route.may))
  return undefined
}

async function handle(shell: Shell, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const known = knownOf(request)
  if (route.method === 'GET') return send(shell, request, reply, await asked(shell, route, request, known, {}, []))
  const { body, files } = await readSent(request, route.takesFiles ?? false)
  const byAddress = route.byAddress && known.session === null
  if (!byAddress && !fromOurPage(request, known, body)) return sendPage(shell, request, reply, staleFormPage())
  return send(shell, request, reply, await asked(shell, route, request, known, body, files))
}

function asked(
  shell: Shell,
  route: Route,
  request: FastifyRequest,
  known: Known,
  body: Fields,
  files: readonly UploadedFile[],
): Promise<Answer> {
  const { clock, service, session } = known
  const [params, query] = [fieldsOf(request.params), fieldsOf(request.query)]
  for (const fields of [params, query, body]) refuseIllegible(fields)
  const told: Omit<PageRequest<null>, 'viewer'> = {
    ...{ db: shell.db, clock, service, csrf: maskToken(tokenOf(known)), session: session?.hash ?? null },
    ...{
      path: request.url.split('?')[0] ?? '/',
      url: request.url,
      params: request.params,
      query,
      body,
      files,
    },
  }
  if (route.may === 'anyone') return route.handle({ ...told, viewer: session?.viewer ?? null })
  if (!session) throw new Error('A guarded route was reached by nobody')
  return route.handle({ ...told, viewer: session.viewer })
}

function refuseIllegible(fields: Fields): void {
  if (
    Object.values(fields)
      .flat()
      .every((value = '') => isLegible(value))
  )
    return
  const sentence = 'What you sent holds a character that cannot be read. Take it out and send it again.'
  throw new Refused('illegible', sentence, 400)
}

function knownOf(request: FastifyRequest): Known {
  if (!request.known) throw new Error('A route was reached before its session was read')
  return request.known
}
