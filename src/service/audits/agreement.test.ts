import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement, kappaWords, type Table, tableOf } from './agreement'

const round = (value: number | null, places: number) => (value === null ? null : Number(value.toFixed(places)))

describe('agrees with published worked examples', () => {
  const carcinoma: Table = [
    [22, 2, 2, 0],
    [5, 7, 14, 0],
    [0, 2, 36, 0],
    [0, 1, 17, 10],
  ]
  const skin: Table = [
    [10, 4, 1, 0],
    [5, 10, 12, 2],
    [2, 4, 12, 5],
    [0, 2, 6, 13],
  ]
  test.each<[string, Table, 'none' | 'linear' | 'squared', number, number]>([
    ['Agresti, Categorical Data Analysis: seven pathologists’ slides, unweighted', carcinoma, 'none', 3, 0.493],
    ['the same, weighted by squares', carcinoma, 'squared', 2, 0.78],
    ['Stokes, Davis and Koch: two dermatologists, unweighted', skin, 'none', 4, 0.3449],
    ['the same, weighted by steps', skin, 'linear', 4, 0.5082],
    [
      'fifty grants, two readers',
      [
        [20, 5],
        [10, 15],
      ],
      'none',
      1,
      0.4,
    ],
    [
      'a hundred, equal marginals apart',
      [
        [45, 15],
        [25, 15],
      ],
      'none',
      4,
      0.1304,
    ],
    [
      'a hundred, the other way',
      [
        [25, 35],
        [5, 35],
      ],
      'none',
      4,
      0.2593,
    ],
  ])('%s', (_, table, weights, places, kappa) => {
    expect(round(agreement(table, weights).kappa, places)).toBe(kappa)
  })
})

test('what cannot be told from chance is said to be unknown, never nought or one', () => {
  expect(
    agreement([
      [9, 0],
      [0, 0],
    ]),
  ).toEqual({ of: 9, same: 9, kappa: null })
  expect(
    agreement([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({ of: 0, same: 0, kappa: null })
})

const SCALE = ['good', 'middling', 'poor']
const pair = fc.tuple(fc.constantFrom(...SCALE), fc.constantFrom(...SCALE))

test('is the same whoever is called first, never above one, and one exactly when they always agree', () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), (pairs) => {
      const one = agreement(tableOf(SCALE, pairs))
      const other = agreement(
        tableOf(
          SCALE,
          pairs.map(([a, b]) => [b, a] as const),
        ),
      )
      expect(one).toEqual(other)
      expect(one.of).toBe(pairs.length)
      if (one.kappa !== null) {
        expect(one.kappa).toBeLessThanOrEqual(1)
        expect(one.kappa === 1).toBe(one.same === one.of)
      }
    }),
  )
})

test('with two words steps and squares are kappa itself', () => {
  const table: Table = [
    [20, 5],
    [10, 15],
  ]
  expect(agreement(table, 'linear').kappa).toBe(agreement(table, 'none').kappa)
  expect(agreement(table, 'squared').kappa).toBe(agreement(table, 'none').kappa)
})

test('a word that is not of the scale is in no table', () => {
  expect(
    agreement(
      tableOf(SCALE, [
        ['good', 'not seen'],
        ['good', 'good'],
      ]),
    ).of,
  ).toBe(1)
})

test.each([
  [-0.1, 'less than chance'],
  [0, 'slight'],
  [0.2, 'slight'],
  [0.21, 'fair'],
  [0.41, 'moderate'],
  [0.61, 'substantial'],
  [0.81, 'almost perfect'],
  [1, 'almost perfect'],
])('%d is %s', (kappa, words) => expect(kappaWords(kappa)).toBe(words))
