import { describe, expect, test } from 'vitest'
import { type Alternative, explain } from '.'

const ours = { part: 211, base: 235 }
const alternatives: Alternative[] = [
  { reason: 'population', words: 'all 245 households are the base', part: 211, base: 245 },
  { reason: 'definition', words: 'visits that were tried count', part: 214, base: 235 },
]

describe('a percentage', () => {
  test('that agrees', () => {
    expect(explain({ printed: 90, decimals: 0, ours, alternatives })).toEqual({
      gap: 0,
      explanations: [],
      says: 'The figures agree.',
    })
  })
  test('of another base', () => {
    const { gap, explanations, says } = explain({ printed: 86, decimals: 0, ours, alternatives })
    expect(gap).toBe(-4)
    expect(explanations.map(({ steps }) => steps.map(({ reason }) => reason))).toEqual([['population']])
    expect(says).toBe(
      'The printed figure is 4 points less than ours. It would agree if all 245 households are the base.',
    )
  })
  test('cut off, not rounded', () => {
    const { explanations } = explain({ printed: 75, decimals: 0, ours: { part: 185, base: 245 }, alternatives: [] })
    expect(explanations).toMatchObject([{ steps: [{ reason: 'rounding', by: -1 }] }])
  })
  test('that nothing explains is not explained in part', () => {
    const { explanations, says } = explain({ printed: 50, decimals: 0, ours, alternatives })
    expect(explanations).toEqual([])
    expect(says).toContain('Nothing we hold explains it.')
  })
})

describe('a count', () => {
  const counts: Alternative[] = [
    { reason: 'day', words: 'it is as at 28 March', part: 797, base: null },
    { reason: 'late recording', words: 'three starts were recorded after it was printed', part: 795, base: null },
    { reason: 'correction', words: 'one start was withdrawn', part: 799, base: null },
  ]
  const count = { printed: 794, decimals: 0, ours: { part: 798, base: null } }

  test('by the fewest reasons together', () => {
    const { explanations, says } = explain({ ...count, alternatives: counts })
    expect(explanations).toHaveLength(1)
    expect(explanations[0]?.steps.map(({ reason, by }) => [reason, by])).toEqual([
      ['day', -1],
      ['late recording', -3],
    ])
    expect(says).toContain('4 less than ours')
  })
  test('never by two of one reason: a figure is as at one day', () => {
    const days: Alternative[] = [797, 795].map((part) => ({ reason: 'day', words: `as ${part}`, part, base: null }))
    expect(explain({ ...count, alternatives: days }).explanations).toEqual([])
  })
  test('by one alone before several', () => {
    const alone: Alternative = { reason: 'population', words: 'short breaks are left out', part: 794, base: null }
    const { explanations } = explain({ ...count, alternatives: [...counts, alone] })
    expect(explanations.map(({ steps }) => steps.map(({ reason }) => reason))).toEqual([['population']])
  })
})

test('a share of nobody is held against nothing', () => {
  expect(explain({ printed: 0, decimals: 0, ours: { part: 0, base: 0 }, alternatives: [] })).toMatchObject({
    gap: null,
    explanations: [],
  })
})
