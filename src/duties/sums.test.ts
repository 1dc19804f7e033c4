import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar'
import { sums } from './sums'
import { type Award, awardedIn, type Purpose } from './support-fund'

const match = (applied_on: string, cost: string | number) => sums['asf-match']?.({ applied_on, cost })

describe('what the fund pays and what the authority adds', () => {
  test.each([
    ['2017-06-01', '14000.00', '9500.00', '4500.00'],
    ['2017-06-01', '8200.00', '6600.00', '1600.00'],
    ['2017-06-01', '34650.00', '19825.00', '14825.00'],
    ['2017-06-01', '5000.00', '5000.00', '0.00'],
    ['2017-06-01', '4999.99', '4999.99', '0.00'],
    ['2017-06-01', '5000.01', '5000.00', '0.01'],
    ['2017-06-01', '5000.03', '5000.01', '0.02'],
    ['2017-06-01', '0.00', '0.00', '0.00'],
    ['2017-06-01', 14000, '9500.00', '4500.00'],
  ])('applied for on %s, %s: %s and %s', (on, cost, fund, council) => {
    expect(match(on, cost)).toEqual({ fund, council })
  })

  test.each([
    ['the day before there was a limit', '2016-09-30', '14000.00', '0.00'],
    ['the first day of the limit', '2016-10-01', '9500.00', '4500.00'],
    ['the last day of matching', '2025-03-31', '9500.00', '4500.00'],
    ['the first day without matching', '2025-04-01', '3000.00', '11000.00'],
  ])('%s', (_, on, fund, council) => {
    expect(match(on, '14000.00')).toEqual({ fund, council })
  })

  test('an assessment has a limit of its own', () => {
    const given = { applied_on: '2017-06-01', cost: '3000.00', purpose: 'assessment' }
    expect(sums['asf-match']?.(given)).toEqual({ fund: '2750.00', council: '250.00' })
  })

  test('what both pay is always the whole cost', () => {
    for (let cost = 0; cost < 1_200_000; cost += 997) {
      const written = `${Math.floor(cost / 100)}.${String(cost % 100).padStart(2, '0')}`
      const paid = match('2020-01-15', written)
      const pence = (amount = '') => Number(amount.replace('.', ''))
      expect(pence(paid?.fund) + pence(paid?.council)).toBe(cost)
    }
  })

  test.each(['5000.5', '5000.005', '-1.00', '5,000.00', '£5000', ''])('“%s” is refused', (cost) => {
    expect(() => match('2017-06-01', cost)).toThrow('is not an amount')
  })

  test('a day that is none is refused', () => {
    expect(() => match('2017-02-29', '1.00')).toThrow('is not a day')
  })
})

describe('the fair access limit of a child and financial year', () => {
  const left = (on: string, therapy: string, assessment: string) => sums['asf-fal']?.({ on, therapy, assessment })

  test.each([
    ['nothing yet', left('2017-06-01', '0.00', '0.00'), ['5000.00', '2500.00', '0.00']],
    ['to the penny', left('2017-06-01', '5000.00', '0.00'), ['0.00', '2500.00', '0.00']],
    ['a penny over', left('2017-06-01', '5000.01', '0.00'), ['0.00', '2500.00', '0.01']],
    ['assessment apart from therapy', left('2017-06-01', '4000.00', '2600.00'), ['1000.00', '0.00', '100.00']],
    ['the last day of two limits', left('2025-03-31', '1000.00', '1500.00'), ['4000.00', '1000.00', '0.00']],
    ['from April 2025 one for both', left('2025-04-01', '1000.00', '1500.00'), ['500.00', '500.00', '0.00']],
    ['within it an assessment has its own', left('2025-06-01', '0.00', '2600.00'), ['400.00', '0.00', '100.00']],
    ['a pound is not over twice', left('2025-06-01', '1000.00', '2600.00'), ['0.00', '0.00', '600.00']],
  ])('%s', (_, given, [therapy_left, assessment_left, over]) => {
    expect(given).toEqual({ therapy_left, assessment_left, over })
  })

  test('before October 2016 there was none', () => {
    expect(() => left('2016-09-30', '0.00', '0.00')).toThrow('no limit')
  })
})

describe('what a child’s applications of a year add up to', () => {
  const award = (on: string, amount: number, purpose: Purpose = 'therapy') => ({
    applied_on: plainDate(on),
    purpose,
    amount,
  })
  const added = (on: string, ...awards: Award[]) => awardedIn(plainDate(on), awards)

  test.each([
    [
      'therapy and assessment apart',
      added('2017-06-01', award('2017-04-01', 100), award('2017-05-01', 7, 'assessment')),
      100,
      7,
    ],
    ['31 March is still the year', added('2017-04-01', award('2018-03-31', 100)), 100, 0],
    ['1 April is the next', added('2017-04-01', award('2018-04-01', 100)), 0, 0],
    [
      'what came before the first limit is outside it',
      added('2016-12-01', award('2016-09-30', 9), award('2016-10-01', 5)),
      5,
      0,
    ],
  ])('%s', (_, given, therapy, assessment) => {
    expect(given).toEqual({ therapy, assessment })
  })
})
