import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/access'
import { type LivedIn, livedIn } from '../support/acceptance'
import { readable } from '../support/readable'
import { partsOf, rowsOf } from '../support/register-rows'
import type { Visitor } from '../support/visitor'

const homes = Array.from({ length: 21 }, (_, index) => `H-${index + 1}`)
const children = Array.from({ length: 36 }, (_, index) => `C-${index + 1}`)
const posts = Array.from({ length: 26 }, (_, index) => `W-${index + 1}`)
const LEFT = [...Array(3).fill('moved within the organisation'), 'career break', 'resigned', 'agency contract ended']

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2019-06-03', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2017-01-10' }],
    workers: posts.map((ref) => ({ ref, name: `Worker${ref}`, team: 'North' })),
    // Twenty-two social workers, then the four who manage them.
    employments: posts.map((worker, index) => ({
      worker,
      role: index < 22 ? 'supervising social worker' : 'team manager',
      social_worker: 'yes',
      on: '2017-06-05',
    })),
    'employment-endings': LEFT.map((reason, index) => ({ worker: `W-${index + 1}`, reason, on: '2019-01-14' })),
    households: homes.map((ref) => ({ ref, name: `Ashwell${ref}`, cohort: 'mainstream' })),
    approvals: homes.map((household) => ({ household, on: '2017-06-05', places: '3' })),
    children: children.map((ref, index) => ({
      ref,
      name: `Child${ref}`,
      born: `${2004 + (index % 10)}-04-01`,
      sex: 'female',
    })),
    constellations: [1, 2, 3].map((n) => ({ ref: `K-${n}`, name: `Hub ${n}`, on: '2018-01-08' })),
    'constellation-memberships': homes.slice(0, 20).map((household, index) => ({
      household,
      constellation: `K-${(index % 3) + 1}`,
      part: index < 3 ? 'hub' : 'satellite',
      on: '2018-01-08',
    })),
    'constellation-requests': [{ household: 'H-21', on: '2019-05-06' }],
    liaisons: ['K-1', 'K-2'].map((constellation) => ({ constellation, worker: 'W-20', on: '2018-01-08' })),
    placements: children.map((ref, index) => ({
      ref: `P-${index + 1}`,
      child: ref,
      household: `H-${(index % 20) + 1}`,
      type: 'U6',
      on: '2018-02-05',
    })),
    carers: [1, 2, 3].map((n) => ({
      ref: `F-${n}`,
      household: `H-${n}`,
      name: `Carer${n}`,
      born: '1970-05-01',
      sex: 'female',
    })),
    'household-members': [
      { ref: 'M-1', household: 'H-1', name: 'Lodger', born: '1990-05-01', on: '2017-06-05' },
      { ref: 'M-2', household: 'H-2', name: 'Uncle', born: '', on: '2017-06-05' },
      { ref: 'M-3', household: 'H-3', name: 'Son', born: '2010-05-01', on: '2017-06-05' },
    ],
    'statutory-checks': [
      ['F-1', '2018-06-05'],
      ['F-2', '2016-06-20'],
      ['M-1', '2018-06-05'],
    ].map(([subject = '', on = '']) => ({ subject, check: 'dbs', outcome: 'clear', on })),
  })
})
afterAll(() => service.close())

describe('Mockingbird', () => {
  test('S160 three hubs, twenty households and thirty-six children, as at a day; none the day before', async () => {
    expect(await service.read('/registers/constellations')).toContain('3 hubs, 20 households, 36 children')
    expect(await rowsOf(service, 'constellations', { at: '2018-01-07' })).toEqual([])
    expect((await rowsOf(service, 'constellations'))[0]?.slice(0, 7)).toEqual([
      'Hub 1 K-1',
      'AshwellH-1 household',
      '8 Jan 2018',
      '7',
      '13',
      '6 to 15',
      'WorkerW-20',
    ])
  })

  test('S161 a hub without a check in the period is listed', async () => {
    await service.record('fidelity check', { constellation: 'K-1', result: 'passed', on: '2018-06-04' })
    const listed = async () =>
      (await rowsOf(service, 'constellations', { only: 'no fidelity check in 12 months' })).map(([hub]) => hub)
    expect(await listed()).toEqual(['Hub 2 K-2', 'Hub 3 K-3'])
    await service.on('2019-06-05')
    expect(await listed()).toEqual(['Hub 1 K-1', 'Hub 2 K-2', 'Hub 3 K-3'])
  })

  test('S162 a home that joins leaves the waiting list on that day', async () => {
    const waiting = async (at: string) => (await rowsOf(service, 'constellation-waiting', { at })).map(([home]) => home)
    expect(await waiting('2019-06-05')).toEqual(['AshwellH-21 household H-21'])
    const joined = { household: 'H-21', constellation: 'K-3', part: 'satellite', on: '2019-06-05' }
    await service.record('constellation membership', joined)
    expect([await waiting('2019-06-04'), await waiting('2019-06-05')]).toEqual([['AshwellH-21 household H-21'], []])
  })

  test('S163 a hub without a liaison worker is shown', async () => {
    const listed = async () =>
      (await rowsOf(service, 'constellations', { only: 'no liaison worker' })).map(([hub]) => hub)
    expect(await listed()).toEqual(['Hub 3 K-3'])
    await service.record('liaison', { constellation: 'K-3', worker: 'W-21', on: '2019-06-05' })
    expect(await listed()).toEqual([])
  })
})

test('S051 in date, due soon, overdue and unknown add up to everybody who is to be checked', async () => {
  const parts = await partsOf(service, 'checks', 'check')
  expect(parts['DBS of carers']).toEqual([3, 1, 1, 1, 0, 0])
  // Whose age nobody knows is unknown; a boy of nine is not to be checked.
  expect(parts['DBS of adults in the home']).toEqual([2, 1, 0, 0, 1, 0])
  for (const [all = 0, ...standings] of Object.values(parts)) expect(standings.reduce((sum, n) => sum + n, 0)).toBe(all)
  expect(parts.All?.[0]).toBe(3 + 2 + 3 + 21 + 36)
})

test('S227 the same posts give 77% and 72.7% by definitions that are named', async () => {
  const said = await service.read('/registers/posts-a-year-ago')
  // Printed to a whole percent: 77.
  expect(said).toContain('Still in post, managers among them: 20 of 26, 76.9%.')
  expect(said).toContain('Still in post, social workers alone: 16 of 22, 72.7%.')
  expect(said).toMatch(/Not lost to the organisation.*: 25 of 26, 96.2%\./)
  expect((await rowsOf(service, 'posts-a-year-ago', { only: 'left' })).map((cells) => cells.at(-1))).toEqual(LEFT)
})

test('S227 a post tells who holds it and who stands in, and since when nobody does', async () => {
  const post = (n: number, fte_percent = '100') => ({
    ...{ ref: `POST-${n}`, name: 'Social worker', team: 'North', role: 'supervising social worker' },
    ...{ on: '2018-01-08', fte_percent },
  })
  const holds = (worker: string, held: number, on: string, basis = 'contract of service') => ({
    ...{ worker, post: `POST-${held}`, on, basis, role: 'supervising social worker' },
  })
  await service.bring({
    posts: [post(1), post(2, '50'), post(3), post(4), post(5)],
    employments: [
      holds('W-10', 1, '2019-01-07'),
      holds('W-11', 2, '2019-01-07', 'agency'),
      holds('W-12', 3, '2019-01-07'),
      holds('W-13', 4, '2019-01-07'),
      // An internal move: one post is free from the day another is taken.
      holds('W-13', 5, '2019-05-06'),
      holds('W-14', 3, '2019-02-04', 'agency'),
    ],
    'staff-absences': [{ worker: 'W-12', cover: 'W-14', reason: 'secondment', on: '2019-02-04' }],
  })
  expect((await rowsOf(service, 'posts')).map(([, , , fte, ...rest]) => [fte, ...rest])).toEqual([
    ['1', 'WorkerW-10', 'contract of service', 'filled', '7 Jan 2019'],
    ['0.5', 'WorkerW-11', 'agency', 'agency', '7 Jan 2019'],
    ['1', 'WorkerW-12 , WorkerW-14', 'contract of service, agency', 'agency while the holder is away', '7 Jan 2019'],
    ['1', 'Nobody', 'none', 'vacant', '6 May 2019'],
    ['1', 'WorkerW-13', 'contract of service', 'filled', '6 May 2019'],
  ])
  expect(await service.read('/registers/posts')).toContain(
    'Vacant or filled by agency: 3 of 5, 60%; by full-time equivalent 2.5 of 4.5, 55.6%.',
  )
  expect(
    (await rowsOf(service, 'posts', { at: '2019-05-05', only: 'vacant' })).map(([, , , , , , , since]) => since),
  ).toEqual(['8 Jan 2018'])
  expect(await rowsOf(service, 'posts', { at: '2018-01-07' })).toEqual([])
})

test('M216 the same posts in a figure, by role too; and a post opens to who was employed in it', async () => {
  const page = await service.read('/figures/M216?by=role')
  expect(page).toContain('3 of 5 posts of the establishment were vacant or filled by agency')
  expect(page).toContain('By full-time equivalent it is 2.50 of 4.50.')
  expect(page).toContain('2 agency')
  expect(page).toContain('POST-3')
  expect(page).toContain('Supervising social worker')
  const record = await service.read('/records/post/POST-3')
  expect(record).toContain('WorkerW-12')
  expect(record).toContain('WorkerW-14')
  expect(await service.read('/record/employment?worker=W-15')).toContain('Social worker (POST-4)')
})

test('S227 whoever works in no post of the establishment is listed, and in one that was deleted', async () => {
  const listed = async () =>
    (await rowsOf(service, 'in-no-post', { only: 'post deleted or not begun' })).map(([who]) => who)
  expect(await listed()).toEqual([])
  await service.record('post deletion', { post: 'POST-1', on: '2019-06-03' })
  expect(await listed()).toEqual(['WorkerW-10 W-10'])
  const unnamed = (await rowsOf(service, 'in-no-post', { only: 'no post named' })).map(([who]) => who)
  expect([unnamed.length, unnamed.includes('WorkerW-13 W-13')]).toEqual([15, false])
})

test('S174 a protocol without a day of review is listed until it has one', async () => {
  const protocol = { service: 'S-1', document: 'protocol on offending by children in care', step: 'issued' }
  const listed = async () => (await rowsOf(service, 'documents', { only: 'no day of review' })).map(([, what]) => what)
  await service.record('service document', { ...protocol, on: '2019-06-04' })
  expect(await listed()).toEqual(['protocol on offending by children in care'])
  await service.record('service document', { ...protocol, next_on: '2020-06-05', on: '2019-06-05' })
  expect(await listed()).toEqual([])
})

test('staff records are in no register of whoever may not read them', async () => {
  const analyst = await service.as('analyst')
  expect((await analyst.get('/registers/posts-a-year-ago')).statusCode).toBe(404)
  expect((await analyst.get('/registers/posts-a-year-ago/rows.csv')).statusCode).toBe(404)
  expect((await analyst.get('/registers/posts')).statusCode).toBe(404)
  expect((await analyst.get('/registers')).body).not.toContain('posts-a-year-ago')
})

describe('who is away', () => {
  const at = '2019-05-20'
  const told = async (visitor: Visitor, path: string) => readable((await visitor.get(path)).body)

  test.each<[Role, { worker?: string; team?: string }]>([
    ['analyst', {}],
    ['business support', {}],
    ['QA lead', {}],
    ['team manager', { team: 'North' }],
    ['supervising social worker', { worker: 'W-10' }],
    ['councillor', {}],
  ])('is told to no %s by figure M216: no word, no count and no row', async (role, terms) => {
    const visitor = await service.as(role, terms)
    for (const query of ['', '&why=holder+away', '&why=agency', '&by=role', '&by=role&in=unset', '&known=2019-06-03'])
      expect([query, await told(visitor, `/figures/M216?at=${at}${query}`)]).toEqual([
        query,
        expect.not.stringMatching(/holder away|while the holder|POST-\d/),
      ])
    expect(await told(visitor, `/figures/M216?at=${at}`)).toContain('2 agency')
    for (const format of ['csv', 'xlsx', 'ods'])
      expect((await visitor.get(`/figures/M216/rows.${format}?at=${at}&why=agency`)).statusCode).not.toBe(200)
    expect((await visitor.get('/figures/M028')).body.includes('id="rows"')).toBe(role !== 'councillor')
  })

  test.each<Role>(['registered manager', 'inspector'])(
    'is for the %s in the register, and the posts in the figure',
    async (role) => {
      const visitor = await service.as(role)
      expect(await told(visitor, '/registers/posts')).toContain('agency while the holder is away')
      const { body } = await visitor.get(`/figures/M216/rows.csv?at=${at}&why=agency`)
      expect(body).toContain('POST-3')
      expect(body).not.toContain('holder')
    },
  )
})
