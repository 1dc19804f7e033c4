import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../../../test/support/acceptance'
import { readable } from '../../../test/support/readable'
import { rowsOf } from '../../../test/support/register-rows'
import type { Visitor } from '../../../test/support/visitor'

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2022-03-01', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2022-01-10' }],
    workers: [
      { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
      { ref: 'W-2', name: 'Tom Salter', team: 'South' },
    ],
    households: ['H-1', 'H-2'].map((ref) => ({ ref, name: `Ashwell${ref}`, cohort: 'mainstream' })),
    approvals: ['H-1', 'H-2'].map((household) => ({ household, on: '2021-09-06', places: '2' })),
    allocations: [
      { household: 'H-1', worker: 'W-1', team: 'North', on: '2021-09-06' },
      { household: 'H-2', worker: 'W-2', team: 'South', on: '2021-09-06' },
    ],
    constellations: [{ ref: 'K-1', name: 'Hub', on: '2021-10-04' }],
    'constellation-memberships': ['H-1', 'H-2'].map((household) => ({
      household,
      constellation: 'K-1',
      part: 'satellite',
      on: '2021-10-04',
    })),
    children: ['C-1', 'C-2'].map((ref) => ({ ref, name: `Child${ref}`, born: '2010-04-01', sex: 'female' })),
    'care-starts': ['C-1', 'C-2'].map((child) => ({ child, on: '2021-11-01' })),
    placements: [1, 2].map((n) => ({
      ref: `P-${n}`,
      child: `C-${n}`,
      household: `H-${n}`,
      type: 'U6',
      on: '2021-11-01',
    })),
  })
})
afterAll(() => service.close())

const pageFor = async (who: Visitor, path: string): Promise<string> => readable((await who.get(path)).body)

describe('whose rows', () => {
  test('are those of a viewer’s own homes and the children there, counted so', async () => {
    const worker = await service.as('supervising social worker', { worker: 'W-1' })
    const children = await pageFor(worker, '/registers/looked-after-children')
    expect(children).toContain('1 child of yours.')
    expect(children).toContain('ChildC-1')
    expect(children).not.toContain('ChildC-2')
    const homes = await pageFor(worker, '/registers/constellation-homes')
    expect(homes).toContain('AshwellH-1')
    expect(homes).not.toMatch(/AshwellH-2|ChildC-2/)
  })

  test('S202: no share is told where nobody knows which authority is ours', async () => {
    const late = await pageFor(await service.as('registered manager'), '/registers/late-health-assessments')
    expect(late).toContain('Of none of the 2 is the area known.')
    expect(late).not.toContain('0%')
  })

  test('S193: which are drawn does not depend on who looks', async () => {
    await service.bring({
      'health-assessments': ['C-1', 'C-2'].map((child) => ({
        ...{ child, assessment: 'review', by_own: 'yes', on: '2021-12-01' },
      })),
    })
    const drawn = async (who: Visitor) =>
      [...(await pageFor(who, '/registers/health-sample')).matchAll(/(\d) of (\d) drawn/g)].map((found) => [
        ...[Number(found[1]), Number(found[2])],
      ])
    const worker = await service.as('supervising social worker', { worker: 'W-1' })
    const other = await service.as('supervising social worker', { worker: 'W-2' })
    const [[one = 0, all] = [], [two = 0, rest] = []] = [...(await drawn(worker)), ...(await drawn(other))]
    expect([one + two, all, rest]).toEqual([1, 1, 1])
    expect(await drawn(await service.as('registered manager'))).toEqual([[1, 2]])
  })

  test('are a team’s for its manager, in the file as on the page', async () => {
    const manager = await service.as('team manager', { team: 'South' })
    const { body } = await manager.get('/registers/looked-after-children/rows.csv')
    expect(body).toContain('C-2,ChildC-2')
    expect(body).not.toContain('ChildC-1')
  })

  test('are nobody’s for a councillor', async () => {
    const councillor = await service.as('councillor')
    expect((await councillor.get('/registers')).statusCode).toBe(403)
    expect((await councillor.get('/registers/looked-after-children')).statusCode).toBe(403)
  })
})

test('whom a row names and the viewer may not see is not named', async () => {
  const worker = await service.as('supervising social worker', { worker: 'W-1' })
  // A constellation belongs to nobody: whoever sees homes of their own alone does not see it.
  expect(await pageFor(worker, '/registers/constellation-homes')).toContain('somebody you do not see')
})

test('a register is as known on an earlier day, whatever was written down since', async () => {
  await service.on('2022-03-10')
  await service.record('legal status', { child: 'C-1', status: 'C2', on: '2022-03-01' })
  const without = { only: 'no legal status recorded', at: '2022-03-02' }
  expect(await rowsOf(service, 'looked-after-children', without)).toHaveLength(1)
  expect(await rowsOf(service, 'looked-after-children', { ...without, known: '2022-03-05' })).toHaveLength(2)
})

test('what an address asks for and a register does not have is passed over; a register there is not is not found', async () => {
  const odd = { only: 'toString', by: 'constructor', in: 'x', page: 'second' }
  expect(await rowsOf(service, 'looked-after-children', odd)).toHaveLength(2)
  const manager = await service.as('registered manager')
  expect((await manager.get('/registers/toString')).statusCode).toBe(404)
})

test('each reading and each file goes into the journal, by the register’s name and how many', async () => {
  const manager = await service.as('registered manager')
  await manager.get('/registers/looked-after-children')
  await manager.get('/registers/looked-after-children/rows.csv')
  const journal = await pageFor(manager, '/journal')
  expect(journal).toMatch(/took a register away.*looked-after-children/s)
  expect(journal).toMatch(/read a register.*looked-after-children/s)
})
