import { expect, test } from 'vitest'
import { trialFigure } from '../../test/support/trial-report'
import { chartOf } from './chart'
import { svgOf } from './drawing'
import type { ReportFigure } from './report'

const figure = trialFigure('M1', 'Visits', [200, 205, 210, 215, 220], 245)
/** The same with one month that has no figure, or whose count is hidden. */
const without = (counts: null | { hidden: 'small' }): ReportFigure => ({
  ...figure,
  months: figure.months.map((month, at) => (at === 2 ? { ...month, counts } : month)),
})
const linesOf = (each: ReportFigure) =>
  chartOf(each)?.drawing.marks.filter((mark) => mark.is === 'line' && mark.width > 2).length
const pointsOf = (each: ReportFigure) => chartOf(each)?.drawing.marks.filter(({ is }) => is === 'box').length

test('S238: a month without a figure, or with a hidden one, is a gap and no nought, and the words say so', () => {
  expect([linesOf(figure), pointsOf(figure)]).toEqual([4, 5])
  for (const gap of [null, { hidden: 'small' as const }]) {
    expect([linesOf(without(gap)), pointsOf(without(gap))]).toEqual([2, 4])
    expect(chartOf(without(gap))?.alt).toContain('1 of 5 months have no point')
  }
})

test('draws nothing of fewer than three months, and tells the first and the last in words', () => {
  expect(chartOf(trialFigure('M1', 'Visits', [200, 205], 245))).toBeNull()
  expect(chartOf(figure)?.alt).toBe(
    'Visits, month by month: 81% (200 of 245) in June 2026, 89% (220 of 245) in October 2026. Every month is in the table of months.',
  )
})

test('writes words in a drawing as words', () => {
  const drawing = {
    width: 9,
    height: 9,
    marks: [{ is: 'words' as const, x: 1, y: 1, text: '<b>&', anchor: 'start' as const }],
  }
  expect(svgOf(drawing)).toContain('&lt;b>&amp;')
})
