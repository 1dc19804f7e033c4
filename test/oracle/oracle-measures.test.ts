import { describe, expect, it } from 'vitest'
import { addMonths, dayOf, instantAsked, isoOf } from './calendar'
import { home, rows } from './cases'
import { oracleMeasure } from './measures'
import type { Files } from './service'
import { addWorkingDays, bankHolidays } from './working-days'

type Case = { sentence: string; files: Files; id: string; asAt: string; why: Record<string, number>; shown: string }

const supervised = (...lines: string[]) => ({ 'formal-supervisions': rows('household on', ...lines) })
const visited = (...lines: string[]) => ({ 'supervising-visits': rows('household on announced', ...lines) })
const events: Files = {
  ...home('2020-01-15'),
  'notifiable-events': rows(
    'ref household on event',
    'E1 H1 2020-02-29 fire',
    'E2 H1 2020-03-01 fire',
    'E3 H1 2020-08-31 fire',
  ),
  notifications: rows('notifiable_event on to', 'E2 2020-03-03 Ofsted'),
}

const cases: Case[] = [
  {
    sentence: 'Currency: the latest evidence lies within the term as at D, from before the duty opened too',
    files: home('2020-01-15', supervised('H1 2020-01-01')),
    id: 'M005',
    asAt: '2020-03-25',
    why: { 'in time': 1 },
    shown: '100%',
  },
  {
    sentence: 'Not yet due: an open duty has D on or before due',
    files: home('2020-01-15', supervised('H1 2019-01-01')),
    id: 'M005',
    asAt: '2020-04-08',
    why: { 'not yet due': 1 },
    shown: '0%',
  },
  {
    sentence: 'Late: none of the others, the day after the due day',
    files: home('2020-01-15'),
    id: 'M005',
    asAt: '2020-04-09',
    why: { late: 1 },
    shown: '0%',
  },
  {
    sentence: 'Excused comes before not yet due',
    files: home('2020-01-15', {
      excusals: rows('subject rule on reason agreed_by', 'H1 fc-supervision-formal-12w 2020-02-01 ill manager'),
    }),
    id: 'M005',
    asAt: '2020-02-02',
    why: { excused: 1 },
    shown: '0%',
  },
  {
    sentence: 'Unknown: a visit within the term that does not say whether it was announced',
    files: home('2018-01-15', visited('H1 2019-06-01 -')),
    id: 'M002',
    asAt: '2020-02-02',
    why: { unknown: 1 },
    shown: '0%',
  },
  {
    sentence: 'A home whose approval ended on the 10th is on the register on the 9th and not on the 10th',
    files: home('2020-01-15', { 'approval-endings': rows('household on', 'H1 2020-05-10') }),
    id: 'M010',
    asAt: '2020-05-10',
    why: {},
    shown: '0',
  },
  {
    sentence: 'M007 counts what is complete: late too',
    files: home('2020-01-15', { 'tsd-completions': rows('household on', 'H1 2021-01-16') }),
    id: 'M007',
    asAt: '2021-02-01',
    why: { 'complete, late': 1 },
    shown: '100%',
  },
  {
    sentence: 'M007: a cohort nobody has set is unknown once the due day has passed',
    files: { ...home('2020-01-15'), households: rows('ref name cohort', 'H1 Home -') },
    id: 'M007',
    asAt: '2021-01-16',
    why: { unknown: 1 },
    shown: '0%',
  },
  {
    sentence: 'Not available: base and rows as always, every row not available',
    files: home('2020-01-15'),
    id: 'M001',
    asAt: '2020-02-01',
    why: { 'not available': 1 },
    shown: 'not available',
  },
  {
    sentence: 'The keep in touch call is available on the last day its rule is in force',
    files: home('2020-01-15', { 'keep-in-touch-calls': rows('household on', 'H1 2022-12-03') }),
    id: 'M008',
    asAt: '2022-12-31',
    why: { 'in time': 1 },
    shown: '100%',
  },
  {
    sentence: 'A rolling period is (D less the period, D]',
    files: events,
    id: 'M009',
    asAt: '2020-08-31',
    why: { late: 1, 'not yet due': 1 },
    shown: '0%',
  },
  {
    sentence: 'M011 is of household and row, and counts those in neither column',
    files: home('2020-01-15', supervised('H1 2020-01-15')),
    id: 'M011',
    asAt: '2020-01-15',
    why: { 'in time': 1, 'not available': 2, 'not yet due': 4 },
    shown: '4',
  },
]

describe('measures', () => {
  it.each(cases)('$sentence', ({ files, id, asAt, why, shown }) => {
    expect(oracleMeasure(id, files, { asAt })).toMatchObject({ why, shown })
  })

  it('Unit and rounding: M001 to M009 truncate', () => {
    const refs = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']
    const files = {
      households: rows('ref name cohort', ...refs.map((ref) => `${ref} Home -`)),
      approvals: rows('household on', ...refs.map((ref) => `${ref} 2020-01-15`)),
      ...supervised(...refs.slice(1).map((ref) => `${ref} 2020-01-15`)),
    }
    expect(oracleMeasure('M005', files, { asAt: '2020-02-01' })).toMatchObject({ value: 5 / 6, shown: '83%' })
  })

  it('Split: households by their allocation’s team on D, unset for none', () => {
    const files = home('2020-01-15', { allocations: rows('household worker team on', 'H1 W1 North 2020-02-01') })
    const names = ['2020-01-31', '2020-02-01'].map((asAt) => oracleMeasure('M010', files, { asAt, by: 'team' }).groups)
    expect(names.map((groups) => groups?.map(({ name }) => name))).toEqual([['unset'], ['North']])
  })
})

describe('calendar', () => {
  it('clamps months to a shorter month and always adds to the original day', () => {
    const day = dayOf('2019-08-31')
    expect([6, 12, -6].map((months) => isoOf(addMonths(day, months)))).toEqual([
      '2020-02-29',
      '2020-08-31',
      '2019-02-28',
    ])
  })

  it('counts working days over Christmas, a moved holiday and a funeral', () => {
    const counted = [
      ['2020-12-24', 10],
      ['2022-06-01', 5],
      ['2022-09-02', 20],
    ] as const
    const days = counted.map(([day, count]) => isoOf(addWorkingDays(dayOf(day), count)))
    expect(days).toEqual(['2021-01-12', '2022-06-10', '2022-10-03'])
  })

  it('holds ten bank holidays in 2022, nine in 2023 and eight in 2024', () => {
    expect([2022, 2023, 2024].map((year) => bankHolidays(year).size)).toEqual([10, 9, 8])
  })

  it('takes a bare date given as an instant for the end of that day in London', () => {
    const ends = ['2020-07-01', '2020-12-01'].map((day) => new Date(instantAsked(day)).toISOString())
    expect(ends).toEqual(['2020-07-01T22:59:59.999Z', '2020-12-01T23:59:59.999Z'])
  })
})
