import { expect, test } from 'vitest'
import { house } from '../../../test/support/house'
import { plainDate, toNumber } from '../../calendar'
import { leadOf, rankRules, STAKES, stakeOf } from './stake'

const today = toNumber(plainDate('2026-11-22'))
const ruleOf = (id: string) => {
  const rule = house.law.rules.get(id)
  if (!rule) throw new Error(`${id} is no rule`)
  return rule
}
const lead = (warn: readonly { n: number; unit: 'days' | 'weeks' | 'months' | 'working days' }[]) =>
  leadOf({ ...ruleOf('fc-unannounced-12m'), warn, warned: [] }, today, house.law.calendar)

test.each([
  ['as long as the longest warning', [90, 60, 30], 90],
  ['as short as the only one', [1], 1],
  ['of a week where the file warns of nothing', [], 7],
])('work is listed %s', (_, days, expected) => {
  expect(lead(days.map((n) => ({ n, unit: 'days' })))).toBe(expected)
})

test('a warning in months and in working days is counted by the calendar', () => {
  expect(lead([{ n: 3, unit: 'months' }])).toBe(92)
  // Sunday 22 November: the tenth working day after it is Friday 4 December.
  expect(lead([{ n: 10, unit: 'working days' }])).toBe(12)
})

test('every rule of law is listed as early as its file says', () => {
  for (const rule of house.law.rules.values()) {
    const days = rule.warn.flatMap(({ n, unit }) => (unit === 'days' ? n : unit === 'weeks' ? n * 7 : []))
    if (days.length > 0 && days.length === rule.warn.length)
      expect([rule.id, leadOf(rule, today, house.law.calendar)]).toEqual([rule.id, Math.max(...days)])
  }
})

test.each([
  ['reg24-temp-16w', 'unlawful'],
  ['fc-review-annual', 'regulation'],
  ['fc-unannounced-12m', 'standard'],
  ['fc-supervision-formal-12w', 'local'],
])('%s is ranked as %s', (id, stake) => expect(stakeOf(ruleOf(id))).toBe(stake))

test('the graver stands first', () => {
  expect(STAKES.map(({ name }) => name)).toEqual(['unlawful', 'regulation', 'standard', 'guidance', 'local'])
  for (const { stake, rank } of rankRules(house.law, today)) expect(STAKES[rank]?.name).toBe(stake)
})
