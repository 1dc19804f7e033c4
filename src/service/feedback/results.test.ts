import { describe, expect, test } from 'vitest'
import { type Cell, type Counted, columnsOf } from './results'

const YES_NO = ['yes', 'no', 'not sure']
const counted = (cohort: string | null, yes: number, no: number, unsure: number): Counted[] =>
  [yes, no, unsure].map((n, index) => ({ question: 1, cohort, answer: YES_NO[index] ?? '', n }))
const cells = (counts: Counted[], of = 0): Cell[] => {
  const column = columnsOf(counts, YES_NO, ['mainstream', 'kinship'])[of]
  return column ? [column.base, ...Object.values(column.answers)] : []
}

describe('S113: nobody can tell from a result what one of a few people said', () => {
  test.each<[string, [number, number, number], Cell[]]>([
    ['twelve of seventeen, and five who did not', [12, 5, 0], [17, 12, 5, 0]],
    ['five others in two small cells are told together by nobody', [12, 3, 2], [17, 12, 'few', 'few']],
    ['one small cell would be the rest: the next goes with it', [12, 4, 6], [22, 12, 'few', 'hidden']],
    ['one against all: neither is told', [16, 1, 0], [17, 'hidden', 'few', 0]],
    ['two small cells of fewer than five together', [10, 1, 1], [12, 'hidden', 'few', 'few']],
    ['four people are too few', [4, 0, 0], ['few', 'hidden', 'hidden', 'hidden']],
    ['five are not', [5, 0, 0], [5, 5, 0, 0]],
    ['nobody answered', [0, 0, 0], [0, 0, 0, 0]],
  ])('%s', (_, [yes, no, unsure], expected) => {
    expect(cells(counted('mainstream', yes, no, unsure))).toEqual(expected)
  })

  test('a cohort is told apart where neither gives the other away', () => {
    const both = [...counted('mainstream', 7, 5, 0), ...counted('kinship', 6, 8, 0)]
    expect([cells(both, 1), cells(both, 2)]).toEqual([
      [12, 7, 5, 0],
      [14, 6, 8, 0],
    ])
    const oneSmall = [...counted('mainstream', 7, 5, 0), ...counted('kinship', 2, 1, 0)]
    expect(cells(oneSmall)).toEqual([15, 9, 6, 0])
    for (const of of [1, 2]) expect(cells(oneSmall, of)).toEqual(['hidden', 'hidden', 'hidden', 'hidden'])
  })

  test('what was said of no cohort is in the whole alone, and where few, hides the rest', () => {
    const some = [...counted('mainstream', 9, 6, 0), ...counted(null, 5, 0, 0)]
    expect(cells(some)).toEqual([20, 14, 6, 0])
    expect(cells(some, 1)).toEqual([15, 9, 6, 0])
    const few = [...counted('mainstream', 9, 6, 0), ...counted(null, 2, 0, 0)]
    expect(cells(few, 1)).toEqual(['hidden', 'hidden', 'hidden', 'hidden'])
  })

  // Whatever is hidden cannot be worked out from what is told: another way to share the people out fits as well.
  test('a hidden cell has another value that fits', () => {
    for (let yes = 0; yes < 9; yes++)
      for (let no = 0; no < 9; no++)
        for (let unsure = 0; unsure < 9; unsure++) {
          const [base, ...told] = cells(counted('mainstream', yes, no, unsure))
          if (typeof base !== 'number') continue
          const hidden = told.filter((cell) => typeof cell !== 'number').length
          expect([yes, no, unsure, hidden]).not.toEqual([yes, no, unsure, 1])
        }
  })
})
