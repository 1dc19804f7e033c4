import { expect, test } from 'vitest'
import { measureOf } from '../../measures'
import { toReportFigure } from './report-figure'

const madeOf = (id: string) => {
  const measure = measureOf(id)
  if (!measure) throw new Error(`${id} is declared`)
  const figure = { id, title: id, of: 24, counts: 24, why: {}, value: 24, shown: '24' }
  return toReportFigure({ measure, figure, months: [], target: null, rules: [] })
}
const baseOf = (id: string): string => madeOf(id).base
const basesOf = (...ids: string[]) => new Set(ids.map(baseOf))

test('figures of the same people share the word of their base, however the base is come by', () => {
  expect(basesOf('M130', 'M131', 'M132', 'M133', 'M134', 'M135', 'M136').size).toBe(1)
  expect(basesOf('M106', 'M107', 'M108', 'M109', 'M111', 'M112', 'M119').size).toBe(1)
  expect(basesOf('M010', 'M129', 'M001', 'M002', 'M004').size).toBe(1)
  expect(basesOf('M184', 'M185', 'M186').size).toBe(1)
  expect(basesOf('M155', 'M156', 'M157', 'M158').size).toBe(4)
  expect(basesOf('M002', 'M003', 'M106', 'M130', 'M158').size).toBe(5)
})

test('what counts on through a quarter or a year says so', () => {
  const soFar = ['M085', 'M070', 'M184', 'M082', 'M106', 'M126', 'M002', 'M010'].map((id) => madeOf(id).soFar)
  expect(soFar).toEqual(['quarter', 'quarter', 'year', 'year', undefined, undefined, undefined, undefined])
})
