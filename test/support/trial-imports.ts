import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Opened } from '../../src/database'
import { importsRoutes } from '../../src/imports/imports.routes'
import { buildApp } from '../../src/web/server'
import { maskToken } from '../../src/web/token'
import { emptyDatabase } from './database'
import { house } from './house'
import { readable } from './readable'
import { type Visitor, visitor } from './visitor'

export type Sent = Record<string, Uint8Array>

export type TrialImports = {
  readonly app: FastifyInstance
  readonly opened: Opened
  /** Somebody who may import files. */
  readonly support: Visitor
  /** What went wrong after anybody waited for it, and what was logged. */
  readonly faults: unknown[]
  readonly lines: string[]
  /** Sends files as the form does, with its token. */
  readonly send: (files: Sent, as?: string) => Promise<LightMyRequestResponse>
  /** The page of an import once it has ended, asked for as a browser would: again and again. */
  readonly resultOf: (answer: LightMyRequestResponse) => Promise<string>
  readonly close: () => Promise<void>
}

/** The pages of imports on an empty database. */
export async function trialImports(): Promise<TrialImports> {
  const opened = await emptyDatabase()
  const { db, embedded } = opened
  const [faults, lines]: [unknown[], string[]] = [[], []]
  const routes = importsRoutes(house, (error) => faults.push(error))
  const log = { write: (line: string) => void lines.push(line) }
  const app = await buildApp({ db, routes, embedded, log, perMinute: { any: 1e6, signIn: 1e6 } })
  const support = await visitor(app, db, { role: 'business support' })
  const send = async (files: Sent, as = '') =>
    support.upload('/imports', formOf(await tokenOf(opened, support), files, as))
  const close = async () => {
    await app.close()
    await opened.close()
  }
  return { app, opened, support, faults, lines, send, resultOf: (answer) => resultOf(support, answer), close }
}

async function tokenOf({ db }: Opened, { accountId }: Visitor): Promise<string> {
  const row = await db
    .selectFrom('session')
    .select('csrf')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return maskToken(row.csrf)
}

function formOf(token: string, files: Sent, as: string): FormData {
  const form = new FormData()
  form.set('_csrf', token)
  form.set('as', as)
  for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([new Uint8Array(bytes)]), name)
  return form
}

async function resultOf(support: Visitor, answer: LightMyRequestResponse): Promise<string> {
  const address = String(answer.headers.location)
  if (!address.startsWith('/imports/')) throw new Error('The files were not taken')
  for (let tries = 0; tries < 1000; tries++) {
    const { body } = await support.get(address)
    if (!body.includes('http-equiv="refresh"')) return readable(body)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The import did not end')
}

export const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** Two households and a worker: files that are right. */
export const good = {
  'sent/households.csv': text('ref,name,cohort\nH-1,Ashdown,mainstream\nH-2,Whitlock,kinship\n'),
  'sent/workers.csv': text('ref,name,team\nW-1,A worker,North\n'),
}
