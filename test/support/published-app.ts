import type { FastifyInstance } from 'fastify'
import type { Role } from '../../src/access'
import { plainDate } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { journalRoutes } from '../../src/journal/journal.routes'
import { figureRoutes } from '../../src/measures/figures.routes'
import { targetRoutes } from '../../src/measures/set-targets/targets.routes'
import { findPeople } from '../../src/service/people/people.store'
import { buildApp } from '../../src/web/server'
import { emptyDatabase } from './database'
import { land } from './files'
import { house } from './house'
import { PUBLISHED_ON, publishedService, RECORDED } from './published-service'
import { type Terms, type Visitor, visitor } from './visitor'

const today = plainDate(PUBLISHED_ON)
const now = new Date('2022-05-31T12:00:00Z')

/** The day of the published table, as a page that does not look back looks at it. */
export const publishedLook = { asAt: today, knownAt: null, past: false }

const terms = {
  manager: { role: 'registered manager' },
  worker: { role: 'supervising social worker', worker: 'W-1' },
  team: { role: 'team manager', team: 'North' },
  councillor: { role: 'councillor' },
  administrator: { role: 'administrator' },
} as const satisfies Record<string, Terms & { role: Role }>
export type Who = keyof typeof terms

export type PublishedApp = {
  readonly opened: Opened
  readonly app: FastifyInstance
  /** A page as text, for one of them; fails unless the answer is as expected. */
  readonly get: (who: Who, path: string, status?: number) => Promise<string>
  /** Sends a form, as one of them; fails unless the answer is as expected. */
  readonly post: (who: Who, path: string, fields: Record<string, string>, status: number) => Promise<string>
  readonly bytes: (who: Who, path: string) => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** The figures of the published service on its day, with somebody of each reach signed in. */
export async function publishedApp(): Promise<PublishedApp> {
  const opened = await emptyDatabase()
  await land(opened.db, publishedService(), { takeOn: false, now: RECORDED })
  const options = { embedded: opened.embedded, clock: () => ({ today, now }), perMinute: { any: 1e6, signIn: 1e6 } }
  const app = await buildApp({
    db: opened.db,
    routes: [...figureRoutes(house, findPeople), ...targetRoutes, ...journalRoutes],
    ...options,
  })
  const visitors = new Map<string, Visitor>()
  for (const [who, each] of Object.entries(terms)) visitors.set(who, await visitor(app, opened.db, each, now))
  const ask = async (who: Who, path: string, status = 200) => {
    const answer = await visitors.get(who)?.get(path)
    if (answer?.statusCode !== status)
      throw new Error(`${path} answered ${answer?.statusCode} to the ${who}, not ${status}`)
    return answer
  }
  return {
    opened,
    app,
    get: async (who, path, status) => (await ask(who, path, status)).body,
    post: async (who, path, fields, status) => {
      const answer = await visitors.get(who)?.post(path, fields)
      if (answer?.statusCode !== status) throw new Error(`${path} answered ${answer?.statusCode}, not ${status}`)
      return answer.body
    },
    bytes: async (who, path) => (await ask(who, path)).rawPayload,
    close: async () => {
      await app.close()
      await opened.close()
    },
  }
}

/** The words of a page, without its markup. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

/** The households a page names, in order. */
export const refsIn = (html: string): string[] =>
  [...html.matchAll(/\/households\/(H-\d{4})/g)].map(([, ref = '']) => ref)
