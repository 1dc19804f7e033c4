import { expect, test } from 'vitest'
import { house } from '../../test/support/house'
import { plainDate, toNumber } from '../calendar'
import { measureOf } from './catalogue'
import { splitOf } from './reading'

const { law } = house
const measure = measureOf('M175')

test('what was kept under another calendar is no answer, and the same law read again is', () => {
  if (!measure) throw new Error('no measure')
  const holidays = [...law.calendar.holidays, toNumber(plainDate('2026-06-15'))]
  expect(splitOf({ ...law }, measure)).toBe(splitOf(law, measure))
  expect(splitOf({ ...law, calendar: { ...law.calendar, holidays } }, measure)).not.toBe(splitOf(law, measure))
})
