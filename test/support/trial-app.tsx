import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { accountRoutes } from '../../src/access/accounts.routes'
import { settingsRoutes } from '../../src/access/settings.routes'
import { signInRoutes } from '../../src/access/sign-in.routes'
import { type Opened, Refused } from '../../src/database'
import { journalRoutes } from '../../src/journal/journal.routes'
import { defineRoute, download, notFound, type PageRequest, page, redirect } from '../../src/web/route'
import { buildApp } from '../../src/web/server'
import { emptyDatabase } from './database'
import { type Visitor, visitor } from './visitor'

/** What the form of the trial was sent with, and what was logged: emptied before each test. */
const sent: PageRequest[] = []
const lines: string[] = []
const get = (path: string, handle: (request: PageRequest) => ReturnType<Parameters<typeof defineRoute>[0]['handle']>) =>
  defineRoute({ method: 'GET', path, may: 'signed in', handle })

/** A few routes that do what the real ones hope never to. */
const trials = [
  get('/', async ({ csrf }) => page({ title: 'Today', place: 'Today', body: <p>{`${csrf} & <b>`}</p> })),
  get('/fault', async () => {
    throw new Error('duplicate key: (name)=(Marta of H-0042)')
  }),
  get('/refuses', async () => {
    throw new Refused('locked', 'The pack of April is sealed.', 423)
  }),
  get('/away', async () => redirect('//evil.example')),
  get('/long', async () => page({ title: 'Long', body: <p>{'a long list of homes '.repeat(500)}</p> })),
  get('/nothing', async () => notFound()),
  get('/file', async () =>
    download({ name: 'homes "as at" 1/4.csv', type: 'text/csv; charset=utf-8', body: 'ref\nH-1\n' }),
  ),
  get('/stream', async () => download({ name: 'a.txt', type: 'text/plain', body: Readable.from(['a', 'b']) })),
  get('/children/:ref', async ({ params }) => page({ title: 'Child', body: <p>{JSON.stringify(params)}</p> })),
  defineRoute({
    method: 'POST',
    path: '/take',
    may: 'import files',
    takesFiles: true,
    handle: async (request) => {
      sent.push(request)
      return redirect('/')
    },
  }),
]

export type TrialApp = {
  readonly app: FastifyInstance
  readonly opened: Opened
  readonly sent: PageRequest[]
  readonly lines: string[]
  readonly manager: () => Promise<Visitor>
  readonly close: () => Promise<void>
}

/** The routes that every service has, whatever it records. */
export const doorRoutes = [...signInRoutes, ...settingsRoutes, ...accountRoutes, ...journalRoutes]

/** Those routes and the trials beside them, on an empty database. */
export async function trialApp(): Promise<TrialApp> {
  const opened = await emptyDatabase()
  const { db, embedded } = opened
  const log = { write: (line: string) => void lines.push(line) }
  const routes = [...doorRoutes, ...trials]
  const app = await buildApp({ db, routes, embedded, trustProxy: true, log, perMinute: { any: 1e6, signIn: 1e6 } })
  const close = async () => {
    await app.close()
    await opened.close()
  }
  return { app, opened, sent, lines, manager: () => visitor(app, db, { role: 'registered manager' }), close }
}

/** The token of an account's session as the store holds it. */
export async function storedToken({ db }: Opened, accountId: number): Promise<string> {
  const row = await db
    .selectFrom('session')
    .select('csrf')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.csrf
}
