import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../../test/support/figure-world'

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
})
afterAll(() => world.close())
beforeEach(() => world.emptied())

const assessment = (n: number, on: string, more: Record<string, string> = {}) => ({
  child: `C-${n}`,
  on,
  assessment: 'review',
  ...more,
})

test('S190 M180 to M183: late, where it lies, sent late, and far away', async () => {
  await world.given({
    children: [1, 2, 3, 4, 5].map((n) => child(n)),
    // Twenty working days from Monday 6 January 2025 end on Monday 3 February.
    'care-starts': [1, 2, 3, 4, 5].map((n) => start(n, '2025-01-06')),
    'health-assessments': [{ child: 'C-5', on: '2025-01-20', assessment: 'initial' }],
    'health-assessment-requests': [
      { child: 'C-1', on: '2025-01-10', wanted_by: '2025-01-10' },
      { child: 'C-2', on: '2025-01-11', wanted_by: '2025-01-10' },
      { child: 'C-3', on: '2025-01-10' },
      // Sent before it was owed, it is of an earlier one.
      { child: 'C-4', on: '2025-01-05' },
    ],
    placements: [
      { child: 'C-1', on: '2025-01-06', type: 'U6', area: 'our own area' },
      { child: 'C-2', on: '2025-01-06', type: 'U6', area: 'at a distance' },
    ],
  })
  expect(await world.why('M180', '2025-02-04')).toMatchObject({ 'in time': 1, late: 4 })
  expect((await world.told('M180', '2025-02-04')).counts).toBe(4)
  expect(await world.why('M181', '2025-02-04')).toEqual({
    'with health partners (Part B)': 3,
    'no request on record (Part A)': 1,
  })
  expect(await world.why('M182', '2025-02-04')).toEqual({ 'sent late': 1, 'sent in time': 1, unknown: 1 })
  expect(await world.why('M183', '2025-02-04')).toEqual({ outside: 1, inside: 1, unknown: 2 })
})

test('M181 to M183 are of just those whom M180 counts: who is not yet due or excused too', async () => {
  await world.given({
    children: [1, 2, 3, 4, 5].map((n) => child(n)),
    'care-starts': [start(1, '2025-01-06'), start(2, '2025-01-06'), start(3, '2025-02-03')].concat(
      [4, 5].map((n) => start(n, '2023-01-09')),
    ),
    'legal-statuses': [{ child: 'C-5', on: '2023-01-09', status: 'V4' }],
    'health-assessments': [assessment(1, '2025-01-20', { assessment: 'initial' }), assessment(4, '2024-01-15')],
    // For the fourth, one sent before the review that it had is of that one.
    'health-assessment-requests': [
      { child: 'C-2', on: '2025-01-10' },
      { child: 'C-3', on: '2025-02-03' },
      { child: 'C-4', on: '2024-01-08' },
    ],
    excusals: [{ subject: 'C-2', on: '2025-01-07', rule: 'iha-20wd', reason: 'agreed', agreed_by: 'A manager' }],
  })
  expect(await world.why('M180', '2025-02-04')).toEqual({ 'in time': 1, excused: 1, 'not yet due': 1, late: 1 })
  expect(await world.why('M181', '2025-02-04')).toEqual({
    'with health partners (Part B)': 2,
    'no request on record (Part A)': 1,
  })
  expect((await world.told('M180', '2025-02-04')).counts).toBe(3)
  expect((await world.told('M183', '2025-02-04')).of).toBe(3)
  expect((await world.told('M182', '2025-02-04')).of).toBe(2)
})

test('M190: the last answer of the twelve months, of children in care for a year; and as the return tells it', async () => {
  const status = (n: number, on: string, up_to_date: string) => ({ child: `C-${n}`, on, up_to_date })
  await world.given({
    children: [1, 2, 3, 4, 5].map((n) => child(n)),
    'care-starts': [
      ...[1, 2, 3, 4].map((n) => start(n, '2024-03-01')),
      // A day too late to be a year of care on 28 February.
      start(5, '2024-03-02'),
    ],
    'immunisation-statuses': [
      status(1, '2024-06-01', 'no'),
      status(1, '2025-02-28', 'yes'),
      status(2, '2024-02-29', 'yes'),
      status(3, '2024-06-01', 'no'),
      status(4, '2024-02-28', 'yes'),
      status(5, '2024-06-01', 'yes'),
    ],
    'health-in-the-returns': [
      { child: 'C-1', on: '2026-03-31', immunised: 'yes' },
      { child: 'C-2', on: '2026-03-31', immunised: 'no' },
    ],
  })
  expect(await world.why('M190', '2025-02-28')).toEqual({ 'up to date': 2, 'not up to date': 1, unknown: 1 })
  expect(await world.why('M190', '2026-03-31')).toEqual({ 'in time': 1, late: 1, unknown: 3 })
})

test('S195 M193 and M194: the last score of each child, its average and its bands', async () => {
  const score = (n: number, on: string, more: Record<string, string>) => ({ child: `C-${n}`, on, ...more })
  const born = (n: number): Record<string, string> =>
    n === 6 ? { born: '2021-03-02' } : n === 7 ? { born: '2008-02-28' } : {}
  const all = [1, 2, 3, 4, 5, 6, 7]
  await world.given({
    children: all.map((n) => child(n, born(n))),
    'care-starts': all.map((n) => start(n, '2022-01-01')),
    'strengths-and-difficulties-questionnaires': [
      score(1, '2024-06-01', { score: '30' }),
      score(1, '2025-02-01', { score: '13' }),
      score(2, '2025-02-01', { score: '14' }),
      score(3, '2025-02-01', { score: '16' }),
      score(4, '2025-02-01', { score: '17' }),
      // A score beats the reason that came after it; a day of the year before is out.
      score(4, '2025-02-02', { reason: 'SDQ2' }),
      score(5, '2024-02-28', { score: '40' }),
      // Three years old, and seventeen.
      score(6, '2025-02-01', { score: '40' }),
      score(7, '2025-02-01', { score: '40' }),
    ],
  })
  expect(await world.why('M194', '2025-02-28')).toEqual({
    'usual, 0 to 13': 1,
    'borderline, 14 to 16': 2,
    'a concern, 17 to 40': 1,
  })
  expect(await world.told('M193', '2025-02-28')).toMatchObject({ shown: '15.0 (60 over 4)', amount: 60, counts: 4 })
})

test('M193 as a yearly return tells it: a score of nothing is a score', async () => {
  await world.given({
    children: [1, 2, 3].map((n) => child(n)),
    'care-starts': [1, 2, 3].map((n) => start(n, '2022-01-01')),
    'health-in-the-returns': [
      { child: 'C-1', on: '2025-03-31', score: '0' },
      { child: 'C-2', on: '2025-03-31', score: '15' },
      { child: 'C-3', on: '2025-03-31', reason: 'SDQ2' },
    ],
  })
  expect(await world.shown('M193', '2025-03-31')).toBe('7.5 (15 over 2)')
})

test('M195 to M198: mental health services', async () => {
  const appointment = (ref: string, on: string, outcome: string, first = '') => ({
    camhs_referral: ref,
    on,
    outcome,
    first,
  })
  await world.given({
    children: [1, 2, 3].map((n) => child(n)),
    'care-starts': [1, 2, 3].map((n) => start(n, '2022-01-01')),
    'camhs-referrals': [
      { ref: 'R-1', child: 'C-1', on: '2025-01-01' },
      { ref: 'R-2', child: 'C-2', on: '2025-01-13' },
      { ref: 'R-3', child: 'C-3', on: '2024-12-31' },
    ],
    'camhs-appointments': [
      // 77 days are eleven weeks; 91 are thirteen.
      appointment('R-1', '2025-03-19', 'attended', 'yes'),
      appointment('R-2', '2025-03-31', 'missed', 'yes'),
      appointment('R-3', '2025-03-31', 'attended', 'yes'),
      appointment('R-1', '2025-03-25', 'called off by them'),
      appointment('R-1', '2025-03-26', ''),
      appointment('R-1', '2025-04-01', 'attended'),
    ],
  })
  expect((await world.told('M195', '2025-03-31')).counts).toBe(2)
  expect(await world.why('M196', '2025-03-31')).toEqual({ attended: 2, missed: 1, 'called off by them': 1, unknown: 1 })
  expect(await world.shown('M196', '2025-03-31')).toBe('1 of 5')
  expect((await world.told('M197', '2025-03-31')).counts).toBe(2)
  expect(await world.why('M198', '2025-03-31')).toEqual({ 'within 11 weeks': 2, 'over 11 weeks, within 18': 1 })
  // 77, 77 and 90 days are 244, or 11.6 weeks each.
  expect(await world.shown('M198', '2025-03-31')).toBe('12 (244 days over 3)')
})

test('M198: the first appointment of each referral, whether or not somebody said so', async () => {
  const appointment = (ref: string, on: string, first = '') => ({ camhs_referral: ref, on, outcome: 'attended', first })
  await world.given({
    children: [1, 2, 3].map((n) => child(n)),
    'care-starts': [1, 2, 3].map((n) => start(n, '2022-01-01')),
    'camhs-referrals': [1, 2, 3].map((n) => ({ ref: `R-${n}`, child: `C-${n}`, on: '2025-01-01' })),
    'camhs-appointments': [
      appointment('R-1', '2025-01-22'),
      appointment('R-1', '2025-03-25'),
      // The one after it is no first, though it is the first of its quarter.
      appointment('R-2', '2025-03-31'),
      appointment('R-2', '2025-04-07'),
      // Others came before our records: it is said to be no first.
      appointment('R-3', '2025-01-22', 'no'),
    ],
  })
  expect(await world.why('M198', '2025-03-31')).toEqual({ 'within 11 weeks': 1, 'over 11 weeks, within 18': 1 })
  // 21 and 89 days.
  expect(await world.shown('M198', '2025-03-31')).toBe('8 (110 days over 2)')
  expect((await world.told('M198', '2025-06-30')).of).toBe(0)
})

test('M199 and M200: by whom it was done, and checked before it was paid for', async () => {
  const others = (n: number, more: Record<string, string>) => assessment(n, '2025-02-03', { by_own: 'no', ...more })
  await world.given({
    children: [1, 2, 3, 4, 5, 6, 7].map((n) => child(n)),
    'care-starts': [1, 2, 3, 4, 5, 6, 7].map((n) => start(n, '2024-01-01')),
    'health-assessments': [
      assessment(1, '2025-02-03', { by_own: 'yes', checked_on: '2025-02-20' }),
      assessment(2, '2025-02-03', { by_own: 'yes' }),
      others(3, { checked_on: '2025-02-20', paid_on: '2025-02-20' }),
      others(4, { checked_on: '2025-02-20', paid_on: '2025-02-19' }),
      others(5, { paid_on: '2025-02-19' }),
      others(6, {}),
      assessment(7, '2025-02-03'),
    ],
  })
  expect(await world.why('M199', '2025-03-31')).toEqual({ checked: 1, 'not checked': 1, unknown: 1 })
  expect(await world.why('M200', '2025-03-31')).toEqual({
    'checked before it was paid': 1,
    'checked after it was paid': 1,
    'paid without a check': 1,
    'neither checked nor paid': 1,
    unknown: 1,
  })
  expect(await world.why('M199', '2025-02-19')).toEqual({ 'not checked': 2, unknown: 1 })
})

test('M201 and M202: the passport, and the nurse within three months', async () => {
  const status = (n: number, on: string, is: string) => ({ child: `C-${n}`, on, status: is })
  const grown = [1, 2, 3, 4].map((n) => child(n, { born: '2007-01-31' }))
  await world.given({
    children: grown,
    'leaver-statuses': [
      ...[1, 2, 3, 4].map((n) => status(n, '2024-06-01', 'eligible')),
      ...[1, 2, 3].map((n) => status(n, '2025-01-31', 'former relevant')),
      // Had left before.
      status(4, '2024-12-31', 'relevant'),
      status(4, '2025-01-31', 'former relevant'),
    ],
    'health-assessments': [
      assessment(1, '2024-12-01'),
      assessment(2, '2024-02-01'),
      assessment(3, '2024-01-31'),
      assessment(4, '2024-12-01'),
    ],
    'leaving-care-health-contacts': [
      { child: 'C-1', on: '2025-04-30', passport: 'yes' },
      { child: 'C-2', on: '2025-05-01', passport: 'no' },
    ],
  })
  expect(await world.why('M201', '2025-03-31')).toEqual({ 'not issued': 2 })
  // Three months from 31 January end on 30 April, and from 31 December on 31 March.
  expect(await world.why('M202', '2025-06-30')).toEqual({ 'in time': 1, late: 2 })
  expect(await world.why('M202', '2025-03-31')).toEqual({ 'not yet due': 1 })
  expect(await world.why('M202', '2025-04-01')).toEqual({})
})

test('M201: whoever left care and then came under another status in the same quarter left it once', async () => {
  await world.given({
    children: [child(1, { born: '2007-01-31' })],
    'leaver-statuses': [
      { child: 'C-1', on: '2025-01-31', status: 'relevant' },
      { child: 'C-1', on: '2025-03-01', status: 'former relevant' },
    ],
    'health-assessments': [assessment(1, '2024-12-01')],
    'leaving-care-health-contacts': [{ child: 'C-1', on: '2025-03-10', passport: 'yes' }],
  })
  expect(await world.why('M201', '2025-03-31')).toEqual({ issued: 1 })
})

test('M203 to M210: where children are placed, of every child in care', async () => {
  const types = ['U6', 'U4', 'U1', 'U6', 'K2', 'K1', 'P2', 'A3', 'P1', 'Z1', '']
  const provider = ['PR4', 'PR5', 'PR1', '', 'PR4']
  const area = ['our own area', 'an adjoining area', 'at a distance']
  await world.given({
    children: types.map((_, n) => child(n, n === 0 ? { uasc: 'yes' } : n === 1 ? { uasc: 'no' } : {})),
    'care-starts': types.map((_, n) => start(n, '2025-01-01')),
    placements: types.map((type, n) => ({
      ...{ child: `C-${n}`, on: '2025-01-01', type },
      ...{ provider: provider[n] ?? '', area: area[n] ?? '' },
    })),
  })
  const counted = async (id: string) => (await world.told(id, '2025-02-28')).counts
  expect([await counted('M203'), await counted('M204')]).toEqual([1, 2])
  expect((await world.why('M203', '2025-02-28')).unknown).toBe(8)
  const four = await Promise.all(['M205', 'M207', 'M208', 'M209'].map(counted))
  expect(four).toEqual([4, 2, 1, 4])
  expect(four.reduce((sum, n) => sum + n)).toBe(types.length)
  expect(await world.why('M206', '2025-02-28')).toEqual({
    'independent agency': 2,
    'our own or another authority': 1,
    'in no foster home': 7,
    unknown: 1,
  })
  expect(await world.why('M210', '2025-02-28')).toEqual({ 'alone and seeking asylum': 1, 'not so': 1, unknown: 9 })
})
