import { describe, expect, test } from 'vitest'
import { sums } from './sums'

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
  const therapy = (applied_on: string, amount: string) => ({ applied_on, purpose: 'therapy', amount })
  const assessment = (applied_on: string, amount: string) => ({ applied_on, purpose: 'assessment', amount })
  const left = (on: string, ...awards: unknown[]) => sums['asf-fal']?.({ on, awards })

  test.each([
    ['nothing yet', left('2017-06-01'), ['5000.00', '2500.00', '0.00']],
    ['to the penny', left('2017-06-01', therapy('2017-04-01', '5000.00')), ['0.00', '2500.00', '0.00']],
    ['a penny over', left('2017-06-01', therapy('2017-04-01', '5000.01')), ['0.00', '2500.00', '0.01']],
    [
      'assessment apart from therapy',
      left('2017-06-01', therapy('2017-04-01', '4000.00'), assessment('2017-04-01', '2600.00')),
      ['1000.00', '0.00', '100.00'],
    ],
    ['last year does not count', left('2018-04-01', therapy('2018-03-31', '4000.00')), ['5000.00', '2500.00', '0.00']],
    ['31 March is this year', left('2017-04-01', therapy('2018-03-31', '4000.00')), ['1000.00', '2500.00', '0.00']],
    [
      'nor what came before the limit',
      left('2016-12-01', therapy('2016-09-30', '9000.00')),
      ['5000.00', '2500.00', '0.00'],
    ],
    [
      'from 2025 one limit for both',
      left('2025-06-01', therapy('2025-04-01', '1000.00'), assessment('2025-05-01', '1500.00')),
      ['500.00', '500.00', '0.00'],
    ],
    [
      'and within it an assessment has its own',
      left('2025-06-01', assessment('2025-05-01', '2600.00')),
      ['400.00', '0.00', '100.00'],
    ],
    [
      'a pound is not over twice',
      left('2025-06-01', therapy('2025-04-01', '1000.00'), assessment('2025-05-01', '2600.00')),
      ['0.00', '0.00', '600.00'],
    ],
  ])('%s', (_, given, [therapy_left, assessment_left, over]) => {
    expect(given).toEqual({ therapy_left, assessment_left, over })
  })

  test('before October 2016 there is none to speak of', () => {
    expect(() => left('2016-09-30')).toThrow('no limit')
  })
})
