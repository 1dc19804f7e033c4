import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FigureWorld, figureWorld } from '../../../test/support/figure-world'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { plainDate } from '../../calendar'
import { measureOf } from '../catalogue'
import { answersOn } from '../kept.store'

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
})
afterAll(() => world.close())
beforeEach(() => world.emptied())

const post = (n: number, more: Record<string, string> = {}) => ({
  ...{ ref: `POST-${n}`, name: 'Social worker', on: '2024-01-01', fte_percent: '100' },
  ...more,
})
const worker = (n: number) => ({ ref: `W-${n}`, name: `Worker ${n}`, on: '2020-01-01' })
const employed = (n: number, held: number | null, on: string, basis = 'contract of service') => ({
  ...{ worker: `W-${n}`, post: held === null ? '' : `POST-${held}`, on, basis },
})

test('M216: on its first day a post is one of them, on the day it is deleted it is none', async () => {
  await world.given({
    posts: [post(1), post(2, { on: '2025-03-31' }), post(3, { on: '2025-04-01' }), post(4), post(5)],
    'post-deletions': [
      { post: 'POST-4', on: '2025-03-31' },
      { post: 'POST-5', on: '2025-04-01' },
    ],
  })
  expect(await world.why('M216', '2025-03-30')).toEqual({ vacant: 3 })
  expect(await world.why('M216', '2025-03-31')).toEqual({ vacant: 3 })
  expect(await world.why('M216', '2025-04-01')).toEqual({ vacant: 3 })
  expect(await world.why('M216', '2023-12-31')).toEqual({})
})

test('M216: held from the first day up to the day somebody leaves, moves or is no longer from an agency', async () => {
  await world.given({
    workers: [1, 2, 3, 4].map(worker),
    posts: [1, 2, 3, 4].map((n) => post(n)),
    employments: [
      employed(1, 1, '2025-03-31'),
      employed(2, 2, '2024-01-01'),
      employed(3, 3, '2024-01-01', 'agency'),
      employed(3, 3, '2025-03-31'),
      employed(4, 4, '2024-01-01'),
      employed(4, 2, '2025-04-01'),
    ],
    'employment-endings': [{ worker: 'W-2', on: '2025-03-31', reason: 'resigned' }],
  })
  expect(await world.why('M216', '2025-03-30')).toEqual({ filled: 2, agency: 1, vacant: 1 })
  expect(await world.why('M216', '2025-03-31')).toEqual({ filled: 3, vacant: 1 })
  expect(await world.why('M216', '2025-04-01')).toEqual({ filled: 3, vacant: 1 })
  expect(await world.shown('M216', '2025-03-30')).toBe('2 of 4')
})

test('M216: who is away holds the post still, and no basis or no post named is unknown', async () => {
  const away = (n: number, reason: string) => ({ worker: `W-${n}`, cover: '', reason, on: '2025-03-31' })
  await world.given({
    workers: [1, 2, 3, 4, 5, 6, 7].map(worker),
    posts: [1, 2, 3, 4, 5].map((n) => post(n)),
    employments: [
      employed(1, 1, '2024-01-01'),
      employed(2, 2, '2024-01-01'),
      employed(3, 2, '2024-06-01', 'agency'),
      employed(4, 3, '2024-01-01'),
      employed(5, 4, '2024-01-01', ''),
      employed(6, 5, '2024-01-01'),
      employed(6, null, '2025-03-31'),
    ],
    'staff-absences': [away(1, 'secondment'), away(2, 'parental leave'), away(4, 'annual leave')],
    'staff-returns': [{ worker: 'W-1', on: '2025-06-02' }],
  })
  expect(await world.why('M216', '2025-03-30')).toEqual({ filled: 4, unknown: 1 })
  // That 1 and 2 are away is told apart in no count.
  expect(await world.why('M216', '2025-03-31')).toEqual({ filled: 2, agency: 1, unknown: 2 })
  expect(await world.why('M216', '2025-06-02')).toEqual({ filled: 2, agency: 1, unknown: 2 })
})

test('M216: a job begun anew names its own post, and a record of other hours that names the post again is no vacancy', async () => {
  await world.given({
    workers: [1, 2].map(worker),
    posts: [1, 2].map((n) => post(n)),
    employments: [
      employed(1, 1, '2024-01-01'),
      employed(1, null, '2025-02-01'),
      employed(2, 2, '2024-01-01'),
      { ...employed(2, 2, '2025-02-01'), hours_a_week: '20' },
    ],
    'employment-endings': [{ worker: 'W-1', on: '2025-01-01', reason: 'resigned' }],
  })
  expect(await world.why('M216', '2025-03-31')).toEqual({ vacant: 1, filled: 1 })
})

test('M216: by full-time equivalent, by team and by role, a post that changed its team in the one it has now', async () => {
  await world.given({
    workers: [1, 2].map(worker),
    posts: [
      post(1, { team: 'North', role: 'team manager' }),
      post(2, { team: 'North', fte_percent: '50' }),
      post(2, { team: 'South', fte_percent: '60', on: '2025-03-31' }),
      post(3, { team: 'South', fte_percent: '' }),
    ],
    employments: [employed(1, 1, '2024-01-01'), employed(2, 2, '2024-01-01', 'agency')],
  })
  expect((await world.told('M216', '2025-03-30')).weighed).toEqual({ of: 150, counts: 50, unknown: 0, unsaid: 1 })
  expect((await world.told('M216', '2025-03-31')).weighed).toEqual({ of: 160, counts: 60, unknown: 0, unsaid: 1 })
  const groups = async (by: 'team' | 'role') =>
    Object.fromEntries(((await world.told('M216', '2025-03-31', by)).groups ?? []).map(({ name, why }) => [name, why]))
  expect(await groups('team')).toEqual({ North: { filled: 1 }, South: { agency: 1, vacant: 1 } })
  expect(await groups('role')).toEqual({ 'team manager': { filled: 1 }, unset: { agency: 1, vacant: 1 } })
})

test('M216: what is kept of a month end tells the full-time equivalent again', async () => {
  await world.given({
    workers: [worker(3)],
    posts: [post(1), post(2, { fte_percent: '' }), post(3, { fte_percent: '50' })],
    employments: [employed(3, 3, '2024-01-01', '')],
  })
  const measure = measureOf('M216')
  if (!measure) throw new Error('no M216')
  const day = plainDate('2025-03-31')
  const asked = async () => (await answersOn(world.db, house.law, [measure], [day])).get(day)?.get('M216')
  const first = await asked()
  expect(first?.weighed).toEqual({ of: 150, counts: 100, unknown: 50, unsaid: 1 })
  expect((await asked())?.weighed).toEqual(first?.weighed)
})

test('who is employed in a post that the establishment does not have is refused', async () => {
  const { rejected } = await land(world.db, { workers: [worker(1)], employments: [employed(1, 9, '2024-01-01')] })
  expect(rejected).toMatchObject([
    { column: 'post', reason: expect.stringContaining('No post has the reference POST-9') },
  ])
})
