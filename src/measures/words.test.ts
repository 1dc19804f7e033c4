import { expect, test } from 'vitest'
import { measureOf } from './catalogue'
import { assemble } from './figure'
import { weightsAgain } from './weight'
import { restOf } from './words'

const posts = measureOf('M216')
if (!posts) throw new Error('no M216')

const said = (rows: Record<string, number>, of: number, counts: number, unknown: number, unsaid: number) => {
  const tallies = Object.entries(rows).map(([why, n]) => ({ group: null, why, n }))
  return restOf(posts, assemble(posts, [...tallies, ...weightsAgain(null, { of, counts, unknown, unsaid })], false)).at(
    -1,
  )
}

test.each([
  ['all known', { filled: 8, agency: 4 }, [1200, 350, 0, 0], 'By full-time equivalent it is 3.50 of 12.00, 29.2%.'],
  [
    'some unknown',
    { filled: 7, agency: 4, unknown: 1 },
    [1200, 350, 100, 0],
    'By full-time equivalent it is 3.50 of 12.00, 29.2%; of 1.00 it is not known.',
  ],
  [
    'some unknown, and of some it is not said',
    { filled: 7, agency: 4, unknown: 1 },
    [1000, 350, 50, 2],
    'By full-time equivalent it is 3.50 of 10.00, 35.0%; of 0.50 it is not known; of 2 posts it is not said.',
  ],
  ['few', { filled: 1, agency: 1 }, [150, 50, 0, 0], 'By full-time equivalent it is 0.50 of 1.50.'],
  ['said of none', { filled: 8, agency: 4 }, [0, 0, 0, 12], 'By full-time equivalent it is not said.'],
  // No figure, and so nothing beside it: nought of twelve would say that none is vacant.
  ['all unknown', { unknown: 12 }, [1200, 0, 1200, 0], '12 are unknown: a fact that would tell is missing.'],
  ['no posts', {}, [0, 0, 0, 0], undefined],
] as const)('posts by full-time equivalent, %s', (_, rows, [of, counts, unknown, unsaid], words) => {
  expect(said(rows, of, counts, unknown, unsaid)).toBe(words)
})
