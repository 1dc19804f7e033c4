import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../../test/support/figure-world'

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
})
afterAll(() => world.close())
beforeEach(() => world.emptied())

const worker = (ref: string) => ({ ref, name: `Worker ${ref}`, on: '2020-01-01' })
const post = (ref: string) => ({ ref, name: `Post ${ref}`, on: '2020-01-01' })
const employed = (n: number, on: string, more: Record<string, string> = {}) => ({ worker: `W-${n}`, on, ...more })

test('M211 to M214: who held the same post throughout, and why others left', async () => {
  const court = { part: 'court and permanence', role: 'child’s social worker', post: 'CP' }
  const workers = [1, 2, 3, 4, 5, 6, 7, 8]
  await world.given({
    workers: workers.map((n) => worker(`W-${n}`)),
    posts: ['CP', 'CP-2'].map(post),
    employments: [
      employed(1, '2024-03-31', court),
      // A day too late to have been there a year before.
      employed(2, '2024-04-01', court),
      employed(3, '2020-01-01', { ...court, role: 'team manager' }),
      employed(4, '2020-01-01', court),
      employed(5, '2020-01-01', court),
      employed(5, '2024-09-01', { ...court, post: 'CP-2' }),
      employed(6, '2020-01-01', court),
      employed(7, '2020-01-01', { basis: 'contract of service' }),
      employed(8, '2020-01-01', { basis: 'agency' }),
      // New hours in the same post are no move.
      employed(1, '2024-10-01', { ...court, hours_a_week: '20' }),
    ],
    'employment-endings': [
      { worker: 'W-4', on: '2025-03-31', reason: 'resigned' },
      { worker: 'W-6', on: '2024-12-01', reason: 'moved within the organisation' },
    ],
  })
  expect(await world.why('M211', '2025-03-31')).toEqual({
    'in post throughout': 1,
    'manager, in post throughout': 1,
    'moved within the organisation': 2,
    left: 1,
  })
  expect(await world.shown('M211', '2025-03-31')).toBe('2 of 5')
  expect((await world.told('M212', '2025-03-31')).of).toBe(0)
  expect(await world.why('M213', '2025-03-31')).toEqual({ 'in post throughout': 1 })
  expect(await world.why('M214', '2025-03-31')).toEqual({ resigned: 1, 'moved within the organisation': 1 })
  expect(await world.why('M214', '2025-04-01')).toEqual({})
})

test('M211 and M213: a post told once is no other post, of the fostering service the part alone counts, and no basis is unknown', async () => {
  const court = { part: 'court and permanence' }
  const fostering = { part: 'fostering', basis: 'contract of service' }
  await world.given({
    workers: [1, 2, 3, 4, 5].map((n) => worker(`W-${n}`)),
    posts: ['CP', 'F-1', 'F-2'].map(post),
    employments: [
      employed(1, '2020-01-01', { ...court, post: 'CP' }),
      employed(1, '2024-10-01', { ...court, hours_a_week: '20' }),
      employed(2, '2020-01-01', court),
      employed(2, '2024-10-01', { ...court, post: 'CP' }),
      employed(3, '2020-01-01', { ...fostering, post: 'F-1' }),
      employed(3, '2025-02-01', { ...fostering, post: 'F-2' }),
      employed(4, '2020-01-01', fostering),
      employed(4, '2025-02-01', { ...fostering, ...court }),
      employed(5, '2020-01-01', { part: 'fostering' }),
    ],
  })
  expect(await world.why('M211', '2025-03-31')).toEqual({ 'in post throughout': 2 })
  expect(await world.why('M213', '2025-03-31')).toEqual({
    'in post throughout': 1,
    'moved within the organisation': 1,
    unknown: 1,
  })
})

test('M215: whoever had the child a year ago, and each other since', async () => {
  const allocated = (n: number, on: string, ref: string) => ({ child: `C-${n}`, on, worker: ref })
  await world.given({
    workers: ['W-1', 'W-2', 'W-3'].map(worker),
    children: [1, 2, 3, 4].map((n) => child(n)),
    'care-starts': [1, 2, 3, 4].map((n) => start(n, '2023-01-01')),
    'social-worker-allocations': [
      allocated(1, '2023-01-01', 'W-1'),
      // The day of the year before is not in the year.
      allocated(2, '2023-01-01', 'W-1'),
      allocated(2, '2024-02-28', 'W-2'),
      allocated(3, '2023-01-01', 'W-1'),
      allocated(3, '2024-02-29', 'W-2'),
      allocated(3, '2024-06-01', 'W-3'),
      allocated(3, '2024-09-01', 'W-1'),
    ],
  })
  expect(await world.told('M215', '2025-02-28')).toMatchObject({
    shown: '1.7 (5 over 3)',
    why: { 'one worker': 2, 'three or more': 1, unknown: 1 },
  })
})

test('M215: who had the child before care had it when care began, and an allocation that names nobody is no worker', async () => {
  const allocated = (n: number, on: string, ref = '') => ({ child: `C-${n}`, on, worker: ref })
  await world.given({
    workers: ['W-1', 'W-2', 'W-3'].map(worker),
    children: [1, 2, 3, 4].map((n) => child(n)),
    'care-starts': [1, 2, 3].map((n) => start(n, '2024-06-01')).concat(start(4, '2020-01-01')),
    'social-worker-allocations': [
      // In care for nine months of the twelve: the worker on the day it began, though she came two years before.
      allocated(1, '2022-06-01', 'W-1'),
      // Somebody who had handed over before care began is none of its workers.
      allocated(2, '2024-03-01', 'W-2'),
      allocated(2, '2024-05-01', 'W-1'),
      allocated(2, '2024-09-01', 'W-3'),
      allocated(3, '2024-06-01', 'W-1'),
      allocated(3, '2024-07-01'),
      allocated(3, '2024-08-01', 'W-1'),
      allocated(4, '2024-01-01'),
    ],
  })
  expect(await world.told('M215', '2025-02-28')).toMatchObject({
    shown: '1.3 (4 over 3)',
    why: { 'one worker': 2, 'two workers': 1, unknown: 1 },
  })
})

test('M229 to M231: plans judged, sent back, and attended', async () => {
  const plan = (n: number, on: string, more: Record<string, string>) => ({
    child: `C-${n}`,
    on,
    step: 'reviewed',
    ...more,
  })
  await world.given({
    children: [1, 2, 3, 4, 5].map((n) => child(n)),
    'personal-education-plans': [
      plan(1, '2025-03-31', { quality: 'good', returned: 'no' }),
      plan(2, '2025-02-01', { quality: 'outstanding' }),
      plan(3, '2025-02-01', { quality: 'inadequate', returned: 'yes' }),
      plan(4, '2025-02-01', {}),
      // The corresponding day two months before is outside.
      plan(5, '2025-01-31', { quality: 'good', returned: 'no' }),
      plan(1, '2025-01-01', { step: 'meeting', attended_by: 'both' }),
      plan(2, '2025-01-02', { step: 'meeting', attended_by: 'neither' }),
      plan(3, '2025-01-03', { step: 'meeting' }),
      plan(4, '2024-12-31', { step: 'meeting', attended_by: 'head' }),
    ],
  })
  expect(await world.why('M229', '2025-03-31')).toEqual({ good: 1, outstanding: 1, inadequate: 1 })
  expect((await world.told('M229', '2025-03-31')).counts).toBe(2)
  expect(await world.why('M230', '2025-03-31')).toEqual({ 'sent back': 1, 'not sent back': 1, unknown: 1 })
  expect(await world.why('M231', '2025-03-31')).toEqual({ both: 1, neither: 1, unknown: 1 })
})

test('M234: screened after the sign, whenever', async () => {
  const sign = (n: number, on: string) => ({ child: `C-${n}`, on, level: 'sign seen' })
  await world.given({
    children: [1, 2, 3].map((n) => child(n)),
    'exploitation-concerns': [sign(1, '2025-01-01'), sign(2, '2025-03-31'), sign(3, '2024-12-31')],
    'exploitation-screenings': [
      { child: 'C-1', on: '2025-03-01' },
      { child: 'C-2', on: '2025-03-30' },
    ],
  })
  expect(await world.why('M234', '2025-03-31')).toEqual({ screened: 1, 'not screened': 1 })
  expect(await world.why('M234', '2025-02-28')).toEqual({ 'not screened': 1 })
})

test('M234: a child with several signs is one, and what was excused stays excused', async () => {
  const sign = (n: number, on: string, level = 'sign seen') => ({ child: `C-${n}`, on, level })
  await world.given({
    children: [1, 2].map((n) => child(n)),
    'exploitation-concerns': [sign(1, '2025-01-06'), sign(1, '2025-02-03', 'vulnerable'), sign(2, '2025-01-06')],
    'exploitation-screenings': [{ child: 'C-1', on: '2025-01-13' }],
    excusals: [{ subject: 'C-2', on: '2025-01-07', rule: 'cse-screen', reason: 'agreed', agreed_by: 'A manager' }],
  })
  expect(await world.why('M234', '2025-03-31')).toEqual({ screened: 1, excused: 1 })
})

test('M237: nine months to the day are not over nine months', async () => {
  const plan = (n: number, on: string) => ({ child: `C-${n}`, on })
  await world.given({
    children: [1, 2, 3].map((n) => child(n)),
    'child-protection-plans': [plan(1, '2024-05-31'), plan(2, '2024-05-27'), plan(3, '2024-01-01')],
    'child-protection-plan-endings': [plan(3, '2025-02-28')],
  })
  expect(await world.why('M237', '2025-02-28')).toEqual({ 'over nine months': 1, 'nine months or less': 1 })
})

test('M242: a reason for every move of those with three or more placements', async () => {
  const placed = (n: number, on: string, more: Record<string, string> = {}) => ({
    ...{ child: `C-${n}`, on, type: 'U6', postcode: `AA${on.slice(5, 7)} 1AA` },
    ...more,
  })
  await world.given({
    children: [1, 2, 3].map((n) => child(n)),
    'care-starts': [1, 2, 3].map((n) => start(n, '2024-06-01')),
    placements: [
      placed(1, '2024-06-01'),
      placed(1, '2024-08-01', { change_reason: 'CARPL' }),
      placed(1, '2024-10-01'),
      placed(2, '2024-06-01'),
      placed(2, '2024-08-01'),
      placed(2, '2024-10-01', { change_reason: 'CARPL' }),
      // Two placements are not three.
      placed(3, '2024-06-01'),
      placed(3, '2024-10-01'),
    ],
    'placement-endings': [{ child: 'C-1', on: '2024-10-01', reason: 'The carers were ill' }],
  })
  expect(await world.why('M242', '2025-02-28')).toEqual({ 'a reason for every move': 1, 'a reason missing': 1 })
})

test('M242: back after a temporary stay is no move, and wants no reason; nor does a place of no days', async () => {
  const placed = (on: string, postcode: string, more: Record<string, string> = {}) => ({
    ...{ child: 'C-1', on, type: 'U6', postcode },
    ...more,
  })
  await world.given({
    children: [child(1)],
    'care-starts': [start(1, '2024-06-01')],
    placements: [
      placed('2024-06-01', 'AA1 1AA'),
      placed('2024-08-01', 'AA2 2AA', { change_reason: 'CARPL' }),
      placed('2024-09-01', 'AA9 9AA', { type: 'T1' }),
      placed('2024-09-08', 'AA2 2AA'),
      placed('2024-10-01', 'AA3 3AA'),
      placed('2024-10-01', 'AA4 4AA', { change_reason: 'CARPL' }),
    ],
  })
  expect(await world.why('M242', '2025-02-28')).toEqual({ 'a reason for every move': 1 })
})

test('M243: by the last of each district', async () => {
  const offer = (district: string, on: string, state: string) => ({
    ...{ service: 'S-1', district, on, state },
    offer: 'council tax exemption',
  })
  await world.given({
    services: [{ ref: 'S-1', name: 'Service' }],
    'leaver-offers': [
      offer('North', '2017-04-01', 'in process'),
      offer('North', '2018-04-01', 'confirmed'),
      offer('South', '2018-04-01', 'confirmed'),
      offer('East', '2018-05-01', 'in process'),
      offer('East', '2018-07-13', 'confirmed'),
      { ...offer('West', '2018-04-01', 'confirmed'), offer: 'leisure pass' },
    ],
  })
  expect(await world.why('M243', '2018-07-12')).toEqual({ confirmed: 2, 'in process': 1 })
})
