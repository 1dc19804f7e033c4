import { expect, test } from 'vitest'
import { house } from '../../../test/support/house'
import { citation } from './duty-words'

// A paragraph in brackets is part of what is cited; the number in the statute book and the country are not.
test.each([
  ['fc-review-first', 'Fostering Services Regulations 2011, regulation 28(2) and (5)'],
  ['fc-review-annual', 'Fostering Services Regulations 2011, regulation 28(2)'],
  ['fc-review-notice', 'Fostering Services Regulations 2011, regulation 28(6) and (7)'],
])('%s is cited in one line as %s', (id, line) => {
  const rule = house.law.rules.get(id)
  expect(rule && citation(rule)).toBe(line)
})
