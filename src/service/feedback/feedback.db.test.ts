import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'

const NOW = new Date('2026-05-04T09:00:00Z')
const ORIGIN = 'https://fostering.example.org'
const homes = ['H-1', 'H-2'] as const
const files: Files = {
  workers: [
    { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
    { ref: 'W-2', name: 'Tom Ashby', team: 'South' },
    { ref: 'B-1', name: 'Ines Falk', team: 'Office' },
    { ref: 'B-2', name: 'Omar Reed', team: 'Office' },
  ],
  employments: ['B-1', 'B-2'].map((worker) => ({ worker, on: '2025-01-06', role: 'administrator' })),
  services: [{ ref: 'S-1', name: 'Fostering', on: '2021-01-04' }],
  households: homes.map((ref) => ({ ref, name: `Home ${ref}`, cohort: ref === 'H-1' ? 'kinship' : 'mainstream' })),
  approvals: homes.map((household) => ({ household, on: '2024-01-10', places: '2' })),
  allocations: homes.map((household, index) => ({
    household,
    worker: `W-${index + 1}`,
    team: 'North',
    on: '2024-01-10',
  })),
  children: [{ ref: 'C-1', name: 'Robin Vale', born: '2015-05-01' }],
  'care-starts': [{ child: 'C-1', on: '2025-05-01' }],
  placements: [{ ref: 'P-1', child: 'C-1', household: 'H-1', on: '2025-05-01' }],
  'feedback-forms': [
    {
      ref: 'FF-1',
      service: 'S-1',
      on: '2026-01-05',
      title: 'How is it going?',
      asks: 'child or young person',
      of: 'a child',
    },
    { ref: 'FF-2', service: 'S-1', on: '2026-01-05', title: 'Carers’ view', asks: 'foster carer', of: 'a home' },
    {
      ref: 'FF-3',
      service: 'S-1',
      on: '2026-01-05',
      title: 'Survey',
      asks: 'child or young person',
      of: 'nobody by name',
    },
  ],
  'feedback-questions': [
    {
      ref: 'FQ-1',
      feedback_form: 'FF-1',
      on: '2026-01-05',
      asks: 'Are you listened to?',
      answers: 'yes or no',
      place: '1',
    },
    {
      ref: 'FQ-2',
      feedback_form: 'FF-1',
      on: '2026-01-05',
      asks: 'What would you change?',
      answers: 'words',
      place: '2',
    },
    {
      ref: 'FQ-3',
      feedback_form: 'FF-2',
      on: '2026-01-05',
      asks: 'Do you have the support you need?',
      answers: 'yes or no',
    },
    { ref: 'FQ-4', feedback_form: 'FF-3', on: '2026-01-05', asks: 'Are you happy?', answers: 'faces' },
  ],
  feedback: [
    ...['foster carer', 'foster carer', 'foster carer', 'foster carer', 'birth parent'].map((given_by, index) => ({
      ...{ worker: 'B-1', on: `2026-05-0${Math.min(index + 1, 4)}`, given_by, cohort: 'kinship' },
    })),
    {
      ...{ ref: 'FB-P1', worker: 'W-1', child: 'C-1', household: 'H-1', feedback_form: 'FF-1', on: '2026-05-01' },
      ...{ given_by: 'child or young person', cohort: 'kinship', way: 'paper form' },
    },
  ],
  themes: [
    {
      ...{ ref: 'TH-1', service: 'S-1', on: '2026-04-04', title: 'No reviews in offices' },
      ...{ sort: 'challenge to the board', raised_by: 'children and young people' },
    },
  ],
  quotes: [
    ['QU-1', 'yes', 'yes'],
    ['QU-2', 'no', 'yes'],
    ['QU-3', 'yes', ''],
  ].map(([ref = '', consent = '', checked = '']) => ({
    ...{ ref, service: 'S-1', on: '2026-04-04', words: 'I am listened to', consent, checked },
  })),
}

let opened: Opened
let app: FastifyInstance
let worker: Visitor
let other: Visitor
let support: Visitor
let time = NOW
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files, { now: NOW })).rejected).toEqual([])
  app = await buildApp({
    db: opened.db,
    routes: allRoutes(house, { origin: ORIGIN, posts: false }),
    embedded: opened.embedded,
    clock: () => ({ now: time, today: plainDate(time.toISOString().slice(0, 10)) }),
    perMinute: { any: 1e6, signIn: 1e6 },
  })
  worker = await visitor(app, opened.db, { role: 'supervising social worker', worker: 'W-1' }, NOW)
  other = await visitor(app, opened.db, { role: 'supervising social worker', worker: 'W-2' }, NOW)
  support = await visitor(app, opened.db, { role: 'business support', worker: 'B-1' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const ASKED = { form: 'FF-1', of: 'C-1', cohort: 'kinship', way: 'private link', worker: 'W-1', days: '28', many: '1' }

async function linksOf(who: Visitor, change: Partial<typeof ASKED> = {}): Promise<string[]> {
  const made = await who.post('/quality/feedback/ask', { ...ASKED, ...change })
  expect(made.statusCode).toBe(200)
  return [...made.body.matchAll(/https:\/\/fostering\.example\.org(\/say\/[\w-]+)/g)].map(([, path]) => path ?? '')
}
const linkOf = async (who: Visitor, change: Partial<typeof ASKED> = {}) => (await linksOf(who, change))[0] ?? ''

/** Somebody with no account: what their browser keeps and sends. */
async function opens(
  path: string,
): Promise<{ shown: LightMyRequestResponse; send(said: Record<string, string>): Promise<LightMyRequestResponse> }> {
  const shown = await app.inject({ method: 'GET', url: path })
  const cookie = [shown.headers['set-cookie'] ?? []]
    .flat()
    .map((each) => each.split(';')[0])
    .join('; ')
  const token = filledIn(shown.body)._csrf ?? ''
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const send = (said: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: path,
      headers,
      payload: new URLSearchParams({ _csrf: token, ...said }).toString(),
    })
  return { shown, send }
}

const idOf = async (ref: string) =>
  (await opened.db.selectFrom('subject').select('id').where('ref', '=', ref).executeTakeFirstOrThrow()).id
const recorded = async (kind: string) =>
  (await opened.db.selectFrom('happening').selectAll().where('kind', '=', kind).orderBy('id').execute()).filter(
    ({ recorded_by }) => !recorded_by.startsWith('import'),
  )

describe('a private link', () => {
  test('S102: a child answers once, and what they said is on record, with who asked and how it came', async () => {
    const path = await linkOf(worker)
    const { shown, send } = await opens(path)
    expect(shown.statusCode).toBe(200)
    expect(readable(shown.body)).toContain('Are you listened to?')
    const before = (await recorded('feedback')).length
    const [listened, change] = [await idOf('FQ-1'), await idOf('FQ-2')]
    const sent = await send({ [`a-${listened}`]: 'yes', [`w-${change}`]: 'More football' })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, path])
    const [last] = (await recorded('feedback')).slice(before)
    expect(last?.facts).toMatchObject({ given_by: 'child or young person', cohort: 'kinship', way: 'private link' })
    expect(last?.about).toMatchObject({
      child: await idOf('C-1'),
      household: await idOf('H-1'),
      worker: await idOf('W-1'),
    })
    expect(last?.recorded_by).toMatch(/^private link \d+$/)
    const answers = await recorded('feedback answer')
    expect(answers.map(({ facts }) => facts)).toEqual([
      { answer: 'yes', said: null, shows: null },
      { answer: null, said: 'More football', shows: null },
    ])
    const thanked = await opens(path)
    expect(readable(thanked.shown.body)).toContain('We have your answers')
    // Whoever finds the link afterwards reads nothing of what was said.
    expect(thanked.shown.body).not.toContain('football')
    expect(thanked.shown.body).not.toContain('Robin')
  })

  test('sent again, or by two at once, it is one', async () => {
    const path = await linkOf(worker)
    const [first, second] = [await opens(path), await opens(path)]
    const said = { [`a-${await idOf('FQ-1')}`]: 'no' }
    const before = (await recorded('feedback')).length
    const sent = await Promise.all([first.send(said), second.send(said)])
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect((await first.send(said)).statusCode).toBe(303)
    expect((await recorded('feedback')).length - before).toBe(1)
  })

  test('opens one form and nothing else: not another’s questions, not another’s record', async () => {
    const path = await linkOf(worker)
    const { send } = await opens(path)
    const foreign = await send({ [`a-${await idOf('FQ-3')}`]: 'yes' })
    expect([foreign.statusCode, readable(foreign.body)]).toEqual([
      422,
      expect.stringContaining('Answer one question, any one'),
    ])
    const odd = await send({ [`a-${await idOf('FQ-1')}`]: 'Robert’); drop table' })
    expect(odd.statusCode).toBe(422)
    for (const [name, value] of Object.entries({
      child: 'C-2',
      household: 'H-2',
      feedback_form: 'FF-2',
      cohort: 'mainstream',
    }))
      expect((await send({ [`a-${await idOf('FQ-1')}`]: '', [name]: value })).statusCode).toBe(422)
    const cookie = [(await opens(path)).shown.headers['set-cookie'] ?? []].flat().join(';').split(';')[0] ?? ''
    for (const elsewhere of ['/', '/households/H-1', '/children/C-1', '/quality/feedback', '/records/feedback/FB-L1'])
      expect([
        elsewhere,
        (await app.inject({ method: 'GET', url: elsewhere, headers: { cookie } })).statusCode,
      ]).toEqual([elsewhere, 303])
  })

  test('cannot be guessed, and a wrong one says nothing', async () => {
    const path = await linkOf(worker)
    const secret = path.split('/').at(-1) ?? ''
    expect(secret).toMatch(/^[\w-]{27}$/)
    const near = `${secret.slice(0, -2)}${secret.endsWith('A') ? 'BB' : 'AA'}`
    for (const wrong of [
      near,
      secret.slice(0, -1),
      secret.toLowerCase() === secret ? 'x' : secret.toLowerCase(),
      '1',
      '%00',
    ])
      expect([400, 404]).toContain((await app.inject({ method: 'GET', url: `/say/${wrong}` })).statusCode)
    const { rows } = await opened.db
      .selectFrom('feedback_link')
      .selectAll()
      .execute()
      .then((all) => ({ rows: JSON.stringify(all) }))
    expect(rows).not.toContain(secret)
    const journal = JSON.stringify(await opened.db.selectFrom('journal').selectAll().execute())
    expect(journal).not.toContain(secret)
    expect(path).not.toContain('C-1')
  })

  test('takes what was typed though the browser lost its cookie, and an answer that says no more than that', async () => {
    const path = await linkOf(worker)
    const before = (await recorded('feedback')).length
    const answers = (await recorded('feedback answer')).length
    const said = { [`a-${await idOf('FQ-1')}`]: 'skip', 'w-more': 'More time with my sister' }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const send = () => app.inject({ method: 'POST', url: path, headers, payload: new URLSearchParams(said).toString() })
    expect((await send()).statusCode).toBe(303)
    expect([(await recorded('feedback')).length, (await recorded('feedback answer')).length]).toEqual([
      before + 1,
      answers,
    ])
    expect(JSON.stringify((await recorded('feedback')).at(-1))).toContain('More time with my sister')
    // Somebody signed in has an authority that another page could borrow: of them the token is asked.
    expect((await worker.post(await linkOf(worker), { ...said, _csrf: 'of another page' })).statusCode).toBe(403)
  })

  test('ends with its day, and says so; what was typed is not taken', async () => {
    const path = await linkOf(worker, { days: '1' })
    const { send } = await opens(path)
    try {
      time = new Date('2026-05-05T20:00:00Z')
      expect((await opens(path)).shown.statusCode).toBe(200)
      time = new Date('2026-05-06T09:00:00Z')
      const late = await opens(path)
      expect([late.shown.statusCode, readable(late.shown.body)]).toEqual([
        410,
        expect.stringContaining('This link has ended'),
      ])
      const before = (await recorded('feedback')).length
      expect((await send({ [`a-${await idOf('FQ-1')}`]: 'yes' })).statusCode).toBe(410)
      expect((await recorded('feedback')).length).toBe(before)
    } finally {
      time = NOW
    }
  })

  test('is taken back by whoever may see whom it asks, and by nobody else', async () => {
    const path = await linkOf(worker)
    const { id } = await opened.db
      .selectFrom('feedback_link')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect((await other.post('/quality/feedback/revoke', { link: String(id) })).statusCode).toBe(404)
    expect((await worker.post('/quality/feedback/revoke', { link: String(id) })).statusCode).toBe(303)
    expect((await opens(path)).shown.statusCode).toBe(410)
  })

  test('is made only of those somebody may record of', async () => {
    const refused = await other.post('/quality/feedback/ask', ASKED)
    expect([refused.statusCode, readable(refused.body)]).toEqual([
      422,
      expect.stringContaining('Enter the reference of a child of yours'),
    ])
    const home = await worker.post('/quality/feedback/ask', { ...ASKED, form: 'FF-2', of: 'H-2' })
    expect(home.statusCode).toBe(422)
  })

  test('what a child said there is owed a reader by the next working day, and whoever reads it says so', async () => {
    const path = await linkOf(worker)
    await (await opens(path)).send({ [`a-${await idOf('FQ-1')}`]: 'no' })
    const owed = async () => {
      const { rows } = await sql<{ ref: string; due: string; met: string | null }>`
        select s.ref, d.due::text as due, d.met::text as met from duty d join subject s on s.id = d.subject_id
        where d.rule = 'child-words-read-1wd' order by d.id desc limit 1`.execute(opened.db)
      return rows[0]
    }
    const said = await owed()
    // Monday 4 May 2026 is a bank holiday.
    expect(said).toMatchObject({ due: '2026-05-05', met: null })
    const waits = `/record/feedback-read?feedback=${said?.ref}`
    expect((await worker.get('/quality/feedback')).body).toContain(waits)
    const read = [{ feedback: said?.ref ?? '', worker: 'W-1', on: '2026-05-04', found: 'nothing more' }]
    expect(
      (await land(opened.db, { 'feedback-read': read }, { now: NOW, takeOn: false, as: 'read' })).rejected,
    ).toEqual([])
    expect(await owed()).toMatchObject({ ref: said?.ref, met: '2026-05-04' })
    expect((await worker.get('/quality/feedback')).body).not.toContain(waits)
  })

  test('answers are kept from whoever may not see the child', async () => {
    await (await opens(await linkOf(worker))).send({ [`w-${await idOf('FQ-2')}`]: 'Only for Nadia' })
    const [theirs] = (await recorded('feedback answer')).slice(-1)
    expect((await worker.get(`/happenings/${theirs?.id}`)).statusCode).toBe(200)
    expect((await other.get(`/happenings/${theirs?.id}`)).statusCode).toBe(404)
    expect((await other.get('/quality/feedback')).body).not.toContain('Robin')
  })
})

test('S105, S113: many links of a survey name nobody, and fewer than five answers are no result', async () => {
  const many = await linksOf(support, { form: 'FF-3', of: '', cohort: 'mainstream', worker: 'B-1', many: '6' })
  expect(new Set(many).size).toBe(6)
  const happy = await idOf('FQ-4')
  const result = async () => readable((await support.get('/quality/feedback/forms/FF-3')).body)
  for (const path of many.slice(0, 4)) await (await opens(path)).send({ [`a-${happy}`]: 'good' })
  expect(await result()).toContain('fewer than 5')
  expect(await result()).not.toContain('4 of 4')
  for (const path of many.slice(4)) await (await opens(path)).send({ [`a-${happy}`]: 'good' })
  expect(await result()).toContain('6 of 6')
})

test('S099, S100: what one officer has too many of helps no other, and a parent’s is no carer’s', async () => {
  const text = readable((await support.get('/quality/feedback')).body)
  expect(text).toMatch(/Ines Falk 4 of 2 1 of 2, below the minimum/)
  expect(text).toMatch(/Omar Reed 0 of 2, below the minimum 0 of 2, below the minimum/)
})

test('S101: the form cannot be saved without its cohort', async () => {
  const form = await worker.get('/record/feedback?household=H-1')
  const sent = await worker.post('/record/feedback?household=H-1', {
    ...filledIn(form.body),
    given_by: 'foster carer',
    'on-day': '1',
    'on-month': '5',
    'on-year': '2026',
  })
  expect([sent.statusCode, readable(sent.body)]).toEqual([
    422,
    expect.stringContaining('Say whether the home is mainstream or kinship'),
  ])
})

test('S102: a form that came on paper is a gap until its answers are keyed, once, onto what was noted', async () => {
  const listed = async () =>
    readable((await worker.get('/quality/feedback')).body).includes('Came on paper, not yet keyed')
  expect(await listed()).toBe(true)
  expect((await other.post('/quality/feedback/key', { feedback: 'FB-P1' })).statusCode).toBe(404)
  const begin = async () => String((await worker.post('/quality/feedback/key', { feedback: 'FB-P1' })).headers.location)
  const [path, again] = [await begin(), await begin()]
  // It is keyed under the name of whoever keys it: for anybody else the address opens nothing.
  for (const who of [other, support]) expect((await who.get(path)).statusCode).toBe(404)
  expect((await opens(path)).shown.statusCode).toBe(404)
  const said = { [`a-${await idOf('FQ-1')}`]: 'yes' }
  expect((await worker.post(path, said)).statusCode).toBe(303)
  const before = (await recorded('feedback answer')).length
  await worker.post(again, said)
  expect((await recorded('feedback answer')).length).toBe(before)
  expect(await listed()).toBe(false)
  const [answer] = (await recorded('feedback answer')).slice(-1)
  expect([answer?.about.feedback, answer?.recorded_by, answer?.on_day]).toEqual([
    await idOf('FB-P1'),
    `account ${worker.accountId}`,
    '2026-05-01',
  ])
})

describe('themes', () => {
  test('S104, S106, S108: each shows its age and its answer; a no needs its reason', async () => {
    expect(readable((await support.get('/quality/themes')).body)).toMatch(
      /No reviews in offices.*30 days old.*No answer yet/,
    )
    const form = await support.get('/record/theme-reply?theme=TH-1')
    const typed = { ...filledIn(form.body), reply: 'no', 'on-day': '2', 'on-month': '5', 'on-year': '2026' }
    const refused = await support.post('/record/theme-reply?theme=TH-1', typed)
    expect([refused.statusCode, readable(refused.body)]).toEqual([
      422,
      expect.stringContaining('Say why the answer is no'),
    ])
    const did = 'Reviews are held where you choose'
    const kept = await support.post('/record/theme-reply?theme=TH-1', { ...typed, reply: 'done', did, told: 'yes' })
    expect(kept.statusCode).toBe(303)
    expect(readable((await support.get('/quality/themes')).body)).toMatch(
      /Done, 2 May 2026.*We did: Reviews are held where you choose/,
    )
    const path = await linkOf(worker)
    await (await opens(path)).send({ [`a-${await idOf('FQ-1')}`]: 'yes' })
    expect(readable((await opens(path)).shown.body)).toMatch(
      /Children said: No reviews in offices We did: Reviews are held where you choose/,
    )
  })

  test('S103: words that name a child are no quote', async () => {
    const form = await support.get('/record/quote?service=S-1')
    const typed = {
      ...filledIn(form.body),
      'on-day': '2',
      'on-month': '5',
      'on-year': '2026',
      consent: 'yes',
      checked: 'yes',
    }
    const keep = async (words: string) =>
      (await support.post('/record/quote?service=S-1', { ...typed, words })).statusCode
    expect([
      await keep('I told Robin Vale about it'),
      await keep('then Robin laughed'),
      await keep('We laughed'),
    ]).toEqual([422, 422, 303])
  })

  test('S115: a quote is placed only where somebody agreed to it and somebody looked', async () => {
    const place = async (ref: string) => {
      const form = await support.get(`/record/quote-placed?quote=${ref}`)
      const typed = {
        ...filledIn(form.body),
        report: 'Yearly report',
        'on-day': '2',
        'on-month': '5',
        'on-year': '2026',
      }
      return (await support.post(`/record/quote-placed?quote=${ref}`, typed)).statusCode
    }
    expect([await place('QU-1'), await place('QU-2'), await place('QU-3')]).toEqual([303, 422, 422])
  })
})
