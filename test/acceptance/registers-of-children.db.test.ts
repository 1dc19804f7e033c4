import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { partsOf, rowsOf } from '../support/register-rows'

const child = (n: number, more = {}) => ({
  ref: `C-${n}`,
  name: `Child${n}`,
  born: '2010-04-01',
  sex: 'female',
  ...more,
})
const started = (n: number, on: string) => ({ child: `C-${n}`, on })
const placed = (n: number, type: string, on: string) => ({
  ref: `P-${n}-${type}`,
  child: `C-${n}`,
  household: '',
  type,
  on,
})

let service: LivedIn
const listed = async (name: string, only: string, at = '') =>
  (await rowsOf(service, name, at ? { only, at } : { only })).map(([who]) => who)

beforeAll(async () => {
  service = await livedIn('2018-03-31', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2017-01-10' }],
    workers: [
      { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
      { ref: 'W-2', name: 'Tom Salter', team: 'North' },
      { ref: 'W-8', name: 'Olu Adeyemi', team: 'Reviews' },
      { ref: 'W-9', name: 'Ines Okafor', team: 'Reviews' },
    ],
    children: [1, 2, 3, 4, 5, 6].map((n) => child(n)),
    'care-starts': [
      started(1, '2016-02-01'),
      started(2, '2016-02-01'),
      started(1, '2018-02-28'),
      started(2, '2018-03-02'),
      ...[3, 4, 5].map((n) => started(n, '2017-10-02')),
    ],
    'care-endings': [started(1, '2017-03-01'), started(2, '2017-03-01')],
    placements: [
      placed(3, 'U6', '2017-10-02'),
      placed(4, 'U6', '2017-10-02'),
      placed(4, 'K2', '2018-01-15'),
      placed(5, 'P1', '2017-12-04'),
    ],
    'social-worker-allocations': [{ child: 'C-3', worker: 'W-1', reason: '', on: '2017-10-02' }],
  })
})
afterAll(() => service.close())

describe('children in care', () => {
  test('S164 the types of placement add up to the children in care, each month', async () => {
    for (const at of ['2017-10-31', '2017-11-30', '2017-12-31', '2018-01-31', '2018-02-28', '2018-03-31']) {
      const { All: [all] = [], ...types } = await partsOf(service, 'looked-after-children', 'placement type', { at })
      expect([at, Object.values(types).reduce((sum, [n = 0]) => sum + n, 0)]).toEqual([at, all])
      expect(await rowsOf(service, 'looked-after-children', { at })).toHaveLength(all ?? -1)
    }
    expect(await partsOf(service, 'looked-after-children', 'placement type', { at: '2018-01-31' })).toMatchObject({
      'K2, children’s home': [1, 0, 0, 1, 1],
      'U6, foster placement': [1, 0, 0, 1, 0],
      All: [3, 0, 0, 3, 2],
    })
  })

  test('S165 care that begins within 12 months of leaving it is a repeat, and two days later is not', async () => {
    expect(await listed('care-starts', 'again within 12 months')).toEqual(['Child1 C-1'])
    expect(await rowsOf(service, 'care-starts', { by: 'month', in: '2018-03' })).toEqual([
      ['Child2 C-2', '2 Mar 2018', '1 Mar 2017'],
    ])
  })

  test('S166 a child alone here may have no known birthday, and an assessed age', async () => {
    await service.record('child', {
      name: 'Sami',
      sex: 'M',
      uasc: 'yes',
      age_assessed: 'yes',
      immigration: 'asylum claimed',
    })
    await service.bring({ 'care-starts': [started(7, '2018-03-26')] })
    expect(await rowsOf(service, 'unaccompanied-children', { only: 'date of birth not known' })).toEqual([
      ['Sami C-7', 'None yet', 'yes', 'asylum claimed', 'None yet', 'no placement recorded', 'Nobody'],
    ])
  })

  test('S172 what happens after the last assessment flags the child, until the next', async () => {
    const flagged = () => listed('changed-since-assessed', 'changed since assessed')
    const risk = { child: 'C-3', risk: 'going missing', level: 'low', strategies: 'A call at six each evening' }
    await service.record('risk assessment', { ...risk, on: '2018-03-26' })
    expect(await flagged()).toEqual([])
    await service.record('legal status', { child: 'C-3', status: 'C2', on: '2018-03-28' })
    expect(await flagged()).toEqual(['Child3 C-3'])
    await service.record('risk assessment', { ...risk, on: '2018-03-29' })
    expect(await flagged()).toEqual([])
  })

  test('S173 what works well, what worries us and what happens next are recorded, and reported', async () => {
    const said = { working_well: 'School each day', worried_about: 'Late nights', next_steps: 'A bedtime all agree' }
    await service.record('care plan', { child: 'C-3', on: '2018-03-29', ...said })
    const [row] = await rowsOf(service, 'signs-of-safety', { only: 'all three said' })
    expect(row).toEqual(['Child3 C-3', '29 Mar 2018', ...Object.values(said)])
    const file = await (await service.as('registered manager')).get('/registers/signs-of-safety/rows.csv')
    expect(file.body).toContain('C-3,Child3,2018-03-29,School each day,Late nights,A bedtime all agree')
  })

  test('S228 another team with the same worker is no change of worker', async () => {
    const changes = async () =>
      (await rowsOf(service, 'worker-changes')).find(([who]) => who === 'Child3 C-3')?.slice(1, 4)
    await service.bring({ workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'South', on: '2018-03-19' }] })
    await service.record('social worker allocation', {
      child: 'C-3',
      worker: 'W-1',
      on: '2018-03-19',
    })
    expect(await changes()).toEqual(['Nadia Brereton', '2 Oct 2017', '0'])
    await service.record('social worker allocation', {
      child: 'C-3',
      worker: 'W-2',
      on: '2018-03-26',
    })
    expect(await changes()).toEqual(['Tom Salter', '26 Mar 2018', '1'])
  })
})

describe('plans and proceedings', () => {
  test('S169 a protection plan joins the list of long ones on the day it is nine months old', async () => {
    await service.bring({ 'child-protection-plans': [{ child: 'C-6', category: 'neglect', on: '2017-06-15' }] })
    const long = (at: string) => listed('protection-plans', 'nine months or longer', at)
    expect([await long('2018-03-14'), await long('2018-03-15')]).toEqual([[], ['Child6 C-6']])
  })

  test('S170 a case past the day of its next step is flagged, until the step is taken', async () => {
    const step = { child: 'C-6', step: 'legal planning meeting', on: '2018-03-05', next_by: '2018-03-30' }
    await service.record('pre proceedings step', step)
    const late = (at: string) => listed('pre-proceedings', 'past its next step', at)
    expect([await late('2018-03-30'), await late('2018-03-31')]).toEqual([[], ['Child6 C-6']])
    await service.record('pre proceedings step', {
      ...step,
      step: 'letter sent',
      on: '2018-03-31',
      next_by: '2018-04-13',
    })
    expect(await late('2018-03-31')).toEqual([])
    await service.on('2018-04-03')
    await service.record('pre proceedings ending', { child: 'C-6', outcome: 'stepped down', on: '2018-04-03' })
    expect(await rowsOf(service, 'pre-proceedings')).toEqual([])
  })
})

describe('reviewing officers', () => {
  test('S179 who came and gave no views raises attendance alone; whose views came another way, participation alone', async () => {
    const said = async () => /Attended: .*? PN7/.exec(await service.read('/registers/reviews'))?.[0]
    await service.record('looked after review', { child: 'C-4', on: '2018-03-28', participation: 'PN4' })
    expect(await said()).toContain('Attended: 1 of 1, 100%. Took part: 0 of 1, 0%.')
    await service.record('looked after review', { child: 'C-5', on: '2018-03-29', participation: 'PN5' })
    expect(await said()).toContain('Attended: 1 of 2, 50%. Took part: 1 of 2, 50%.')
  })

  test('S187 a child with a new officer and no card is listed, whatever card another officer gave', async () => {
    const without = () => listed('introduction-cards', 'no card of this officer')
    const officer = (worker: string, on: string) =>
      service.record('reviewing officer appointment', { child: 'C-3', worker, on })
    await officer('W-9', '2017-10-09')
    expect(await without()).toEqual(['Child3 C-3'])
    await service.record('guide given', { child: 'C-3', what: 'card of the reviewing officer', on: '2017-10-16' })
    expect(await without()).toEqual([])
    await officer('W-8', '2018-03-26')
    expect(await without()).toEqual(['Child3 C-3'])
  })

  test('S184 the hours of officers give the ratio at any day', async () => {
    const post = { role: 'reviewing officer', social_worker: 'yes', basis: 'contract of service' }
    await service.bring({
      employments: [
        { worker: 'W-9', ...post, hours_a_week: '37', on: '2017-09-04' },
        { worker: 'W-9', ...post, hours_a_week: '18', on: '2018-01-08' },
        { worker: 'W-8', ...post, basis: 'agency', hours_a_week: '37', on: '2018-02-05' },
      ],
      'reviewing-officer-appointments': [{ child: 'C-4', worker: 'W-9', on: '2017-10-09' }],
    })
    const ratio = async (at: string) =>
      /\d+ children, [^.]*\.?\d* full-time officers: [\d.]+ for each/.exec(
        await service.read(`/registers/reviewing-officers?at=${at}`),
      )?.[0]
    expect(await ratio('2017-12-01')).toBe('2 children, 1 full-time officers: 2 for each')
    expect(await ratio('2018-02-01')).toBe('2 children, 0.49 full-time officers: 4.1 for each')
    expect(await ratio('2018-03-01')).toBe('2 children, 1.49 full-time officers: 1.3 for each')
  })

  test('S232 a late review can be put down to its officer’s absence, with who stood in, and is counted', async () => {
    await service.bring({
      'staff-absences': [{ worker: 'W-9', cover: 'W-8', reason: 'sickness', on: '2017-10-16' }],
      'looked-after-reviews': [
        { ref: 'R-1', child: 'C-3', on: '2017-11-06', participation: 'PN1', late_because: 'papers missing' },
        { ref: 'R-2', child: 'C-4', on: '2017-11-07', participation: 'PN1', late_because: 'reviewing officer away' },
      ],
    })
    expect(await rowsOf(service, 'late-reviews', { only: 'officer away', at: '2017-12-01' })).toEqual([
      [
        'Child4 C-4',
        '30 Oct 2017',
        '7 Nov 2017',
        'Ines Okafor',
        'reviewing officer away',
        'sickness',
        'Olu Adeyemi',
        'Not said',
      ],
    ])
    expect(await partsOf(service, 'late-reviews', 'cause', { at: '2017-12-01' })).toMatchObject({
      'papers missing': [1, 0, 0, 0, 0],
      'reviewing officer away': [1, 1, 0, 0, 0],
    })
    expect((await (await service.as('analyst')).get('/registers/late-reviews')).statusCode).toBe(404)
  })
})
