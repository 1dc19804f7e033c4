import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import { type Files, land } from '../../test/support/files'
import { house } from '../../test/support/house'
import { readable } from '../../test/support/readable'
import { type Visitor, visitor } from '../../test/support/visitor'
import { plainDate } from '../calendar'
import type { Opened } from '../database'
import { allRoutes } from '../routes'
import { buildApp } from '../web/server'
import { findFollowed } from './followed.store'

const NOW = new Date('2026-11-22T10:00:00Z')
const TODAY = plainDate('2026-11-22')
const VISIT = 'fc-unannounced-12m'
const homes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `H-${String(from + n).padStart(2, '0')}`)
const approved = (refs: readonly string[]): Files => ({
  workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
  households: refs.map((ref) => ({ ref, name: `Ashwell ${ref}`, cohort: 'mainstream' })),
  approvals: refs.map((household) => ({ household, on: '2025-11-10', places: '2' })),
  allocations: refs.map((household) => ({ household, worker: 'W-1', team: 'North', on: '2025-11-10' })),
})

let opened: Opened
let app: FastifyInstance
let manager: Visitor
beforeAll(async () => {
  opened = await emptyDatabase()
  const clock = () => ({ now: NOW, today: TODAY })
  app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: opened.embedded, clock })
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const bring = async (files: Files) => expect((await land(opened.db, files, { now: NOW })).rejected).toEqual([])
const isFollowed = async () => (await findFollowed(opened.db, house.law, TODAY)).has(VISIT)
const read = async (address: string) => readable((await manager.get(address)).body)
async function entries(): Promise<number> {
  const made = (await manager.post('/settings/reach/calendar', { do: 'make' })).body
  const address = /\/calendars\/[\w-]+/.exec(made)?.[0] ?? ''
  const { body } = await app.inject({ method: 'GET', url: address })
  return body.split('SUMMARY:Unannounced visit').length - 1
}

// A first unannounced visit is owed within a year of approval, which was over in the second week of November.
test('twenty that are late may have been forgotten: they stand among the rest', async () => {
  await bring(approved(homes(1, 20)))
  expect(await isFollowed()).toBe(true)
  expect(await read('/households/H-01')).toMatch(/Unannounced visit .*days overdue/)
  expect(await entries()).toBe(20)
  expect(await read('/')).toContain('Unannounced visit Ashwell H-01 household')
})

test('more, and never one done: it is shown apart, on Today, on the case, on the list of exceptions and in no calendar', async () => {
  await bring(approved(homes(21, 21)))
  expect(await isFollowed()).toBe(false)
  expect(await entries()).toBe(0)
  expect(await read('/')).not.toContain('Unannounced visit Ashwell')
  expect(await read('/')).toMatch(
    /past their day, too, under duties of \d+ sorts that nobody in this service has recorded/,
  )
  expect(await read('/exceptions')).toMatch(/Nothing recorded here yet.*unannounced visit/i)
})

test('the first that is done brings all of them back', async () => {
  await bring({
    'supervising-visits': [{ household: 'H-01', worker: 'W-1', on: '2026-11-20', announced: 'no' }],
  })
  expect(await isFollowed()).toBe(true)
  // The next of that home is owed in a year, beyond what a calendar is told.
  expect(await entries()).toBe(20)
})
