import { describe, expect, test } from 'vitest'
import { rule, tried } from '../../../test/support/trial-law'
import {
  addTerm,
  bankHolidays,
  calendarOf,
  type DayNumber,
  fromNumber,
  isEstimated,
  plainDate,
  readTerm,
  toNumber,
} from '../../calendar'

const day = (text: string) => toNumber(plainDate(text))
const asked = 'opens: { happening: request }\nmet by: { call: any }'
/** Autumn term with a half term, spring term from 6 January. */
const term = (name: string, from: string, to: string) => ({ name, from: day(from), to: day(to) })
const week = (from: string): DayNumber[] => [0, 1, 2, 3, 4].map((each) => day(from) + each)
const taught = calendarOf({
  from: 2024,
  to: 2026,
  holidays: [2024, 2025, 2026].flatMap(bankHolidays),
  terms: [term('spring', '2026-01-05', '2026-03-27'), term('autumn', '2025-09-02', '2025-12-19')],
  closed: week('2025-10-27'),
})

describe('within: school days', () => {
  tried(
    [rule('school', asked, 'within: 10 school days')],
    [
      ['over half term', ['2025-10-20 request'], '2025-10-20', ['2025-10-20 due 2025-11-10: due']],
      ['over Christmas', ['2025-12-15 request'], '2025-12-15', ['2025-12-15 due 2026-01-12: due']],
      ['from the summer holiday', ['2025-08-04 request'], '2025-08-04', ['2025-08-04 due 2025-09-15: due']],
      [
        'past the last term that is held working days stand in',
        ['2026-03-25 request'],
        '2026-03-25',
        ['2026-03-25 due 2026-04-10: due'],
      ],
    ],
    taught,
  )
  tried(
    [rule('school', asked, 'within: 2 school days')],
    [
      [
        'no terms are held: working days stand in',
        ['2025-12-24 request'],
        '2025-12-24',
        ['2025-12-24 due 2025-12-30: due'],
      ],
    ],
  )
})

test.each([
  ['5 school days before', '2025-11-05', '2025-10-22', false],
  ['5 school days before', '2025-09-04', '2025-08-28', true],
  ['1 school day before', '2025-09-02', '2025-09-01', true],
  ['3 school days before', '2026-01-06', '2025-12-18', false],
  ['0 school days', '2025-10-28', '2025-10-28', false],
] as const)('%s %s is %s', (text, from, due, estimated) => {
  const term = readTerm(text)
  if (!term) throw new Error(text)
  expect(fromNumber(addTerm(day(from), term, taught))).toBe(due)
  expect(isEstimated(day(from), term, day(due), taught)).toBe(estimated)
})

describe('within: clear days', () => {
  tried(
    [rule('clear', `${asked}\nfrom: { fact: answer_by }`, 'within: 5 clear days before')],
    [
      [
        'five working days between, neither end counted',
        ['2025-03-03 request; answer_by: 2025-03-20'],
        '2025-03-03',
        ['2025-03-03 due 2025-03-12: due'],
      ],
      ['over Easter', ['2025-03-03 request; answer_by: 2025-04-24'], '2025-03-03', ['2025-03-03 due 2025-04-14: due']],
    ],
  )
  tried(
    [rule('clear', asked, 'within: 1 clear day')],
    [['one working day between', ['2025-03-07 request'], '2025-03-07', ['2025-03-07 due 2025-03-11: due']]],
  )
})

describe('within: working days before', () => {
  tried(
    [rule('papers', `${asked}\nfrom: { fact: answer_by }`, 'within: 5 working days before')],
    [
      [
        'over the first of May',
        ['2025-04-01 request; answer_by: 2025-05-07'],
        '2025-04-01',
        ['2025-04-01 due 2025-04-29: due'],
      ],
    ],
  )
})
