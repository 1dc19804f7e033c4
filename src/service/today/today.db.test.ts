import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { londonDay, toNumber } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'
import { rankRules } from './stake'
import { findWork } from './today.store'

const NOW = new Date('2026-11-22T10:00:00Z')
/** More homes without a review than a list shows, one that is due soon, and an event nobody was told of for years. */
const homes = Array.from({ length: 15 }, (_, home) => `H-${home + 1}`)
const files: Files = {
  workers: [
    { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
    { ref: 'W-2', name: 'Idle Hands', team: 'North' },
  ],
  households: [...homes, 'H-16'].map((ref) => ({ ref, name: `Ashwell${ref}`, cohort: 'mainstream' })),
  approvals: [
    ...homes.map((household) => ({ household, on: '2024-01-10', places: '2' })),
    { household: 'H-16', on: '2025-12-01', places: '2' },
  ],
  allocations: [...homes, 'H-16'].map((household) => ({ household, worker: 'W-1', team: 'North', on: '2025-12-01' })),
  'notifiable-events': [{ ref: 'E-1', household: 'H-1', on: '2023-12-01', event: 'child missing' }],
}

let opened: Opened
let app: FastifyInstance
let manager: Visitor
let nadia: Visitor
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files, { now: NOW })).rejected).toEqual([])
  const clock = () => ({ now: NOW, today: londonDay(NOW) })
  app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: true, clock })
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
  nadia = await visitor(app, opened.db, { role: 'supervising social worker', worker: 'W-1' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const today = async (who: Visitor, query = '') => readable((await who.get(`/${query}`)).body)

test('counts all that is past its day, not only what is listed', async () => {
  for (const query of ['', '?stake=regulation'])
    expect(await today(manager, query)).toContain('15 of the 16 that a regulation asks for are past their day.')
})

test('finds the same work of a few as of so many that they are looked up in a table', async () => {
  const { rows } = await sql<{ id: number }>`select id from subject where kind = 'household' and ref <> 'H-1'`.execute(
    opened.db,
  )
  const asked = { today: londonDay(NOW), ranked: rankRules(house.law, toNumber(londonDay(NOW))) }
  const few = rows.map(({ id }) => id)
  const nobody = Array.from({ length: 2000 }, (_, index) => 1_000_000 + index)
  const found = await findWork(opened.db, { ...asked, among: few }, 50, null)
  expect(found.length).toBeGreaterThanOrEqual(15)
  expect(await findWork(opened.db, { ...asked, among: [...few, ...nobody] }, 50, null)).toEqual(found)
})

test('names the worker to whoever sees more than their own', async () => {
  expect(await today(manager)).toMatch(/AshwellH-1 household : open since 10 January 2024; Nadia Brereton/)
  expect(await today(nadia)).toMatch(/AshwellH-1 household : open since 10 January 2024 Fostering/)
})

test('says days in thousands, and begins a line with a capital', async () => {
  const said = await today(nadia)
  expect(said).toContain('1,086 days overdue')
  expect(said).toContain('Child missing, AshwellH-1 household')
})

test('is no place for who reads no case', async () => {
  for (const role of ['councillor', 'administrator'] as const) {
    const { body } = await (await visitor(app, opened.db, { role }, NOW)).get('/settings')
    expect([role, body.includes('>Today</a>')]).toEqual([role, false])
  }
  expect((await nadia.get('/settings')).body).toContain('>Today</a>')
})

test('the register and the list of children say whose they are', async () => {
  const register = async (who: Visitor) => readable((await who.get('/register')).body)
  expect(await register(nadia)).toMatch(/16 households of yours are on the register: .* Not yet said 0 Household/)
  expect(await register(manager)).toContain('16 households are on the register')
  const north = await visitor(app, opened.db, { role: 'team manager', team: 'North' }, NOW)
  expect(await register(north)).toContain('16 households of North team are on the register')
  const idle = readable((await manager.get('/register?worker=W-2')).body)
  expect(idle).toContain('0 households supervised by Idle Hands are on the register')
  expect(idle).not.toContain('0 to 0')
  expect(readable((await nadia.get('/children')).body)).toContain('0 children live with your households')
})
