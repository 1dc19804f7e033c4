import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptied, emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { asReturned } from '../as-returned.store'
import { measureOf } from '../catalogue'
import { figures } from '../figures'
import { answersOn } from '../kept.store'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())
beforeEach(() => emptied(opened))

async function given(files: Files): Promise<void> {
  expect((await land(opened.db, files)).rejected).toEqual([])
}

async function told(id: string, asAt: string) {
  const measure = measureOf(id)
  if (!measure) throw new Error(`no ${id}`)
  const day = plainDate(asAt)
  const [figure] = await figures(opened.db, house.law, await asReturned(opened.db, [measure], day), { asAt: day })
  return figure
}
const why = async (id: string, asAt: string) => (await told(id, asAt))?.why

const child = (n: number, more: Record<string, string> = {}) => ({
  ref: `C-${n}`,
  born: '2012-05-01',
  sex: 'F',
  ...more,
})
const start = (n: number, on: string, more: Record<string, string> = {}) => ({ child: `C-${n}`, on, ...more })

test('M106: in on the day care starts, out on the day it ends; short breaks in no count', async () => {
  await given({
    children: [child(1), child(2), child(3)],
    'care-starts': [start(1, '2025-03-01'), start(2, '2025-01-01'), start(3, '2025-01-01')],
    'care-endings': [{ child: 'C-2', on: '2025-03-01', reason: 'Home' }],
    'legal-statuses': [{ child: 'C-3', on: '2025-01-01', status: 'V3' }],
  })
  expect(await why('M106', '2025-03-01')).toEqual({ 'in care': 1 })
  expect(await why('M106', '2025-02-28')).toEqual({ 'in care': 1 })
})

test('M107: from the day it is so up to the day it is so no more', async () => {
  await given({
    children: [child(1, { uasc: 'yes', uasc_until: '2025-03-01' }), child(2, { uasc: 'no' }), child(3)],
    'care-starts': [1, 2, 3].map((n) => start(n, '2025-01-01')),
  })
  expect(await why('M107', '2025-02-28')).toEqual({ 'alone and seeking asylum': 1, 'not so': 1, unknown: 1 })
  expect(await why('M107', '2025-03-01')).toEqual({ 'not so': 2, unknown: 1 })
})

test('M108: as the allocation says of the team', async () => {
  await given({
    children: [child(1), child(2), child(3)],
    'care-starts': [1, 2, 3].map((n) => start(n, '2025-01-01')),
    'social-worker-allocations': [
      { child: 'C-1', on: '2025-01-01', team: 'Children with Disabilities', for_disabled: 'yes' },
      { child: 'C-2', on: '2025-01-01', team: 'North', for_disabled: 'no' },
    ],
  })
  expect(await why('M108', '2025-02-28')).toEqual({ 'team for disabled children': 1, 'another team': 1, unknown: 1 })
})

// WR1 1AA-like places are taken from the directory that comes with the product, by what they are and not by name.
test('M109 and M110: by where the postcodes lie', async () => {
  const { placeIn } = await import('../../../test/support/postcodes')
  const ours = 'E10000034'
  const home = placeIn(({ authority }) => authority === ours)
  const near = placeIn(({ authority }, away) => authority !== ours && away(home) <= 32_186)
  const away = placeIn(({ authority }, far) => authority !== ours && far(home) > 32_186)
  const postcodes = [home.postcode, near.postcode, away.postcode, 'ZZ99 9ZZ', away.postcode]
  await given({
    services: [{ ref: 'S-1', name: 'Service', authority: ours }],
    children: postcodes.map((_, n) => child(n, n === 4 ? { uasc: 'yes' } : {})),
    'care-starts': postcodes.map((_, n) => start(n, '2025-01-01', { home_postcode: home.postcode })),
    placements: postcodes.map((postcode, n) => ({ child: `C-${n}`, on: '2025-01-01', type: 'U6', postcode })),
  })
  expect(await why('M109', '2025-02-28')).toEqual({ inside: 1, outside: 3, unknown: 1 })
  expect(await why('M110', '2025-02-28')).toEqual({
    inside: 1,
    'outside, 20 miles or nearer': 1,
    'outside and over 20 miles': 1,
  })
})

test('M112 to M119: where children live shares out all of them', async () => {
  const types = ['U4', 'U1', 'A3', 'P1', 'K3', 'K2', 'K1', 'R5', 'T1']
  await given({
    children: [...types, ''].map((_, n) => child(n)),
    'care-starts': [...types, ''].map((_, n) => start(n, '2025-01-01')),
    placements: types.map((type, n) => ({ child: `C-${n}`, on: '2025-01-01', type })),
  })
  const counts = await Promise.all(
    ['M112', 'M113', 'M114', 'M115', 'M116', 'M117', 'M118', 'M119'].map(
      async (id) => (await told(id, '2025-02-28'))?.counts,
    ),
  )
  expect(counts).toEqual([1, 1, 1, 1, 1, 1, 1, 3])
  expect((await told('M106', '2025-02-28'))?.counts).toBe(10)
  expect(await why('M119', '2025-02-28')).toMatchObject({ other: 2, unknown: 1 })
})

test('M120: back by the corresponding day a year on; short breaks are not care that one leaves', async () => {
  await given({
    children: [1, 2, 3, 4].map((n) => child(n)),
    'care-starts': [1, 2, 3, 4].flatMap((n) => [
      start(n, '2016-01-01'),
      start(n, n === 2 ? '2018-03-02' : '2018-03-01'),
    ]),
    'legal-statuses': [
      { child: 'C-3', on: '2016-01-01', status: 'V3' },
      { child: 'C-3', on: '2018-03-01', status: 'C2' },
    ],
    'care-endings': [1, 2, 3].map((n) => ({ child: `C-${n}`, on: '2017-03-01', reason: 'Home' })),
  })
  expect(await why('M120', '2018-03-31')).toEqual({ 'back within 12 months': 1, 'not back within 12 months': 2 })
})

test('M120 and M125: what happens on a series of short breaks takes no place of what happened in care', async () => {
  const missing = (on: string) => ({ child: 'C-1', on, absence: 'M' })
  await given({
    children: [child(1)],
    'care-starts': [start(1, '2025-03-03'), start(1, '2025-03-20')],
    'care-endings': [{ child: 'C-1', on: '2025-03-10', reason: 'Home' }],
    'legal-statuses': [
      { child: 'C-1', on: '2025-03-03', status: 'C2' },
      { child: 'C-1', on: '2025-03-20', status: 'V4' },
    ],
    'missing-episodes': [missing('2025-03-05'), missing('2025-03-21')],
  })
  expect(await why('M120', '2025-03-31')).toEqual({ 'not back within 12 months': 1 })
  expect((await told('M125', '2025-03-31'))?.of).toBe(1)
  expect((await told('M126', '2025-03-31'))?.of).toBe(1)
})

test('M123: of school age by the last August, in date by this term or the one before', async () => {
  await given({
    children: [
      child(1, { born: '2020-08-31' }),
      child(2, { born: '2020-09-01' }),
      child(3, { born: '2008-08-31' }),
      child(4),
      child(5),
    ],
    'care-starts': [1, 2, 3, 4, 5].map((n) => start(n, '2024-01-01')),
    'personal-education-plans': [
      { child: 'C-1', on: '2024-04-01', step: 'reviewed' },
      { child: 'C-4', on: '2024-03-31', step: 'reviewed' },
      { child: 'C-5', on: '2024-11-01', step: 'begun' },
    ],
  })
  expect(await why('M123', '2024-11-30')).toEqual({ 'in time': 1, late: 1, 'no plan': 1 })
})

test('M124 to M128: work and school, missing, exploitation', async () => {
  await given({
    children: [child(1, { born: '2008-03-01' }), child(2, { born: '2008-03-01' }), child(3, { born: '2007-02-28' })],
    'care-starts': [1, 2, 3].map((n) => start(n, '2024-01-01')),
    'care-endings': [{ child: 'C-2', on: '2025-02-20', reason: 'Home' }],
    'leaver-activities': [{ child: 'C-1', on: '2024-09-01', activity: 'G5' }],
    'missing-episodes': [
      { child: 'C-1', on: '2025-02-03', absence: 'M' },
      { child: 'C-1', on: '2025-02-03', absence: 'M', risk: 'Again that night' },
      { child: 'C-1', on: '2025-02-05', absence: 'M' },
      { child: 'C-1', on: '2025-02-06', absence: 'A' },
      { child: 'C-2', on: '2025-02-20', absence: 'M' },
    ],
    'exploitation-concerns': [
      { child: 'C-1', on: '2025-01-01', level: 'vulnerable', exploitation: 'sexual' },
      { child: 'C-3', on: '2025-01-01', level: 'vulnerable', exploitation: 'criminal' },
    ],
  })
  expect(await why('M124', '2025-02-28')).toEqual({ 'not in education, employment or training': 1 })
  expect(await why('M124', '2025-02-19')).toEqual({ 'not in education, employment or training': 1, unknown: 2 })
  expect(await why('M125', '2025-02-28')).toEqual({ missing: 1 })
  expect(await why('M126', '2025-02-28')).toEqual({ missing: 2 })
  expect(await why('M127', '2025-02-28')).toEqual({ vulnerable: 1, 'of another kind': 1 })
  expect((await told('M128', '2025-02-28'))?.counts).toBe(0)
})

test('M130 to M136: care leavers', async () => {
  const status = (n: number, is: string, on = '2024-01-01') => ({ child: `C-${n}`, on, status: is })
  await given({
    children: [
      child(1, { born: '2005-03-01' }),
      child(2, { born: '2003-03-01' }),
      child(3, { born: '2008-03-01' }),
      child(4, { born: '2005-03-01' }),
    ],
    'leaver-statuses': [
      status(1, 'former relevant'),
      status(2, 'qualifying'),
      status(3, 'eligible'),
      status(4, 'former relevant', '2025-02-01'),
    ],
    'leaver-contacts': [
      { child: 'C-1', on: '2025-01-03', in_touch: 'YES' },
      { child: 'C-2', on: '2025-01-02', in_touch: 'YES' },
      { child: 'C-4', on: '2025-02-10', in_touch: 'NO' },
    ],
    'leaver-accommodations': [{ child: 'C-1', on: '2024-02-01', place: 'U', suitable: 'yes' }],
    'leaver-activities': [
      { child: 'C-1', on: '2024-02-01', activity: 'F2' },
      { child: 'C-2', on: '2024-02-01', activity: 'G5' },
    ],
    'pathway-plans': [{ child: 'C-1', on: '2024-08-28' }],
  })
  expect(await why('M130', '2025-02-28')).toEqual({ open: 3 })
  expect(await why('M131', '2025-02-28')).toEqual({ open: 2 })
  expect(await why('M132', '2025-02-28')).toEqual({ open: 1 })
  expect(await why('M133', '2025-02-28')).toEqual({ 'in time': 1, late: 1, 'not yet due': 1 })
  expect(await why('M134', '2025-02-28')).toEqual({ suitable: 1, unknown: 2 })
  expect(await why('M135', '2025-02-28')).toEqual({
    'in education, employment or training': 1,
    'not in it': 1,
    unknown: 1,
  })
  expect(await why('M136', '2025-02-28')).toEqual({ 'in time': 1, excused: 1, 'not yet due': 1 })
})

test('M133 and M136: what a manager excused is excused, up to the day on which that ends', async () => {
  const excusal = (rule: string, until: string) => ({
    ...{ subject: 'C-1', on: '2025-02-01', rule, until },
    ...{ reason: 'agreed', agreed_by: 'A manager' },
  })
  await given({
    children: [child(1, { born: '2006-03-01' })],
    'leaver-statuses': [{ child: 'C-1', on: '2024-04-01', status: 'former relevant' }],
    excusals: [excusal('in-touch-8w', '2025-03-31'), excusal('pathway-review-6m', '2025-03-31')],
  })
  expect([await why('M133', '2025-02-28'), await why('M136', '2025-02-28')]).toEqual([{ excused: 1 }, { excused: 1 }])
  expect([await why('M133', '2025-04-30'), await why('M136', '2025-04-30')]).toEqual([{ late: 1 }, { late: 1 }])
})

test('M109 and M110: a postcode in no directory is unknown whatever else is said of the place, and so is our own authority', async () => {
  const { placeIn } = await import('../../../test/support/postcodes')
  const home = placeIn(({ authority }) => authority === 'E10000034').postcode
  const placed = (n: number, postcode: string) => ({
    ...{ child: `C-${n}`, on: '2025-01-01', type: 'U6', postcode },
    area: 'at a distance',
  })
  const all: Files = {
    children: [1, 2, 3].map((n) => child(n)),
    'care-starts': [1, 2, 3].map((n) => start(n, '2025-01-01', { home_postcode: home })),
    placements: [placed(1, 'ZZ99 9ZZ'), placed(2, ''), placed(3, home)],
  }
  await given(all)
  // Whose county it is nobody said.
  expect(await why('M109', '2025-02-28')).toEqual({ outside: 1, unknown: 2 })
  expect(await why('M110', '2025-02-28')).toEqual({ unknown: 1 })
  await given({ ...all, services: [{ ref: 'S-1', name: 'Service', authority: 'E10000034' }] })
  expect(await why('M109', '2025-02-28')).toEqual({ inside: 1, outside: 1, unknown: 1 })
  expect(await why('M110', '2025-02-28')).toEqual({ inside: 1 })
})

test('M121, M187 to M192 and M133 to M135 as a yearly return tells them, on its 31 March alone', async () => {
  const answer = (n: number, more: Record<string, string>) => ({ child: `C-${n}`, on: '2026-03-31', ...more })
  await given({
    children: [1, 2, 3, 4].map((n) => child(n)),
    // The period of the third began a day too late to be a year of care.
    'care-starts': [start(1, '2025-04-01'), start(2, '2020-01-01'), start(3, '2025-04-02'), start(4, '2020-01-01')],
    'health-in-the-returns': [
      answer(1, { assessed: 'yes', teeth: 'no', score: '0', reason: 'SDQ4' }),
      answer(2, { assessed: 'no', teeth: 'yes', reason: 'SDQ2' }),
      answer(3, { assessed: 'yes' }),
    ],
    'leavers-in-the-returns': [
      answer(1, { in_touch: 'YES', activity: 'F2', suitable: 'yes' }),
      answer(2, { in_touch: 'REFU', activity: '0' }),
      answer(3, { in_touch: 'DIED' }),
    ],
  })
  for (const id of ['M121', 'M187', 'M189'])
    expect([id, await why(id, '2026-03-31')]).toEqual([id, { 'in time': 1, late: 1, unknown: 1 }])
  expect(await why('M191', '2026-03-31')).toEqual({ 'in time': 1, late: 1, unknown: 1 })
  expect(await why('M192', '2026-03-31')).toEqual({ 'in time': 1, 'a reason, no score': 1, unknown: 1 })
  expect(await why('M133', '2026-03-31')).toEqual({ 'in time': 1, late: 1 })
  expect(await why('M134', '2026-03-31')).toEqual({ suitable: 1, unknown: 1 })
  expect(await why('M135', '2026-03-31')).toEqual({ 'in education, employment or training': 1, unknown: 1 })
  expect((await told('M121', '2026-03-31'))?.title).toContain('as the yearly return tells it')
  expect((await told('M121', '2026-03-30'))?.title).not.toContain('return')
})

test('a return takes the place of no monthly figure: not in a trend, nor where our own records tell, nor the second time', async () => {
  const answer = (n: number, more: Record<string, string>) => ({ child: `C-${n}`, on: '2026-03-31', ...more })
  const day = plainDate('2026-03-31')
  await given({
    children: [1, 2, 3].map((n) => child(n, { born: '2006-01-05' })),
    'care-starts': [start(1, '2020-01-01')],
    'health-in-the-returns': [answer(1, { immunised: 'no', teeth: 'yes' })],
    'leavers-in-the-returns': [answer(2, { in_touch: 'YES' }), answer(3, { in_touch: 'REFU' })],
    'leaver-statuses': [{ child: 'C-2', on: '2025-09-01', status: 'former relevant' }],
  })
  const declared = ['M133', 'M190', 'M191'].flatMap((id) => measureOf(id) ?? [])
  const kept = async () => [...((await answersOn(opened.db, house.law, declared, [day])).get(day)?.values() ?? [])]
  const first = await kept()
  expect(first.map(({ id, why, title }) => [id, why, title.includes('return')])).toEqual([
    ['M133', { late: 1 }, false],
    ['M190', { unknown: 1 }, false],
    ['M191', { late: 1 }, false],
  ])
  expect(await kept()).toEqual(first)
  // The page and the command ask of the day itself: the return tells of flags; of leavers our own records do.
  expect((await told('M191', day))?.why).toEqual({ 'in time': 1 })
  expect((await told('M190', day))?.why).toEqual({ late: 1 })
  expect(await told('M133', day)).toMatchObject({ why: { late: 1 }, title: 'Care leavers in touch' })
})
