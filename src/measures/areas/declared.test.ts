import { expect, test } from 'vitest'
import { measureOf } from '../catalogue'

test.each([
  ['M112', 'percent', 'up', 'half up'],
  ['M113', 'percent', 'none', 'half up'],
  ['M114', 'percent', 'up', 'half up'],
  ['M115', 'percent', 'none', 'half up'],
  ['M116', 'percent', 'none', 'half up'],
  ['M117', 'percent', 'down', 'half up'],
  ['M118', 'count', 'down', 'whole'],
  ['M119', 'count', 'down', 'whole'],
])('%s is a %s, and good when it goes %s', (id, unit, direction, rounding) => {
  expect(measureOf(id)).toMatchObject({ unit, direction, rounding })
})
