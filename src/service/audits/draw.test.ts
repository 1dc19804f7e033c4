import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Drawable, draw, inDrawnOrder, shares } from './draw'

const cases = (stratum: string, n: number): Drawable[] =>
  Array.from({ length: n }, (_, index) => ({ ref: `${stratum}-${index + 1}`, stratum }))
const register = [...cases('North', 12), ...cases('South', 6), ...cases('West', 2)]
const refs = (drawn: readonly { ref: string }[]) => drawn.map(({ ref }) => ref).sort()

describe('how many of each', () => {
  test.each<[string, number[], number, number[]]>([
    ['in proportion', [12, 6, 2], 10, [6, 3, 1]],
    ['one at least of each', [100, 1, 1], 5, [3, 1, 1]],
    ['of the greatest remainder first', [5, 5, 5], 4, [2, 1, 1]],
    ['fewer than there are strata: in proportion alone', [12, 6, 2], 2, [1, 1, 0]],
    ['all there are, where more are asked for', [2, 1], 9, [2, 1]],
    ['none of none', [], 3, []],
    ['an empty stratum gets none', [0, 4], 2, [0, 2]],
  ])('%s', (_, sizes, size, expected) => expect(shares(sizes, size)).toEqual(expected))

  test('never more than there are of one, and as many as were asked while there are enough', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), fc.nat(60), (sizes, size) => {
        const given = shares(sizes, size)
        const total = sizes.reduce((sum, each) => sum + each, 0)
        expect(given.reduce((sum, each) => sum + each, 0)).toBe(Math.min(size, total))
        for (const [index, each] of given.entries()) expect(each).toBeLessThanOrEqual(sizes[index] ?? 0)
      }),
    )
  })
})

test('S116: the same seed draws the same cases, in whatever order the register lies', () => {
  const drawn = draw(register, 10, 'July 2026')
  expect(refs(draw([...register].reverse(), 10, 'July 2026').chosen)).toEqual(refs(drawn.chosen))
  expect(refs(draw(register, 10, 'August 2026').chosen)).not.toEqual(refs(drawn.chosen))
  expect(drawn.strata).toEqual([
    { name: 'North', of: 12, asked: 6, drawn: 6 },
    { name: 'South', of: 6, asked: 3, drawn: 3 },
    { name: 'West', of: 2, asked: 1, drawn: 1 },
  ])
})

test('anybody can draw again with a list, the seed and SHA-256', () => {
  const digest = (ref: string) => createHash('sha256').update(`July 2026\n${ref}`).digest('hex')
  const again = refs(register).sort((a, b) => (digest(a) < digest(b) ? -1 : 1))
  expect(inDrawnOrder(register, 'July 2026').map(({ ref }) => ref)).toEqual(again)
})

test('a case that joins the register moves nobody else', () => {
  const before = inDrawnOrder(cases('North', 12), 'seed').map(({ ref }) => ref)
  const after = inDrawnOrder(cases('North', 13), 'seed').map(({ ref }) => ref)
  expect(after.filter((ref) => ref !== 'North-13')).toEqual(before)
})

/**
 * Pearson’s chi-squared over 4,000 seeds, 3 drawn of 12: 11 degrees of freedom. Drawing without putting back makes the
 * counts less spread than independent ones by (12 − 3)/(12 − 1), so the sum is scaled before it is held to the 99.9% point.
 */
test('every case of a stratum is as likely as any other', () => {
  const [n, k, seeds] = [12, 3, 4000]
  const counts = new Map<string, number>()
  for (let seed = 0; seed < seeds; seed++)
    for (const { ref } of draw(cases('North', n), k, `seed ${seed}`).chosen) counts.set(ref, (counts.get(ref) ?? 0) + 1)
  const expected = (seeds * k) / n
  const chi = [...counts.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
  expect(counts.size).toBe(n)
  expect(chi * ((n - 1) / (n - k))).toBeLessThan(31.26)
})
