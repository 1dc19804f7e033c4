import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { MEASURES } from '../../measures'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'
import { REPORTS } from './reports'

const NOW = new Date('2026-11-02T09:00:00Z')
let opened: Opened
let app: FastifyInstance
let manager: Visitor
let inspector: Visitor
beforeAll(async () => {
  opened = await emptyDatabase()
  const services = [{ ref: 'S-1', name: 'Fostering', on: '2021-01-04' }]
  expect((await land(opened.db, { services }, { now: NOW })).rejected).toEqual([])
  app = await buildApp({
    db: opened.db,
    routes: allRoutes(house),
    embedded: opened.embedded,
    clock: () => ({ now: NOW, today: plainDate('2026-11-02') }),
  })
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
  inspector = await visitor(app, opened.db, { role: 'inspector' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

test('every figure of a report is one there is', () => {
  const known = new Set(MEASURES.map(({ id }) => id))
  expect(
    REPORTS.flatMap(({ sections }) => sections.flatMap(({ figures }) => figures)).filter((id) => !known.has(id)),
  ).toEqual([])
})

test('S124: the words of a part are kept for their quarter, every version of them, and its figures open into their cases', async () => {
  const page = await manager.get('/quality/reports/qa?to=2026-09-30')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('href="/figures/M061?at=2026-09-30"')
  const { token = '' } = filledIn(page.body)
  const said = { token, section: 'audits', to: '2026-09-30', 'words-audits': 'Three of four were sound' }
  for (const _ of [1, 2]) expect((await manager.post('/quality/reports/qa', said)).statusCode).toBe(303)
  const passages = () =>
    opened.db.selectFrom('happening').select('facts').where('kind', '=', 'report passage').execute()
  expect((await passages()).length).toBe(1)
  const again = filledIn((await manager.get('/quality/reports/qa?to=2026-09-30')).body).token ?? ''
  await manager.post('/quality/reports/qa', { ...said, token: again, 'words-audits': 'Four of four were sound' })
  expect((await passages()).length).toBe(2)
  const read = readable((await inspector.get('/quality/reports/qa?to=2026-09-30')).body)
  expect(read).toContain('Four of four were sound')
  expect(read).not.toContain('Three of four')
  expect(readable((await inspector.get('/quality/reports/qa?to=2026-06-30')).body)).not.toContain('Four of four')
  expect((await inspector.post('/quality/reports/qa', said)).statusCode).toBe(403)
})

test('a part or a report that is not there is not written', async () => {
  const { token = '' } = filledIn((await manager.get('/quality/reports/qa')).body)
  const sent = await manager.post('/quality/reports/qa', {
    token,
    section: 'none',
    to: '2026-09-30',
    'words-none': 'x',
  })
  expect([sent.statusCode, (await manager.get('/quality/reports/none')).statusCode]).toEqual([404, 404])
})
