import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { type Visitor, visitor } from '../../../test/support/visitor'
import type { Role } from '../../access'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'

const now = new Date('2026-11-22T10:00:00Z')
let opened: Opened
let app: FastifyInstance

beforeAll(async () => {
  opened = await emptyDatabase()
  await land(
    opened.db,
    {
      workers: [
        { ref: 'W-1', name: 'Wren Tallow', team: 'North' },
        { ref: 'W-2', name: 'Piers Oakham', team: 'North' },
      ],
      households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
      allocations: [{ household: 'H-1', worker: 'W-2', team: 'North', on: '2026-01-05' }],
      employments: [{ worker: 'W-1', on: '2026-01-05', role: 'supervising social worker' }],
    },
    { now: new Date('2026-11-01T10:00:00Z') },
  )
  app = await buildApp({
    db: opened.db,
    routes: allRoutes(house),
    embedded: opened.embedded,
    clock: () => ({ now, today: plainDate('2026-11-22') }),
    perMinute: { any: 1e6, signIn: 1e6 },
  })
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const enter = (role: Role): Promise<Visitor> => visitor(app, opened.db, { role, worker: 'W-2', team: 'North' }, now)

test.each(['staff-supervision', 'staff-absence'])(
  'S276: a %s is read by whoever wrote it down, the registered manager and an inspector, and by no colleague',
  async (kind) => {
    const writer = await enter('team manager')
    const form = `/record/${kind}?worker=W-1`
    const asked = filledIn((await writer.get(form)).body)
    const answer = await writer.post(form, { ...asked, on: '2026-11-21', reason: 'sickness' })
    const { id } = await opened.db
      .selectFrom('happening')
      .select('id')
      .where('kind', '=', kind.replace('-', ' '))
      .executeTakeFirstOrThrow()
    expect(answer.headers.location).toBe(`/recorded/${id}`)
    const address = `/happenings/${id}`
    const seen = async (who: Visitor) => (await who.get(address)).statusCode
    expect(await seen(writer)).toBe(200)
    for (const role of ['registered manager', 'inspector'] as const) expect(await seen(await enter(role))).toBe(200)
    for (const role of ['supervising social worker', 'team manager', 'business support', 'QA lead', 'analyst'] as const)
      expect([role, await seen(await enter(role))]).toEqual([role, 404])
  },
)
