import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../src/calendar'
import { type LivedIn, livedIn } from '../support/acceptance'
import { partsOf, rowsOf } from '../support/register-rows'

let service: LivedIn
const listed = async (name: string, only: string, at = '') =>
  (await rowsOf(service, name, at ? { only, at } : { only })).map(([who]) => who)

beforeAll(async () => {
  service = await livedIn('2025-05-30', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2024-01-10' }],
    children: [
      ['C-1', 'Kit', '2010-04-01'],
      ['C-2', 'Noor', '2009-08-31'],
      ['C-3', 'Ivo', '2004-05-21'],
      ['C-4', 'Esme', '2006-02-03'],
    ].map(([ref = '', name = '', born = '']) => ({ ref, name, born, sex: 'M' })),
    'care-starts': ['C-1', 'C-2'].map((child) => ({ child, on: '2024-10-07' })),
    'leaver-statuses': ['C-3', 'C-4'].map((child) => ({ child, status: 'former relevant', on: '2024-10-07' })),
  })
})
afterAll(() => service.close())

describe('education', () => {
  test('S207 the premium is held from the day a plan is sent back until one is judged and taken', async () => {
    const held = () => listed('education-plans', 'premium held')
    const plan = (step: string, on: string, more = {}) =>
      service.record('personal education plan', { child: 'C-1', step, on, ...more })
    await plan('reviewed', '2025-05-06', { quality: 'inadequate', returned: 'yes' })
    expect(await held()).toEqual(['Kit C-1'])
    await plan('meeting', '2025-05-13')
    expect(await held()).toEqual(['Kit C-1'])
    await plan('reviewed', '2025-05-20', { quality: 'requires improvement', returned: 'yes' })
    expect((await rowsOf(service, 'education-plans')).map((cells) => cells.at(-1))).toEqual(['6 May 2025'])
    await plan('reviewed', '2025-05-27', { quality: 'good', returned: 'no' })
    expect(await held()).toEqual([])
  })

  test('S208 two meetings in a term are one short', async () => {
    const change = 'school term' as const
    const term = {
      change,
      to: 'added',
      name: 'summer term',
      last: plainDate('2025-07-22'),
      closed: [],
      source: 'Council',
    } as const
    await service.agree({ from: plainDate('2025-04-28'), what: term, reverses: null })
    const met = (child: string, on: string, attended_by: string) => ({ child, step: 'meeting', attended_by, on })
    await service.bring({
      'personal-education-plans': [
        met('C-1', '2025-04-25', 'head'),
        met('C-1', '2025-05-12', 'both'),
        met('C-2', '2025-05-14', 'head'),
        met('C-2', '2025-05-15', 'both'),
      ],
    })
    expect(await service.read('/registers/education-meetings')).toContain('team leader 2 of 3, 1 short; head 3.')
  })

  test('S210 a suitable vacancy that was shown is logged', async () => {
    const vacancy = { child: 'C-3', offer: 'vacancy shown', organisation: 'Ashwell District Council', suitable: 'yes' }
    await service.record('opportunity', { ...vacancy, answer: 'waiting', on: '2025-05-19' })
    expect(await rowsOf(service, 'opportunities', { only: 'suited' })).toEqual([
      ['Ivo C-3', '19 May 2025', 'vacancy shown', 'Ashwell District Council', 'yes', 'waiting'],
    ])
    await service.record('leaver activity', { child: 'C-4', activity: 'G5', on: '2025-05-19' })
    expect(await listed('work-and-learning', 'of them, shown nothing that suited')).toEqual(['Esme C-4'])
  })

  test('S211 a result is unvalidated until the validated one takes its place', async () => {
    const result = { service: 'S-1', school_year: '2023 to 2024', stage: 'key stage 2', reached: 'Reading', of: '9' }
    const shown = async () => (await rowsOf(service, 'key-stage-results')).map((cells) => cells.slice(4))
    await service.record('key stage result', { ...result, children: '4', validated: 'no', on: '2025-05-06' })
    expect(await shown()).toEqual([['4 of 9, 44.4%', '6 May 2025', 'unvalidated']])
    await service.record('key stage result', { ...result, children: '5', validated: 'yes', on: '2025-05-27' })
    expect(await shown()).toEqual([['5 of 9, 55.6%', '27 May 2025', 'validated']])
  })

  test('S212 a child in year 10 with no offer is listed; one a school year older is not', async () => {
    const without = () => listed('year-10', 'no offer')
    expect(await without()).toEqual(['Kit C-1'])
    const offer = { child: 'C-1', organisation: 'Virtual school', answer: 'taken up' }
    await service.record('opportunity', { ...offer, offer: 'work experience', on: '2025-05-21' })
    expect(await without()).toEqual(['Kit C-1'])
    await service.record('opportunity', { ...offer, offer: 'mentoring', on: '2025-05-22' })
    expect(await without()).toEqual([])
  })
})

describe('care leavers', () => {
  test('S217 a 21st birthday moves somebody to the next band, and the total stays', async () => {
    const bands = async (at: string) =>
      Object.entries(await partsOf(service, 'care-leavers', 'age', { at })).map(([band, [n]]) => `${band}: ${n}`)
    expect(await bands('2025-05-20')).toEqual(['16 to 20: 2', 'All: 2'])
    expect(await bands('2025-05-21')).toEqual(['16 to 20: 1', '21 to 25: 1', 'All: 2'])
  })

  test('S219 six districts show what is confirmed, in process or reduced', async () => {
    const states = ['confirmed', 'confirmed', 'confirmed', 'confirmed', 'in process', 'in process']
    await service.bring({
      'leaver-offers': states.map((state, index) => ({
        service: 'S-1',
        district: `District ${index + 1}`,
        offer: 'council tax exemption',
        state,
        until_age: '25',
        on: '2025-04-01',
      })),
    })
    const offer = { service: 'S-1', district: 'District 6', offer: 'council tax exemption', state: 'reduced' }
    await service.record('leaver offer', { ...offer, on: '2025-05-28' })
    expect(await partsOf(service, 'leavers-offer', 'offer', { at: '2025-05-27' })).toMatchObject({
      'council tax exemption': [6, 4, 2, 0, 0],
    })
    const now = await partsOf(service, 'leavers-offer', 'district')
    expect(Object.keys(now)).toHaveLength(6 + 1)
    expect([now['District 6'], now.All]).toEqual([
      [1, 0, 0, 1, 0],
      [6, 4, 1, 1, 0],
    ])
  })

  test('S221 what is offered is counted by organisation', async () => {
    await service.bring({
      opportunities: ['job', 'work experience'].map((offer) => ({
        child: 'C-4',
        offer,
        organisation: 'Harrow Mills',
        on: '2025-05-06',
      })),
    })
    const { All, ...by } = await partsOf(service, 'opportunities', 'organisation')
    expect(Object.entries(by).map(([name, [n]]) => [name, n])).toEqual([
      ['Ashwell District Council', 1],
      ['Harrow Mills', 2],
      ['Virtual school', 2],
    ])
    expect(All?.[0]).toBe(5)
  })
})
