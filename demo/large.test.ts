import { describe, expect, it } from 'vitest'
import { largeService } from './large'

const options = { households: 60, seed: 5, lastDay: '2026-11-21', years: 3 }
const drawn = [...largeService(options)]

describe('a large service', () => {
  it('is the same for the same seed', () => {
    expect([...largeService(options)]).toEqual(drawn)
  })

  it('has about 116 happenings a household', () => {
    const count = [...largeService({ ...options, households: 1000 })].length
    expect(count / 1000).toBeGreaterThan(110)
    expect(count / 1000).toBeLessThan(122)
  })

  it('names each subject once, and before any row that refers to it', () => {
    const seen = new Set<string>()
    const wrong = drawn.filter(([, row]) => {
      const missing = ['household', 'worker', 'child', 'subject', 'notifiable_event'].some(
        (role) => row[role] !== undefined && !seen.has(row[role]),
      )
      const twice = row.ref !== undefined && seen.has(row.ref)
      if (row.ref !== undefined) seen.add(row.ref)
      return missing || twice
    })
    expect(wrong).toEqual([])
  })

  it('comes household by household', () => {
    const order = drawn.flatMap(([file, row]) => (file === 'households' ? [Number(row.ref?.slice(2))] : []))
    expect(order).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })

  it('writes nothing down before it happened or after the last day', () => {
    const wrong = drawn.filter(([, { on = '', recorded_at: at = '' }]) => at < on || at > '2026-11-21T23:59:59Z')
    expect(wrong).toEqual([])
  })
})
