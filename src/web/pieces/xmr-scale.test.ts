import { describe, expect, test } from 'vitest'
import { fall, points, steady, stepUp } from './every-piece/sample-figures'
import { apart, chartScale, edges } from './xmr-scale'
import { seriesOf } from './xmr-series'

const options = { top: 14, bottom: 306 }

describe('the scale', () => {
  test('takes in every point, limit and target', () => {
    const series = seriesOf(stepUp)
    const scale = chartScale(series, { ...options, target: 0.95 })
    const heights = [
      ...series.known.map(({ value }) => value),
      0.95,
      ...series.xmr.phases.flatMap(({ lower, upper }) => [lower, upper]),
    ]
    for (const value of heights) expect(scale.y(value) >= 14 && scale.y(value) <= 306).toBe(true)
    expect([scale.x(0), scale.x(23)]).toEqual([1.5, 97.5])
  })
  test('goes past neither 0% nor 100%', () => {
    const high = seriesOf({ ...steady, points: points([99, 100, 100, 99, 100, 100, 98, 100, 99, 100, 100, 100]) })
    const low = seriesOf({ ...steady, points: points([1, 0, 0, 1, 0, 2, 0, 0, 1, 0, 0, 1]) })
    expect(chartScale(high, options).y(1)).toBe(14)
    expect(chartScale(low, options).y(0)).toBe(306)
  })
  test('stands on one value as well as on many', () => {
    const scale = chartScale(seriesOf({ ...steady, points: points([80]) }), options)
    expect(scale.y(0.8) > 14 && scale.y(0.8) < 306).toBe(true)
  })
  test('gives a sparkline all its height', () => {
    const series = seriesOf(fall)
    const scale = chartScale(series, { top: 0, bottom: 30, tight: true })
    expect(scale.y(0.66)).toBe(30)
    expect(scale.y(series.xmr.phases[0]?.upper ?? 0)).toBe(0)
  })
})

test('a stretch reaches half way to its neighbours and to both edges of the chart', () => {
  const series = seriesOf(steady)
  const scale = chartScale(series, options)
  expect(edges(series, scale, 0, 23)).toEqual({ left: 0, right: 100 })
  const { left } = edges(series, scale, 12, 23)
  expect(left > scale.x(11) && left < scale.x(12)).toBe(true)
})

describe('end labels', () => {
  test.each([
    { name: 'stay where there is room', ys: [10, 100, 200], moved: [10, 100, 200] },
    { name: 'move down when they touch', ys: [100, 104, 106], moved: [100, 115, 130] },
    { name: 'keep their order', ys: [106, 100], moved: [100, 115] },
    { name: 'move up at the bottom', ys: [300, 302], moved: [295, 310] },
  ])('$name', ({ ys, moved }) => {
    expect(
      apart(
        ys.map((y) => ({ y })),
        15,
        310,
      ).map(({ y }) => y),
    ).toEqual(moved)
  })
})
