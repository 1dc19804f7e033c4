import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { endSession } from '../access'
import type { Db } from '../database'
import { notFoundPage } from './error-pages'
import { framed } from './frame'
import { tokenOf } from './known'
import { localPath } from './local-path'
import type { PageAssets } from './pieces'
import type { Answer, DownloadAnswer, PageAnswer, Route, SessionChange } from './route'
import { clearCookie, setCookie } from './session-cookie'
import { maskToken } from './token'

/** What every answer needs that is not of the request. */
export type Shell = {
  readonly db: Db
  readonly routes: readonly Route[]
  readonly assets: PageAssets
  readonly embedded: boolean
}

const compress = promisify(gzip)
const WORTH_IT = 2048

/** Sends what a route answered. */
export async function send(
  shell: Shell,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
): Promise<FastifyReply> {
  if (answer.kind === 'not found') return sendPage(shell, request, reply, notFoundPage())
  if (answer.kind === 'download') return sendFile(reply, answer)
  if (answer.session) await changeSession(shell, request, reply, answer.session)
  if (answer.kind === 'page') return sendPage(shell, request, reply, answer)
  const to = localPath(answer.to)
  if (!to) throw new Error('A route sent its reader to an address that is not ours')
  return reply.redirect(to, 303)
}

/** Sends a page in its frame, compressed where the browser can read that. */
export async function sendPage(
  shell: Shell,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PageAnswer,
): Promise<FastifyReply> {
  const { known } = request
  if (!known?.session && known?.before.fresh) setCookie(request, reply, 'before', known.before.id)
  const service = known?.service ?? { name: '', fictional: false, embedded: shell.embedded }
  const csrf = known ? maskToken(tokenOf(known)) : ''
  const html = framed(answer, { ...shell, service, session: known?.session ?? null, csrf })
  reply
    .code(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('vary', 'accept-encoding')
  if (html.length < WORTH_IT || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(html)
  return reply.header('content-encoding', 'gzip').send(await compress(html, { level: 4 }))
}

function sendFile(reply: FastifyReply, { name, type, body }: DownloadAnswer): FastifyReply {
  const plain = name.replace(/[^\w.-]+/g, '-')
  reply.header('content-disposition', `attachment; filename="${plain}"`).type(type)
  return reply.send(typeof body === 'string' ? body : body instanceof Uint8Array ? Buffer.from(body) : body)
}

// Whoever signs in where somebody is signed in already takes their place: the session before ends.
async function changeSession(
  { db }: Shell,
  request: FastifyRequest,
  reply: FastifyReply,
  change: SessionChange,
): Promise<void> {
  const before = request.known?.session
  if (before) await endSession(db, before.hash)
  if (change === 'end') return clearCookie(request, reply, 'session')
  setCookie(request, reply, 'session', change.begin)
  clearCookie(request, reply, 'before')
}
