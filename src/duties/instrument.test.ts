import { describe, expect, test } from 'vitest'
import { house } from '../../test/support/house'
import { breachWords, instrumentOf, lawForceOf } from './instrument'

const rule = (id: string) => {
  const found = house.law.rules.get(id)
  if (!found) throw new Error(`${id} is not there`)
  return found
}

test.each([
  ['fostering-limit-3', 'Children Act 1989', 'statute'],
  ['fc-review-first', 'Fostering Services (England) Regulations 2011', 'regulation'],
  ['iha-20wd', 'Care Planning, Placement and Case Review (England) Regulations 2010', 'regulation'],
  ['fc-unannounced-12m', 'Fostering Services: National Minimum Standards 2011', 'standard'],
  ['tsds', 'Fostering Services: National Minimum Standards 2011', 'standard'],
  ['covid-kit-4w', 'Local standards, Worcestershire 2022', 'local'],
])('%s rests on %s, a %s', (id, instrument, force) => {
  expect([instrumentOf(rule(id)), lawForceOf(rule(id))]).toEqual([instrument, force])
})

describe('what a breach is', () => {
  test.each([
    [null, null],
    ['B3', 'the placement becomes unlawful: the registered manager must be told the same day'],
    [
      'B2/B5',
      'a national standard is not met, and Ofsted may recommend action; or it goes up inside the service, from worker to manager to the board',
    ],
  ])('%s: %s', (breach, said) => {
    expect(breachWords({ breach })).toBe(said)
  })
})
