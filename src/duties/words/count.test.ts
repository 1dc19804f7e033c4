import { describe } from 'vitest'
import { rule, tried } from '../../../test/support/trial-law'
import { bankHolidays, calendarOf, plainDate, toNumber } from '../../calendar'

const counted = (each: string, terms = 'from: 2011-04-01') => [
  rule('counted', `while: { open: yes }\ncount: { at least: 2, each: ${each}, of: { call: any, letter: any } }`, terms),
]

describe('count: so many in each month, judged at its end', () => {
  tried(counted('month'), [
    [
      'the first month in what is left of it, the next not yet open',
      ['2025-01-20 opening'],
      '2025-01-31',
      ['2025-01-20 due 2025-01-31: due'],
    ],
    [
      'over when it is over: a breach that is closed',
      ['2025-01-20 opening', '2025-01-25 call'],
      '2025-02-01',
      ['2025-01-20 due 2025-01-31, closed 2025-02-01: overdue', '2025-02-01 due 2025-02-28: due'],
    ],
    [
      'met by the second, two on one day among them; what is over is not carried on',
      ['2025-01-01 opening', '2025-01-25 call', '2025-01-25 letter', '2025-01-31 call', '2025-02-28 call'],
      '2025-02-28',
      ['2025-01-01 due 2025-01-31, met 2025-01-25: met in time', '2025-02-01 due 2025-02-28: due'],
    ],
    [
      'cut short by the end: stopped',
      ['2025-01-01 opening', '2025-01-20 closing', '2025-01-21 call', '2025-01-22 call'],
      '2025-12-31',
      ['2025-01-01 due 2025-01-31, closed 2025-01-20: stopped'],
    ],
    [
      'on the day of the end it still counts',
      ['2025-01-01 opening', '2025-01-20 closing', '2025-01-19 call', '2025-01-20 call'],
      '2025-12-31',
      ['2025-01-01 due 2025-01-31, met 2025-01-20: met in time'],
    ],
    [
      'closed on the last day: stopped, and no next',
      ['2025-01-01 opening', '2025-01-31 closing'],
      '2025-12-31',
      ['2025-01-01 due 2025-01-31, closed 2025-01-31: stopped'],
    ],
    [
      'spells that touch have a part of the month each',
      ['2025-01-01 opening', '2025-01-15 closing', '2025-01-15 opening', '2025-01-15 call', '2025-01-16 call'],
      '2025-01-31',
      [
        '2025-01-01 due 2025-01-31, closed 2025-01-15: stopped',
        '2025-01-15 due 2025-01-31, met 2025-01-16: met in time',
      ],
    ],
  ])
})

describe('count: by quarter, by financial year, by term', () => {
  tried(counted('quarter'), [['to 30 June', ['2025-04-01 opening'], '2025-06-30', ['2025-04-01 due 2025-06-30: due']]])
  tried(counted('year'), [
    [
      'to 31 March',
      ['2025-02-03 opening'],
      '2025-04-01',
      ['2025-02-03 due 2025-03-31, closed 2025-04-01: overdue', '2025-04-01 due 2026-03-31: due'],
    ],
  ])
  tried(counted('term'), [['no terms are held: nothing is counted', ['2025-02-03 opening'], '2025-12-31', []]])
  const day = (text: string) => toNumber(plainDate(text))
  const taught = calendarOf({
    from: 2025,
    to: 2026,
    holidays: [2025, 2026].flatMap(bankHolidays),
    terms: [
      { name: 'autumn', from: day('2025-09-02'), to: day('2025-12-19') },
      { name: 'spring', from: day('2026-01-05'), to: day('2026-03-27') },
    ],
  })
  tried(
    counted('term'),
    [
      [
        'from the middle of one; a call in the holiday counts in none',
        ['2025-10-01 opening', '2025-10-02 call', '2025-12-22 call', '2026-01-05 call', '2026-02-02 call'],
        '2026-03-27',
        [
          '2025-10-01 due 2025-12-19, closed 2025-12-20: overdue',
          '2026-01-05 due 2026-03-27, met 2026-02-02: met in time',
        ],
      ],
    ],
    taught,
  )
})

describe('count: in force only', () => {
  tried(counted('month', 'from: 2025-01-15\n    to: 2025-02-10'), [
    [
      'from its first day to its last',
      ['2024-01-01 opening'],
      '2025-12-31',
      [
        '2025-01-15 due 2025-01-31, closed 2025-02-01: overdue',
        '2025-02-01 due 2025-02-28, closed 2025-02-11: stopped',
      ],
    ],
  ])
  tried(
    [
      rule(
        'counted',
        'for: child\nwhile: { in care: yes, age: from 5 }\ncount: { at least: 1, each: month, of: { assessment: any } }',
        'from: 2011-04-01',
      ),
    ],
    [
      [
        'from the birthday on',
        ['child; born: 2020-05-20', '2025-01-01 care start'],
        '2025-05-31',
        ['2025-05-20 due 2025-05-31: due'],
      ],
    ],
  )
})
