import { describe, expect, test } from 'vitest'
import { house } from '../../test/support/house'
import { ENGLAND, londonInstant, plainDate, readTerm, toNumber } from '../calendar'
import { arithmetic, countOf } from './arithmetic'

const day = (text: string) => toNumber(plainDate(text))

function term(text: string) {
  const read = readTerm(text)
  if (!read) throw new Error(`${text} is no term`)
  return read
}

test.each([
  ['months', '12 months', '2025-01-10', '12 months from 10 January 2025 is 10 January 2026.'],
  ['years', '3 years', '2023-03-06', '3 years from 6 March 2023 is 6 March 2026.'],
  [
    'from 29 February',
    '1 year',
    '2024-02-29',
    '1 year from 29 February 2024 is 28 February 2025. (February 2025 has no 29th, so its last day counts.)',
  ],
  [
    'into a shorter month',
    '6 months',
    '2025-08-31',
    '6 months from 31 August 2025 is 28 February 2026. (February 2026 has no 31st, so its last day counts.)',
  ],
  ['weeks', '12 weeks', '2025-01-10', '12 weeks, 84 days, from 10 January 2025 is 4 April 2025.'],
  ['days', '10 days', '2025-01-10', '10 days from 10 January 2025 is 20 January 2025.'],
  ['the same day', '0 days', '2025-01-06', 'It is due on the day it is counted from, 6 January 2025.'],
  [
    'working days over Christmas',
    '20 working days',
    '2025-12-20',
    '20 working days from 20 December 2025, skipping weekends and 25 and 26 December, 1 January, is 21 January 2026.',
  ],
  [
    'working days without a holiday',
    '5 working days',
    '2025-06-02',
    '5 working days from 2 June 2025, skipping weekends, is 9 June 2025.',
  ],
  [
    'working days over Easter',
    '1 working day',
    '2025-04-17',
    '1 working day from 17 April 2025, skipping weekends and 18 and 21 April, is 22 April 2025.',
  ],
  [
    'working days beyond the calendar',
    '1 working day',
    '2031-03-03',
    '1 working day from 3 March 2031, skipping weekends, is 4 March 2031. (An estimate: bank holidays are known for 2011 to 2028 only.)',
  ],
  [
    'working days before a day',
    '5 working days before',
    '2025-05-07',
    '5 working days before 7 May 2025, skipping weekends and 5 May, is 29 April 2025.',
  ],
  [
    'clear days before a day',
    '5 clear days before',
    '2025-03-20',
    '5 clear days before 20 March 2025, counting neither that day nor the last, and skipping weekends, is 12 March 2025.',
  ],
  [
    'school days where no terms are known',
    '2 school days',
    '2025-12-24',
    '2 school days from 24 December 2025, skipping weekends and 25 and 26 December, is 30 December 2025. (An estimate: no school terms are known, so working days were counted.)',
  ],
  ['weeks before a day', '2 weeks before', '2025-01-20', '2 weeks, 14 days, before 20 January 2025 is 6 January 2025.'],
  [
    'hours with no hour known',
    '24 hours',
    '2022-03-04',
    '24 hours from 4 March 2022, the hour not being known, run to the end of 5 March 2022.',
  ],
])('%s', (_, length, from, said) => {
  expect(arithmetic({ from: day(from), named: null, term: term(length) }, ENGLAND)).toBe(said)
})

test('hours between instants, over the night the clocks go forward', () => {
  const began = londonInstant(day('2022-03-26'), 9 * 60).getTime()
  const said = arithmetic(
    { from: day('2022-03-26'), named: null, term: term('24 hours') },
    ENGLAND,
    began + 24 * 3_600_000,
  )
  expect(said).toBe('24 hours from 26 March 2022 at 09:00 end on 27 March 2022 at 10:00.')
})

test('promptly names no day', () => {
  expect(arithmetic({ from: day('2022-03-26'), named: null, term: 'promptly' }, ENGLAND)).toContain('names no day')
})

describe('which sum gave a duty its due day', () => {
  const count = (id: string, opened: string, due: string, evidence: readonly string[] = []) => {
    const rule = house.law.rules.get(id)
    if (!rule) throw new Error(`${id} is not there`)
    const found = countOf(
      rule,
      { version: day('2011-04-01'), opened: day(opened), due: day(due) },
      evidence.map((each) => ({ from: day(each), named: null })),
      ENGLAND,
    )
    return found && arithmetic(found, ENGLAND)
  }

  test.each([
    [
      'from the day it opened',
      'fc-unannounced-12m',
      '2025-01-10',
      '2026-01-10',
      [],
      '12 months from 10 January 2025 is 10 January 2026.',
    ],
    ['a variant', 'tsds', '2025-01-10', '2026-07-10', [], '18 months from 10 January 2025 is 10 July 2026.'],
    [
      'the first term, not the next',
      'safer-caring-plan',
      '2025-01-06',
      '2025-01-06',
      ['2024-12-19'],
      'It is due on the day it is counted from, 6 January 2025.',
    ],
    [
      'from a plan written before it opened',
      'safer-caring-plan',
      '2025-01-06',
      '2025-12-19',
      ['2024-11-04', '2024-12-19'],
      '12 months from 19 December 2024 is 19 December 2025.',
    ],
    [
      'taken over on a birthday, from the assessment before',
      'rha-over5',
      '2025-05-04',
      '2025-12-01',
      ['2024-06-01', '2024-12-01'],
      '12 months from 1 December 2024 is 1 December 2025.',
    ],
  ])('%s', (_, id, opened, due, evidence, said) => {
    expect(count(id, opened, due, evidence)).toBe(said)
  })

  test('none, where no term of the rule comes out at that day', () => {
    expect(count('fc-unannounced-12m', '2025-01-10', '2026-01-11')).toBeNull()
  })
})
