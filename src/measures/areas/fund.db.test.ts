import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../../test/support/figure-world'
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

const money = (name: string, pence: number) => ({
  [`${name}_pounds`]: String(Math.floor(pence / 100)),
  [`${name}_pence`]: String(pence % 100),
})
const applied = (n: number, on: string, cost: number | null, more: Record<string, string> = {}) => ({
  ...{ ref: `A-${n}`, child: `C-${n}`, on, purpose: 'therapy', portal_ref: `P-${n}` },
  ...(cost === null ? {} : money('cost', cost)),
  ...more,
})
const answered = (n: number, on: string, answer: string, fund: number | null, council: number | null = null) => ({
  ...{ support_fund_application: `A-${n}`, on, answer },
  ...(fund === null ? {} : money('fund', fund)),
  ...(council === null ? {} : money('council', council)),
})

test('M217: adopted, of those who left care in the year from April', async () => {
  const left = (n: number, on: string, ceased: string) => ({ child: `C-${n}`, on, reason: 'Left', ceased })
  await world.given({
    children: [1, 2, 3, 4, 5, 6].map((n) => child(n)),
    'care-starts': [1, 2, 3, 4, 5, 6].map((n) => start(n, '2020-01-01')),
    'legal-statuses': [{ child: 'C-6', on: '2020-01-01', status: 'V4' }],
    'care-endings': [
      left(1, '2025-04-01', 'E11'),
      left(2, '2025-09-30', 'E12'),
      left(3, '2025-09-30', 'E4A'),
      left(4, '2025-09-30', ''),
      left(5, '2025-03-31', 'E11'),
      left(6, '2025-09-30', 'E8'),
    ],
  })
  expect(await world.why('M217', '2025-09-30')).toEqual({ adopted: 2, 'left care otherwise': 1, unknown: 1 })
})

test('M218, M219: in assessment by the last stage; approved in the year from April, each household once', async () => {
  const stage = (n: number, on: string, is: string) => ({ adopter_household: `AH-${n}`, on, stage: is })
  await world.given({
    'adopter-households': [1, 2, 3, 4, 5].map((n) => ({ ref: `AH-${n}`, name: `Household ${n}`, on: '2025-01-06' })),
    'adopter-stages': [
      stage(1, '2025-01-06', 'enquiry'),
      stage(2, '2025-03-31', 'approved'),
      stage(3, '2025-02-03', 'stage one begun'),
      stage(3, '2025-04-01', 'stage two begun'),
      stage(4, '2025-02-03', 'stage two begun'),
      stage(4, '2025-04-01', 'approved'),
      stage(4, '2025-09-30', 'approved'),
      stage(5, '2025-02-03', 'stage one begun'),
      stage(5, '2025-09-30', 'withdrawn'),
    ],
  })
  expect(await world.why('M218', '2025-09-29')).toEqual({ 'in assessment': 2 })
  expect(await world.why('M218', '2025-09-30')).toEqual({ 'in assessment': 1 })
  expect((await world.told('M219', '2025-03-31')).counts).toBe(1)
  expect((await world.told('M219', '2025-09-30')).counts).toBe(1)
})

test('M220: in place up to the eighteenth birthday', async () => {
  const order = (n: number, is: string) => ({ child: `C-${n}`, on: '2015-01-01', order: is })
  await world.given({
    children: [child(1, { born: '2007-10-01' }), child(2, { born: '2007-09-30' }), { ref: 'C-3', sex: 'F' }, child(4)],
    'permanence-orders': [1, 2, 3].map((n) => order(n, 'special guardianship')).concat(order(4, 'adoption')),
  })
  expect(await world.why('M220', '2025-09-30')).toEqual({ 'in place': 1, unknown: 1 })
  expect((await world.told('M220', '2025-09-29')).counts).toBe(2)
})

test('S223 M221 to M225: 14,000 is 5,000 and 4,500 of the fund and 4,500 of the authority', async () => {
  await world.given({
    children: [1, 2, 3, 4, 5, 6].map((n) => child(n)),
    'support-fund-applications': [
      applied(1, '2017-06-01', 14_000_00),
      // Brother and sister on one application.
      applied(2, '2017-06-02', 1_000_01, { portal_ref: 'P-1' }),
      applied(3, '2017-06-03', 8_333_33),
      applied(4, '2017-06-04', 2_000_00),
      applied(5, '2017-06-05', null),
      applied(6, '2017-06-06', 6_000_00),
    ],
    'support-fund-awards': [
      answered(1, '2017-07-01', 'agreed', 9_500_00, 4_500_00),
      answered(2, '2017-07-01', 'agreed', 1_000_01, 0),
      answered(3, '2017-07-01', 'agreed in part', 6_666_66, 1_666_67),
      answered(4, '2017-07-01', 'refused', null),
      answered(6, '2017-12-01', 'agreed', 5_900_00, 100_00),
    ],
  })
  expect(await world.why('M221', '2017-11-30')).toEqual({
    agreed: 2,
    'brother or sister on the same one': 1,
    refused: 1,
    'no answer yet': 2,
  })
  // 9,500.00 + 1,000.01 + 6,666.66, for two applications.
  expect(await world.told('M222', '2017-11-30')).toMatchObject({ amount: 17_166_67, shown: '£17,166.67 (of 2)' })
  expect((await world.told('M222', '2017-12-01')).shown).toBe('£23,066.67 (of 3)')
  // 14,000.00 + 1,000.01 + 8,333.33 + 2,000.00 + 6,000.00 over four; of the fifth nobody knows.
  expect(await world.told('M223', '2017-11-30')).toMatchObject({
    shown: '£7,833.34 (£31,333.34 over 4)',
    why: { made: 4, 'brother or sister on the same one': 1, unknown: 1 },
  })
  expect(await world.told('M225', '2017-12-01')).toMatchObject({
    shown: '£6,266.67 (of 3)',
    why: {
      'matched as the terms divide it': 2,
      'matched otherwise': 1,
      'nothing to match': 1,
      'not agreed': 1,
      'no answer yet': 1,
    },
  })
})

test('brothers and sisters on one application: the first of those that count stands for it, whatever befell the others', async () => {
  const order = (is: string) => ({ order: is, portal_ref: 'P-1' })
  await world.given({
    children: [1, 2, 3].map((n) => child(n)),
    'support-fund-applications': [
      applied(1, '2017-06-01', 1_000_00, order('adoption')),
      applied(2, '2017-06-02', 2_000_00, order('special guardianship')),
      applied(3, '2017-06-03', 3_000_00, order('special guardianship')),
    ],
    'support-fund-awards': [
      answered(1, '2017-07-01', 'refused', null),
      answered(2, '2017-07-01', 'agreed', 1_900_00, 100_00),
      answered(3, '2017-07-01', 'agreed', 2_900_00, 100_00),
    ],
  })
  const another = 'brother or sister on the same one'
  expect(await world.why('M221', '2017-11-30')).toEqual({ agreed: 1, [another]: 1, refused: 1 })
  expect(await world.shown('M222', '2017-11-30')).toBe('£4,800.00 (of 1)')
  expect(await world.why('M225', '2017-11-30')).toEqual({
    'matched otherwise': 1,
    [another]: 1,
    'not agreed': 1,
  })
  expect(await world.shown('M227', '2017-11-30')).toBe('£4,800.00 (of 1)')
})

test('what one of brothers and sisters costs is not known: nor is what their application costs, and a sum says what it lacks', async () => {
  await world.given({
    children: [1, 2, 3].map((n) => child(n)),
    'support-fund-applications': [
      applied(1, '2017-06-01', 4_000_00),
      applied(2, '2017-06-02', null, { portal_ref: 'P-1' }),
      applied(3, '2017-06-03', 3_000_00),
    ],
    'support-fund-awards': [
      answered(1, '2017-07-01', 'agreed', null, null),
      answered(2, '2017-07-01', 'agreed', 900_00, 0),
      answered(3, '2017-07-01', 'agreed', 3_000_00, 0),
    ],
  })
  const another = 'brother or sister on the same one'
  expect(await world.told('M223', '2017-11-30')).toMatchObject({
    shown: '£3,000.00 (£3,000.00 over 1)',
    why: { made: 1, [another]: 1, unknown: 1 },
  })
  expect(await world.told('M222', '2017-11-30')).toMatchObject({
    shown: '£3,000.00 (of 1, and 1 unknown)',
    why: { agreed: 1, [another]: 1, unknown: 1 },
  })
})

test('M225: an answer that says nothing is unknown, and no answer is none yet', async () => {
  await world.given({
    children: [1, 2].map((n) => child(n)),
    'support-fund-applications': [1, 2].map((n) => applied(n, '2017-06-01', 4_000_00)),
    'support-fund-awards': [answered(1, '2017-07-01', '', null)],
  })
  expect(await world.why('M225', '2017-11-30')).toEqual({ unknown: 1, 'no answer yet': 1 })
})

test('S222 M221 and M223: forty-nine applications for 241,896.54 are 4,936.66 each', async () => {
  const each = Math.floor(24_189_654 / 49)
  const last = 24_189_654 - each * 48
  const all = Array.from({ length: 49 }, (_, n) => n)
  await world.given({
    children: all.map((n) => child(n)),
    'support-fund-applications': all.map((n) => applied(n, '2016-11-01', n === 48 ? last : each)),
    'support-fund-awards': all.map((n) => answered(n, '2017-01-09', 'agreed', n === 48 ? last : each)),
  })
  expect((await world.told('M221', '2017-11-30')).counts).toBe(49)
  expect(await world.shown('M222', '2017-11-30')).toBe('£241,896.54 (of 49)')
  expect(await world.shown('M223', '2017-11-30')).toBe('£4,936.66 (£241,896.54 over 49)')
})

test('what rows come to is kept with their numbers, and answers the same again', async () => {
  await world.given({
    children: [child(1), child(2)],
    'support-fund-applications': [applied(1, '2017-06-01', 4_000_50), applied(2, '2017-06-01', null)],
  })
  const measures = [measureOf('M223')].filter((measure) => measure !== undefined)
  const day = plainDate('2017-11-30')
  const answer = async () => (await answersOn(world.db, house.law, measures, [day])).get(day)?.get('M223')
  const worked = await answer()
  expect(worked).toMatchObject({ amount: 4_000_50, shown: '£4,000.50 (£4,000.50 over 1)', why: { unknown: 1 } })
  expect(await world.db.selectFrom('figure_kept').select('measure').execute()).toEqual([{ measure: 'M223' }])
  expect(await answer()).toEqual(worked)
})

test('M224 and M228: applications of twelve months, and for which therapy', async () => {
  await world.given({
    children: [1, 2, 3, 4].map((n) => child(n)),
    'support-fund-applications': [
      applied(1, '2017-01-01', 4_000_00, { therapy_type: 'family therapy' }),
      applied(2, '2017-01-01', 4_000_00, { portal_ref: 'P-1' }),
      applied(3, '2017-11-30', 2_500_00, { purpose: 'specialist assessment' }),
      applied(4, '2016-11-30', 4_000_00, { therapy_type: 'family therapy' }),
    ],
  })
  expect(await world.why('M224', '2017-11-30')).toEqual({ made: 2, 'brother or sister on the same one': 1 })
  expect(await world.why('M228', '2017-11-30')).toEqual({
    'family therapy': 1,
    'specialist assessment': 1,
    unknown: 1,
  })
})

test.each([
  ['2016-09-30', 'therapy', 900_000_00, false],
  ['2016-10-01', 'therapy', 5_000_01, true],
  ['2017-06-01', 'therapy', 5_000_00, false],
  ['2017-06-01', 'specialist assessment', 2_500_01, true],
  ['2017-06-01', 'specialist assessment', 2_500_00, false],
  ['2025-03-31', 'therapy', 5_000_00, false],
  ['2025-04-01', 'therapy', 3_000_01, true],
  ['2025-04-01', 'therapy', 3_000_00, false],
  ['2025-04-01', 'specialist assessment', 2_500_01, true],
])('M226: on %s %s of %i pence is above the limit: %s', async (on, purpose, cost, above) => {
  await world.given({
    children: [child(1)],
    'support-fund-applications': [applied(1, on, cost, { purpose })],
  })
  expect(await world.why('M226', on)).toEqual({ [above ? 'above the limit' : 'within the limit']: 1 })
})

test('M227: five of children under special guardianship, 6,610.00', async () => {
  const all = [1, 2, 3, 4, 5, 6]
  await world.given({
    children: all.map((n) => child(n)),
    'support-fund-applications': all.map((n) =>
      applied(n, '2017-06-01', 1_322_00, { order: n === 6 ? 'adoption' : 'special guardianship' }),
    ),
    'support-fund-awards': all.map((n) => answered(n, '2017-07-01', 'agreed', 1_322_00)),
  })
  expect(await world.told('M227', '2017-11-30')).toMatchObject({ shown: '£6,610.00 (of 5)', counts: 5 })
})
