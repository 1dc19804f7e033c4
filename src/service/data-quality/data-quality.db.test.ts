import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { londonDay, plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { returnedIn, runImport } from '../../imports'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'

const [SENT, NOW] = [new Date('2026-05-01T09:00:00Z'), new Date('2026-05-04T09:00:00Z')]
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'

let opened: Opened
let app: FastifyInstance
let support: Visitor

const bring = (as: string, year: string, text: string, now = SENT) => {
  const files = [{ name: 'sent.csv', bytes: new TextEncoder().encode(text) }]
  return runImport(house, opened.db, {
    ...{ files: [], returned: returnedIn(files, londonDay(now), year), as, who: 'test', takeOn: false, now },
    progress: () => undefined,
  })
}
/** A return of one child whose ethnicity is no code of any list. */
const send = (as: string, year: string, ethnicity = 'ZZZZ', now = SENT) =>
  bring(as, year, `${HEADER}\nA1,F,01/05/2012,${ethnicity},UN1,,`, now)

beforeAll(async () => {
  opened = await emptyDatabase()
  const service = {
    services: [{ ref: 'S-1', name: 'Harrowmere' }],
    workers: [{ ref: 'W-1', name: 'Ada Finch', team: 'North' }],
  }
  expect((await land(opened.db, service, { now: SENT })).rejected).toEqual([])
  for (const [as, year] of [
    ['lcs', '2025'],
    ['lcs', '2026'],
    ['other', '2026'],
  ] as const)
    await send(as, year)
  const clock = () => ({ now: NOW, today: plainDate('2026-05-04') })
  const { db, embedded } = opened
  app = await buildApp({ db, routes: allRoutes(house), embedded, clock, perMinute: { any: 1e6, signIn: 1e6 } })
  support = await visitor(app, db, { role: 'business support' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const pathOf = (source: string, year: number, check = '') => `/quality/data${check}?source=${source}&year=${year}`
const read = async (path: string) => readable((await support.get(path)).body)
const stateOf = async (source: string, year: number) =>
  /let stand: [\w ]+?(?= Let it)|to do(?= See)/.exec(await read(pathOf(source, year, CHECK)))?.[0]

let CHECK = ''

test('each return is a page of its own, and its links and forms stay with it', async () => {
  const path = pathOf('lcs', 2025)
  const { body } = await support.get(path)
  expect(readable(body)).toContain('the return of lcs, year to 31 March 2025')
  for (const other of [pathOf('lcs', 2026), pathOf('other', 2026)])
    expect(body).toContain(`href="${other.replace('&', '&amp;')}"`)
  const [link = ''] = /(?<=href=")\/quality\/data\/[^"]+/.exec(body) ?? []
  expect(link).toMatch(/\?source=lcs&amp;year=2025$/)
  const one = await support.get(link.replace('&amp;', '&'))
  expect(readable(one.body)).toContain('in the return of lcs, year to 31 March 2025')
  expect(one.body).toContain(`action="${link}"`)
  expect((await support.get(pathOf('lcs', 2024))).statusCode).toBe(404)
})

test('a row let stand is so in its own return alone, and until it says something else', async () => {
  const { body } = await support.get(pathOf('lcs', 2025))
  CHECK = /(?<=href="\/quality\/data)\/[^"?]+(?=[^<]*<\/a>[^<]*ethnic)/i.exec(body)?.[0] ?? ''
  const step = { row: 'Header|A1', step: 'let stand', reason: 'As the family says' }
  const { statusCode, headers } = await support.post(pathOf('lcs', 2025, CHECK), step)
  expect([statusCode, headers.location]).toEqual([303, pathOf('lcs', 2025, CHECK)])
  expect(await stateOf('lcs', 2025)).toBe('let stand: As the family says')
  expect([await stateOf('lcs', 2026), await stateOf('other', 2026)]).toEqual(['to do', 'to do'])
  await send('lcs', '2025', 'ZZZZ', new Date('2026-05-05T09:00:00Z'))
  expect(await stateOf('lcs', 2025)).toBe('let stand: As the family says')
  await send('lcs', '2025', 'YYYY', new Date('2026-05-06T09:00:00Z'))
  expect(await stateOf('lcs', 2025)).toBe('to do')
})

test('reading rows is in the journal; and whoever is chosen is told of by whoever chose', async () => {
  const said = await read(pathOf('lcs', 2026, CHECK))
  expect(said).toContain('Tell them yourself')
  const entries = await opened.db
    .selectFrom('journal')
    .select(['did', 'details'])
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  expect(entries).toEqual([{ did: 'read rows of a return', details: { check: CHECK.slice(1), rows: 1 } }])
})

test('a figure of care leavers is told at least and at most, too', async () => {
  await bring('leavers', '2026', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nA9,01/05/2006,PERHAPS,F1,B1')
  const said = await read(pathOf('leavers', 2026))
  expect(said).toMatch(/\(M133\) 0 0 1 /)
})
