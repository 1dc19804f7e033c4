import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { londonDay } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'

const NOW = new Date('2026-11-22T10:00:00Z')
const ref = (n: number) => `H-${String(n).padStart(2, '0')}`
/** Nadia holds seventeen, Tom one; four have nobody, one of them with no approval; one of Tom's came to him in November. */
const homes = Array.from({ length: 22 }, (_, n) => ref(n + 1))
const files: Files = {
  workers: [
    { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
    { ref: 'W-2', name: 'Tom Salter', team: 'South' },
  ],
  households: homes.map((each) => ({ ref: each, name: `Ashwell ${each}`, cohort: 'mainstream' })),
  approvals: homes.slice(0, 21).map((household) => ({ household, on: '2024-01-10', places: '2' })),
  allocations: [
    ...homes.slice(0, 17).map((household) => ({ household, worker: 'W-1', team: 'North', on: '2025-12-01' })),
    { household: ref(18), worker: 'W-2', team: 'South', on: '2026-11-10' },
  ],
}

let opened: Opened
let close: () => Promise<void>
let manager: Visitor
let north: Visitor
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files, { now: NOW })).rejected).toEqual([])
  const clock = () => ({ now: NOW, today: londonDay(NOW) })
  const app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: true, clock })
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
  north = await visitor(app, opened.db, { role: 'team manager', team: 'North' }, NOW)
  close = async () => {
    await app.close()
    await opened.close()
  }
})
afterAll(() => close())

const day = { 'on-day': '22', 'on-month': '11', 'on-year': '2026' }
/** Sends the form of an address with these households ticked. */
async function send(who: Visitor, from: string, households: readonly string[], typed: Record<string, string>) {
  const form = filledIn((await who.get(`/allocate?from=${from}`)).body)
  return who.post('/allocate', { ...form, ...day, act: 'check', ...typed, household: households })
}
const allocations = () =>
  opened.db
    .selectFrom('happening')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('kind', '=', 'allocation')
    .executeTakeFirstOrThrow()
    .then(({ n }) => n)
const read = async (who: Visitor, address: string) => readable((await who.get(address)).body)

test('who holds what is said against the limit, and of nobody’s apart', async () => {
  const said = await read(manager, '/workers?team=North')
  expect(said).toMatch(/1 worker in North team, 17 households\..* Nadia Brereton 17 of 18/)
  expect(said).toContain('No more than eighteen households for one supervising social worker')
  expect(await read(manager, '/workers?team=none')).toMatch(/Nobody named 3/)
})

test('the households that nobody has are offered, those approved, and to whom with what they hold', async () => {
  const said = await read(manager, '/allocate')
  for (const words of ['Ashwell H-19 household (H-19)', 'Ashwell H-21', 'Nadia Brereton (W-1), holds 17 of 18'])
    expect(said).toContain(words)
  for (const words of ['Ashwell H-22', 'Ashwell H-18']) expect(said).not.toContain(words)
})

test.each([
  ['no household', [], { worker: 'W-1' }, 'Choose at least one household'],
  ['nobody', [ref(19)], { worker: '' }, 'Choose who shall supervise them'],
  ['a day to come', [ref(19)], { worker: 'W-1', 'on-year': '2027' }, 'The allocation cannot be after today'],
  ['no real day', [ref(19)], { worker: 'W-1', 'on-day': '31' }, 'There is no 31 November 2026'],
])('%s is put right first, and nothing ticked is lost', async (_, households, typed: Record<string, string>, said) => {
  const before = await allocations()
  const answer = await send(manager, '', households, typed)
  expect([answer.statusCode, readable(answer.body).includes(said), await allocations()]).toEqual([422, true, before])
  for (const each of households) expect(answer.body).toMatch(new RegExp(`value="${each}"[^>]*checked`))
})

describe('looked at first', () => {
  test('says what each would hold, and records nothing', async () => {
    const before = await allocations()
    const said = readable((await send(manager, '', [ref(19), ref(20)], { worker: 'W-1' })).body)
    expect(said).toContain('2 households would be Nadia Brereton’s from 22 November 2026')
    expect(said).toMatch(/Nadia Brereton 17 of 18 19 of 18, one over/)
    expect(await allocations()).toBe(before)
  })

  test('says why some are not among them', async () => {
    const said = readable(
      (await send(manager, 'W-2', [ref(1), ref(18), 'H-99', ref(19)], { worker: 'W-1', 'on-day': '2' })).body,
    )
    for (const words of [
      'Ashwell H-01 household (H-01): Nadia Brereton has it already.',
      'Ashwell H-18 household (H-18): Its allocation began on 10 November 2026, after the day chosen.',
      'H-99: No household that you may allocate has this reference.',
      '1 household would be Nadia Brereton’s',
    ])
      expect(said).toContain(words)
  })
})

test('confirmed, each is an ordinary record, all in one go, and a second press does nothing more', async () => {
  const before = await allocations()
  const form = filledIn((await send(manager, '', [ref(19), ref(20)], { worker: 'W-2' })).body)
  const confirm = () => manager.post('/allocate', { ...form, act: 'confirm', household: [ref(19), ref(20)] })
  expect(readable((await confirm()).body)).toMatch(/2 households allocated To Tom Salter, from 22 November 2026/)
  expect(readable((await confirm()).body)).toContain('Nothing would change.')
  expect(await allocations()).toBe(before + 2)
  const rows = await opened.db
    .selectFrom('happening')
    .select(['facts', 'on_day'])
    .where('kind', '=', 'allocation')
    .where('recorded_by', '=', `account ${manager.accountId}`)
    .execute()
  expect(rows).toEqual([1, 2].map(() => ({ facts: { team: 'South' }, on_day: '2026-11-22' })))
  const noted = await opened.db.selectFrom('journal').select('about').where('did', '=', 'recorded allocation').execute()
  expect(noted.map(({ about }) => about).sort()).toEqual([ref(19), ref(20)])
  expect(await read(manager, '/workers?team=South')).toMatch(/Tom Salter 3 of 18/)
})

test('a team manager hands on what their team has, and can touch nobody else’s', async () => {
  const said = readable((await send(north, 'W-1', [ref(1), ref(18)], { worker: 'W-2' })).body)
  expect(said).toContain('1 household would be Tom Salter’s')
  expect(said).toContain('H-18: No household that you may allocate has this reference.')
  expect(said).not.toContain('Ashwell H-18')
  expect(said).toMatch(/Nadia Brereton 17 of 18 16 of 18/)
})
