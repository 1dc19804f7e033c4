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
    ['one small cell would be the rest', [12, 4, 6], [22, 'hidden', 'hidden', 'hidden']],
    ['one against all: neither is told', [16, 1, 0], [17, 'hidden', 'hidden', 'hidden']],
    ['two small cells that can only be one each', [10, 1, 1], [12, 'hidden', 'hidden', 'hidden']],
    ['two small cells that can only be four each', [0, 4, 4], [8, 'hidden', 'hidden', 'hidden']],
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

  // Whatever is few or hidden cannot be worked out from what is told: other people’s answers would print the same.
  test('what is not told has another value that fits', () => {
    const counts = Array.from({ length: 9 ** 3 }, (_, n) => [n % 9, Math.floor(n / 9) % 9, Math.floor(n / 81)] as const)
    const printed = counts.map(([yes, no, unsure]) => JSON.stringify(cells(counted('mainstream', yes, no, unsure))))
    const alike = new Map<string, number>()
    for (const each of printed) alike.set(each, (alike.get(each) ?? 0) + 1)
    expect([...alike].filter(([each, n]) => n === 1 && /few|hidden/.test(each))).toEqual([])
  })
})
