import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { NOW } from '../../../test/support/recording-app'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { londonDay } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'

/** Kit lived with the Ashdowns, of Nadia in North, and moved in June to the Whitlocks, of Tom in South. */
let opened: Opened
let app: FastifyInstance
let nadia: Visitor
let tom: Visitor
let north: Visitor
let manager: Visitor
beforeAll(async () => {
  opened = await emptyDatabase()
  const first = {
    workers: [
      { ref: 'W-001', name: 'Nadia Brereton', team: 'North' },
      { ref: 'W-002', name: 'Tom Salter', team: 'South' },
    ],
    households: [
      { ref: 'H-0001', name: 'Ashdown', cohort: 'mainstream' },
      { ref: 'H-0002', name: 'Whitlock', cohort: 'kinship' },
    ],
    approvals: ['H-0001', 'H-0002'].map((household) => ({ household, on: '2020-01-06', places: '2', terms: '' })),
    allocations: [
      { household: 'H-0001', worker: 'W-001', team: 'North', on: '2020-01-06' },
      { household: 'H-0002', worker: 'W-002', team: 'South', on: '2020-01-06' },
    ],
    children: [{ ref: 'C-0001', born: '2019-04-01', sex: 'male', name: 'Kit' }],
    'care-starts': [{ child: 'C-0001', on: '2026-01-05' }],
    placements: [{ ref: 'P-1', child: 'C-0001', household: 'H-0001', on: '2026-01-05', type: 'U6', until_18: 'no' }],
    'safer-caring-plans': [{ child: 'C-0001', household: 'H-0001', on: '2026-01-06' }],
  }
  const moved = { child: 'C-0001', household: 'H-0002', on: '2026-06-01', type: 'U6', until_18: 'no' }
  await land(opened.db, first, { now: new Date('2026-02-02T10:00:00Z') })
  await land(opened.db, { placements: [{ ref: 'P-2', ...moved }] }, { now: new Date('2026-06-02T10:00:00Z') })
  const clock = () => ({ now: NOW, today: londonDay(NOW) })
  app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: true, clock })
  nadia = await visitor(app, opened.db, { role: 'supervising social worker', worker: 'W-001' }, NOW)
  tom = await visitor(app, opened.db, { role: 'supervising social worker', worker: 'W-002' }, NOW)
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
  north = await visitor(app, opened.db, { role: 'team manager', team: 'North' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const addresses = [
  '/children',
  '/children?known=2026-03-01',
  '/households/H-0001',
  '/households/H-0001?known=2026-03-01',
]

describe('a child who has moved on', () => {
  test.each(addresses)('is not told of to the worker and the team of the home before: %s', async (address) => {
    for (const who of [nadia, north]) {
      const { statusCode, body } = await who.get(address)
      expect(statusCode).toBe(200)
      expect(body).not.toMatch(/\bKit\b|C-0001/)
    }
  })

  test('is there for the worker of the home now, as it is and as it was known', async () => {
    for (const address of ['/children', '/children/C-0001?known=2026-03-01'])
      expect((await tom.get(address)).body).toContain('Kit')
  })
})

describe('the home that a child has left', () => {
  const dutiesOn = (body: string) => [...new Set([...body.matchAll(/\/duties\/\d+\/why/g)].map(([link]) => link))]
  const then = '/children/C-0001?at=2026-03-01'

  test('is named to the worker of the home now, and not linked', async () => {
    for (const address of [then, '/children/C-0001', '/children?at=2026-03-01']) {
      const { body } = await tom.get(address)
      expect(body).toContain('Ashdown household')
      expect(body).not.toContain('H-0001')
    }
    expect((await manager.get(then)).body).toContain('href="/households/H-0001"')
  })

  test('keeps what was owed of the stay to those who may see it', async () => {
    const [toldTom, toldManager] = [dutiesOn((await tom.get(then)).body), dutiesOn((await manager.get(then)).body)]
    expect(toldManager.length).toBeGreaterThan(toldTom.length)
    for (const why of toldTom) expect([why, (await tom.get(why)).statusCode]).toEqual([why, 200])
  })
})

test('as it was known, nothing says why it is owed: the number of a duty worked out again leads astray', async () => {
  const linked = async (address: string) => (await tom.get(address)).body.includes('/why"')
  for (const path of ['/households/H-0002', '/children/C-0001'])
    expect([
      await linked(path),
      await linked(`${path}?at=2026-11-01`),
      await linked(`${path}?known=2026-03-01`),
    ]).toEqual([true, true, false])
})

test.each([
  'page=1e30',
  'page=-1',
  'at=0000-01-01',
  'at=0001-01-01',
  'at=9999-12-31',
  'known=0001-01-01',
  'sort=constructor',
])('an address that asks for what cannot be is answered: %s', async (query) => {
  for (const path of ['/register', '/children', '/households/H-0001', '/figures'])
    expect([path, (await north.get(`${path}?${query}`)).statusCode]).toEqual([path, 200])
})

test('what is searched for is read as far as a name could be', async () => {
  const { statusCode, body } = await north.post('/find', { q: `Ashdown ${'x'.repeat(100_000)}` })
  expect([statusCode, body.includes('Ashdown xxx'), body.includes('x'.repeat(100))]).toEqual([200, true, false])
})

test('files are taken only where they are asked for', async () => {
  const form = new FormData()
  form.set('file', new Blob(['x']), 'x.csv')
  expect((await nadia.upload('/find', form)).statusCode).toBe(415)
})
