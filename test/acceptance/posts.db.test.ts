import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { readable } from '../support/readable'
import { rowsOf } from '../support/register-rows'

const numbers = [1, 2, 3]
const team = (n: number) => (n === 1 ? 'South' : 'North')

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2019-06-03', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2017-01-10' }],
    workers: numbers.map((n) => ({ ref: `W-${n}`, name: `Worker ${n}`, team: team(n), on: '2010-01-01' })),
    posts: numbers.map((n) => ({
      ...{ ref: `POST-${n}`, name: 'Social worker', team: team(n), role: 'supervising social worker' },
      ...{ on: '2018-01-08', fte_percent: '100' },
    })),
    employments: numbers.map((n) => ({
      ...{ worker: `W-${n}`, post: `POST-${n}`, on: '2018-01-08', basis: 'contract of service' },
      ...{ social_worker: 'yes', role: 'supervising social worker' },
    })),
    households: numbers.map((n) => ({ ref: `H-${n}`, name: `Home ${n}`, cohort: 'mainstream' })),
    approvals: numbers.map((n) => ({ household: `H-${n}`, on: '2018-06-05', places: '3' })),
    allocations: numbers.map((n) => ({ household: `H-${n}`, worker: `W-${n}`, team: team(n), on: '2018-06-05' })),
    compliments: [{ household: 'H-1' }, { household: 'H-2' }, { worker: 'W-1' }, { worker: 'W-2' }].map((each) => ({
      ...{ household: '', worker: '', ...each },
      ...{ on: '2019-05-06', source: 'child' },
    })),
  })
})
afterAll(() => service.close())

/** The page of a figure as somebody reads it, without its definition. */
async function figure(path: string, ...who: Parameters<LivedIn['as']>): Promise<string> {
  const { body, statusCode } = await (await service.as(...who)).get(`/figures/${path}`)
  expect([path, statusCode]).toEqual([path, 200])
  return readable(body.split('id="definition"')[0] ?? '')
}

describe('what everybody sees is nobody’s own', () => {
  test.each(['M101', 'M028', 'M213', 'M216'])('%s is told of the service alone', async (id) => {
    for (const words of [
      await figure(id, 'team manager', { team: 'North' }),
      await figure(id, 'supervising social worker', { worker: 'W-2' }),
    ])
      expect(words).not.toMatch(
        /Your team|Your \d|Below is the whole service|is yours|is your team’s|Yours in this figure/,
      )
  })

  test('workers are listed to a team’s manager as to all, and their number is the figure’s', async () => {
    expect(await figure('M028', 'team manager', { team: 'North' })).toMatch(/Who is in this figure 3 .*W-1.*W-2.*W-3/s)
  })

  test('homes are a team’s own as before', async () => {
    expect(await figure('M010', 'team manager', { team: 'North' })).toContain('Your team, North, has 2 households')
    expect(await figure('M010', 'supervising social worker', { worker: 'W-1' })).toContain('Your 1 household')
  })

  test('of rows about homes and workers the homes’ are a team’s own', async () => {
    expect(await figure('M088', 'team manager', { team: 'North' })).toContain('Your team, North, has 1 compliment: 1')
    expect(await figure('M088', 'registered manager')).not.toContain('Below is the whole service')
  })
})

describe('posts are split by what they have', () => {
  test('by team and by role, and by no worker and no cohort', async () => {
    const page = await figure('M216', 'registered manager')
    expect(page).toMatch(/Split by: team role /)
    expect(await figure('M216?by=worker', 'registered manager')).toContain('By team')
    expect(await figure('M216?by=cohort', 'registered manager')).toContain('By team')
    expect(await figure('M213', 'registered manager')).toMatch(/Split by: team worker cohort/)
  })

  test('no column tells that none is late where none could be', async () => {
    const page = await figure('M216?by=role', 'registered manager')
    expect(page).toMatch(/Role Value Counted Of Supervising social worker 0 of 3 0 3/)
  })

  test('each with its team, on the page and in the file', async () => {
    expect(await figure('M216?why=filled', 'registered manager')).toMatch(/POST-1 South .*POST-2 North/)
    const { body } = await (await service.as('registered manager')).get('/figures/M216/rows.csv')
    const { data } = Papa.parse<Record<string, string>>(body.replace('\uFEFF', '').trim(), { header: true })
    expect(data.map((row) => [row.Post, row.Team])).toEqual([
      ['POST-1', 'South'],
      ['POST-2', 'North'],
      ['POST-3', 'North'],
    ])
  })
})

describe('since when a post stands as it does', () => {
  const holds = (worker: number, post: number | null, on: string, basis = 'contract of service') => ({
    ...{ worker: `W-${worker}`, post: post === null ? '' : `POST-${post}`, on, basis, role: 'team manager' },
  })
  let other: LivedIn
  beforeAll(async () => {
    other = await livedIn('2024-03-20', {
      services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2017-01-10' }],
      workers: [1, 2, 3, 4].map((n) => ({ ref: `W-${n}`, name: `Worker ${n}`, team: 'North', on: '2010-01-01' })),
      posts: [1, 2, 3, 4, 5].map((n) => ({ ref: `POST-${n}`, name: 'Manager', on: '2018-01-08', fte_percent: '100' })),
      employments: [
        holds(1, 1, '2019-01-07'),
        holds(1, 2, '2020-01-06'),
        holds(1, 1, '2021-01-04'),
        holds(2, 3, '2019-01-07', 'agency'),
        holds(2, 3, '2022-01-03'),
        holds(3, 4, '2019-01-07'),
        holds(3, null, '2019-02-01'),
        holds(4, 3, '2023-05-01'),
      ],
      'employment-endings': [{ worker: 'W-3', on: '2019-06-01', reason: 'resigned' }],
    })
  })
  afterAll(() => other.close())

  const stands = async (query: Record<string, string> = {}) =>
    (await rowsOf(other, 'posts', query)).map((cells) => [cells[0]?.split(' ').at(-1), ...cells.slice(-2)].join(', '))

  test('the last time it was taken, whatever its holder held before; and free from the day the last gave it up', async () => {
    expect(await stands()).toEqual([
      'POST-1, filled, 4 Jan 2021',
      'POST-2, vacant, 4 Jan 2021',
      // The first of two, since before they were one of our own.
      'POST-3, filled, 7 Jan 2019',
      'POST-4, vacant, 1 Jun 2019',
      'POST-5, vacant, 8 Jan 2018',
    ])
  })

  test('whose last record names no post may hold it still until their work ends, and is said so', async () => {
    const fourth = async (at: string) => (await stands({ at })).find((line) => line.startsWith('POST-4'))
    expect(await fourth('2019-01-06')).toBe('POST-4, vacant, 8 Jan 2018')
    expect(await fourth('2019-01-31')).toBe('POST-4, filled, 7 Jan 2019')
    expect(await fourth('2019-05-01')).toBe('POST-4, unknown, 7 Jan 2019')
    expect(await fourth('2019-05-31')).toBe('POST-4, unknown, 7 Jan 2019')
    expect(await fourth('2019-06-01')).toBe('POST-4, vacant, 1 Jun 2019')
    const said = readable((await (await other.as('inspector')).get('/registers/posts?at=2019-05-01')).body)
    expect(said).toContain('Not known: 1 of 5, 20%; by full-time equivalent 1 of 5, 20%.')
  })

  test('the figure of the same day says the same', async () => {
    for (const [at, words] of [
      ['2019-05-01', '1 unknown'],
      ['2024-03-20', '2 filled'],
    ] as const)
      expect(readable((await (await other.as('inspector')).get(`/figures/M216?at=${at}`)).body)).toContain(words)
  })
})
