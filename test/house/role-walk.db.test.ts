import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleNames } from '../../src/access'
import type { Opened } from '../../src/database'
import { allRoutes } from '../../src/routes'
import type { Route } from '../../src/web/route'
import { buildApp } from '../../src/web/server'
import { emptyDatabase } from '../support/database'
import { house } from '../support/house'
import { formOf, send, visitor } from '../support/visitor'
import { type Asker, SIGNED_OUT, whoMay } from './may'

const routes = allRoutes(house)

let opened: Opened
let app: FastifyInstance
beforeAll(async () => {
  opened = await emptyDatabase()
  const perMinute = { any: 1e6, signIn: 1e6 }
  app = await buildApp({ db: opened.db, routes, embedded: opened.embedded, perMinute })
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const addressOf = ({ path }: Route): string => path.replace(/:[a-z_]+/gi, '0')
const nameOf = ({ method, path }: Route): string => `${method} ${path}`
const askers: readonly Asker[] = [SIGNED_OUT, ...roleNames]

/** Asked once, from a session of its own, so that signing out or closing an account cannot colour the next answer. */
async function isLetIn(route: Route, asker: Asker): Promise<boolean> {
  const answer = asker === SIGNED_OUT ? await asNobody(route) : await asRole(route, asker)
  if (answer.statusCode >= 500) throw new Error(`${nameOf(route)} failed when asked as ${asker}`)
  const sentToSignIn = answer.statusCode === 303 && `${answer.headers.location}`.startsWith('/sign-in')
  return answer.statusCode !== 403 && !(sentToSignIn && asker === SIGNED_OUT)
}

async function asNobody(route: Route) {
  if (route.method === 'GET') return app.inject({ url: addressOf(route) })
  const { cookie, token } = formOf(await app.inject({ url: '/sign-in' }))
  return send(app, addressOf(route), cookie, { _csrf: token })
}

async function asRole(route: Route, role: Exclude<Asker, typeof SIGNED_OUT>) {
  const somebody = await visitor(app, opened.db, { role, worker: 'W-1', team: 'North' })
  return route.method === 'GET' ? somebody.get(addressOf(route)) : somebody.post(addressOf(route))
}

test('the reviewed table and the routes are of the same addresses', () => {
  expect(Object.keys(whoMay).sort()).toEqual(routes.map(nameOf).sort())
})

describe.each(routes.map((route) => ({ name: nameOf(route), route })))('$name', ({ name, route }) => {
  test('lets in whom the reviewed table names, and nobody else', async () => {
    const letIn: Asker[] = []
    for (const asker of askers) if (await isLetIn(route, asker)) letIn.push(asker)
    expect(letIn).toEqual(askers.filter((asker) => whoMay[name]?.includes(asker)))
  })
})
