import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { NOW, type RecordingApp, recordingApp } from '../../../test/support/recording-app'
import type { Visitor } from '../../../test/support/visitor'
import { type Viewer, viewerOf } from '../../access'
import { londonDay } from '../../calendar'
import { listDrafts } from './index'

const VISIT = '/record/supervising-visit?household=H-0001'

let trial: RecordingApp
let nadia: Visitor
let tom: Visitor
let manager: Visitor
beforeAll(async () => {
  trial = await recordingApp()
  nadia = await trial.as('supervising social worker', { worker: 'W-001' })
  tom = await trial.as('supervising social worker', { worker: 'W-002' })
  manager = await trial.as('registered manager')
})
afterAll(() => trial.close())

/** Opens a form and sends it with more typed into it. */
async function send(who: Visitor, address: string, typed: Record<string, string> = {}) {
  const form = await who.get(address)
  expect(form.statusCode).toBe(200)
  return who.post(address, { ...filledIn(form.body), ...typed })
}

/** Sends a form that must be taken, and returns the number it was recorded under. */
async function recorded(who: Visitor, address: string, typed: Record<string, string> = {}): Promise<number> {
  const answer = await send(who, address, typed)
  const id = /^\/(?:recorded|happenings)\/(\d+)$/.exec(String(answer.headers.location))?.[1]
  if (answer.statusCode !== 303 || !id)
    throw new Error(`${address} answered ${answer.statusCode}: ${summaryOf(answer.body)}`)
  return Number(id)
}

const summaryOf = (html: string): string =>
  (/error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1] ?? '').replaceAll(/<[^>]+>/g, ' ').trim()
const happenings = () =>
  trial.opened.db
    .selectFrom('happening')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
    .then(({ n }) => n)
const on = (day: number, month: number, year = 2026) => ({
  on: 'other',
  'on-day': String(day),
  'on-month': String(month),
  'on-year': String(year),
})

describe('a supervising visit', () => {
  test('shows whom it is about, what was promised and what it will meet, and chooses nothing', async () => {
    const { body } = await nadia.get(VISIT)
    for (const said of [
      'Ashdown household',
      'By Nadia Brereton',
      'An answer about New Year by 20 November',
      'Unannounced visit, due',
      'if they did not know you were coming',
    ])
      expect(body).toContain(said)
    expect(filledIn(body)).toMatchObject({ household: 'H-0001', worker: 'W-001', on: '2026-11-22' })
    expect(filledIn(body)).not.toHaveProperty('announced')
  })

  test('says afterwards what it met, what is owed next, and where to put it right', async () => {
    const id = await recorded(nadia, VISIT, { announced: 'no', notes: 'All well' })
    const { body } = await nadia.get(`/recorded/${id}`)
    for (const said of [
      'Visit recorded',
      'Ashdown household, unannounced, 22 November 2026',
      'It met',
      'Unannounced visit',
      'What is owed next',
      `/happenings/${id}/correct`,
    ])
      expect(body).toContain(said)
    expect(body).not.toContain('written late')
  })

  test('that meets nothing says so', async () => {
    const id = await recorded(nadia, VISIT, { announced: 'yes' })
    expect((await nadia.get(`/recorded/${id}`)).body).toContain('It met nothing that was owed')
  })

  test('is asked for the child seen alone only where a child lives', async () => {
    const withChild = await manager.get(VISIT)
    const without = await manager.get('/record/supervising-visit?household=H-0003')
    expect([withChild.body.includes('each child alone'), without.body.includes('each child alone')]).toEqual([
      true,
      false,
    ])
  })

  test('may have been somebody else’s', async () => {
    const form = await nadia.get(`${VISIT}&ask=worker`)
    expect(form.body).toContain('Tom Salter (W-002)')
    const id = await recorded(nadia, `${VISIT}&ask=worker`, { worker: 'W-002' })
    expect((await nadia.get(`/happenings/${id}`)).body).toContain('Tom Salter')
  })

  test('written 34 days later is taken, and says so', async () => {
    const id = await recorded(nadia, VISIT, { ...on(19, 10), announced: 'yes' })
    expect((await nadia.get(`/recorded/${id}`)).body).toContain(
      'This visit was 34 days ago, so it is marked as written late.',
    )
    expect((await nadia.get(`/happenings/${id}`)).body).toContain('34 days after it happened: written late')
  })

  test('that leaves a question open is taken, and says which', async () => {
    const id = await recorded(nadia, VISIT)
    expect((await nadia.get(`/recorded/${id}`)).body).toContain('Did the carers know you were coming?')
  })
})

describe('what meets nothing by nature', () => {
  const told = async (address: string, typed: Record<string, string>) => {
    const id = await recorded(manager, address, typed)
    return readable((await manager.get(`/recorded/${id}`)).body)
  }

  test('an approval says what it opened, each by its day', async () => {
    await recorded(manager, '/record/household', { name: 'Hale', ref: 'H-0500' })
    const words = await told('/record/approval?household=H-0500', { ...on(20, 11), places: '2', terms: 'birth to 10' })
    expect(words).toMatch(
      /It opened .*Named supervising social worker Due tomorrow, by 23 November 2026\. Allocate a worker/,
    )
    expect(words).toContain('First carer review By 20 November 2027')
    expect(words).not.toMatch(/It met (?!nothing)|What is owed next/)
  })

  test('an excusal opens nothing, and says what is owed and no more', async () => {
    const words = await told('/record/excusal?subject=H-0002', {
      on: '2026-11-22',
      rule: 'fc-review-first',
      reason: 'x',
      agreed_by: 'y',
    })
    expect(words).not.toMatch(/It met|It opened/)
    expect(words).toContain('What is owed next')
  })
})

describe('something to put right', () => {
  test('is said on top and at the field, and nothing typed is lost', async () => {
    const before = await happenings()
    const answer = await send(nadia, VISIT, {
      ...on(31, 11),
      announced: 'no',
      notes: 'Kit & "Ada" <3',
      promised: 'a call',
    })
    expect([answer.statusCode, summaryOf(answer.body), await happenings()]).toEqual([
      422,
      'There is no 31 November 2026',
      before,
    ])
    expect(answer.body).toContain('<title>Error: Record a supervising visit')
    expect(answer.body).toContain('href="#q-on-other-day"')
    expect(filledIn(answer.body)).toMatchObject({
      ...on(31, 11),
      announced: 'no',
      notes: 'Kit & "Ada" <3',
      promised: 'a call',
      household: 'H-0001',
    })
  })

  test.each([
    ['of nobody', 'H-0999', 'No household has the reference H-0999. Check it, or add it first'],
    ['of something else', 'W-001', 'No household has the reference W-001. Check it, or add it first'],
    [
      'of somebody else’s household, in the same words',
      'H-0002',
      'No household has the reference H-0002. Check it, or add it first',
    ],
  ])('a reference %s', async (_, household, said) => {
    const answer = await send(nadia, '/record/supervising-visit?ask=household', { household })
    expect([answer.statusCode, summaryOf(answer.body)]).toEqual([422, said])
  })

  test('a new household may not take a reference that is in use', async () => {
    const before = await happenings()
    const answer = await send(manager, '/record/household', { name: 'Harte', ref: 'H-0001' })
    expect([answer.statusCode, summaryOf(answer.body), await happenings()]).toEqual([
      422,
      'H-0001 is already in use. Choose another reference',
      before,
    ])
    const other = await send(manager, '/record/household', { name: 'Harte', ref: 'W-001' })
    expect([other.statusCode, await happenings()]).toEqual([422, before])
  })

  test('an answer that was not offered is not taken', async () => {
    const answer = await send(manager, '/record/excusal?subject=H-0001', {
      on: '2026-11-22',
      rule: 'no-such-rule',
      reason: 'x',
      agreed_by: 'y',
    })
    expect([answer.statusCode, summaryOf(answer.body)]).toEqual([422, 'Choose which duty'])
  })
})

describe('sent twice', () => {
  test('one after the other, it is recorded once', async () => {
    const filled = { ...filledIn((await nadia.get(VISIT)).body), announced: 'yes' }
    const before = await happenings()
    const answers = [await nadia.post(VISIT, filled), await nadia.post(VISIT, filled)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect([new Set(answers.map(({ headers }) => headers.location)).size, (await happenings()) - before]).toEqual([
      1, 1,
    ])
  })

  test('at the same time, it is recorded once', async () => {
    const filled = { ...filledIn((await nadia.get(VISIT)).body), announced: 'yes' }
    const before = await happenings()
    const answers = await Promise.all([1, 2, 3].map(() => nadia.post(VISIT, filled)))
    expect(new Set(answers.map(({ statusCode, headers }) => `${statusCode} ${headers.location}`)).size).toBe(1)
    expect((await happenings()) - before).toBe(1)
  })

  test('a new subject is added once, and the form may be sent again after it was put right', async () => {
    const filled = { ...filledIn((await manager.get('/record/household')).body), name: '' }
    const wrong = await manager.post('/record/household', filled)
    expect(wrong.statusCode).toBe(422)
    const right = { ...filledIn(wrong.body), name: 'Penrose' }
    const answers = await Promise.all([
      manager.post('/record/household', right),
      manager.post('/record/household', right),
    ])
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
  })
})

describe('a correction', () => {
  test('keeps both, says before, after, who, when and why, and what it met is owed again', async () => {
    const id = await recorded(tom, '/record/supervising-visit?household=H-0002', { announced: 'no' })
    expect((await tom.get(`/recorded/${id}`)).body).toContain('It met')
    const corrected = await recorded(tom, `/happenings/${id}/correct`, {
      announced: 'yes',
      because: 'They had been told',
    })
    const [first, second] = [await tom.get(`/happenings/${id}`), await tom.get(`/happenings/${corrected}`)]
    for (const said of [
      'This was corrected, and no longer counts',
      'No, unannounced',
      `href="/happenings/${corrected}"`,
    ])
      expect(first.body).toContain(said)
    for (const said of [
      'Yes, arranged',
      '<del>No, unannounced</del>',
      'Why: They had been told',
      `href="/happenings/${id}"`,
    ])
      expect(second.body).toContain(said)
    expect(second.body).not.toContain('It met')
    const rows = await trial.opened.db
      .selectFrom('happening')
      .select(['id', 'corrects', 'reason', 'recorded_by'])
      .where('id', 'in', [id, corrected])
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { id, corrects: null, reason: null, recorded_by: `account ${tom.accountId}` },
      { id: corrected, corrects: id, reason: 'They had been told', recorded_by: `account ${tom.accountId}` },
    ])
  })

  test.each([
    ['without a reason', { notes: 'changed' }, 'Say why you are correcting it'],
    [
      'of nothing',
      { because: 'slip' },
      'Nothing is different from what was recorded. Change what is wrong, or withdraw the record',
    ],
    [
      'to a day still to come',
      { 'on-year': '2027', because: 'slip' },
      'The visit cannot be after today, 22 November 2026',
    ],
  ])('%s is not taken', async (_, typed: Record<string, string>, said) => {
    const id = await recorded(nadia, VISIT, { announced: 'yes' })
    const answer = await send(nadia, `/happenings/${id}/correct`, typed)
    expect([answer.statusCode, summaryOf(answer.body)]).toEqual([422, said])
  })

  test('of what somebody has corrected meanwhile is refused, with what was typed', async () => {
    const id = await recorded(nadia, VISIT, { announced: 'yes' })
    const form = { ...filledIn((await nadia.get(`/happenings/${id}/correct`)).body), notes: 'mine', because: 'slip' }
    await recorded(manager, `/happenings/${id}/correct`, { notes: 'the manager’s', because: 'slip' })
    const answer = await nadia.post(`/happenings/${id}/correct`, form)
    expect([answer.statusCode, summaryOf(answer.body)]).toEqual([
      409,
      expect.stringContaining('This record has been corrected or withdrawn since'),
    ])
    expect(filledIn(answer.body)).toMatchObject({ notes: 'mine', because: 'slip' })
    expect((await nadia.get(`/happenings/${id}/correct`)).headers.location).toBe(`/happenings/${id}`)
  })

  test('may say that it was about somebody else, and of a subject keeps its reference', async () => {
    const id = await recorded(manager, '/record/household-member?household=H-0001', { name: 'Wren' })
    const corrected = await recorded(manager, `/happenings/${id}/correct`, {
      household: 'H-0002',
      because: 'the wrong home',
    })
    const { body } = await manager.get(`/happenings/${corrected}`)
    for (const said of ['Ashdown household (H-0001)', 'Whitlock household (H-0002)', 'the wrong home'])
      expect(body).toContain(said)
    const hidden = await tom.get(`/happenings/${corrected}`)
    expect([hidden.statusCode, hidden.body.includes('H-0001'), hidden.body.includes('not yours to see')]).toEqual([
      200,
      false,
      true,
    ])
  })

  test('keeps an hour and a code that the form does not ask for or know', async () => {
    const { db } = trial.opened
    const id = await recorded(manager, '/record/placement?child=C-0001', {
      household: 'H-0001',
      on: '2026-11-22',
      type: 'U4',
    })
    const form = filledIn((await manager.get(`/happenings/${id}/correct`)).body)
    expect(form).toMatchObject({ child: 'C-0001', household: 'H-0001', type: 'U4' })
    await recorded(manager, `/happenings/${id}/correct`, { until_18: 'yes', because: 'agreed since' })
    const { ref } = await db
      .selectFrom('subject')
      .select('ref')
      .where('kind', '=', 'placement')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(ref).toBe('P-00003')
  })
})

describe('a withdrawal', () => {
  test('keeps the record, counts for nothing, and says why', async () => {
    const id = await recorded(nadia, '/record/home-inspection?household=H-0001')
    expect((await nadia.get(`/recorded/${id}`)).body).toContain('It met')
    const none = await send(nadia, `/happenings/${id}/withdraw`)
    expect([none.statusCode, summaryOf(none.body)]).toEqual([422, 'Say why you are withdrawing it'])
    const withdrawn = await recorded(nadia, `/happenings/${id}/withdraw`, { because: 'Nobody was in' })
    expect((await nadia.get(`/happenings/${id}`)).body).toContain('This was withdrawn, and does not count')
    expect((await nadia.get(`/happenings/${withdrawn}`)).body).toContain('Nobody was in')
    const met = await trial.opened.db.selectFrom('duty').select('id').where('met_by', 'in', [id, withdrawn]).execute()
    expect(met).toEqual([])
    for (const act of ['correct', 'withdraw'])
      expect((await nadia.get(`/happenings/${withdrawn}/${act}`)).headers.location).toBe(`/happenings/${withdrawn}`)
  })

  test('lets a reference be used again for what is recorded anew', async () => {
    const id = await recorded(manager, '/record/household', { name: 'Slip', ref: 'H-0900' })
    await recorded(manager, `/happenings/${id}/withdraw`, { because: 'the wrong form' })
    await recorded(manager, '/record/household', { name: 'Right', ref: 'H-0900' })
  })
})

describe('whose cases', () => {
  test.each([
    '/record/supervising-visit?household=H-0002',
    '/record?household=H-0002',
    '/record/child-visit?child=C-0002',
    '/record/supervising-visit?household=C-0001',
    '/record/supervising-visit?household=H-0999',
    '/record/supervising-visits',
    '/recorded/99999',
    '/happenings/99999',
    '/happenings/x',
  ])('a worker does not find %s', async (address) => {
    expect((await nadia.get(address)).statusCode).toBe(404)
  })

  test('a record about somebody else’s household is neither read, corrected nor withdrawn', async () => {
    const id = await recorded(tom, '/record/supervising-visit?household=H-0002', { announced: 'yes' })
    for (const address of [
      `/recorded/${id}`,
      `/happenings/${id}`,
      `/happenings/${id}/correct`,
      `/happenings/${id}/withdraw`,
    ])
      expect([address, (await nadia.get(address)).statusCode]).toEqual([address, 404])
    for (const address of [`/happenings/${id}/correct`, `/happenings/${id}/withdraw`])
      expect((await nadia.post(address, { because: 'x' })).statusCode).toBe(404)
  })

  test('a hidden field changed by hand changes nothing', async () => {
    const id = await recorded(nadia, VISIT, { household: 'H-0002', announced: 'yes' })
    expect((await nadia.get(`/happenings/${id}`)).body).toContain('Ashdown household (H-0001)')
  })

  test('a household that a team manager adds is theirs to name until somebody has it', async () => {
    const north = await trial.as('team manager', { team: 'North' })
    const id = await recorded(north, '/record/household', { name: 'Fresh', ref: 'H-0777' })
    expect((await north.get(`/recorded/${id}`)).statusCode).toBe(200)
    await recorded(north, '/record/carer?household=H-0777', { name: 'Faye Fresh' })
    await recorded(north, '/record/approval?household=H-0777', { on: '2026-11-22' })
    expect((await (await trial.as('team manager', { team: 'South' })).get(`/happenings/${id}`)).statusCode).toBe(404)
    await recorded(north, '/record/allocation?household=H-0777', { on: '2026-11-22', worker: 'W-002', team: 'South' })
    expect((await north.get('/record/supervising-visit?household=H-0777')).statusCode).toBe(404)
  })
})

describe('whom somebody added', () => {
  let north: Visitor
  const seen = async (address: string) => (await north.get(address)).statusCode
  beforeAll(async () => {
    north = await trial.as('team manager', { team: 'North' })
  })

  test('a child is theirs to name until placed, and not again when the placement has ended', async () => {
    const id = await recorded(north, '/record/child', { name: 'Robin', ref: 'C-0777' })
    const about = ['/record/placement?child=C-0777', `/happenings/${id}`]
    for (const address of about) expect([address, await seen(address)]).toEqual([address, 200])
    await recorded(north, '/record/placement?child=C-0777', { household: 'H-0001', type: 'U4', ...on(2, 11) })
    expect(await seen(`/happenings/${id}`)).toBe(200)
    await recorded(manager, '/record/placement-ending?child=C-0777', { ...on(20, 11), reason: 'home' })
    for (const address of about) expect([address, await seen(address)]).toEqual([address, 404])
    const list = await north.get('/record/child-visit')
    expect([list.statusCode, list.body.includes('Robin')]).toEqual([200, false])
  })

  test('a child in a home that nobody has yet is theirs to name, and one who lives outside our homes is not', async () => {
    await recorded(north, '/record/household', { name: 'Fallow', ref: 'H-0778' })
    for (const ref of ['C-0778', 'C-0779']) await recorded(north, '/record/child', { name: 'Sorrel', ref })
    await recorded(north, '/record/placement?child=C-0778&household=H-0778', { type: 'U4', on: '2026-11-22' })
    await recorded(north, '/record/placement?child=C-0779', { type: 'K2', household: '', on: '2026-11-22' })
    expect(await seen('/record/child-visit?child=C-0778')).toBe(200)
    expect(await seen('/record/child-visit?child=C-0779')).toBe(404)
  })

  test('a household is not theirs to name again when its approval has ended', async () => {
    const id = await recorded(north, '/record/household', { name: 'Gone', ref: 'H-0779' })
    await recorded(north, '/record/approval?household=H-0779', on(2, 11))
    await recorded(north, '/record/allocation?household=H-0779', { ...on(2, 11), worker: 'W-002', team: 'South' })
    await recorded(manager, '/record/approval-ending?household=H-0779', { ...on(20, 11), reason: 'retired' })
    expect(await seen(`/happenings/${id}`)).toBe(404)
  })
})

describe('who may', () => {
  test.each([
    ['supervising social worker', 'household', 403],
    ['supervising social worker', 'allocation', 403],
    ['supervising social worker', 'excusal', 403],
    ['supervising social worker', 'household-member', 200],
    ['business support', 'household', 200],
    ['business support', 'excusal', 403],
    ['team manager', 'allocation', 200],
    ['registered manager', 'excusal', 200],
    ['QA lead', 'supervising-visit', 403],
    ['inspector', 'supervising-visit', 403],
    ['councillor', 'supervising-visit', 403],
  ] as const)('%s asking for %s is answered %i', async (role, kind, status) => {
    const who = await trial.as(role, { worker: 'W-001', team: 'North' })
    const answer = await who.get(`/record/${kind}`)
    expect(answer.statusCode).toBe(status)
    expect((await who.post(`/record/${kind}`, {})).statusCode).toBe(status === 403 ? 403 : 422)
  })

  test('a list of everything leaves out what a role may not record, and what does not fit', async () => {
    const all = (await manager.get('/record')).body
    const own = (await nadia.get('/record?household=H-0001')).body
    expect(['/record/household"', '/record/excusal"', '/record/worker"'].map((href) => all.includes(href))).toEqual([
      true,
      true,
      true,
    ])
    expect(
      ['/record/supervising-visit?household=H-0001', '/record/statutory-check?household=H-0001'].map((href) =>
        own.includes(href),
      ),
    ).toEqual([true, true])
    expect(['/record/excusal', '/record/approval', '/record/worker'].map((href) => own.includes(href))).toEqual([
      false,
      false,
      false,
    ])
    expect((await manager.get('/record?household=H-0003')).body).not.toContain('/record/approval-ending')
  })

  test('an inspector reads a record and is offered nothing to change', async () => {
    const id = await recorded(nadia, VISIT, { announced: 'yes' })
    const inspector = await trial.as('inspector')
    const answer = await inspector.get(`/happenings/${id}`)
    expect([answer.statusCode, answer.body.includes('/correct')]).toEqual([200, false])
    expect((await inspector.get(`/happenings/${id}/correct`)).statusCode).toBe(403)
  })

  test('a worker may not correct what they could not have recorded', async () => {
    const { id } = await trial.opened.db
      .selectFrom('happening')
      .select('id')
      .where('kind', '=', 'allocation')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    expect([
      (await nadia.get(`/happenings/${id}`)).statusCode,
      (await nadia.get(`/happenings/${id}/correct`)).statusCode,
    ]).toEqual([200, 403])
  })
})

describe('a draft', () => {
  const viewer = ({ accountId: id }: Visitor): Viewer =>
    viewerOf({ id, name: 'Nadia', email: '', role: 'supervising social worker', worker: 'W-001', team: null })
  const draftsOf = (who: Visitor) =>
    listDrafts({ house, db: trial.opened.db, viewer: viewer(who), clock: { now: NOW, today: londonDay(NOW) } })

  test('is kept as it was typed, for its writer alone, and is gone when it is recorded', async () => {
    const before = await happenings()
    const saved = await send(nadia, VISIT, { ...on(31, 11), notes: 'half a thought', act: 'draft' })
    expect([saved.statusCode, saved.headers.location, await happenings()]).toEqual([303, VISIT, before])
    const form = await nadia.get(VISIT)
    expect(filledIn(form.body)).toMatchObject({ ...on(31, 11), notes: 'half a thought' })
    expect(form.body).toContain('Nothing is recorded yet')
    expect((await manager.get(VISIT)).body).not.toContain('half a thought')
    expect(await draftsOf(nadia)).toMatchObject([{ kind: 'supervising visit', about: 'household=H-0001' }])
    await recorded(nadia, VISIT, { on: '2026-11-22' })
    expect(await draftsOf(nadia)).toEqual([])
  })

  test('can be thrown away', async () => {
    await send(nadia, VISIT, { notes: 'no', act: 'draft' })
    await send(nadia, VISIT, { act: 'discard' })
    expect(await draftsOf(nadia)).toEqual([])
  })

  test('is shown no more when somebody else has the household, wherever it was named', async () => {
    const about = '/record/supervising-visit?household=H-0790'
    const typed = '/record/supervising-visit?ask=household'
    await recorded(manager, '/record/household', { name: 'Passing', ref: 'H-0790' })
    await recorded(manager, '/record/allocation?household=H-0790', { on: '2026-11-22', worker: 'W-001', team: 'North' })
    for (const address of [about, typed])
      await send(nadia, address, { household: 'H-0790', notes: 'half a thought', act: 'draft' })
    expect((await draftsOf(nadia)).map((draft) => draft.about).sort()).toEqual(['', 'household=H-0790'])
    expect((await nadia.get(typed)).body).toContain('half a thought')
    await recorded(manager, '/record/allocation?household=H-0790', { on: '2026-11-22', worker: 'W-002', team: 'South' })
    expect(await draftsOf(nadia)).toEqual([])
    const form = await nadia.get(typed)
    expect([form.statusCode, form.body.includes('half a thought'), form.body.includes('H-0790')]).toEqual([
      200,
      false,
      false,
    ])
  })

  test.each(['H-0002', 'H-0999'])(
    'keeps no reference of what its writer may not name, %s, and all else',
    async (household) => {
      const address = '/record/supervising-visit?ask=household'
      await send(nadia, address, { household, notes: 'a whole thought', act: 'draft' })
      const filled = filledIn((await nadia.get(address)).body)
      expect([filled.household, filled.notes]).toEqual(['', 'a whole thought'])
      await send(nadia, address, { act: 'discard' })
    },
  )

  test('is forgotten after thirty days', async () => {
    const { db } = trial.opened
    await send(nadia, VISIT, { notes: 'an old thought', act: 'draft' })
    const days = (n: number) => new Date(NOW.getTime() - n * 24 * 60 * 60_000)
    await db
      .updateTable('draft')
      .set({ saved_at: days(29) })
      .execute()
    expect(await draftsOf(nadia)).toHaveLength(1)
    await db
      .updateTable('draft')
      .set({ saved_at: days(30) })
      .execute()
    expect(await draftsOf(nadia)).toEqual([])
    expect((await nadia.get(VISIT)).body).not.toContain('an old thought')
    await recorded(tom, '/record/supervising-visit?household=H-0002')
    expect(await db.selectFrom('draft').selectAll().execute()).toEqual([])
  })
})

describe('what changes of a subject', () => {
  test('names them on the page, and never in its title', async () => {
    for (const [address, name] of [
      ['/record/child?ref=C-0001', 'Kit'],
      ['/record/household?ref=H-0001', 'Ashdown'],
    ] as const) {
      const { body } = await manager.get(address)
      expect(body).toContain(`Change what is known of ${name}`)
      expect(/<title>(.*?)<\/title>/.exec(body)?.[1]).not.toContain(name)
    }
  })

  test('is asked from which day, and adds a row that leaves the first as it was', async () => {
    const address = '/record/household?ref=H-0003'
    const none = await send(manager, address, { cohort: 'kinship' })
    expect([none.statusCode, summaryOf(none.body)]).toEqual([422, 'Enter the day from which this is so'])
    const id = await recorded(manager, address, {
      cohort: 'kinship',
      'on-day': '1',
      'on-month': '11',
      'on-year': '2026',
    })
    const row = await trial.opened.db
      .selectFrom('happening')
      .select(['corrects', 'facts'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ corrects: null, facts: { name: 'Vacant', cohort: 'kinship' } })
  })
})

test('the journal has who recorded, corrected and read what, and never what it says', async () => {
  const id = await recorded(nadia, VISIT, { notes: 'a secret of the house' })
  await nadia.get(`/happenings/${id}`)
  await recorded(nadia, `/happenings/${id}/correct`, {
    notes: 'another secret',
    because: 'a slip that nobody need read',
  })
  const entries = await trial.opened.db
    .selectFrom('journal')
    .select(['did', 'about', 'details'])
    .where('who', '=', `account ${nadia.accountId}`)
    .execute()
  expect(entries).toContainEqual({
    did: 'recorded supervising visit',
    about: 'H-0001',
    details: { happening: id, corrects: null },
  })
  expect(entries).toContainEqual({
    did: 'read a record',
    about: 'H-0001',
    details: { happening: id, kind: 'supervising visit' },
  })
  expect(entries.filter(({ did }) => did === 'corrected supervising visit').length).toBeGreaterThan(0)
  expect(JSON.stringify(entries)).not.toMatch(/secret|slip/)
})
