import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar'
import type { Counts } from './figure'
import { unannouncedVisits } from './kpi.measure'
import { periodsOf, rate, type Target, targetOn, thresholds } from './targets'

const target = (of: number, from = '2025-04-01'): Target => ({
  measure: 'M002',
  from: plainDate(from),
  target: of,
  amber: of - 10,
})
const counts = (counted: number, of: number, unknown = 0): Counts => ({
  of,
  counts: counted,
  why: { 'in time': counted, unknown, late: of - counted - unknown },
  value: of === 0 ? null : counted / of,
  shown: '',
})

describe('the rating of a figure', () => {
  test.each([
    { name: 'at the target', figure: counts(95, 100), rating: 'green', note: 'Target 95%' },
    { name: 'one short of it', figure: counts(94, 100), rating: 'amber', note: 'Target 95%' },
    {
      name: 'a fraction short, which rounding would hide',
      figure: counts(949, 1000),
      rating: 'amber',
      note: 'Target 95%',
    },
    { name: 'ten points short', figure: counts(85, 100), rating: 'amber', note: 'Target 95%' },
    { name: 'further', figure: counts(84, 100), rating: 'red', note: 'Target 95%' },
    {
      name: 'unknowns that would make it green',
      figure: counts(94, 100, 1),
      rating: 'not rated',
      note: 'The 1 unknown could change it',
    },
    {
      name: 'unknowns that would make it amber',
      figure: counts(80, 100, 5),
      rating: 'not rated',
      note: 'The 5 unknown could change it',
    },
    { name: 'unknowns that change nothing', figure: counts(80, 100, 4), rating: 'red', note: 'Target 95%' },
    { name: 'nothing to count', figure: counts(0, 0), rating: 'not rated', note: 'Nothing to rate' },
  ])('$name: $rating', ({ figure, rating, note }) => {
    expect(rate(unannouncedVisits, figure, target(95))).toEqual({ rating, note })
  })

  test('is not given without a target', () => {
    expect(rate(unannouncedVisits, counts(95, 100), null)).toEqual({ rating: 'not rated', note: 'No target set' })
  })

  test.each([
    [5, 'green'],
    [15, 'amber'],
    [16, 'red'],
  ])('of one where lower is better, %i of 100: %s', (counted, rating) => {
    const lower = { ...unannouncedVisits, direction: 'down' as const }
    expect(rate(lower, counts(counted, 100), { ...target(5), amber: 15 }).rating).toBe(rating)
  })
})

describe('the target in force', () => {
  const set = [target(90), target(95, '2026-04-01'), { ...target(10, '2026-05-01'), measure: 'M004' }]
  test.each([
    ['2025-03-31', undefined],
    ['2025-04-01', 90],
    ['2026-03-31', 90],
    ['2026-04-01', 95],
    ['2030-01-01', 95],
  ])('on %s is %s, whatever was set later', (day, is) => {
    expect(targetOn(set, 'M002', plainDate(day))?.target).toBe(is)
  })
})

test('each target holds to the day before the next, whatever order they were set in', () => {
  const set = [target(95, '2026-04-01'), { ...target(10), measure: 'M004' }, target(90)]
  expect(periodsOf(set, 'M002').map(({ from, until, target }) => [from, until, target])).toEqual([
    ['2025-04-01', '2026-03-31', 90],
    ['2026-04-01', null, 95],
  ])
})

test('thresholds are said in words', () => {
  expect(thresholds(unannouncedVisits, target(95))).toBe('Green from 95%, amber from 85%')
})
