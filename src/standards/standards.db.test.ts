import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledIn } from '../../test/support/browser-form'
import { emptyDatabase } from '../../test/support/database'
import { land } from '../../test/support/files'
import { house as shared } from '../../test/support/house'
import { wordsOf } from '../../test/support/published-app'
import { twoHomes } from '../../test/support/two-homes'
import { type Visitor, visitor } from '../../test/support/visitor'
import { plainDate } from '../calendar'
import type { Opened } from '../database'
import { lawRoutes } from '../duties/law.routes'
import { keepUp } from '../ledgers'
import { buildApp } from '../web/server'
import { standardsRoutes } from './standards.routes'

const now = new Date('2026-11-22T12:00:00Z')
const house = { ...shared }
let opened: Opened
let app: Awaited<ReturnType<typeof buildApp>>
let manager: Visitor
let administrator: Visitor

beforeAll(async () => {
  opened = await emptyDatabase()
  await land(opened.db, twoHomes, { takeOn: false, now: new Date('2026-11-20T09:00:00Z') })
  app = await buildApp({
    ...{ db: opened.db, embedded: opened.embedded, perMinute: { any: 1e6, signIn: 1e6 } },
    routes: [...standardsRoutes(house), ...lawRoutes(house, () => undefined)],
    clock: () => ({ now, today: plainDate('2026-11-22') }),
    before: () => keepUp(house, opened.db),
  })
  manager = await visitor(app, opened.db, { role: 'registered manager' }, now)
  administrator = await visitor(app, opened.db, { role: 'administrator' }, now)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const TRY = '/settings/standards/try'
const addressed = (fields: Record<string, string>) => `${TRY}?${new URLSearchParams(fields)}`
const tenMonths = {
  ...{ change: 'term', rule: 'fc-unannounced-12m', from: '2026-11-22' },
  ...{ n: '10', 'n-unit': 'months', then: '10', 'then-unit': 'months' },
}

/** Looks at what a change would do, and makes it. */
async function make(fields: Record<string, string>, reason = 'Agreed at the board'): Promise<string> {
  const tried = await manager.get(addressed(fields))
  expect(tried.statusCode).toBe(200)
  const { _csrf, ...sent } = filledIn(tried.body.slice(tried.body.indexOf('<main')))
  const made = await manager.post('/settings/standards/confirm', { ...sent, reason })
  expect([made.statusCode, made.body]).toEqual([303, made.body])
  return wordsOf(tried.body)
}

const dueOf = async (rule: string) =>
  (
    await sql<{ ref: string; due: string }>`
      select s.ref, d.due from duty d join subject s on s.id = d.subject_id where rule = ${rule} order by s.ref, opened`.execute(
      opened.db,
    )
  ).rows.map(({ ref, due }) => `${ref} ${due}`)

describe('standards', () => {
  test('every profile is listed; the law is always on and local ones are switched by who may', async () => {
    const list = wordsOf((await manager.get('/settings/standards')).body)
    expect(list).toMatch(/The law of England \d+ Always on/)
    expect(list).toMatch(/Worcestershire 2022 \d+ On Switch off/)
    const read = wordsOf((await administrator.get('/settings/standards')).body)
    expect(read).not.toContain('Switch off')
    expect((await administrator.get(addressed(tenMonths))).statusCode).toBe(403)
  })

  test('the form says what is so, and what would weaken the law is refused with the reason', async () => {
    const choices = wordsOf((await manager.get('/settings/standards/change?rule=fc-unannounced-12m')).body)
    expect(choices).toMatch(/What would you change\? .* Its term How early it comes into sight/)
    expect(choices).not.toContain('End it')
    const form = await manager.get('/settings/standards/change?change=term&rule=fc-unannounced-12m')
    expect(filledIn(form.body)).toMatchObject({ n: '12', 'n-unit': 'months', then: '12' })
    const refused = await manager.get(addressed({ ...tenMonths, n: '14' }))
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused.body)).toContain('The standard says at most 12 months; 14 months would weaken it')
    expect(refused.body).toMatch(/name="n"[^>]* value="14"/)
  })

  test('a tightened standard shows what it would do, asks why, is made, journalled and told on the page of the rule', async () => {
    const tried = await manager.get(addressed(tenMonths))
    expect(wordsOf(tried.body)).toContain('Unannounced visit: within 10 months, from 22 November 2026')
    expect(wordsOf(tried.body)).toContain('2 duties would open')
    expect(await dueOf('fc-unannounced-12m-ours')).toEqual([])
    const unreasoned = await manager.post('/settings/standards/confirm', tenMonths)
    expect(unreasoned.statusCode).toBe(422)
    expect(wordsOf(unreasoned.body)).toContain('Say why it is changed')
    await make(tenMonths)
    expect(await dueOf('fc-unannounced-12m-ours')).toEqual(['H-1 2027-09-22', 'H-2 2027-09-22'])
    const [entry] = await opened.db
      .selectFrom('journal')
      .select(['did', 'details'])
      .where('did', 'like', 'changed the law%')
      .execute()
    expect(entry?.details).toMatchObject({ reason: 'Agreed at the board', from: '2026-11-22' })
    const rule = wordsOf((await manager.get('/law/fc-unannounced-12m')).body)
    expect(rule).toMatch(
      /What this service has changed .* within 10 months, from 22 November 2026 22 November 2026 Agreed at the board Visitor \d+, 22 November 2026/,
    )
    expect(wordsOf((await manager.get('/settings/standards?made=1')).body)).toMatch(/Our own 1 On/)
  })

  test('the same again is refused, and taking it back restores what was', async () => {
    expect((await manager.get(addressed({ ...tenMonths, n: '12', then: '12' }))).statusCode).toBe(422)
    await make({ change: 'taken back', id: '1' })
    expect(await dueOf('fc-unannounced-12m-ours')).toEqual([])
    expect(wordsOf((await manager.get('/settings/standards')).body)).toMatch(
      /Taken back: Unannounced visit: within 10 months/,
    )
  })

  test('a profile switched off stops what is open, and its rules can still be read', async () => {
    const said = await make({ change: 'profile', profile: 'worcestershire-2022', to: 'off', from: '2026-11-22' })
    expect(said).toMatch(/\d+ duties would close/)
    expect(wordsOf((await manager.get('/settings/standards')).body)).toMatch(/Worcestershire 2022 \d+ Off Switch on/)
    expect((await manager.get('/law/fc-supervision-formal-12w')).statusCode).toBe(200)
  })
})

describe('the calendar', () => {
  test('a holiday shows what it moves before it is accepted, and then moves it', async () => {
    expect(await dueOf('iha-20wd')).toEqual(['C-1 2026-01-21'])
    const day = { 'from-day': '5', 'from-month': '1', 'from-year': '2026' }
    const said = await make({ change: 'holiday', to: 'added', name: 'A day off', source: 'The Gazette', ...day })
    expect(said).toMatch(/1 duty would be due on another day|\d+ duties would be due on another day/)
    expect(await dueOf('iha-20wd')).toEqual(['C-1 2026-01-22'])
    const calendar = wordsOf((await manager.get('/settings/calendar')).body)
    expect(calendar).toMatch(/5 January A day off The Gazette; added by Visitor \d+ Remove/)
  })
})
