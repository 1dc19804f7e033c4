import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar'
import { AMOUNT, halfUp, pence, pounds } from './amount'
import { measureOf } from './catalogue'
import { assemble, headline, type Tally } from './figure'
import { wordsOf } from './measure'
import { sentenceOf } from './words'

function figureOf(id: string, tallies: Record<string, number>, amount?: number) {
  const measure = measureOf(id)
  if (!measure) throw new Error(`no ${id}`)
  const rows: Tally[] = Object.entries(tallies).map(([why, n]) => ({ group: null, why, n }))
  const amounts = amount === undefined ? [] : [{ group: null, why: AMOUNT, n: amount }]
  const figure = assemble(measure, [...rows, ...amounts], false)
  return { ...figure, large: headline(measure, figure), said: sentenceOf(measure, figure, plainDate('2017-11-30')) }
}

test.each([
  [0, '£0.00'],
  [5, '£0.05'],
  [24_189_654, '£241,896.54'],
  [100, '£1.00'],
])('%i pence are %s', (amount, words) => expect(pounds(amount)).toBe(words))

test('pence of two facts: none are none, and unknown pounds are not nothing', () => {
  expect(pence('2937', '14')).toBe(293_714)
  expect(pence(5000, null)).toBe(500_000)
  expect(pence(null, 14)).toBeNull()
  expect(pence(0, undefined)).toBe(0)
})

test('half up, in whole numbers', () => {
  expect([halfUp(1, 2), halfUp(3, 2), halfUp(149, 100), halfUp(5, 100, 10), halfUp(4, 100, 10)]).toEqual([
    1, 2, 1, 1, 0,
  ])
})

describe('sums and means are told with what they are over', () => {
  test('M223: 241,896.54 over 49 is 4,936.66, and not the 4,875.94 that is printed', () => {
    const figure = figureOf('M223', { made: 49 }, 24_189_654)
    expect(figure.shown).toBe('£4,936.66 (£241,896.54 over 49)')
    expect(figure.large).toBe('£4,936.66')
    expect(figure.said).toBe('49 applications by 30 November 2017 asked for £4,936.66 each, on average.')
  })

  test('M224 and M227: 52,055 is 4,732.27 an application, and 6,610 is 1,322 each of five', () => {
    expect(figureOf('M223', { made: 11, 'brother or sister on the same one': 4 }, 5_205_500).large).toBe('£4,732.27')
    expect(figureOf('M223', { made: 5 }, 661_000).large).toBe('£1,322.00')
  })

  test('a sum of no rows is nothing; of rows nobody knows anything of, it is no figure', () => {
    expect(figureOf('M222', {}).large).toBe('£0.00')
    expect(figureOf('M222', { unknown: 3 }, 0).value).toBeNull()
  })

  test('a mean of none is no figure', () => {
    expect(figureOf('M193', {}).value).toBeNull()
    expect(figureOf('M223', { unknown: 2 }, 0).said).toContain('Not available.')
  })

  test('M193 to a tenth, half up', () => {
    expect(figureOf('M193', { scored: 20 }, 283).shown).toBe('14.2 (283 over 20)')
  })

  test('M198 is told in weeks, and kept in days', () => {
    expect(figureOf('M198', { 'within 11 weeks': 1, 'over 18 weeks': 1 }, 77 + 127).shown).toBe('15 (204 days over 2)')
  })
})

describe('published rows that are settled by arithmetic', () => {
  test.each([
    ['M159', { attended: 84, 'did not attend': 56 }, '60.0%'],
    ['M159', { attended: 94, 'did not attend': 45 }, '67.6%'],
    ['M159', { attended: 84, 'did not attend': 50 }, '62.7%'],
    ['M160', { 'took part': 133, 'took no part': 7 }, '95.0%'],
    ['M160', { 'took part': 130, 'took no part': 9 }, '93.5%'],
    ['M160', { 'took part': 123, 'took no part': 11 }, '91.8%'],
    ['M185', { 'in time': 90, 'complete, late': 19, late: 7 }, '77.6%'],
    ['M184', { 'in time': 90, 'complete, late': 19, late: 7 }, '94.0%'],
    [
      'M211',
      { 'in post throughout': 16, 'manager, in post throughout': 4, left: 3, 'moved within the organisation': 3 },
      '77%',
    ],
    ['M217', { adopted: 4, 'left care otherwise': 50 }, '7.4%'],
  ] as const)('%s of %j is printed', (id, tallies, printed) => {
    expect(figureOf(id, tallies).large).toBe(printed)
  })

  const VENUES = ['placement', 'school', 'other', 'office'] as const
  test.each([
    [170, [59, 68, 17, 26], ['34.7%', '40.0%', '10.0%', '15.3%']],
    [178, [65, 50, 12, 51], ['36.5%', '28.1%', '6.7%', '28.7%']],
    [172, [72, 55, 18, 27], ['41.9%', '32.0%', '10.5%', '15.7%']],
  ])('the venues of %i reviews', (of, counts, printed) => {
    const tallies = Object.fromEntries(VENUES.map((venue, n) => [venue, counts[n] ?? 0]))
    const figures = ['M162', 'M163', 'M164', 'M165'].map((id) => figureOf(id, tallies))
    expect(figures.map(({ large }) => large)).toEqual(printed)
    expect(figures.map((figure) => figure.of)).toEqual([of, of, of, of])
    expect(figureOf('M166', { 'venue recorded': of }).counts).toBe(of)
  })

  test('the bands of 116 first assessments: 109 were done, and every day has a band', () => {
    const bands = [90, 14, 2, 1, 1, 0, 1, 7]
    const measure = measureOf('M186')
    const words = measure ? wordsOf(measure).filter((word) => /working days|no initial/.test(word)) : []
    expect(words.length).toBe(bands.length)
    const figure = figureOf('M186', Object.fromEntries(bands.map((n, band) => [String(words[band]), n])))
    expect([figure.of, figure.counts]).toEqual([116, 109])
  })

  test('S272 placed inside and outside the county, of 304 with the two of whom nobody knows', () => {
    const figure = figureOf('M203', { inside: 129, outside: 173, unknown: 2 })
    expect([figure.large, figureOf('M204', { inside: 129, outside: 173, unknown: 2 }).large]).toEqual([
      '42.4%',
      '56.9%',
    ])
  })
})
