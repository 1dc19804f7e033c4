import type { FastifyInstance } from 'fastify'
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

const NOW = new Date('2026-12-01T09:00:00Z')
const homes = (team: string, n: number) => Array.from({ length: n }, (_, index) => `${team}-${index + 1}`)
const all = [...homes('North', 6), ...homes('South', 3)]
const files: Files = {
  workers: [
    { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
    { ref: 'W-2', name: 'Tom Ashby', team: 'South' },
    { ref: 'M-1', name: 'Gwen Harle', team: 'North' },
    { ref: 'M-2', name: 'Oskar Lind', team: 'South' },
  ],
  services: [{ ref: 'SERVICE', name: 'Fostering', on: '2021-01-04' }],
  households: all.map((ref) => ({ ref, name: `Ashwell ${ref}`, cohort: 'mainstream' })),
  approvals: all.map((household) => ({ household, on: '2024-01-10', places: '2' })),
  allocations: all.map((household) => ({
    household,
    worker: household.startsWith('North') ? 'W-1' : 'W-2',
    team: household.split('-')[0] ?? '',
    on: '2024-01-10',
  })),
  'audit-tools': [{ ref: 'AT-1', service: 'SERVICE', on: '2026-01-01', title: 'Case file audit', sort: 'case file' }],
  'audit-questions': [
    {
      ref: 'AQ-1',
      audit_tool: 'AT-1',
      on: '2026-01-01',
      domain: 'Voice of the child',
      asks: 'Is the child heard?',
      place: '1',
    },
    {
      ref: 'AQ-2',
      audit_tool: 'AT-1',
      on: '2026-01-01',
      domain: 'Management oversight',
      asks: 'Is there oversight?',
      place: '2',
    },
  ],
}

let opened: Opened
let app: FastifyInstance
let qa: Visitor
let manager: Visitor
let north: Visitor
let south: Visitor
let time = NOW
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files, { now: new Date('2026-11-02T09:00:00Z') })).rejected).toEqual([])
  const clock = () => ({ now: time, today: plainDate('2026-12-01') })
  app = await buildApp({
    db: opened.db,
    routes: allRoutes(house),
    embedded: opened.embedded,
    clock,
    perMinute: { any: 1e6, signIn: 1e6 },
  })
  qa = await visitor(app, opened.db, { role: 'QA lead' }, NOW)
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
  north = await visitor(app, opened.db, { role: 'team manager', team: 'North', worker: 'M-1' }, NOW)
  south = await visitor(app, opened.db, { role: 'team manager', team: 'South', worker: 'M-2' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const read = async (address: string, who = manager) => readable((await who.get(address)).body)
const DRAW = '/quality/audits/draw'
const ASKED = `${DRAW}?draw=yes&on=2026-12-01&size=3&strata=team&months=0&seed=December`
let round = ''
let audit = ''

/** The second form of the page, filled in as it stands. */
const sendForm = (html: string): Record<string, string> => filledIn(`<main${html.slice(html.indexOf('id="drawn"'))}`)

describe('S116: a list drawn from the register', () => {
  test('shows what was drawn of what before it is sent, and draws the same again', async () => {
    const said = await read(ASKED, qa)
    expect(said).toContain('3 of 9 homes drawn')
    expect(said).toMatch(/North 6 2 South 3 1/)
    const drawnOnce = (await qa.get(ASKED)).body.match(/lead-[A-Z]\w+-\d/g)
    expect((await qa.get(ASKED)).body.match(/lead-[A-Z]\w+-\d/g)).toEqual(drawnOnce)
  })

  test('S117: the same person twice, or a peer of the team that has the case, is refused', async () => {
    const form = sendForm((await qa.get(ASKED)).body)
    const ref = form.homes?.split(' ').find((each) => each.startsWith('North')) ?? ''
    const wrong = { ...form, programme: 'October to December', [`peer-${ref}`]: 'M-1' }
    const refused = await qa.post(DRAW, wrong)
    expect([refused.statusCode, readable(refused.body)]).toEqual([
      422,
      expect.stringContaining('the peer cannot be the lead'),
    ])
    const swapped = await qa.post(DRAW, { ...form, programme: 'x', [`lead-${ref}`]: 'M-2', [`peer-${ref}`]: 'M-1' })
    expect(readable(swapped.body)).toContain('Choose a peer from another team')
  })

  test('is sent out whole, and proves itself by being drawn again as it was known then', async () => {
    const form = sendForm((await qa.get(ASKED)).body)
    const sent = await qa.post(DRAW, { ...form, programme: 'October to December' })
    expect(sent.statusCode).toBe(303)
    round = String(sent.headers.location)
    expect(await read(round)).toMatch(/3 cases, sent out on 1 December 2026.*the same homes\./)
    time = new Date('2026-12-01T09:05:00Z')
    const { body } = await manager.get(round)
    const [first = '', second = ''] = all.filter((ref) => !body.includes(`-${ref}"`))
    const endings = [first, second].map((household) => ({ household, on: '2026-11-30' }))
    await land(opened.db, { 'approval-endings': endings }, { now: time, takeOn: false })
    expect(await read(round)).toContain('the same homes.')
    expect(await read(ASKED, qa)).toContain('3 of 7 homes drawn')
  })

  test('what the register became in between is looked at again before it is sent', async () => {
    const form = sendForm((await qa.get(ASKED)).body)
    const sent = await qa.post(DRAW, { ...form, homes: 'North-9', programme: 'x' })
    expect(readable(sent.body)).toContain('The register has changed since this list was drawn')
  })
})

const answers = (found: string, grade: string): Record<string, string> => ({
  ...Object.fromEntries(
    ['child', 'birth-parent', 'foster-carer', 'supervising-social-worker'].map((whose) => [`given-${whose}`, 'yes']),
  ),
  grade,
  found,
})
/** Answers every question alike; what is empty is left as the form has it. */
async function answer(who: Visitor, change: Record<string, string> = {}) {
  const address = `${audit}/answer`
  const { body } = await who.get(address)
  const questions = [...new Set([...body.matchAll(/name="(found-\d+)"/g)].map(([, name]) => name ?? ''))]
  const { found = 'met', ...rest } = { ...answers('met', 'good'), ...change }
  return who.post(address, {
    ...filledIn(body),
    ...rest,
    ...Object.fromEntries(questions.map((name) => [name, found])),
  })
}

describe('two who answer alone', () => {
  test('the peer reads a case of another team while it is theirs to audit', async () => {
    const own = [
      ...(await manager.get(round)).body.matchAll(/href="(\/quality\/audits\/AUDITS[^"]+North[^"]+)"/g),
    ][0]?.[1]
    audit = own ?? ''
    const home = `/households/${audit.split('AUDITS-2026-12-01-')[1]}`
    expect((await south.get(home)).statusCode).toBe(200)
    const listed = (await manager.get(round)).body
    const unlisted = all.filter((ref) => ref.startsWith('North') && !listed.includes(`-${ref}"`))
    expect(unlisted.length).toBeGreaterThan(1)
    for (const ref of unlisted) expect((await south.get(`/households/${ref}`)).statusCode).toBe(404)
  })

  test('and reads it only: nothing may be recorded of it, nor put right, by whoever it is lent to', async () => {
    const ref = audit.split('AUDITS-2026-12-01-')[1] ?? ''
    const home = await south.get(`/households/${ref}`)
    expect(home.body).not.toContain('/record/')
    expect((await south.get(`/record/supervising-visit?household=${ref}`)).statusCode).toBe(404)
    const { id } = await opened.db
      .selectFrom('happening_subject')
      .innerJoin('happening', 'happening.id', 'happening_subject.happening_id')
      .innerJoin('subject', 'subject.id', 'happening_subject.subject_id')
      .select('happening.id')
      .where('subject.ref', '=', ref)
      .where('happening.kind', '=', 'allocation')
      .executeTakeFirstOrThrow()
    const asked = [`/happenings/${id}`, `/happenings/${id}/correct`, `/happenings/${id}/withdraw`]
    const answers = await Promise.all(asked.map(async (address) => (await south.get(address)).statusCode))
    expect(answers).toEqual([200, 404, 404])
    expect((await north.get(`/happenings/${id}/correct`)).statusCode).toBe(200)
  })

  test('S118: a view that is not there and has no reason stops the peer’s answers', async () => {
    const blank = await answer(south, { 'given-child': 'no' })
    expect([blank.statusCode, readable(blank.body)]).toEqual([
      422,
      expect.stringContaining('Say why the view of the child could not be had'),
    ])
    const sent = await answer(south, {
      'given-child': 'no',
      'why_not-child': 'At school',
      found: 'not met',
      grade: 'inadequate',
    })
    expect(sent.statusCode).toBe(303)
  })

  test('neither sees the other’s answers, on any page or address, before or after their own', async () => {
    expect(await read(audit, south)).toContain('What you answered')
    const records = await opened.db
      .selectFrom('happening')
      .select(['id', 'kind'])
      .where('kind', 'in', ['audit finding', 'audit result'])
      .execute()
    expect(records.length).toBe(3)
    for (const { id } of records) {
      expect([
        (await north.get(`/happenings/${id}`)).statusCode,
        (await north.get(`/recorded/${id}`)).statusCode,
      ]).toEqual([404, 404])
      expect((await south.get(`/happenings/${id}`)).statusCode).toBe(200)
    }
    const own = decodeURIComponent(audit.split('/').at(-1) ?? '')
    for (const page of [audit, `/records/audit/${own}`, `/households/${own.split('AUDITS-2026-12-01-')[1]}`])
      expect(await read(page, north)).not.toMatch(/inadequate|not met/i)
    expect((await answer(north)).statusCode).toBe(303)
    expect(await read(audit, north)).not.toMatch(/inadequate|not met/i)
    expect(await read(audit, south)).not.toMatch(/\bgood\b/i)
  })

  test('and neither can settle it, nor answer twice', async () => {
    expect((await south.post(`${audit}/moderate`, { grade: 'good' })).statusCode).toBe(403)
    expect((await north.get(`${audit}/answer`)).statusCode).toBe(404)
  })
})

describe('moderation', () => {
  test('S121: who settles it sees both, and says why where the grade changes; the first is kept', async () => {
    expect(await read(audit)).toMatch(/What each answered .*Is the child heard\? met not met No/)
    const form = filledIn((await manager.get(audit)).body)
    const blank = await manager.post(`${audit}/moderate`, { ...form, grade: 'requires improvement' })
    expect([blank.statusCode, readable(blank.body)]).toEqual([422, expect.stringContaining('Say why it is not good')])
    const settled = await manager.post(`${audit}/moderate`, {
      ...form,
      grade: 'requires improvement',
      why_changed: 'The child was not heard',
    })
    expect(settled.statusCode).toBe(303)
    expect(await read(audit)).toMatch(/Moderated on 1 December 2026: requires improvement\./)
    const kept = await opened.db.selectFrom('happening').select('facts').where('kind', '=', 'audit result').execute()
    expect(kept.map(({ facts }) => facts.grade).sort()).toEqual(['good', 'inadequate'])
  })

  test('S122: the home’s page has the final grade and hides what was given before', async () => {
    const home = `/households/${audit.split('AUDITS-2026-12-01-')[1]}`
    const said = await read(home, north)
    expect(said).toContain('requires improvement')
    expect(said).not.toMatch(/inadequate/i)
    expect((await south.get(home)).statusCode).toBe(404)
  })

  test('agreement is told from both, and never from those not moderated', async () => {
    expect(await read('/quality/audits/agreement', qa)).toMatch(/Grade 0 of 1/)
    expect((await north.get('/quality/audits/agreement')).statusCode).toBe(403)
  })

  test('S123: the loop is due eight weeks after moderation', async () => {
    const rows = await opened.db.selectFrom('duty').select(['due']).where('rule', '=', 'audit-loop-8w').execute()
    expect(rows.map(({ due }) => due)).toEqual(['2027-01-26'])
  })
})

test('a list sent twice is one list', async () => {
  const form = sendForm((await qa.get(ASKED)).body)
  const [once, twice] = [
    await qa.post(DRAW, { ...form, programme: 'January' }),
    await qa.post(DRAW, { ...form, programme: 'January' }),
  ]
  expect(once.headers.location).toBeTruthy()
  expect(twice.headers.location).toBe(once.headers.location)
})
