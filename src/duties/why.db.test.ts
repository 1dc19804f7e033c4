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

let opened: Opened
let app: FastifyInstance

beforeAll(async () => {
  opened = await emptyDatabase()
  await land(opened.db, twoHomes, { now })
  const routes = lawRoutes(house, () => undefined)
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
describe('why something is due', () => {
  const dutyOf = async (rule: string, ref: string, nth = 0) => {
    const rows = await opened.db
      .selectFrom('duty')
      .innerJoin('subject', 'subject.id', 'duty.subject_id')
      .select('duty.id')
      .where('rule', '=', rule)
      .where('ref', '=', ref)
      .orderBy('opened')
      .orderBy('due')
      .execute()
    return rows[nth]?.id ?? 0
  }
  const why = async (rule: string, ref: string, nth = 0) =>
    readable((await (await manager()).get(`/duties/${await dutyOf(rule, ref, nth)}/why`)).body)

  test.each([
    [
      'opened by an approval',
      'fc-unannounced-12m',
      'H-2',
      0,
      [
        'What opened it: Approval, 3 June 2024',
        '12 months from 3 June 2024 is 3 June 2025.',
        '537 days overdue.',
        'What would meet it A supervising visit that was not announced.',
      ],
    ],
    [
      'opened by the visit before',
      'fc-unannounced-12m',
      'H-1',
      1,
      [
        'What met the one before opened this one: Supervising visit, 3 February 2025',
        '12 months from 3 February 2025 is 3 February 2026.',
      ],
    ],
    [
      'met, from 29 February',
      'fc-unannounced-12m',
      'H-1',
      0,
      [
        '12 months from 29 February 2024 is 28 February 2025. (February 2025 has no 29th',
        '3 February 2025 Met Supervising visit, 3 February 2025',
        'Met in time, on 3 February 2025.',
      ],
    ],
    ['a variant', 'tsds', 'H-2', 0, ['18 months from 3 June 2024 is 3 December 2025.']],
    [
      'over Christmas, with an excusal',
      'iha-20wd',
      'C-1',
      0,
      [
        '20 working days from 19 December 2025, skipping weekends and 25 and 26 December, 1 January, is 21 January 2026.',
        'Care start, 19 December 2025',
        'Excused from 2 January 2026, with no end set . Assessed in October. Agreed by A manager.',
      ],
    ],
    [
      'led by another rule',
      'rha-under5-6m',
      'C-1',
      0,
      [
        'What met “Initial health assessment” opened this: Health assessment, 10 February 2026',
        '6 months from 10 February 2026 is 10 August 2026.',
      ],
    ],
    [
      'a plan written before the child came',
      'safer-caring-plan',
      'P-1',
      0,
      [
        'What opened it: Placement, 5 January 2026',
        'It is due on the day it is counted from, 5 January 2026.',
        'Met Safer caring plan, 1 December 2025',
      ],
    ],
    [
      'the year that runs from that plan',
      'safer-caring-plan',
      'P-1',
      1,
      ['12 months from 1 December 2025 is 1 December 2026.', 'Due in 9 days.'],
    ],
  ] as const)('%s', async (_, rule, ref, nth, sentences) => {
    const said = await why(rule, ref, nth)
    for (const sentence of sentences) expect(said).toContain(sentence)
  })

  test('is told to nobody who may not see the case, and leads to what opened it', async () => {
    const id = await dutyOf('fc-unannounced-12m', 'H-2')
    const [south, north, councillor] = [
      await visitor(app, opened.db, { role: 'team manager', team: 'South' }, now),
      await visitor(app, opened.db, { role: 'team manager', team: 'North' }, now),
      await visitor(app, opened.db, { role: 'councillor' }, now),
    ]
    const answers = [
      await south.get(`/duties/${id}/why`),
      await north.get(`/duties/${id}/why`),
      await councillor.get(`/duties/${id}/why`),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 403])
    const approval = await opened.db
      .selectFrom('happening')
      .select('id')
      .where('kind', '=', 'approval')
      .where('on_day', '=', '2024-06-03')
      .executeTakeFirstOrThrow()
    expect(answers[0]?.body).toContain(`href="/happenings/${approval.id}"`)
    expect(answers[0]?.body).toContain('href="/households/H-2"')
  })

  test('is entered in the journal, by the ref', async () => {
    await why('fc-unannounced-12m', 'H-2')
    const last = await opened.db
      .selectFrom('journal')
      .select(['did', 'about', 'details'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(last).toEqual({ did: 'read why something is due', about: 'H-2', details: { rule: 'fc-unannounced-12m' } })
  })

  test.each(['0', 'x', '99999999999999999999'])('there is no duty %s', async (id) => {
    expect((await (await manager()).get(`/duties/${id}/why`)).statusCode).toBe(404)
  })
})
