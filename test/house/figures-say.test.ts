import { expect, test } from 'vitest'
import { defineMeasure, MEASURES, measureOf } from '../../src/measures'
import { toReportFigure } from '../../src/service/publishing/report-figure'

const declared = measureOf('M106')

test('S270: a figure that does not say what it is of, or how it is rounded, is refused by the compiler', () => {
  if (!declared) throw new Error('no M106')
  const { form, rounding, ...rest } = declared
  // @ts-expect-error: what it is of is compulsory
  const noBase = () => defineMeasure({ ...rest, rounding })
  // @ts-expect-error: and how it is rounded
  const noRounding = () => defineMeasure({ ...rest, form })
  expect([noBase, noRounding]).toHaveLength(2)
})

test('S270: every figure names its base, its day and its rounding wherever it is printed', () => {
  const nothing = { of: 0, counts: 0, why: {}, value: 0, shown: '0' }
  const silent = MEASURES.filter((measure) => {
    const figure = { ...nothing, id: measure.id, title: measure.title }
    const { base, rounding, rows } = toReportFigure({ measure, figure, months: [], target: null, rules: [] })
    return !base || !rounding || !rows || !/\{day\}/.test(measure.sentence) || !/\{n\}/.test(measure.sentence)
  })
  expect(silent.map(({ id }) => id)).toEqual([])
})
