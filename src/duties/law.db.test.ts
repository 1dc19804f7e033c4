import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import { land } from '../../test/support/files'
import { house } from '../../test/support/house'
import { readable } from '../../test/support/readable'
import { twoHomes } from '../../test/support/two-homes'
import { visitor } from '../../test/support/visitor'
import { plainDate } from '../calendar'
import type { Opened } from '../database'
import { buildApp } from '../web/server'
import { lawRoutes } from './law.routes'

const now = new Date('2026-11-22T10:00:00Z')
const clock = () => ({ now, today: plainDate('2026-11-22') })
const figures = new Map([['M002', 'Unannounced visits']])

let opened: Opened
let app: FastifyInstance

beforeAll(async () => {
  opened = await emptyDatabase()
  await land(opened.db, twoHomes, { now })
  const routes = lawRoutes(house, (id) => figures.get(id))
  app = await buildApp({
    db: opened.db,
    routes,
    embedded: opened.embedded,
    clock,
    perMinute: { any: 1e6, signIn: 1e6 },
  })
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const manager = () => visitor(app, opened.db, { role: 'registered manager' }, now)
describe('the list of rules', () => {
  test('has every rule under its instrument, with how many duties it governs', async () => {
    const who = await manager()
    const pages: string[] = []
    for (const n of [1, 2, 3, 4]) pages.push((await who.get(`/law?page=${n}`)).body)
    const body = pages.join(' ')
    for (const rule of house.law.rules.values()) expect(body).toContain(`href="/law/${rule.id}"`)
    const said = readable(body)
    expect(said).toContain(`${house.law.rules.size} rules, each with the words of the law`)
    expect(said).toContain(
      'An unannounced visit at least once a year fc-unannounced-12m National standard Every 12 months since 1 Apr 2011 2 2',
    )
    expect(said).toMatch(
      /Children Act 1989 .* Regulations 2011 .* Minimum Standards 2011 .*Local standards, Walsall 2019/,
    )
    expect(said).toContain('23 Mar 2020 to 31 Dec 2022')
  })

  test.each([
    ['words=unannounced', ['fc-unannounced-12m', 'home-inspection-12m']],
    ['words=dbs+adult', ['check-dbs-household-3y']],
    ['force=statute&about=household', ['fostering-limit-3']],
    ['force=local&about=placement', ['breach-b3-placement', 'direct-work-12w', 'safer-caring-plan']],
    [
      'about=notifiable+event',
      ['sch7-24h', 'notification-1d-local', 'sch7-followup', 'sch7-ra-discussion', 'sch7-without-delay'],
    ],
    ['words=unicorn', []],
  ])('asked for %s', async (query, ids) => {
    const { body } = await (await manager()).get(`/law?${query}`)
    const shown = [...body.matchAll(/href="\/law\/([^"]+)"/g)].map(([, id]) => id)
    expect(shown.sort()).toEqual([...ids].sort())
  })
})

describe('the page of a rule', () => {
  test('says their words and ours, the terms, and works every example', async () => {
    const said = readable((await (await manager()).get('/law/fc-unannounced-12m')).body)
    expect(said).toContain('Paraphrased, not quoted.')
    expect(said).toContain('Checked by the law reader on 22 November 2026. To be checked again by 1 April 2027')
    expect(said).toContain('Opens when a household is approved Met by a supervising visit that was not announced')
    expect(said).toContain('Feeds the figure Unannounced visits')
    expect(said).toContain('A late visit starts the next year from its own day')
    expect(said).toContain('On 1 April 2025 Late, 3 days Due 3 Mar 2026')
  })

  test.each([...house.law.rules.keys()])('%s can be read whole, and leads only to rules there are', async (id) => {
    const { statusCode, body } = await (await manager()).get(`/law/${id}`)
    expect(statusCode).toBe(200)
    for (const [, other = ''] of body.matchAll(/href="\/law\/([^"]+)"/g)) expect(house.law.rules.has(other)).toBe(true)
    expect(readable(body)).not.toMatch(/undefined|\[object|NaN/)
  })

  test('there is no page of a rule that is not there', async () => {
    expect((await (await manager()).get('/law/fc-unknown')).statusCode).toBe(404)
  })
})

describe('what a rule governs', () => {
  const seen = async (terms: Parameters<typeof visitor>[2]) =>
    readable((await (await visitor(app, opened.db, terms, now)).get('/law/fc-unannounced-12m')).body)

  test.each([
    ['a manager of the service', { role: 'registered manager' }, ['Ashdown', 'Whitlock']],
    ['a manager of one team', { role: 'team manager', team: 'South' }, ['Whitlock']],
    ['a worker', { role: 'supervising social worker', worker: 'W-1' }, ['Ashdown']],
    ['a councillor', { role: 'councillor' }, []],
    ['an administrator', { role: 'administrator' }, []],
  ] as const)('is told to %s as counts, and as cases only of their own', async (_, terms, names) => {
    const said = await seen(terms)
    expect(said).toContain('0 due later 2 overdue 1 met since 3 February 2025, none of them late')
    expect(['Ashdown', 'Whitlock'].filter((name) => said.includes(name))).toEqual(names)
  })

  test('a child is told of by the child’s own page', async () => {
    const { body } = await (await manager()).get('/law/visit-first-1w')
    expect(body).toContain('<a href="/children/C-1">Marta</a>')
  })

  test('a list of cases is entered in the journal, by how many', async () => {
    await seen({ role: 'registered manager' })
    const last = await opened.db
      .selectFrom('journal')
      .select(['did', 'details'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(last).toEqual({ did: 'read what is overdue', details: { rule: 'fc-unannounced-12m', subjects: 2 } })
  })
})
