import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import { land } from '../../test/support/files'
import { house } from '../../test/support/house'
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

/** Two homes in two teams, both overdue an unannounced visit; a child placed in one, with an excusal and a plan of before. */
const files = {
  workers: [{ ref: 'W-1', name: 'Worker of North', team: 'North' }, { ref: 'W-2', name: 'Worker of South', team: 'South' }],
  households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }, { ref: 'H-2', name: 'Whitlock', cohort: 'kinship' }],
  approvals: [{ household: 'H-1', on: '2024-02-29', places: '2' }, { household: 'H-2', on: '2024-06-03', places: '1' }],
  allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2024-02-29' }, { household: 'H-2', worker: 'W-2', team: 'South', on: '2024-06-03' }],
  'supervising-visits': [{ household: 'H-1', worker: 'W-1', on: '2025-02-03', announced: 'no' }, { household: 'H-1', worker: 'W-1', on: '2026-01-12', announced: 'yes' }],
  children: [{ ref: 'C-1', name: 'Marta', born: '2021-05-04', sex: 'female' }],
  'care-starts': [{ child: 'C-1', on: '2025-12-19' }],
  placements: [{ ref: 'P-1', child: 'C-1', household: 'H-1', on: '2026-01-05', type: 'U6' }],
  'safer-caring-plans': [{ child: 'C-1', household: 'H-1', on: '2025-12-01' }],
  excusals: [{ subject: 'C-1', rule: 'iha-20wd', on: '2026-01-02', reason: 'Assessed in October', agreed_by: 'A manager', until: '' }],
  'health-assessments': [{ child: 'C-1', on: '2026-02-10', assessment: 'initial' }],
}

beforeAll(async () => {
  opened = await emptyDatabase()
  await land(opened.db, files, { now })
  const routes = lawRoutes(house, (id) => figures.get(id))
  app = await buildApp({ db: opened.db, routes, embedded: opened.embedded, clock, perMinute: { any: 1e6, signIn: 1e6 } })
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const manager = () => visitor(app, opened.db, { role: 'registered manager' }, now)
const plain = (html: string): string => html.replace(/<head>.*?<\/head>/s, '').replace(/<(script|style).*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').replaceAll('&amp;', '&')

describe('the list of rules', () => {
  test('has every rule under its instrument, with how many duties it governs', async () => {
    const { body } = await (await manager()).get('/law')
    for (const rule of house.law.rules.values()) expect(body).toContain(`href="/law/${rule.id}"`)
    const said = plain(body)
    expect(said).toContain('24 rules, each with their words')
    expect(said).toContain('An unannounced visit at least once a year fc-unannounced-12m National standard Every 12 months since 1 Apr 2011 2 2')
    expect(said).toMatch(/Children Act 1989 .* Regulations 2011 .* Minimum Standards 2011 .*Local standards, Walsall 2019/)
    expect(said).toContain('23 Mar 2020 to 31 Dec 2022')
  })

  test.each([
    ['words=unannounced', ['fc-unannounced-12m', 'home-inspection-12m']],
    ['words=dbs+adult', ['check-dbs-household-3y']],
    ['force=statute', ['fostering-limit-3']],
    ['force=local&about=placement', ['safer-caring-plan']],
    ['about=notifiable+event', ['sch7-24h', 'notification-1d-local']],
    ['words=unicorn', []],
  ])('asked for %s', async (query, ids) => {
    const { body } = await (await manager()).get(`/law?${query}`)
    const shown = [...body.matchAll(/href="\/law\/([^"]+)"/g)].map(([, id]) => id)
    expect(shown.sort()).toEqual([...ids].sort())
  })
})

describe('the page of a rule', () => {
  test('says their words and ours, the terms, and works every example', async () => {
    const said = plain((await (await manager()).get('/law/fc-unannounced-12m')).body)
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
    expect(plain(body)).not.toMatch(/undefined|\[object|NaN/)
  })

  test('there is no page of a rule that is not there', async () => {
    expect((await (await manager()).get('/law/fc-unknown')).statusCode).toBe(404)
  })
})

describe('what a rule governs', () => {
  const seen = async (terms: Parameters<typeof visitor>[2]) => plain((await (await visitor(app, opened.db, terms, now)).get('/law/fc-unannounced-12m')).body)

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
    const last = await opened.db.selectFrom('journal').select(['did', 'details']).orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(last).toEqual({ did: 'read what is overdue', details: { rule: 'fc-unannounced-12m', subjects: 2 } })
  })
})

describe('why something is due', () => {
  const dutyOf = async (rule: string, ref: string, nth = 0) => {
    const rows = await opened.db.selectFrom('duty').innerJoin('subject', 'subject.id', 'duty.subject_id').select('duty.id').where('rule', '=', rule).where('ref', '=', ref).orderBy('opened').orderBy('due').execute()
    return rows[nth]?.id ?? 0
  }
  const why = async (rule: string, ref: string, nth = 0) => plain((await (await manager()).get(`/duties/${await dutyOf(rule, ref, nth)}/why`)).body)

  test.each([
    ['opened by an approval', 'fc-unannounced-12m', 'H-2', 0, ['What opened it: Approval, 3 June 2024', '12 months from 3 June 2024 is 3 June 2025.', '537 days overdue.', 'What would meet it A supervising visit that was not announced.']],
    ['opened by the visit before', 'fc-unannounced-12m', 'H-1', 1, ['What met the one before opened this one: Supervising visit, 3 February 2025', '12 months from 3 February 2025 is 3 February 2026.']],
    ['met, from 29 February', 'fc-unannounced-12m', 'H-1', 0, ['12 months from 29 February 2024 is 28 February 2025. (February 2025 has no 29th', '3 February 2025 Met Supervising visit, 3 February 2025', 'Met in time, on 3 February 2025.']],
    ['a variant', 'tsds', 'H-2', 0, ['18 months from 3 June 2024 is 3 December 2025.']],
    ['over Christmas, with an excusal', 'iha-20wd', 'C-1', 0, ['20 working days from 19 December 2025, skipping weekends and 25 and 26 December, 1 January, is 21 January 2026.', 'Care start, 19 December 2025', 'Excused from 2 January 2026, with no end set . Assessed in October. Agreed by A manager.']],
    ['led by another rule', 'rha-under5-6m', 'C-1', 0, ['What met “Initial health assessment” opened this: Health assessment, 10 February 2026', '6 months from 10 February 2026 is 10 August 2026.']],
    ['a plan written before the child came', 'safer-caring-plan', 'P-1', 0, ['What opened it: Placement, 5 January 2026', 'It is due on the day it is counted from, 5 January 2026.', 'Met Safer caring plan, 1 December 2025']],
    ['the year that runs from that plan', 'safer-caring-plan', 'P-1', 1, ['12 months from 1 December 2025 is 1 December 2026.', 'Due in 9 days.']],
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
    const answers = [await south.get(`/duties/${id}/why`), await north.get(`/duties/${id}/why`), await councillor.get(`/duties/${id}/why`)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 403])
    const approval = await opened.db.selectFrom('happening').select('id').where('kind', '=', 'approval').where('on_day', '=', '2024-06-03').executeTakeFirstOrThrow()
    expect(answers[0]?.body).toContain(`href="/happenings/${approval.id}"`)
    expect(answers[0]?.body).toContain('href="/households/H-2"')
  })

  test('is entered in the journal, by the ref', async () => {
    await why('fc-unannounced-12m', 'H-2')
    const last = await opened.db.selectFrom('journal').select(['did', 'about', 'details']).orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(last).toEqual({ did: 'read why something is due', about: 'H-2', details: { rule: 'fc-unannounced-12m' } })
  })

  test.each(['0', 'x', '99999999999999999999'])('there is no duty %s', async (id) => {
    expect((await (await manager()).get(`/duties/${id}/why`)).statusCode).toBe(404)
  })
})
