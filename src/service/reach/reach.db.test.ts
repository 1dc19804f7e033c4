import type { FastifyInstance } from 'fastify'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { notifyBox, smtpBox } from '../../../test/support/letter-boxes'
import { readable } from '../../../test/support/readable'
import { twoHomes } from '../../../test/support/two-homes'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { buildApp } from '../../web/server'
import { postOf } from './post'
import { reachRoutes } from './reach.routes'
import { sendDigests } from './send-digests'
import { slotBefore } from './slot'

const now = new Date('2026-11-23T09:00:00Z')
const ORIGIN = 'https://fostering.example.org'
let opened: Opened
let app: FastifyInstance
let north: Visitor
let manager: Visitor

beforeAll(async () => {
  opened = await emptyDatabase()
  await land(opened.db, twoHomes, { now })
  app = await buildApp({
    db: opened.db,
    routes: reachRoutes(house, { origin: ORIGIN, posts: true }),
    embedded: opened.embedded,
    clock: () => ({ now, today: plainDate('2026-11-23') }),
    perMinute: { any: 1e6, signIn: 1e6 },
  })
  north = await visitor(app, opened.db, { role: 'supervising social worker', worker: 'W-1' }, now)
  manager = await visitor(app, opened.db, { role: 'registered manager' }, now)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const addressOf = (page: string): string =>
  /https:\/\/fostering\.example\.org(\/calendars\/[\w-]+)/.exec(page)?.[1] ?? ''
const makeAddress = async (who: Visitor) => addressOf((await who.post('/settings/reach/calendar', { do: 'make' })).body)
const read = (address: string) => app.inject({ method: 'GET', url: address })
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))

describe('a calendar at a secret address', () => {
  test('holds what its owner may see, by reference, on its due day', async () => {
    const answer = await read(await makeAddress(north))
    expect(answer.headers['content-type']).toContain('text/calendar')
    const events = eventsOf(answer.body)
    const summaries = events.map((each) => each.summary)
    expect(summaries).toContain('Safer caring plan, P-1')
    expect(summaries.filter((each) => /H-2/.test(each))).toEqual([])
    expect(answer.body).not.toMatch(/Marta|Ashdown|Whitlock/)
    const plan = events.find((each) => each.summary === 'Safer caring plan, P-1')
    expect([plan?.startDate.isDate, plan?.startDate.toString()]).toEqual([true, '2026-12-01'])
    expect(String(plan?.component.getFirstPropertyValue('url'))).toMatch(
      /^https:\/\/fostering\.example\.org\/duties\/\d+\/why$/,
    )
  })

  test('is kept as a hash alone, and stops when it is made anew or stopped', async () => {
    const first = await makeAddress(north)
    const second = await makeAddress(north)
    const kept = await opened.db.selectFrom('calendar_feed').select('hash').execute()
    expect(JSON.stringify(kept)).not.toContain(second.split('/').at(-1))
    expect([(await read(first)).statusCode, (await read(second)).statusCode]).toEqual([404, 200])
    await north.post('/settings/reach/calendar', { do: 'stop' })
    expect((await read(second)).statusCode).toBe(404)
  })

  test('closes with its owner’s account', async () => {
    const leaver = await visitor(app, opened.db, { role: 'team manager', team: 'South' }, now)
    const address = await makeAddress(leaver)
    await opened.db.updateTable('account').set({ disabled_at: now }).where('id', '=', leaver.accountId).execute()
    expect((await read(address)).statusCode).toBe(404)
  })

  test('shows names only once the registered manager allowed it, and nobody else may', async () => {
    expect((await north.post('/settings/reach/names', { allowed: 'yes' })).statusCode).toBe(403)
    await manager.post('/settings/reach/names', { allowed: 'yes' })
    const address = await makeAddress(north)
    expect((await read(address)).body).toContain('Marta')
    await manager.post('/settings/reach/names', { allowed: 'no' })
    expect((await read(address)).body).not.toContain('Marta')
  })
})

describe('when a digest is sent', () => {
  test.each([
    ['daily', '2026-11-23T06:59:00Z', '2026-11-20T07:00:00.000Z'],
    ['daily', '2026-11-23T07:00:00Z', '2026-11-23T07:00:00.000Z'],
    ['daily', '2026-12-28T12:00:00Z', '2026-12-24T07:00:00.000Z'],
    ['daily', '2026-06-01T06:30:00Z', '2026-06-01T06:00:00.000Z'],
    ['weekly', '2026-11-25T12:00:00Z', '2026-11-23T07:00:00.000Z'],
    ['weekly', '2026-12-28T12:00:00Z', '2026-12-28T07:00:00.000Z'],
  ] as const)('%s, looked for at %s', (rhythm, at, slot) => {
    expect(slotBefore(rhythm, new Date(at)).toISOString()).toBe(slot)
  })
})

describe('a digest', () => {
  const template = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
  const key = `line-of-sight-8b0e7b1c-0d6e-4f4e-9c42-7a1f8f2b9f10-1f2e3d4c-5b6a-4978-8a6b-5c4d3e2f1a0b`
  const config = { smtpUrl: undefined, from: 'service@example.org', notify: null }

  test('goes by SMTP once for its slot, fits a page and names nobody', async () => {
    const box = await smtpBox()
    const post = postOf({ ...config, smtpUrl: box.url })
    if (!post) throw new Error('no post')
    await manager.post('/settings/reach/digest', { rhythm: 'weekly' })
    const sender = { house, db: opened.db, post, origin: ORIGIN }
    const monday = new Date('2026-11-30T08:00:00Z')
    const twice = await Promise.all([sendDigests(sender, monday), sendDigests(sender, monday)])
    expect(twice.map(({ sent }) => sent).sort()).toEqual([0, 1])
    const [letter] = box.letters
    expect(letter?.subject).toMatch(/^Line of Sight: \d+ overdue, \d+ due soon$/)
    expect(letter?.text).toContain('Due by Monday 7 December')
    expect(letter?.text).toContain('Safer caring plan, P-1, due 1 December 2026')
    expect(letter?.text).not.toMatch(/Marta|Ashdown|Whitlock/)
    expect(letter?.text.split('\n').length).toBeLessThan(50)
    await box.stop()
  })

  test('goes by GOV.UK Notify with its template and a signed token', async () => {
    const box = await notifyBox(template)
    const post = postOf({ ...config, notify: { key, template, url: box.url } })
    await north.post('/settings/reach/digest', { rhythm: 'daily' })
    const sent =
      post && (await sendDigests({ house, db: opened.db, post, origin: ORIGIN }, new Date('2026-12-01T08:00:00Z')))
    expect(sent).toMatchObject({ sent: 1, failed: 0 })
    expect(box.letters).toMatchObject([
      { issuer: '8b0e7b1c-0d6e-4f4e-9c42-7a1f8f2b9f10', subject: expect.stringContaining('due soon') },
    ])
    await box.stop()
  })

  test('that is turned away is said on its reader’s page, and journalled is only what went', async () => {
    const box = await smtpBox()
    box.box.refuse = true
    const post = postOf({ ...config, smtpUrl: box.url })
    const told =
      post && (await sendDigests({ house, db: opened.db, post, origin: ORIGIN }, new Date('2026-12-02T08:00:00Z')))
    expect(told).toMatchObject({ sent: 0, failed: 1 })
    expect(readable((await north.get('/settings/reach')).body)).toContain('The last one could not be sent')
    const entries = await opened.db.selectFrom('journal').select('who').where('did', '=', 'was sent a digest').execute()
    expect(entries).toHaveLength(2)
    await box.stop()
  })
})
