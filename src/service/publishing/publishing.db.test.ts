import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { emptyDatabase } from '../../../test/support/database'
import { fileText } from '../../../test/support/file-text'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { publishedService, RECORDED } from '../../../test/support/published-service'
import { readable } from '../../../test/support/readable'
import { type Visitor, visitor } from '../../../test/support/visitor'
import type { Role } from '../../access'
import { londonDay } from '../../calendar'
import type { Opened } from '../../database'
import { type FrozenRows, figuresOf, REPORT_FORMS, type Report } from '../../reports'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'
import { GROUPS } from '../feedback/themes.kinds'
import { brokenSeals, insertStep, isUntouchedSince } from './versions.store'

const at = { now: new Date('2022-06-02T09:00:00Z') }
const MAY = '2022-05-31'
const FEBRUARY = '2022-02-28'
/** Whoever the service knows, by name and by reference. */
const PERSONAL = /\bH-\d{4}|\bW-\d\b|Ashwell|Worker W/
/** Six answered in North and three in River about one thing; four about another. */
const givers = [...Array(9).keys()].map((n) => ({ ref: `FB-${n}`, household: n < 6 ? `H-000${n}` : 'H-0100' }))
const said = (feedback: string, shows: string, answer: string) => ({
  ...{ feedback, feedback_question: shows.startsWith('clear') ? 'FQ-2' : 'FQ-1', on: '2022-05-20', answer, shows },
})
const answered: Files = {
  'feedback-forms': [
    { ref: 'FF-1', service: 'S-1', on: '2022-01-05', title: 'After', asks: 'child or young person', of: 'a home' },
  ],
  'feedback-questions': ['FQ-1', 'FQ-2'].map((ref) => ({
    ...{ ref, feedback_form: 'FF-1', on: '2022-01-05', asks: ref, answers: 'yes or no' },
  })),
  feedback: givers.map((each) => ({
    ...{ ...each, worker: 'W-1', on: '2022-05-20', given_by: 'child or young person', cohort: 'mainstream' },
  })),
  themes: [{ ref: 'TH-1', service: 'S-1', on: '2022-05-10', title: 'Telephones in every home', raised_by: GROUPS[0] }],
  'theme-replies': [{ theme: 'TH-1', on: '2022-05-20', reply: 'done', did: 'Each home has one now.', told: 'yes' }],
  'feedback-answers': [
    ...givers.map(({ ref }, n) => said(ref, 'understands why looked after', n % 3 === 0 ? 'no' : 'yes')),
    ...givers.slice(0, 4).map(({ ref }) => said(ref, 'clear on the plan', 'yes')),
  ],
}
let opened: Opened
let app: FastifyInstance
const somebody = {} as Record<'lead' | 'manager' | 'councillor' | 'worker' | 'inspector' | 'analyst', Visitor>

beforeAll(async () => {
  opened = await emptyDatabase()
  const services = [{ ref: 'S-1', name: 'Fostering', on: '2015-01-04' }]
  expect(
    (await land(opened.db, { services, ...publishedService(), ...answered }, { takeOn: false, now: RECORDED }))
      .rejected,
  ).toEqual([])
  app = await buildApp({
    db: opened.db,
    routes: allRoutes(house),
    embedded: opened.embedded,
    clock: () => ({ now: at.now, today: londonDay(at.now) }),
    perMinute: { any: 1e6, signIn: 1e6 },
  })
  const roles: Record<keyof typeof somebody, Role> = {
    ...{ lead: 'QA lead', manager: 'registered manager', councillor: 'councillor' },
    ...{ worker: 'supervising social worker', inspector: 'inspector', analyst: 'analyst' },
  }
  for (const [who, role] of Object.entries(roles) as [keyof typeof somebody, Role][])
    somebody[who] = await visitor(app, opened.db, { role, worker: 'W-1' }, at.now)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

type Who = keyof typeof somebody
const words = async (who: Who, path: string): Promise<string> => {
  const answer = await somebody[who].get(path)
  expect([path, answer.statusCode]).toEqual([path, 200])
  return readable(answer.body)
}
const status = async (who: Who, path: string) => (await somebody[who].get(path)).statusCode

async function write(who: Who, report: string, section: string, text: string): Promise<number> {
  const { token = '' } = filledIn((await somebody[who].get(`/board/reports/${report}/draft?to=${MAY}`)).body)
  const said = { token, section, to: MAY, [`words-${section}`]: text }
  return (await somebody[who].post(`/board/reports/${report}/draft`, said)).statusCode
}

const send = (report: string, why = '') => somebody.lead.post(`/board/reports/${report}/versions`, { to: MAY, why })
const step = async (who: Who, path: string, taken: string) =>
  (await somebody[who].post(`${path}/step`, { step: taken })).statusCode

/** Drafted, approved and published: the address of the version. */
async function published(report: string, why = ''): Promise<string> {
  const path = `${(await send(report, why)).headers.location}`
  expect([await step('manager', path, 'approved'), await step('manager', path, 'published')]).toEqual([303, 303])
  return path
}

describe('a report', () => {
  let first = ''
  let second = ''

  test('is drafted from live figures and words; whoever only answers for figures sees nothing of the draft', async () => {
    expect(await write('lead', 'kpi', 'timeliness', 'Unannounced visits come first.')).toBe(303)
    expect(await write('lead', 'kpi', 'recommendations', 'Ask why River is slower.\nAgree the plan.')).toBe(303)
    const draft = await words('lead', `/board/reports/kpi/draft?to=${MAY}`)
    expect(draft).toContain('Unannounced visits come first.')
    expect(draft).toMatch(/\(M002\) 86% 211 245/)
    expect(await words('inspector', `/board/reports/kpi/draft?to=${MAY}`)).toContain('Unannounced visits come first.')
    for (const who of ['councillor', 'worker', 'analyst'] as const)
      expect(await status(who, `/board/reports/kpi/draft?to=${MAY}`)).toBe(403)
  })

  test('keeps the words of two parts saved from one page: each has a form of its own', async () => {
    const page = (await somebody.lead.get(`/board/reports/feedback/draft?to=${MAY}`)).body
    const saved = { summary: 'Children were asked.', voice: 'They want to be told sooner.' }
    for (const [section, text] of Object.entries(saved)) {
      const form = page.slice(page.lastIndexOf('<form', page.indexOf(`name="section" value="${section}"`)))
      const said = { ...filledIn(`<main>${form}`), [`words-${section}`]: text }
      expect((await somebody.lead.post('/board/reports/feedback/draft', said)).statusCode).toBe(303)
    }
    const draft = await words('lead', `/board/reports/feedback/draft?to=${MAY}`)
    for (const text of Object.values(saved)) expect(draft).toContain(text)
    expect(draft).toContain('Telephones in every home Children and young people Done Each home has one now.')
  })

  test('is frozen when it is sent, and read by nobody else until it is published', async () => {
    const sent = await send('kpi')
    first = `${sent.headers.location}`
    expect([sent.statusCode, first]).toEqual([303, expect.stringMatching(/^\/board\/reports\/kpi\/\d+$/)])
    expect(await words('lead', first)).toContain('Version 1, waiting for review')
    for (const who of ['councillor', 'worker', 'analyst'] as const) {
      expect([who, await status(who, first), await status(who, `${first}/report.pdf`)]).toEqual([who, 404, 404])
      expect(await words(who, '/board/reports/kpi')).toContain('Nothing of it is published yet')
    }
    expect((await send('kpi')).statusCode).toBe(409)
  })

  test('is approved by another person than drafted it, and published only then: the routes and the database say so', async () => {
    expect(await step('lead', first, 'approved')).toBe(403)
    expect(await step('manager', first, 'published')).toBe(409)
    const id = Number(first.split('/').at(-1))
    const by = { who: `account ${somebody.lead.accountId}`, at: at.now }
    await expect(insertStep(opened.db, id, { step: 'approved', note: null }, by)).rejects.toThrow('does not approve')
    await expect(insertStep(opened.db, id, { step: 'published', note: null }, by)).rejects.toThrow(
      'cannot be published',
    )
    expect([await step('manager', first, 'approved'), await step('manager', first, 'published')]).toEqual([303, 303])
    expect(await step('manager', first, 'sent back')).toBe(409)
  })

  test('S266: a councillor reads what is published, in every form, no household in it, and each figure opens as it was', async () => {
    const page = await words('councillor', first)
    expect(page).toMatch(/\(M002\) 86% 211 245/)
    expect(page).toContain('Ask why River is slower.')
    expect((await somebody.councillor.get(first)).body).toMatch(
      /href="\/figures\/M002\?at=2022-05-31&amp;known=2022-06-02T09%3A00%3A00.000Z"/,
    )
    for (const twin of ['restricted', 'public'])
      for (const form of REPORT_FORMS) {
        const answer = await somebody.councillor.get(`${first}/report.${form}?twin=${twin}`)
        expect([form, answer.statusCode, answer.rawPayload.length > 1000]).toEqual([form, 200, true])
        expect(fileText(answer.rawPayload)).not.toMatch(PERSONAL)
      }
    expect(page).not.toMatch(PERSONAL)
    expect((await somebody.councillor.get(`${first}/report.html?twin=public`)).body).not.toContain('by team')
  })

  test('S260: another report of the period is of the same knowledge, until one is restated', async () => {
    at.now = new Date('2022-06-02T09:10:00Z')
    const visits = [{ household: 'H-0221', on: '2022-05-20', worker: 'W-4', announced: 'no' }]
    expect((await land(opened.db, { 'supervising-visits': visits }, { takeOn: false, now: at.now })).rejected).toEqual(
      [],
    )
    at.now = new Date('2022-06-02T09:20:00Z')
    expect(await words('lead', `/board/reports/score-card/draft?to=${MAY}`)).toMatch(/\(M002\) 86% 212 245/)
    expect(await words('councillor', await published('score-card'))).toMatch(/\(M002\) 86% 211 245/)
  })

  test('S240: a restatement lists what changed and why, the old issue still says what it said, and rows are for case readers', async () => {
    expect((await send('kpi')).statusCode).toBe(422)
    second = await published('kpi', 'A visit of May was written down in June.')
    const told = await words('councillor', second)
    expect(told).toContain('Version 2, restated, published: A visit of May was written down in June.')
    expect(told).toMatch(/\(M002\) 31 May 2022 86% \(211 of 245\) 86% \(212 of 245\)/)
    expect(told).not.toContain('H-0221')
    expect(await words('councillor', first)).toMatch(/\(M002\) 86% 211 245/)
    expect(await words('analyst', second)).toMatch(/H-0221 M002 late in time/)
    expect(await words('worker', second)).not.toContain('H-0221')
    const open = await words('analyst', `${second}?twin=public`)
    expect(open).toMatch(/\(M002\) 31 May 2022 86% \(211 of 245\) 86% \(212 of 245\)/)
    expect(open).not.toContain('H-0221')
    const journal = await opened.db.selectFrom('journal').select('did').execute()
    expect(journal.map(({ did }) => did)).toContain('read what moved behind a restated report')
  })

  test('the copy for anybody of a restatement tells what changed between two such copies, and no count they hide', async () => {
    at.now = new Date('2022-06-02T09:20:30Z')
    const homes = Array.from({ length: 20 }, (_, home) => `H-0${222 + home}`)
    const visits = homes.map((household) => ({ household, on: '2022-05-21', worker: 'W-4', announced: 'no' }))
    expect((await land(opened.db, { 'supervising-visits': visits }, { takeOn: false, now: at.now })).rejected).toEqual(
      [],
    )
    const third = await published('kpi', 'Twenty visits of May were written down in June.')
    expect(await words('councillor', third)).toMatch(/\(M003\) 31 May 2022 90% \(212 of 235\) 98% \(232 of 235\)/)
    const open = await words('councillor', `${third}?twin=public`)
    expect(open).toMatch(/\(M003\) 31 May 2022 90% \(212 of 235\) hidden/)
    expect(open).not.toContain('232')
  })

  test('that was overtaken by another issue is sent back: what it hides was not chosen beside that one', async () => {
    const paths: string[] = []
    for (const to of ['2022-03-31', '2022-04-30'])
      paths.push(`${(await somebody.lead.post('/board/reports/feedback/versions', { to })).headers.location}`)
    const [march = '', april = ''] = paths
    at.now = new Date('2022-06-02T09:21:00Z')
    for (const path of paths) expect(await step('manager', path, 'approved')).toBe(303)
    expect([await step('manager', march, 'published'), await step('manager', april, 'published')]).toEqual([303, 409])
    expect([await step('manager', april, 'sent back'), await status('councillor', april)]).toEqual([303, 404])
  })

  test('that was overtaken by another report with months of its own is sent back too', async () => {
    const paths: string[] = []
    at.now = new Date('2022-06-02T09:22:00Z')
    for (const [report = '', to = ''] of [
      ['complaints', '2022-03-31'],
      ['feedback', '2022-04-30'],
    ])
      paths.push(`${(await somebody.lead.post(`/board/reports/${report}/versions`, { to })).headers.location}`)
    const [march = '', april = ''] = paths
    at.now = new Date('2022-06-02T09:23:00Z')
    for (const path of paths) expect(await step('manager', path, 'approved')).toBe(303)
    expect([await step('manager', march, 'published'), await step('manager', april, 'published')]).toEqual([303, 409])
  })

  test('that was made from another knowledge than its period’s is sent back', async () => {
    const paths: string[] = []
    for (const [report, minute] of [
      ['complaints', 24],
      ['feedback', 25],
    ] as const) {
      at.now = new Date(`2022-06-02T09:${minute}:00Z`)
      paths.push(
        `${(await somebody.lead.post(`/board/reports/${report}/versions`, { to: FEBRUARY })).headers.location}`,
      )
    }
    const [one = '', other = ''] = paths
    for (const path of paths) expect(await step('manager', path, 'approved')).toBe(303)
    expect(await step('manager', one, 'published')).toBe(303)
    const refused = await somebody.manager.post(`${other}/step`, { step: 'published' })
    expect(refused.statusCode).toBe(409)
    expect(readable(refused.body)).toContain('of what was known on 2 June 2022 at 10:24, and this one is not')
  })

  test('of what few people answered prints no count and no word, in either twin; the rows stand behind it', async () => {
    const sent = await send('feedback')
    const id = Number(`${sent.headers.location}`.split('/').at(-1))
    const row = await opened.db.selectFrom('report_version').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const behind = row.behind as FrozenRows
    expect(['M091', 'M093'].map((figure) => behind[figure]?.length)).toEqual([9, 4])
    for (const report of [row.content, row.twin] as Report[]) {
      const few = figuresOf(report).find((figure) => figure.id === 'M093')
      const many = figuresOf(report).find((figure) => figure.id === 'M091')
      const nothing = { counts: null, of: null, shown: 'hidden' }
      expect(few).toMatchObject(nothing)
      expect(few?.why).toEqual({})
      expect(few?.months.at(-1)).toMatchObject(nothing)
      for (const group of [...(few?.groups ?? []), ...(many?.groups ?? [])]) expect(group).toMatchObject(nothing)
    }
    expect(figuresOf(row.content as Report).find((figure) => figure.id === 'M091')).toMatchObject({ counts: 6, of: 9 })
  })

  test('of posts, what moved is told to whoever may read staff records: a post that turned agency tells who is away', async () => {
    at.now = new Date('2022-06-02T09:26:00Z')
    await published('workforce')
    const posts = [{ ref: 'POST-1', name: 'Social worker', on: '2022-05-02' }]
    at.now = new Date('2022-06-02T09:27:00Z')
    expect((await land(opened.db, { posts }, { takeOn: false, now: at.now })).rejected).toEqual([])
    const restated = await published('workforce', 'A post of May was written down in June.')
    expect(await words('inspector', restated)).toMatch(/POST-1 M216 not in it vacant/)
    for (const who of ['analyst', 'lead', 'councillor', 'worker'] as const)
      expect([who, await words(who, restated)]).toEqual([who, expect.not.stringContaining('POST-1')])
  })

  test('S264: that names somebody on record is not frozen, nor one that is not there', async () => {
    expect(await write('lead', 'complaints', 'complaints', 'As H-0001 told us, it was slow.')).toBe(303)
    const refused = await send('complaints')
    expect([refused.statusCode, readable(refused.body)]).toEqual([
      422,
      expect.stringContaining('Complaints and compliments'),
    ])
    expect((await send('none')).statusCode).toBe(404)
  })
})

test('months are at hand for a report only while neither the record nor the law changed since', async () => {
  const change = { recorded_at: new Date('2022-06-03T09:00:00Z'), recorded_by: 'account 1', reason: 'Sooner' }
  const rolledBack = opened.db.transaction().execute(async (trx) => {
    const asked = () => isUntouchedSince(trx, new Date('2022-06-03T08:00:00Z'))
    const before = await asked()
    await trx
      .insertInto('law_change')
      .values({ ...change, from_day: MAY, what: '{}' })
      .execute()
    throw new Error(`${before}, then ${await asked()}`)
  })
  await expect(rolledBack).rejects.toThrow('true, then false')
})

test('what is frozen is never changed, and a seal tells if it was', async () => {
  await expect(sql`update report_version set why = 'x'`.execute(opened.db)).rejects.toThrow()
  await expect(sql`delete from report_step`.execute(opened.db)).rejects.toThrow()
  expect(await brokenSeals(opened.db)).toEqual([])
  await opened.db.transaction().execute(async (trx) => {
    await sql`set local role none`.execute(trx)
    await sql`alter table report_version disable trigger report_version_only_added`.execute(trx)
    await sql`update report_version set content = jsonb_set(content, '{summary}', '"Better"') where id = (select min(id) from report_version)`.execute(
      trx,
    )
    await sql`alter table report_version enable trigger report_version_only_added`.execute(trx)
  })
  expect(await brokenSeals(opened.db)).toEqual([{ report: 'kpi', version: expect.any(Number), what: 'seal' }])
})
