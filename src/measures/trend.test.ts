import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar'
import { finding, seriesOf, type Trend } from '../web/pieces'
import { AMOUNT } from './amount'
import { measureOf } from './catalogue'
import { assemble, type Counts } from './figure'
import { leadOf } from './key-figures/lead'
import { activeHouseholds, annualReviews, unannouncedVisits } from './kpi.measure'
import { movementWords } from './movement'
import { comparedWith, signalOf, toTrend, trendDays } from './trend'

const counts = (counted: number, of = 1000): Counts => ({
  of,
  counts: counted,
  why: {},
  value: of === 0 ? null : counted / of,
  shown: '',
})

describe('the days of a trend', () => {
  test.each([
    { asAt: '2026-10-31', n: 24, first: '2024-11-30', last: '2026-10-31' },
    { asAt: '2026-11-21', n: 25, first: '2024-11-30', last: '2026-11-21' },
    { asAt: '2024-02-29', n: 24, first: '2022-03-31', last: '2024-02-29' },
    { asAt: '2026-01-01', n: 25, first: '2024-01-31', last: '2026-01-01' },
  ])('to $asAt are $n, from $first', ({ asAt, n, first, last }) => {
    const days = trendDays(plainDate(asAt))
    expect([days.length, new Set(days).size, days.at(0), days.at(-1)]).toEqual([n, n, first, last])
  })

  test.each([
    ['2026-10-31', '2026-09-30', '2025-10-31'],
    ['2026-11-21', '2026-10-31', '2025-10-31'],
    ['2024-02-29', '2024-01-31', '2023-02-28'],
    ['2025-02-28', '2025-01-31', '2024-02-29'],
  ])('%s is compared with %s and %s, both among them', (asAt, lastMonth, lastYear) => {
    expect(comparedWith(plainDate(asAt))).toEqual({ lastMonth, lastYear })
    expect(trendDays(plainDate(asAt))).toEqual(expect.arrayContaining([lastMonth, lastYear]))
  })
})

test('a month without a value is a gap, and a count has no base', () => {
  const day = plainDate('2026-10-31')
  expect(
    toTrend(unannouncedVisits, [
      [day, counts(0, 0)],
      [day, counts(7, 8)],
    ]).points,
  ).toEqual([
    { day, value: null, shown: 'not available' },
    { day, value: 0.875, shown: '7 of 8', counts: 7, of: 8 },
  ])
  expect(toTrend(activeHouseholds, [[day, { ...counts(245, 245), value: 245 }]]).points).toEqual([
    { day, value: 245, shown: '245' },
  ])
})

/** A trend of tenths of a percent, a month apart, the last in October 2026. */
function trendOf(tenths: readonly number[]): Trend {
  const days = trendDays(plainDate('2026-10-31')).slice(-tenths.length)
  return toTrend(
    annualReviews,
    days.map((day, index) => [day, counts(tenths[index] ?? 0)] as const),
  )
}

/** Everything the pages say of how a figure has moved. */
function said(tenths: readonly number[]): string {
  const series = seriesOf(trendOf(tenths))
  const [before, now] = [counts(tenths.at(-2) ?? 0), counts(tenths.at(-1) ?? 0)]
  const row = {
    measure: annualReviews,
    figure: { ...now, id: 'M004', title: '' },
    series,
    target: null,
    rated: { rating: 'not rated', note: '' },
  } as const
  const figures = {
    rows: [row],
    register: { ...counts(245), id: 'M010', title: '' },
    neither: { ...counts(0), id: 'M011', title: '' },
    ended: [],
  }
  const lead = leadOf(figures, { asAt: plainDate('2026-10-31'), isToday: false, trends: true })
  return [
    finding(series),
    lead,
    movementWords(annualReviews, now, [{ day: plainDate('2026-09-30'), figure: before }]),
  ].join(' | ')
}

const FALLING = [950, 935, 918]
const STEADY = [950, 948, 951, 949, 950, 952, 948, 950, 951, 949, 950, 951]

describe('S159: words about a trend are tested against it', () => {
  test.each([
    { name: '95.0, 93.5, 91.8', series: FALLING },
    { name: 'the same after a steady year', series: [...STEADY, ...FALLING] },
  ])('$name is never better or up', ({ series }) => {
    expect(said(series)).not.toMatch(/better|improv|\bup\b|higher|above/i)
  })

  test('the same at a level above the old one is never said to be better without the fall', () => {
    const words = said([...STEADY.map((value) => value - 100), 960, 958, 961, 959, 957, ...FALLING])
    expect(words).toContain('Better since January 2026, lower each month since August 2026 |')
    expect(words).toContain('Watch annual reviews: better since January 2026, lower each month since August 2026.')
    expect(words).not.toMatch(/better by more than chance|improv|\bup\b/)
  })

  test('a fall out of the usual range is said to be one', () => {
    expect(said([...STEADY, ...FALLING])).toBe(
      'Below its usual range in October 2026 | 245 households were on the register on 31 October 2026. Look first at annual reviews: in October 2026 it fell below its usual range. | 2 points down on September 2026',
    )
  })

  test.each([
    { name: 'a lasting step up', series: [...STEADY, 970, 971, 969, 970, 972, 970, 971, 970], is: 'better' },
    { name: 'a lasting step down', series: [...STEADY, 930, 929, 931, 930, 928, 930, 929, 930], is: 'worse' },
    { name: 'chance', series: [...STEADY, 950, 949], is: 'steady' },
    { name: 'three months', series: FALLING, is: 'too few' },
  ])('$name is $is', ({ series, is }) => {
    expect(signalOf(seriesOf(trendOf(series))).is).toBe(is)
  })

  test.each([
    [860, 860, 'Same as September 2026'],
    [860, 859, '1 point up on September 2026'],
    [859, 860, '1 point down on September 2026'],
    [869, 861, 'Same as September 2026'],
  ])('%i after %i, as printed: %s', (now, before, words) => {
    expect(movementWords(annualReviews, counts(now), [{ day: plainDate('2026-09-30'), figure: counts(before) }])).toBe(
      words,
    )
  })

  test.each([
    // 244 days over 3 are 11.6 weeks, printed as 12; 240 are 11.4, printed as 11.
    ['M198', 'within 11 weeks', 244, 240, '1 up on September 2026'],
    ['M198', 'within 11 weeks', 250, 244, 'Same as September 2026'],
    // 14.15 is printed as 14.2, and 14.14 as 14.1.
    ['M193', 'scored', 2830, 2828, '0.1 up on September 2026'],
  ])('%s is compared as it is printed', (id, word, now, before, words) => {
    const measure = measureOf(id)
    if (!measure) throw new Error(`no ${id}`)
    const figure = (amount: number) => {
      const n = id === 'M193' ? 200 : 3
      return assemble(
        measure,
        [
          { group: null, why: word, n },
          { group: null, why: AMOUNT, n: amount },
        ],
        false,
      )
    }
    expect(movementWords(measure, figure(now), [{ day: plainDate('2026-09-30'), figure: figure(before) }])).toBe(words)
  })

  test('so few that a percentage would mislead are said as they were', () => {
    expect(movementWords(annualReviews, counts(7, 8), [{ day: plainDate('2026-09-30'), figure: counts(11, 12) }])).toBe(
      '91% in September 2026',
    )
  })
})
