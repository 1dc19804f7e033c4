import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { londonDay } from '../calendar'
import type { Db } from '../database'
import { addAssets } from './add-assets'
import { addRoute } from './add-route'
import { readAssets } from './assets'
import { answerFaults } from './faults'
import { sealHeaders } from './guard'
import { knowing } from './known'
import { logAnswer, logging } from './log'
import { networkOf } from './network'
import { policy } from './policy'
import type { Shell } from './reply'
import type { Clock, Route } from './route'
import { limits } from './uploads'

export type AppOptions = {
  readonly db: Db
  readonly routes: readonly Route[]
  /** On the embedded database, which is not for live records. */
  readonly embedded: boolean
  /** The present, London's day with it; real time unless a test or a demonstration stands at another day. */
  readonly clock?: () => Clock
  /** Whether a proxy in front is to be believed about https, host and address. */
  readonly trustProxy?: boolean
  /** Requests a minute: of one session or address, and to sign in from one address. */
  readonly perMinute?: { readonly any: number; readonly signIn: number }
  /** Done before every request but those for assets: what routes hold is brought up to date. */
  readonly before?: () => Promise<void>
  /** Where log lines go; nowhere unless said. */
  readonly log?: { write(line: string): void }
}

const realTime = (): Clock => {
  const now = new Date()
  return { now, today: londonDay(now) }
}

// An address that cannot be decoded, `/%zz`, is nobody's: it is not found, on a page like any other.
function readable(url: string): string {
  try {
    decodeURI(url.split('?')[0] ?? '')
    return url
  } catch {
    return '/not-an-address'
  }
}

/** Builds the web application from the routes it is handed. Nothing listens yet. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { db, routes, embedded, clock = realTime, perMinute = { any: 6000, signIn: 60 } } = options
  const app = fastify({
    logger: options.log ? { ...logging, stream: options.log } : false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ?? false,
    genReqId: () => randomUUID(),
    rewriteUrl: ({ url = '/' }) => readable(url),
  })
  const assets = readAssets()
  const shell: Shell = { db, routes, embedded, assets: assets.addresses }
  app.decorateRequest('known', null)
  await app.register(helmet, policy)
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, { limits })
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.asset) return
    sealHeaders(reply)
    await options.before?.()
    request.known = await knowing(request, db, embedded, clock())
  })
  await app.register(rateLimit, {
    global: false,
    max: perMinute.any,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.known?.session?.hash ?? networkOf(request.ip),
  })
  app.addHook('onResponse', async (request, reply) => logAnswer(request, reply))
  answerFaults(app, shell)
  addAssets(app, assets)
  for (const route of routes) addRoute(app, shell, route, perMinute.signIn)
  return app
}
