import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../src/calendar'
import { type LivedIn, livedIn } from '../support/acceptance'

const child = (ref: string, born: string) => ({ ref, name: `Child${ref.replace('C-', '')}`, born, sex: 'female' })

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2018-03-01', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2018-01-10' }],
    workers: [
      { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
      { ref: 'W-9', name: 'Olu Adeyemi', team: 'Reviews' },
    ],
    households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
    approvals: [{ household: 'H-1', on: '2017-06-05', places: '3' }],
    allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2017-06-05' }],
    children: [
      child('C-1', '2010-04-01'),
      child('C-2', '2001-05-04'),
      child('C-3', '1997-05-21'),
      child('C-4', '2011-01-01'),
    ],
    'care-starts': [
      { child: 'C-1', on: '2017-12-19' },
      { child: 'C-4', on: '2017-06-05' },
    ],
    'looked-after-reviews': [
      { ref: 'R-1', child: 'C-1', on: '2018-01-17', participation: 'PN1', venue: 'placement' },
      { ref: 'R-2', child: 'C-4', on: '2018-03-01', participation: 'PN1', venue: 'office' },
    ],
  })
})
afterAll(() => service.close())

test('S167 a child whose second review is a week away, and who had no permanence meeting, is on the list', async () => {
  await service.on('2018-03-30')
  await service.record('permanence plan', { child: 'C-4', step: 'plan written', on: '2018-03-02' })
  await service.on('2018-04-10')
  expect(await service.listed('Second review')).toEqual(['Child1: In 7 days Tuesday 17 April'])
  expect(await service.listed('Permanence meeting')).toEqual([expect.stringMatching(/^Child1: In 7 days/)])
  await service.record('permanence plan', { child: 'C-1', step: 'planning meeting', on: '2018-04-10' })
  expect(await service.listed('Permanence meeting')).toEqual([])
})

// Half a year from 1 March is 1 September: 184 days.
test('S168 a child in residential care whom senior managers last looked at 184 days ago is listed, and overdue a day later', async () => {
  await service.on('2018-03-01')
  await service.bring({ placements: [{ ref: 'P-4', child: 'C-4', household: '', on: '2018-03-01', type: 'K2' }] })
  await service.record('residential placement look', { child: 'C-4', on: '2018-03-01' })
  await service.on('2018-09-01')
  expect(await service.listed("Senior managers' look")).toEqual([expect.stringMatching(/^Child4: Due today/)])
  await service.on('2018-09-02')
  expect(await service.listed("Senior managers' look")).toEqual([expect.stringMatching(/^Child4: 1 day overdue/)])
})

test('S171 a stay in emergency accommodation is due to end on day 28, and listed on day 29', async () => {
  await service.on('2018-05-01')
  await service.record('emergency accommodation', { child: 'C-2', on: '2018-05-01' })
  await service.on('2018-05-29')
  expect(await service.listed('Emergency accommodation')).toEqual([expect.stringMatching(/^Child2: Due today/)])
  await service.on('2018-05-30')
  expect(await service.listed('Emergency accommodation')).toEqual([expect.stringMatching(/^Child2: 1 day overdue/)])
})

describe('reviews', () => {
  // Twenty working days from 19 December 2017, over Christmas, Boxing Day and New Year's Day: 19 January 2018.
  const held: [when: string, child: string, on: string, stood: string][] = [
    ['on day 20', 'C-5', '2018-01-19', 'met 19 Jan 2018: met in time'],
    ['on day 21', 'C-6', '2018-01-22', 'met 22 Jan 2018: met late'],
  ]
  test.each(held)('S176 a first review %s, bank holidays left out', async (_, ref, on, stood) => {
    await service.on('2018-02-01')
    await service.bring({ children: [child(ref, '2012-01-01')], 'care-starts': [{ child: ref, on: '2017-12-19' }] })
    await service.record('looked after review', { child: ref, on, participation: 'PN1' })
    expect((await service.owed(`/children/${ref}`, 'Second review'))[0]).toBe(`19 Dec 2017, due 19 Jan 2018, ${stood}`)
  })

  test('S176 the second review is due in three months, and the next in six', async () => {
    await service.on('2018-05-01')
    await service.record('looked after review', { child: 'C-5', on: '2018-04-18', participation: 'PN1' })
    expect((await service.owed('/children/C-5', 'Review')).slice(1)).toEqual([
      '19 Jan 2018, due 19 Apr 2018, met 18 Apr 2018: met in time',
      '18 Apr 2018, due 18 Oct 2018: due',
    ])
    await service.on('2018-10-22')
    expect(await service.why('/children/C-5', 'Review')).toMatch(/6 months from 18 April 2018/)
  })

  test('S178 an adjourned review keeps its first due day', async () => {
    await service.on('2018-04-18')
    const owed = async () => (await service.owed('/children/C-1', 'Second review')).at(-1)
    const before = await owed()
    await service.record('review adjournment', { child: 'C-1', on: '2018-04-13', reason: 'assessment missing' })
    expect([before, await owed()]).toEqual([
      '17 Jan 2018, due 17 Apr 2018: overdue',
      '17 Jan 2018, due 17 Apr 2018: overdue',
    ])
    expect(await service.read('/children/C-1')).toContain('assessment missing')
  })

  test('S183 the record of a review of Thursday 1 March 2018 is due on 29 March', async () => {
    await service.on('2018-03-29')
    expect((await service.owed('/records/looked-after-review/R-2', 'Review record sent out')).at(-1)).toBe(
      '1 Mar 2018, due 29 Mar 2018: due',
    )
    await service.on('2018-04-03')
    expect((await service.owed('/records/looked-after-review/R-2', 'Review record sent out')).at(-1)).toBe(
      '1 Mar 2018, due 29 Mar 2018: overdue',
    )
  })

  test('S177 a child whose care began and who has no reviewing officer by the set day is listed', async () => {
    await service.on('2018-06-04')
    await service.bring({ children: [child('C-7', '2012-01-01')] })
    await service.record('care start', { child: 'C-7', on: '2018-06-04' })
    await service.record('reviewing officer appointment', { child: 'C-4', worker: 'W-9', on: '2018-06-04' })
    await service.on('2018-06-12')
    expect(await service.listed('Reviewing officer named')).toContain('Child7: 1 day overdue Monday 11 June')
    await service.record('reviewing officer appointment', { child: 'C-7', worker: 'W-9', on: '2018-06-12' })
    expect(await service.listed('Reviewing officer named')).not.toContainEqual(expect.stringContaining('Child7'))
  })

  test('S180 where each review was held is asked, and said of each', async () => {
    await service.on('2018-06-12')
    expect(await service.read('/records/looked-after-review/R-2')).toMatch(/Where was it held\? Office/)
    expect(await service.read('/records/looked-after-review/R-1')).toMatch(/Where was it held\? Placement/)
  })
})

describe('care leavers', () => {
  test('S220 a stay in bed and breakfast alerts until it is judged whether it suits them', async () => {
    await service.on('2018-06-12')
    await service.record('leaver status', { child: 'C-3', status: 'former relevant', on: '2018-06-04' })
    const said = await service.record('leaver accommodation', { child: 'C-3', place: 'W', on: '2018-06-11' })
    expect(said).toMatch(/It opened Suitability judged, Child3 Owed promptly/)
    expect(await service.listed('Suitability judged')).toEqual([expect.stringMatching(/Child3: Owed promptly/)])
  })

  test('S218 a review of the pathway where no plan was made leaves the plan on the list', async () => {
    await service.on('2018-06-12')
    await service.bring({ 'leaver-statuses': [{ child: 'C-2', on: '2018-01-08', status: 'eligible' }] })
    await service.record('needs assessment', { child: 'C-2', on: '2018-04-09' })
    await service.record('pathway review', { child: 'C-2', on: '2018-06-11' })
    expect(await service.listed('Pathway plan')).toEqual([expect.stringMatching(/^Child2: 34 days overdue/)])
    await service.record('pathway plan', { child: 'C-2', on: '2018-06-12' })
    expect(await service.listed('Pathway plan')).toEqual([])
  })
})

describe('education', () => {
  const TERMS = [
    ['spring term', '2025-01-06', '2025-04-11'],
    ['summer term', '2025-04-28', '2025-07-22'],
  ] as const

  test('S206 a plan reviewed last term is owed again this term, and says so on the first day of term', async () => {
    await service.on('2025-04-28')
    for (const [name, from, last] of TERMS) {
      const term = {
        change: 'school term',
        to: 'added',
        name,
        last: plainDate(last),
        closed: [],
        source: 'Council',
      } as const
      await service.agree({ from: plainDate(from), what: term, reverses: null })
    }
    await service.record('personal education plan', { child: 'C-4', step: 'reviewed', on: '2025-02-24' })
    const owed = await service.owed('/children/C-4', 'Education plan each term')
    expect(owed.at(-2)).toMatch(/met 24 Feb 2025: met in time$/)
    expect(owed.at(-1)).toBe('28 Apr 2025, due 22 Jul 2025: due')
  })
})
