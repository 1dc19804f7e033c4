import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { readable } from '../support/readable'

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2022-03-01', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2022-01-10' }],
    workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
    households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
    carers: [{ ref: 'F-1', household: 'H-1', name: 'Marian Ashdown', born: '1970-05-01', sex: 'female' }],
    'household-members': [
      { ref: 'M-1', household: 'H-1', name: 'Ivo Ashdown', born: '1999-02-03', relationship: 'son', on: '2019-01-07' },
    ],
    approvals: [{ household: 'H-1', on: '2019-07-01', places: '2' }],
    allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2019-07-01' }],
  })
})
afterAll(() => service.close())

describe('S050 the calendar of regulatory checks', () => {
  const checks: [whom: string, check: string, duty: string, last: string, after: string][] = [
    ['F-1', 'dbs', 'DBS check of a carer, Marian Ashdown', '2022-06-01', '2022-06-02'],
    ['F-1', 'employment', 'Employment check, Marian Ashdown', '2021-06-01', '2021-06-02'],
    ['F-1', 'medical', 'Medical, Marian Ashdown', '2022-06-01', '2022-06-02'],
    ['F-1', 'local authority', 'Local authority check, Marian Ashdown', '2021-06-01', '2021-06-02'],
    ['M-1', 'dbs', 'DBS check, Ivo Ashdown', '2022-06-01', '2022-06-02'],
  ]
  test.each(checks)('S050 of %s, %s, of 1 June 2019: %s', async (subject, check, duty, last, after) => {
    await service.on('2022-06-10')
    await service.record('statutory check', { subject, check, on: '2019-06-01' })
    const stood = async (day: string) => (await service.owed(`/households/H-1?at=${day}`, duty)).at(-1)
    const due = last.startsWith('2022') ? '1 Jun 2022' : '1 Jun 2021'
    expect([await stood(last), await stood(after)]).toEqual([
      `1 Jul 2019, due ${due}: due`,
      `1 Jul 2019, due ${due}: overdue`,
    ])
    const [name = '', whom = ''] = duty.split(', ')
    expect(await service.listed(name)).toEqual([
      expect.stringMatching(`^${whom}, Ashdown household: \\d+ days overdue`),
    ])
  })
})

describe('the records of staff', () => {
  const ITEMS = [
    'identity',
    'criminal record',
    'first reference',
    'reason for leaving',
    'qualifications',
    'employment history',
  ]
  beforeAll(async () => {
    await service.on('2022-02-01')
    await service.record('employment', { worker: 'W-1', role: 'team manager', on: '2022-02-01', social_worker: 'no' })
    for (const item of ITEMS) await service.record('staff record item', { worker: 'W-1', item, on: '2022-01-31' })
    await service.on('2022-02-02')
  })

  test('S053 a start before everything on the list is done is flagged', async () => {
    expect(await service.listed('Fitness before start')).toEqual(['Nadia Brereton: 1 day overdue Tuesday 1 February'])
  })

  test('S054 a panel member who lacks a check is on the same list as staff', async () => {
    await service.record('panel member', {
      service: 'S-1',
      ref: 'PM-1',
      name: 'Priya Nair',
      office: 'member',
      on: '2022-02-01',
    })
    const first = readable((await (await service.as('registered manager')).get('/?stake=regulation')).body)
    for (const said of ['Fitness before start Nadia Brereton', 'Panel member checks Priya Nair'])
      expect(first).toContain(said)
  })

  test('S052 a missing reference stands managed once the risk of it is assessed and agreed, and not before', async () => {
    const on = '2022-02-02'
    const agreed_by = 'Registered manager'
    await service.record('staff risk assessment', {
      worker: 'W-1',
      item: 'second reference',
      on,
      agreed_by,
      measures: 'Never alone',
    })
    expect(await service.listed('Fitness before start')).toHaveLength(1)
    const reason = 'risk assessed and agreed by a manager'
    const said = await service.record('excusal', {
      subject: 'W-1',
      rule: 'staff-fitness-before-start',
      on,
      reason,
      agreed_by,
    })
    expect(said).toContain('Fitness before start')
    expect(await service.listed('Fitness before start')).toEqual([])
  })
})
