import { describe, expect, it } from 'vitest'
import { oracleDuties } from './duties'
import { oracleMeasure } from './measures'
import { questionsOf } from './random-questions'
import { randomService } from './random-service'

const seeds = Array.from({ length: 12 }, (_, index) => index + 1)
const standings = ['due', 'excused', 'met in time', 'met late', 'overdue', 'stopped']

describe('a random service', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(randomService(5, 3)).toEqual(randomService(5, 3))
    expect(randomService(5, 3)).not.toEqual(randomService(6, 3))
  })

  it('reaches all 24 rules and every standing', () => {
    const duties = seeds.flatMap((seed) => {
      const files = randomService(seed, 4)
      return questionsOf(files, seed, 2).flatMap(({ asAt, knownAt }) => oracleDuties(files, asAt, knownAt))
    })
    expect(new Set(duties.map(({ rule }) => rule)).size).toBe(24)
    expect([...new Set(duties.map(({ standing }) => standing))].sort()).toEqual(standings)
  })

  it('has no row recorded before it happened, or after the years drawn', () => {
    const rows = seeds.flatMap((seed) => Object.values(randomService(seed, 4)).flat())
    const wrong = rows.filter(
      (row) => (row.on ?? '') > (row.recorded_at ?? '') || (row.recorded_at ?? '') > '2026-11-01',
    )
    expect(wrong).toEqual([])
  })

  it('gives measures whose words add up to the base', () => {
    for (const seed of seeds) {
      const files = randomService(seed, 3)
      for (const { asAt, knownAt } of questionsOf(files, seed, 2)) {
        const { of, why, rows } = oracleMeasure('M011', files, { asAt, knownAt })
        expect(Object.values(why).reduce((sum, count) => sum + count, 0)).toBe(of)
        expect(rows).toHaveLength(of)
      }
    }
  })
})
