import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FigureWorld, figureWorld } from '../../../test/support/figure-world'

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
})
afterAll(() => world.close())
beforeEach(() => world.emptied())

const services = [{ ref: 'S-1', name: 'Service', on: '2015-01-01' }]
const service = { service: 'S-1' }

test('M240: 2.8% in none and 1.3% not known are 4.1%; the last count stands, and parts of more than there are tell nothing; a blank part is not none', async () => {
  await world.given({
    services,
    'county-participation': [
      { ...service, on: '2017-01-31', of: '1000', neet: '40', not_known: '20' },
      { ...service, on: '2017-12-31', of: '1000', neet: '28', not_known: '13' },
      { ...service, on: '2018-06-30', of: '100', neet: '90', not_known: '20' },
      { ...service, on: '2018-09-30', of: '100', neet: '9', not_known: '' },
    ],
  })
  expect(await world.shown('M240', '2018-03-31')).toBe('4.1% (41 of 1000)')
  expect(await world.why('M240', '2018-06-30')).toEqual({ unknown: 1 })
  expect(await world.why('M240', '2018-09-30')).toEqual({
    'in no education, employment or training': 9,
    'not available': 91,
  })
  expect(await world.shown('M240', '2018-09-30')).toBe('not available')
})

test('M240: of a million people one record is a handful of rows; of more it is refused', async () => {
  const count = { ...service, on: '2018-12-31', neet: '1', not_known: '0' }
  await world.given({ services, 'county-participation': [{ ...count, of: '1000000' }] })
  expect(await world.shown('M240', '2018-12-31')).toBe('0.0% (1 of 1000000)')
  await expect(world.given({ 'county-participation': [{ ...count, of: '1000001' }] })).rejects.toThrow()
})

test('M241: of the year from April alone', async () => {
  await world.given({
    services,
    'council-apprenticeships': [
      { ...service, on: '2017-03-31', of: '40', ours: '8' },
      { ...service, on: '2018-03-31', of: '40', ours: '3' },
    ],
  })
  expect(await world.shown('M241', '2018-03-31')).toBe('8% (3 of 40)')
  expect(await world.shown('M241', '2017-03-31')).toBe('20% (8 of 40)')
  expect((await world.told('M241', '2018-04-30')).of).toBe(0)
})

test('M251: each district’s seat at seven meetings, as the report of 2018 prints them: 0, 86, 29, 57, 43 and 57', async () => {
  const taken = { Bramfield: 0, Carrow: 6, Denholt: 2, Eastmere: 4, Fallowby: 3, Garside: 4 }
  const meetings = [...Array(7).keys()].map((n) => ({
    ref: `BM-${n}`,
    board: 'B-1',
    on: '2017-04-03',
    meets_on: `2017-0${n + 4 > 9 ? 9 : n + 4}-1${n}`,
  }))
  const days = meetings.map(({ meets_on }) => meets_on)
  const seats = Object.entries(taken)
  await world.given({
    services,
    boards: [{ ref: 'B-1', name: 'Board', body: 'corporate parenting board', on: '2017-04-01' }],
    'board-meetings': meetings,
    councillors: [
      ...seats.map(([district], n) => ({
        ref: `CL-${n}`,
        name: `Councillor ${n}`,
        district,
        seat: 'member',
        on: '2017-04-01',
      })),
      { ref: 'CL-9', name: 'Chair', seat: 'chair', on: '2017-04-01' },
    ],
    'board-attendance': [...seats, ['', 7] as const].flatMap(([, came], n) =>
      meetings.map(({ ref }, at) => ({
        ...{ councillor: n < 6 ? `CL-${n}` : 'CL-9', board_meeting: ref, on: days[at] ?? '' },
        attended: at < Number(came) ? (at === 1 ? 'substitute' : 'present') : 'absent',
      })),
    ),
  })
  const { groups = [], of } = await world.told('M251', '2018-03-31', 'district')
  expect(of).toBe(42)
  expect(groups.map(({ name, counts, of }) => [name, Math.round((counts * 100) / of)])).toEqual([
    ['Bramfield', 0],
    ['Carrow', 86],
    ['Denholt', 29],
    ['Eastmere', 57],
    ['Fallowby', 43],
    ['Garside', 57],
  ])
})

test('M251: a district with two seats counts once a meeting, and who left counts until then', async () => {
  const days = ['2017-05-10', '2017-06-10', '2017-07-10']
  const councillor = (n: number, district: string) => ({
    ...{ ref: `CL-${n}`, name: `Councillor ${n}`, district, seat: 'member', on: '2017-04-01' },
  })
  const sat = (n: number, at: number, attended: string) => ({
    ...{ councillor: `CL-${n}`, board_meeting: `BM-${at}`, on: days[at] ?? '', attended },
  })
  await world.given({
    services,
    boards: [{ ref: 'B-1', name: 'Board', body: 'corporate parenting board', on: '2017-04-01' }],
    'board-meetings': days.map((meets_on, n) => ({ ref: `BM-${n}`, board: 'B-1', on: '2017-04-03', meets_on })),
    councillors: [councillor(0, 'Bramfield'), councillor(1, 'Bramfield'), councillor(2, 'Carrow')],
    'councillor-endings': [{ councillor: 'CL-2', on: '2017-07-01' }],
    'board-attendance': [
      ...[sat(0, 0, 'absent'), sat(1, 0, 'present'), sat(0, 1, 'present'), sat(1, 1, 'present')],
      ...[sat(0, 2, 'apologies'), sat(1, 2, 'absent'), sat(2, 0, 'present'), sat(2, 1, 'absent')],
    ],
  })
  const figure = await world.told('M251', '2018-03-31', 'district')
  expect(figure).toMatchObject({ counts: 3, of: 5 })
  expect(figure.why).toEqual({ present: 3, apologies: 1, absent: 1 })
  expect((await world.told('M250', '2018-03-31')).of).toBe(8)
})
