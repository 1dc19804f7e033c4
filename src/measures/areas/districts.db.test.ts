import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../../test/support/figure-world'

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
})
afterAll(() => world.close())
beforeEach(() => world.emptied())

const DAY = '2025-03-31'
/** Of the invented county: two in Castle Ashby, one in Eastmoor, one over the border, one in no directory, one not given. */
const POSTCODES = ['QH1 1AA', 'qh12aa', 'QH2 1AA', 'QF1 1AA', 'QQ9 9ZZ', '']
const service = { services: [{ ref: 'S-1', name: 'Service', authority: 'Q10000001', on: '2015-01-01' }] }
const each = <Of>(make: (postcode: string, n: number) => Of): Of[] => POSTCODES.map(make)
const inCare = {
  children: each((_, n) => child(n)),
  'care-starts': each((_, n) => start(n, '2025-01-01')),
  placements: each((postcode, n) => ({ child: `C-${n}`, on: '2025-01-01', type: 'U6', postcode })),
}

test('S235 M137 and M143: by the postcode of the placement; out of county is a group, and so is not known', async () => {
  await world.given({ ...service, ...inCare })
  const inside = { 'in one of our districts': 1 }
  expect(await world.byDistrict('M137', DAY)).toEqual({
    'Castle Ashby': { 'in one of our districts': 2 },
    Eastmoor: inside,
    'out of county': { 'out of county': 1 },
    unset: { unknown: 2 },
  })
  expect((await world.told('M137', DAY)).counts).toBe(6)
  expect((await world.told('M106', DAY)).counts).toBe(6)
  expect(await world.told('M143', DAY)).toMatchObject({ counts: 3, of: 6 })
  expect((await world.told('M143', DAY, 'district')).groups?.map(({ name, counts }) => [name, counts])).toEqual([
    ['Castle Ashby', 2],
    ['Eastmoor', 1],
    ['out of county', 0],
    ['unset', 0],
  ])
})

test('without our own authority on record nobody knows what is out of county', async () => {
  await world.given(inCare)
  expect(await world.byDistrict('M137', DAY)).toEqual({ unset: { unknown: 6 } })
})

test('M144 to M147: of those in our districts, by age, placement, legal status and time in placement', async () => {
  const born = ['2024-06-01', '2020-04-01', '2020-03-31']
  await world.given({
    ...service,
    ...inCare,
    children: each((_, n) => child(n, { born: born[n] ?? '2012-05-01' })),
    'legal-statuses': [
      { child: 'C-0', on: '2025-01-01', status: 'C2' },
      { child: 'C-1', on: '2025-01-01', status: 'L2' },
      { child: 'C-2', on: '2025-01-01', status: 'V2' },
    ],
    placements: [
      { child: 'C-0', on: '2024-12-31', type: 'U6', postcode: 'QH1 1AA' },
      { child: 'C-1', on: '2025-01-01', type: 'K2', postcode: 'QH1 2AA' },
      { child: 'C-2', on: '2025-01-01', type: 'U1', postcode: 'QH2 1AA' },
      { child: 'C-3', on: '2025-01-01', type: 'U6', postcode: 'QF1 1AA' },
    ],
  })
  expect(await world.byDistrict('M144', DAY)).toEqual({
    'Castle Ashby': { 'under 1': 1, '1 to 4': 1 },
    Eastmoor: { '5 to 9': 1 },
  })
  expect(await world.why('M145', DAY)).toEqual({ 'foster care': 1, 'residential care': 1, 'relative or friend': 1 })
  expect(await world.why('M146', DAY)).toEqual({
    'full care order': 1,
    'protection or youth justice': 1,
    'accommodated by agreement': 1,
  })
  // From 1 January the third month ends on 31 March: on 1 April it is over.
  expect(await world.why('M147', DAY)).toEqual({ 'under 3 months': 2, '3 months to a year': 1 })
  expect(await world.why('M147', '2025-04-01')).toEqual({ '3 months to a year': 3 })
})

test('M138, M139 and M149 to M152: care leavers by where they live; in touch, housed and at work as the county has it', async () => {
  const leaver = (n: number) => ({ child: `C-${n}`, on: '2025-01-01' })
  await world.given({
    ...service,
    workers: [{ ref: 'W-1', name: 'Ada Bright', team: 'North' }],
    children: each((_, n) => child(n, { born: '2005-05-01' })),
    'leaver-statuses': each((_, n) => ({ ...leaver(n), status: 'former relevant' })),
    'leaver-accommodations': each((postcode, n) => ({
      ...{ ...leaver(n), ref: `LA-${n}`, place: 'U', suitable: n === 1 ? 'no' : 'yes', postcode },
    })),
    'leaver-activities': each((_, n) => ({ ...leaver(n), activity: n === 0 ? 'F2' : 'G5' })),
    'leaver-contacts': [{ child: 'C-0', worker: 'W-1', on: '2025-03-30', in_touch: 'YES', how: 'telephone' }],
  })
  expect(await world.byDistrict('M138', DAY)).toEqual({
    'Castle Ashby': { 'in one of our districts': 2 },
    Eastmoor: { 'in one of our districts': 1 },
    'out of county': { 'out of county': 1 },
    unset: { unknown: 2 },
  })
  expect(await world.shown('M139', DAY)).toBe('3 of 6')
  expect(await world.told('M149', DAY)).toMatchObject({ counts: 3, of: 6 })
  expect(await world.byDistrict('M150', DAY)).toEqual({
    'Castle Ashby': { 'in time': 1, late: 1 },
    Eastmoor: { late: 1 },
  })
  expect(await world.byDistrict('M151', DAY)).toEqual({
    'Castle Ashby': { suitable: 1, 'not suitable': 1 },
    Eastmoor: { suitable: 1 },
  })
  expect(await world.shown('M152', DAY)).toBe('1 of 3')
})

test('M140, M141 and M153: plans by the main postcode and the latest category; where the child is placed says nothing', async () => {
  const plan = (n: number, on: string, category: string, postcode: string) => ({
    child: `C-${n}`,
    on,
    category,
    postcode,
  })
  await world.given({
    ...service,
    ...inCare,
    'child-protection-plans': [
      plan(3, '2025-01-01', 'neglect', 'QH1 1AA'),
      plan(3, '2025-02-01', 'emotional abuse', 'QH1 1AA'),
      plan(0, '2025-01-01', 'neglect', 'QF1 1AA'),
      plan(1, '2025-01-01', '', 'QH2 1AA'),
    ],
  })
  expect(await world.byDistrict('M140', DAY)).toEqual({
    'Castle Ashby': { 'in one of our districts': 1 },
    Eastmoor: { 'in one of our districts': 1 },
    'out of county': { 'out of county': 1 },
  })
  expect(await world.why('M141', DAY)).toEqual({ neglect: 1, 'emotional abuse': 1, unknown: 1 })
  expect(await world.byDistrict('M153', DAY)).toEqual({
    'Castle Ashby': { 'emotional abuse': 1 },
    Eastmoor: { unknown: 1 },
  })
})

test('M142 and M154: children in need are neither looked after nor on a plan; a closed case is over', async () => {
  const need = (n: number, postcode = 'QH1 1AA') => ({ child: `C-${n}`, on: '2025-01-01', postcode })
  await world.given({
    ...service,
    children: [0, 1, 2, 3, 4].map((n) => child(n)),
    'children-in-need': [need(0), need(1), need(2), need(3, 'QF1 1AA'), need(4)],
    'care-starts': [start(1, '2025-02-01')],
    'child-protection-plans': [{ child: 'C-2', on: '2025-02-01', category: 'neglect' }],
    'child-in-need-endings': [{ child: 'C-4', on: DAY }],
  })
  expect(await world.byDistrict('M142', DAY)).toEqual({
    'Castle Ashby': { 'in one of our districts': 1 },
    'out of county': { 'out of county': 1 },
  })
  expect(await world.told('M154', DAY)).toMatchObject({ counts: 1, of: 2 })
  expect((await world.told('M142', '2025-03-30')).counts).toBe(3)
})

test('M148: homes by their postcode; the districts, out of county and not known are all homes on the register', async () => {
  await world.given({
    ...service,
    households: each((postcode, n) => ({ ref: `H-${n}`, name: `Home ${n}`, cohort: 'mainstream', postcode })),
    approvals: each((_, n) => ({ household: `H-${n}`, on: '2024-01-01', places: '2', terms: '2 children' })),
  })
  const { groups = [] } = await world.told('M148', DAY, 'district')
  expect(groups.map(({ name, of }) => [name, of])).toEqual([
    ['Castle Ashby', 2],
    ['Eastmoor', 1],
    ['out of county', 1],
    ['unset', 2],
  ])
  expect((await world.told('M129', DAY)).counts).toBe(groups.reduce((sum, { of }) => sum + of, 0))
  const late = await world.told('M004', DAY, 'district')
  expect(late.groups?.map(({ name, of }) => [name, of])).toEqual(groups.map(({ name, of }) => [name, of]))
})
