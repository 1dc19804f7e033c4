import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import { readable } from '../../../test/support/readable'
import { NOW } from '../../../test/support/recording-app'
import { twoHomes } from '../../../test/support/two-homes'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { londonDay } from '../../calendar'
import type { Opened } from '../../database'
import { compileLaw, readLawFolder, readLawText } from '../../duties'
import { begins, choice, defineKind, ends, one, SELF, vocabulary } from '../../happenings'
import { buildHouse } from '../../ledgers'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'
import { serviceVocabulary } from '../index'

/** Kinds of a service that grumbles: a complaint of somebody, its answer, an enquiry of nobody, what the service writes. */
const grumble = defineKind({
  name: 'grumble',
  means: 'A small complaint.',
  group: 'Complaints',
  act: 'Record a grumble',
  subject: 'grumble',
  refOptional: true,
  about: { subject: one(['household', 'child', 'worker'], 'About whom') },
  facts: { stage: choice('Stage', ['one', 'two']) },
  effects: [begins('grumble', SELF, { with: 'subject' })],
})
const answer = defineKind({
  name: 'grumble answer',
  means: 'The answer to a grumble.',
  group: 'Complaints',
  act: 'Answer a grumble',
  about: { grumble: one('grumble', 'Grumble') },
  effects: [ends('grumble', 'grumble')],
})
const question = defineKind({
  name: 'question asked',
  means: 'Somebody asked.',
  group: 'Recruitment',
  act: 'Record a question',
  subject: 'question asked',
  refOptional: true,
  effects: [begins('question asked', SELF)],
})
const letter = defineKind({
  name: 'letter',
  means: 'The service wrote.',
  group: 'Board',
  act: 'Record a letter',
  about: { service: one('service', 'Service') },
})

const rule = (id: string, of: string, metBy: string) => `id: ${id}
title: Something is owed about a ${of}
short: Owed about a ${of}
for: ${of}
force: local
profile: example
measures: []
while: { ${of}: yes }
met by: { ${metBy}: any }
versions:
  - from: 2011-04-01
    source: "Our own words"
    says: It is owed.
    quoted: no
    reading: Within ten days of the day on which it began.
    verified: V3
    within: 10 days
checked: { on: 2026-11-22, by: law reader, again by: 2027-04-01 }
examples: [{ case: Nothing happened, happened: [], as at: 2025-02-01, expect: [] }, { case: Nothing ever happened, happened: [], as at: 2025-02-02, expect: [] }]
`

const words = vocabulary([...serviceVocabulary.kinds, grumble, answer, question, letter])
const law = compileLaw(words, [
  ...readLawFolder('law'),
  readLawText('x/answer-10d.yaml', rule('answer-10d', 'grumble', 'grumble answer')),
  readLawText('x/letter-10d.yaml', rule('letter-10d', 'service', 'letter')),
])
const house = buildHouse(words, law)

let opened: Opened
let app: FastifyInstance
const visitors: Record<string, Visitor> = {}
const ask = (who: string, path: string) => (visitors[who] ?? Object.values(visitors)[0])?.get(path)
beforeAll(async () => {
  opened = await emptyDatabase()
  const files = {
    ...twoHomes,
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2026-11-01' }],
    grumbles: [
      { ref: 'G-1', subject: 'C-1', on: '2026-11-03', stage: 'one' },
      { ref: 'G-2', subject: 'H-2', on: '2026-11-05', stage: 'two' },
      { ref: 'G-3', subject: 'H-1', on: '2026-11-09', stage: '' },
      { ref: 'G-4', subject: 'H-1', on: '2026-10-01', stage: '' },
      { ref: 'G-5', subject: 'W-2', on: '2026-11-10', stage: '' },
    ],
    'grumble-answers': [{ grumble: 'G-4', on: '2026-10-05' }],
    'question-askeds': [{ ref: 'Q-1', on: '2026-11-04' }],
  }
  expect((await land(opened.db, files, { now: NOW, of: house })).rejected).toEqual([])
  const clock = () => ({ now: NOW, today: londonDay(NOW) })
  app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: true, clock })
  const worker = (ref: string) => visitor(app, opened.db, { role: 'supervising social worker', worker: ref }, NOW)
  visitors['worker of North'] = await worker('W-1')
  visitors['worker of South'] = await worker('W-2')
  visitors['team South'] = await visitor(app, opened.db, { role: 'team manager', team: 'South' }, NOW)
  visitors.manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const ALL = ['grumble/G-1', 'grumble/G-2', 'grumble/G-3', 'grumble/G-5', 'question-asked/Q-1', 'service/S-1']
test.each([
  ['worker of North', ['grumble/G-1', 'grumble/G-3']],
  ['worker of South', ['grumble/G-2', 'grumble/G-5']],
  ['team South', ['grumble/G-2', 'grumble/G-5']],
  ['manager', ALL],
])('%s sees what is theirs, and the service what is nobody’s', async (who, sees) => {
  const seen = []
  for (const path of ALL) if ((await ask(who, `/records/${path}`))?.statusCode === 200) seen.push(path)
  expect(seen).toEqual(sees)
})

describe('the page of a grumble', () => {
  const html = async (path = '/records/grumble/G-1') => (await ask('worker of North', path))?.body ?? ''

  test('says what it is and whose, and neither in its title', async () => {
    const body = await html()
    expect(readable(body)).toContain('Grumble of 3 November 2026, Marta')
    expect(/<title>(.*?)<\/title>/.exec(body)?.[1]).toMatch(/^Grumble G-1/)
  })

  test('has its duty with why, its own record, and the way to the child', async () => {
    const body = await html()
    expect(readable(body)).toContain('Owed about a grumble')
    expect(body).toMatch(/href="\/duties\/\d+\/why"/)
    expect(body).toContain('href="/children/C-1"')
    expect(readable(body)).toContain('Stage One')
  })

  test('offers what can be recorded about it, filled in with it', async () => {
    expect(await html()).toContain('href="/record/grumble-answer?grumble=G-1"')
    const form = await html('/record/grumble-answer?grumble=G-1')
    expect(filledIn(form).grumble).toBe('G-1')
    expect(readable(await html('/record?about=G-1'))).toContain('Answer a grumble')
  })

  test('looks back, and says when it is over', async () => {
    expect(readable(await html('/records/grumble/G-4'))).toContain('Ended 5 October 2026')
    expect(readable(await html('/records/grumble/G-4?at=2026-10-02'))).not.toContain('Ended')
  })
})

test('what has a page of its own is sent there', async () => {
  expect((await ask('manager', '/records/child/C-1'))?.headers.location).toBe('/children/C-1')
  expect((await ask('manager', '/records/grumbles/G-1'))?.statusCode).toBe(404)
})

test('a form offers what is open and in sight, newest first, and what is closed by its reference', async () => {
  const offered = async (who: string) =>
    [...((await ask(who, '/record/grumble-answer'))?.body ?? '').matchAll(/value="(G-\d)"/g)].map(([, ref]) => ref)
  expect(await offered('manager')).toEqual(['G-5', 'G-3', 'G-2', 'G-1'])
  expect(await offered('worker of North')).toEqual(['G-3', 'G-1'])
})

test('what the service owes stands on the list of whoever sees the whole service, and of nobody else', async () => {
  const today = async (who: string) => (await ask(who, '/'))?.body ?? ''
  expect(await today('manager')).toContain('href="/records/service/S-1"')
  expect(await today('worker of North')).not.toContain('/records/service')
  expect(await today('team South')).toContain('href="/records/grumble/G-5"')
  expect(await today('manager')).toContain('href="/record/letter?service=S-1"')
})

test('the way to the service itself leads those who see the whole of it there, and tells others whose it is', async () => {
  expect((await ask('manager', '/service'))?.headers.location).toBe('/records/service/S-1')
  expect(readable((await ask('worker of North', '/service'))?.body ?? '')).toContain('kept by those who see the whole')
  expect([(await ask('manager', '/register'))?.body, (await ask('worker of North', '/register'))?.body]).toEqual([
    expect.stringContaining('href="/service"'),
    expect.not.stringContaining('href="/service"'),
  ])
})

test('what is nobody’s stays in sight of whoever recorded it', async () => {
  const { get, post } = visitors['worker of North'] ?? { get: undefined, post: undefined }
  const form = (await get?.('/record/question-asked'))?.body ?? ''
  expect(filledIn(form).ref).toBe('Q-2')
  const sent = await post?.('/record/question-asked', { ...filledIn(form), on: '2026-11-22' })
  expect(sent?.statusCode).toBe(303)
  expect((await ask('worker of North', '/records/question-asked/Q-2'))?.statusCode).toBe(200)
  expect((await ask('worker of South', '/records/question-asked/Q-2'))?.statusCode).toBe(404)
})
