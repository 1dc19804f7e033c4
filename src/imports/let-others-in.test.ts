import { describe, expect, test } from 'vitest'
import type { AdmittedRow } from './admit-file'
import { bySubject, firstPart, nextPart } from './let-others-in'

const row = (line: number, household: string, id: string | null = null): AdmittedRow => ({
  file: 'supervising-visits',
  line,
  cells: () => ({}),
  entry: {
    kind: 'supervising visit',
    on: null,
    at: null,
    about: { household, worker: 'W-1' },
    facts: {},
    sourceRecordedAt: null,
  },
  id,
  key: id ?? String(line),
  content: String(line),
})

describe('rows of one subject', () => {
  test.each([
    [
      'come together, in the order they came',
      [row(2, 'H-2'), row(3, 'H-1'), row(4, 'H-2'), row(5, 'H-1')],
      [3, 5, 2, 4],
    ],
    [
      'come together where every id comes once',
      [row(2, 'H-2', '7'), row(3, 'H-1', '8'), row(4, 'H-2', '9')],
      [3, 2, 4],
    ],
    [
      'stay where they are when an id comes again',
      [row(2, 'H-2', '7'), row(3, 'H-1', '7'), row(4, 'H-2', '9')],
      [2, 3, 4],
    ],
  ])('%s', (_, rows, lines) => {
    expect(bySubject(rows).map(({ line }) => line)).toEqual(lines)
  })
})

describe('how many rows next', () => {
  const parts = { atOnce: 2000, within: 150 }
  test.each([
    ['as many as fit', 100, 100, 150],
    ['no more than twice as many', 100, 5, 200],
    ['fewer where it took longer', 200, 300, 100],
    ['never fewer than fifty', 100, 60_000, 50],
    ['never more than at once', 1500, 10, 2000],
    ['after no time at all', 100, 0, 200],
  ])('%s', (_, rows, took, next) => {
    expect(nextPart(parts, rows, took)).toBe(next)
  })

  test('a hundred to begin with, unless fewer may be landed', () => {
    expect([firstPart(parts), firstPart({ atOnce: 60, within: 150 })]).toEqual([100, 60])
  })
})
