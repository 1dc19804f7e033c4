import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../../test/support/figure-world'
import { house } from '../../../test/support/house'
import { plainDate } from '../../calendar'
import { measureOf } from '../catalogue'
import { figures, type Question } from '../figures'

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
})
afterAll(() => world.close())
beforeEach(() => world.emptied())

const review = (n: number, on: string, more: Record<string, string> = {}) => ({ child: `C-${n}`, on, ...more })
const worker = (ref: string) => ({ ref, name: `Worker ${ref}`, on: '2020-01-01' })
const employed = (ref: string, on: string, more: Record<string, string> = {}) => ({ worker: ref, on, ...more })

test('M159 to M161: by the code of the review, and the same review twice counts once', async () => {
  const codes = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7', '']
  await world.given({
    children: [...codes.map((_, n) => child(n)), child(20)],
    'care-starts': [...codes.map((_, n) => start(n, '2024-01-01')), start(20, '2024-01-01')],
    // The last is on a series of short breaks, which is in no count.
    'legal-statuses': [{ child: 'C-20', on: '2024-01-01', status: 'V3' }],
    'looked-after-reviews': [
      ...codes.map((participation, n) => review(n, '2025-02-28', { participation })),
      review(20, '2025-02-03', { participation: 'PN1' }),
      review(1, '2025-02-28', { participation: 'PN1', decisions: 'Told again' }),
      // The day before the month, and the day after it.
      review(2, '2025-01-31', { participation: 'PN7' }),
      review(3, '2025-03-01', { participation: 'PN7' }),
    ],
  })
  expect(await world.why('M159', '2025-02-28')).toEqual({ attended: 4, 'did not attend': 3 })
  expect(await world.why('M160', '2025-02-28')).toEqual({ 'took part': 5, 'took no part': 2 })
  const all = await world.told('M161', '2025-02-28')
  expect([all.of, all.counts, all.why.unknown, all.why['under 4 (PN0)']]).toEqual([9, 8, 1, 1])
})

test('M162 to M166: of those with a venue, and how many have one', async () => {
  const venues = ['placement', 'placement', 'school', 'office', 'other', '']
  await world.given({
    children: venues.map((_, n) => child(n)),
    'care-starts': venues.map((_, n) => start(n, '2024-01-01')),
    'looked-after-reviews': venues.map((venue, n) => review(n, '2025-02-01', { venue })),
  })
  for (const [id, counts] of [
    ['M162', 2],
    ['M163', 1],
    ['M164', 1],
    ['M165', 1],
  ] as const)
    expect([id, await world.told(id, '2025-02-28')]).toMatchObject([id, { of: 5, counts }])
  expect(await world.why('M166', '2025-02-28')).toEqual({ 'venue recorded': 5, 'no venue': 1 })
})

test('M167: the reviews that are in one table and not in the other', async () => {
  await world.given({
    children: [1, 2, 3, 4].map((n) => child(n)),
    // The fourth was not in care any more when the review was held: it met nothing that was owed.
    'care-starts': [1, 2, 3, 4].map((n) => start(n, '2025-01-06')),
    'care-endings': [{ child: 'C-4', on: '2025-01-20', reason: 'Home' }],
    'looked-after-reviews': [
      review(1, '2025-01-24', { venue: 'placement' }),
      review(2, '2025-01-24'),
      review(4, '2025-01-24', { venue: 'office' }),
    ],
  })
  expect(await world.why('M167', '2025-01-31')).toEqual({
    'a venue, and in no figure of time': 1,
    'in a figure of time, and no venue': 1,
    'in both': 1,
  })
  expect((await world.told('M167', '2025-01-31')).counts).toBe(2)
})

test('M175: told on the fifth working day is in time, on the sixth late', async () => {
  // From Monday 3 February 2025 the fifth working day is Monday the 10th.
  await world.given({
    children: [1, 2, 3, 4].map((n) => child(n)),
    'care-starts': [
      start(1, '2025-02-03', { officer_told_on: '2025-02-10' }),
      start(2, '2025-02-03', { officer_told_on: '2025-02-11' }),
      start(3, '2025-02-03'),
      start(4, '2025-02-03', { begun_before: 'yes' }),
    ],
  })
  expect(await world.why('M175', '2025-02-28')).toEqual({ 'told late': 1, 'told in time': 1, unknown: 1 })
  expect(await world.why('M175', '2025-02-10')).toEqual({ 'told in time': 1, 'not yet due': 2 })
})

test('M175: of a child who came into care twice in the month, the last time', async () => {
  await world.given({
    children: [child(1)],
    'care-starts': [start(1, '2025-02-03'), start(1, '2025-02-12', { officer_told_on: '2025-02-12' })],
    'care-endings': [{ child: 'C-1', on: '2025-02-07', reason: 'Home' }],
  })
  expect(await world.why('M175', '2025-02-28')).toEqual({ 'told in time': 1 })
})

test('M176: put off before the review that fell due, and why', async () => {
  await world.given({
    children: [1, 2, 3, 4].map((n) => child(n)),
    // Twenty working days from Monday 6 January 2025 end on Monday 3 February.
    'care-starts': [1, 2, 3, 4].map((n) => start(n, '2025-01-06')),
    'review-adjournments': [
      { child: 'C-1', on: '2025-01-30', reason: 'assessment missing' },
      { child: 'C-2', on: '2025-01-30', reason: 'people missing' },
      { child: 'C-3', on: '2025-01-30' },
    ],
    'looked-after-reviews': [review(1, '2025-02-10'), review(4, '2025-01-20')],
  })
  expect(await world.why('M176', '2025-02-28')).toEqual({
    'put off, an assessment missing': 1,
    'put off for another reason': 1,
    'not put off': 1,
    unknown: 1,
  })
  expect(await world.why('M176', '2025-01-31')).toEqual({})
})

describe('disputes', () => {
  const dispute = (ref: string, on: string, more: Record<string, string> = {}) => ({
    ref,
    child: 'C-1',
    on,
    ...more,
  })

  test('M169 to M173: raised, by stage and theme, settled by their day, and for a hundred reviews', async () => {
    await world.given({
      children: [child(1), child(2)],
      'care-starts': [start(1, '2024-01-01'), start(2, '2024-01-01')],
      services: [{ ref: 'S-1', name: 'Service' }],
      workers: [worker('W-1'), worker('W-2')],
      disputes: [
        // Twenty working days from Monday 9 December 2024 end on Thursday 9 January 2025.
        dispute('D-1', '2024-12-09', { stage: 'formal', theme: 'health', worker: 'W-1' }),
        dispute('D-2', '2025-01-02', { stage: 'informal', theme: 'health', worker: 'W-1' }),
        dispute('D-3', '2025-01-06', { stage: 'formal', theme: 'contact' }),
        dispute('D-4', '2025-03-31', { stage: 'formal' }),
        dispute('D-5', '2025-04-01', { stage: 'formal' }),
      ],
      'dispute-resolutions': [
        { dispute: 'D-1', on: '2025-01-09', outcome: 'agreed', difference: 'Seen' },
        { dispute: 'D-3', on: '2025-03-03', outcome: 'agreed', difference: 'Seen' },
      ],
      'looked-after-reviews': [
        review(1, '2025-01-07', { worker: 'W-1' }),
        review(2, '2025-01-08', { worker: 'W-1' }),
        review(1, '2025-03-31', { worker: 'W-2' }),
        review(2, '2025-03-31'),
      ],
    })
    expect((await world.told('M169', '2025-03-31')).counts).toBe(2)
    expect((await world.told('M170', '2025-03-31')).counts).toBe(1)
    expect(await world.why('M171', '2025-03-31')).toEqual({ 'in time': 1, late: 1 })
    expect(await world.why('M172', '2025-03-31')).toEqual({ health: 1, contact: 1, unknown: 1 })
    expect(await world.shown('M173', '2025-03-31')).toBe('75.0 (3 to 4 reviews)')
    const groups = (await world.told('M173', '2025-03-31', 'worker')).groups ?? []
    expect(groups.map(({ name, counts, divisor }) => [name, counts, divisor])).toEqual([
      ['W-1', 1, 2],
      ['W-2', 0, 1],
      ['unset', 2, 1],
    ])
    expect((await world.told('M173', '2023-03-31')).value).toBeNull()
  })
})

test('M173: a review told twice is one, none is of short breaks, and neither is later than the day or another’s', async () => {
  await world.given({
    children: [1, 2, 3].map((n) => child(n)),
    'care-starts': [1, 2, 3].map((n) => start(n, '2024-01-01')),
    'legal-statuses': [{ child: 'C-3', on: '2024-01-01', status: 'V3' }],
    services: [{ ref: 'S-1', name: 'Service' }],
    workers: [worker('W-1'), worker('W-2')],
    disputes: [{ ref: 'D-1', child: 'C-1', on: '2025-01-06', stage: 'formal', worker: 'W-1' }],
    'looked-after-reviews': [
      review(1, '2025-01-07', { worker: 'W-1' }),
      review(1, '2025-01-07', { worker: 'W-1', decisions: 'Told again' }),
      // Another child’s on the same day is another.
      review(2, '2025-01-07', { worker: 'W-1' }),
      review(2, '2025-02-07', { worker: 'W-2' }),
      review(1, '2025-03-20', { worker: 'W-1' }),
      review(3, '2025-01-08', { worker: 'W-1' }),
    ],
  })
  expect(await world.shown('M173', '2025-03-31')).toBe('25.0 (1 to 4 reviews)')
  const measures = [measureOf('M173')].filter((measure) => measure !== undefined)
  const shown = async (more: Partial<Question>) =>
    (await figures(world.db, house.law, measures, { asAt: plainDate('2025-03-31'), ...more }))[0]?.shown
  expect(await shown({ among: sql`(select id from subject where ref = 'W-1')` })).toBe('33.3 (1 to 3 reviews)')
  const period = { from: plainDate('2025-01-01'), to: plainDate('2025-03-31') }
  expect(await shown({ asAt: plainDate('2025-02-28'), period })).toBe('33.3 (1 to 3 reviews)')
})

test('M178: answers of social workers to what is asked with yes or no', async () => {
  const given = (ref: string, on: string, given_by: string) => ({ ref, worker: 'W-1', on, given_by })
  const answer = (ref: string, question: string, on: string, is: string) => ({
    ...{ feedback: ref, feedback_question: question },
    ...{ on, answer: is },
  })
  await world.given({
    services: [{ ref: 'S-1', name: 'Service' }],
    workers: [worker('W-1')],
    'feedback-forms': [
      {
        ref: 'F-1',
        service: 'S-1',
        on: '2024-01-01',
        title: 'Health check',
        asks: 'social worker',
        of: 'nobody by name',
      },
    ],
    'feedback-questions': ['Q-1', 'Q-2'].map((ref) => ({
      ...{ ref, feedback_form: 'F-1', on: '2024-01-01' },
      ...{ asks: `Question ${ref}?`, answers: 'yes or no' },
    })),
    feedback: [
      given('FB-1', '2025-02-01', 'social worker'),
      given('FB-2', '2025-02-02', 'foster carer'),
      given('FB-3', '2025-04-01', 'social worker'),
    ],
    'feedback-answers': [
      answer('FB-1', 'Q-1', '2025-02-01', 'yes'),
      answer('FB-1', 'Q-2', '2025-02-01', 'no'),
      answer('FB-2', 'Q-1', '2025-02-02', 'yes'),
      answer('FB-3', 'Q-1', '2025-04-01', 'yes'),
    ],
  })
  expect(await world.why('M178', '2025-03-31')).toEqual({ yes: 1, no: 1 })
})

test('M177: in work and supervised since the month began', async () => {
  const officers = ['W-1', 'W-2', 'W-3', 'W-4', 'W-5']
  await world.given({
    workers: officers.map(worker),
    employments: [
      ...officers.slice(0, 4).map((ref) => employed(ref, '2024-01-01', { role: 'reviewing officer' })),
      employed('W-5', '2024-01-01', { role: 'team manager' }),
    ],
    'staff-supervisions': [
      { worker: 'W-1', on: '2025-02-01', supervisor: 'W-2' },
      { worker: 'W-2', on: '2025-01-31' },
    ],
    // The third is away from before the month on; the fourth came back on its last day.
    'staff-absences': [
      { worker: 'W-3', on: '2025-01-15', reason: 'sickness' },
      { worker: 'W-4', on: '2025-01-15', reason: 'sickness', cover: 'W-1' },
    ],
    'staff-returns': [{ worker: 'W-4', on: '2025-02-28' }],
  })
  expect(await world.why('M177', '2025-02-28')).toEqual({ supervised: 1, 'not supervised': 2 })
  expect(await world.why('M177', '2025-02-27')).toEqual({ supervised: 1, 'not supervised': 1 })
})
