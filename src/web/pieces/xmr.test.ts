import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEAST, RUN, xmr } from './xmr'

const zigzag = (length: number, low = 10, high = 12) =>
  Array.from({ length }, (_, index) => (index % 2 === 0 ? low : high))

describe('average and limits', () => {
  test('are the mean, and 2.66 mean moving ranges either side', () => {
    const [phase] = xmr(zigzag(12)).phases
    expect(phase?.average).toBeCloseTo(11)
    expect(phase?.upper).toBeCloseTo(11 + 2.66 * 2)
    expect(phase?.lower).toBeCloseTo(11 - 2.66 * 2)
  })
  test('need twelve points', () => {
    expect(xmr(zigzag(11))).toEqual({ phases: [], signals: [] })
    expect(xmr(zigzag(12)).phases).toHaveLength(1)
  })
  test('come from the first points and are kept whatever follows', () => {
    const [short] = xmr(zigzag(12)).phases
    const [long] = xmr([...zigzag(12), 30, 40, 50]).phases
    expect(long).toEqual({ ...short, to: 14 })
  })
  test('take a longer baseline where one is said, never a shorter', () => {
    const values = [...zigzag(12), ...zigzag(12, 20, 22)]
    expect(xmr(values, { baseline: 24 }).phases[0]?.average).toBeCloseTo(16)
    expect(xmr(values, { baseline: 3 }).phases[0]?.average).toBeCloseTo(11)
  })
  test('never pass the bounds of the value', () => {
    const [phase] = xmr(zigzag(12, 0.9, 1), { bounds: [0, 1] }).phases
    expect(phase?.upper).toBe(1)
    expect(phase?.lower).toBeGreaterThan(0)
  })
})

describe('signals', () => {
  const base = zigzag(12)
  test.each([
    { name: 'nothing but chance', values: [...base, 10, 12, 11], signals: [] },
    { name: 'no movement at all', values: Array(24).fill(0.8), signals: [] },
    { name: 'one point above', values: [...base, 17], signals: [{ kind: 'outside', side: 'above', from: 12, to: 12 }] },
    {
      name: 'one point below',
      values: [...base, 5, 11],
      signals: [{ kind: 'outside', side: 'below', from: 12, to: 12 }],
    },
    { name: 'a point just inside the limit', values: [...base, 11 + 2.66 * 2], signals: [] },
    {
      name: 'neighbours outside are one signal',
      values: [...base, 17, 18],
      signals: [{ kind: 'outside', side: 'above', from: 12, to: 13 }],
    },
    { name: 'seven in a row are chance', values: [10, 12, ...zigzag(10), ...Array(7).fill(10.5)], signals: [] },
    {
      name: 'eight in a row are not',
      values: [...base, ...Array(8).fill(11.5)],
      signals: [{ kind: 'run', side: 'above', from: 11, to: 19 }],
    },
    {
      name: 'a point on the average ends a run',
      values: [...base, 10, ...Array(6).fill(11.5), 11, ...Array(6).fill(11.5)],
      signals: [],
    },
  ])('$name', ({ values, signals }) => {
    expect(xmr(values).signals).toEqual(signals)
  })
})

describe('a redraw', () => {
  const values = [...zigzag(12), ...zigzag(12, 20, 22)]
  test('draws new limits from its point on', () => {
    const { phases, signals } = xmr(values, { redraws: [12] })
    expect(phases.map(({ from, to, average }) => [from, to, average])).toEqual([
      [0, 11, 11],
      [12, 23, 21],
    ])
    expect(signals).toEqual([])
  })
  test.each([
    { name: 'too few points before it', redraws: [5] },
    { name: 'too few points after it', redraws: [20] },
  ])('waits: $name', ({ redraws }) => {
    expect(xmr(values, { redraws })).toEqual(xmr(values))
  })
  test('that leaves too few points before the next gives way to the next', () => {
    const more = [...values, ...zigzag(12)]
    expect(xmr(more, { redraws: [18, 24] }).phases.map(({ from }) => from)).toEqual([0, 24])
  })
})

test('phases cover every point once, and limits hold the average', () => {
  const series = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: LEAST, maxLength: 60 })
  fc.assert(
    fc.property(series, fc.array(fc.integer({ min: 0, max: 60 })), (values, redraws) => {
      const { phases, signals } = xmr(values, { redraws, bounds: [0, 1] })
      const covered = phases.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      )
      expect(covered).toEqual(values.map((_, index) => index))
      for (const { average, lower, upper } of phases)
        expect(lower <= average + 1e-9 && average <= upper + 1e-9).toBe(true)
      for (const { kind, from, to } of signals) expect(kind === 'outside' || to - from + 1 >= RUN).toBe(true)
    }),
  )
})
