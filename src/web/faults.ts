import type { FastifyInstance } from 'fastify'
import { Refused } from '../database'
import { faultPage, notFoundPage, refusedPage } from './error-pages'
import { faultOf } from './log'
import { type Shell, sendPage } from './reply'

/** Faults of the asking, which the server finds before a route does. */
const sentences: Readonly<Record<number, string>> = {
  413: 'What you sent is too large. Send fewer or smaller files at a time.',
  415: 'What you sent is not a form of ours.',
  429: 'There were too many requests from here. Wait a minute and try again.',
}

/** What is answered when nothing is at an address, when the house refuses, and when something goes wrong. */
export function answerFaults(app: FastifyInstance, shell: Shell): void {
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    sendPage(shell, request, reply, notFoundPage()),
  )
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Refused) return sendPage(shell, request, reply, refusedPage(error.message, error.status))
    const status = statusOf(error)
    if (status >= 400 && status < 500) {
      const sentence = sentences[status] ?? 'What you sent could not be read. Go back and try again.'
      return sendPage(shell, request, reply, refusedPage(sentence, status))
    }
    request.log.error({ route: request.routeOptions.url ?? 'unknown address', ...faultOf(error) })
    return sendPage(shell, request, reply, faultPage(request.id))
  })
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  return typeof status === 'number' ? status : 500
}
