import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillOf, inOrder, stretches } from './split'

const words = ['late', 'unknown', 'in time', 'excused', 'complete, late', 'not yet due', 'moved away']

describe('a base by reason', () => {
  test('is read from what is known to be well to what is late', () => {
    const order = inOrder(words.map((why) => ({ why, n: 1 }))).map(({ why }) => why)
    expect(order).toEqual(['in time', 'complete, late', 'not yet due', 'unknown', 'excused', 'moved away', 'late'])
  })
  test('leaves out what nobody is in', () => {
    expect(
      inOrder([
        { why: 'late', n: 0 },
        { why: 'in time', n: 2 },
      ]),
    ).toEqual([{ why: 'in time', n: 2 }])
  })
  test('gives every word of the engine a fill of its own', () => {
    const fills = words.filter((why) => why !== 'moved away').map((why) => fillOf({ why }).fill)
    expect(new Set(fills).size).toBe(fills.length)
  })
  test('draws nothing for nobody', () => {
    expect(stretches([])).toEqual([])
  })
  test('always fills the whole width, with no gap and no overlap', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: words.length })
    fc.assert(
      fc.property(parts, (counts) => {
        const drawn = stretches(counts.map((n, index) => ({ why: words[index] ?? '', n })))
        drawn.forEach((part, index) => {
          const before = drawn[index - 1]
          expect(part.from).toBeCloseTo(before ? before.from + before.width : 0)
        })
        const last = drawn.at(-1)
        expect((last?.from ?? 0) + (last?.width ?? 0)).toBeCloseTo(100)
      }),
    )
  })
})
