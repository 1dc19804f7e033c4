import { describe } from 'vitest'
import { rule, tried } from '../../../test/support/trial-law'

const met = 'met by: { call: any }'

describe('opens: a happening opens one each', () => {
  tried(
    [rule('asked', `opens: { happening: request, where: { matter: [plain, urgent] } }\n${met}`, 'within: 5 days')],
    [
      [
        'not met on the due day, overdue the day after',
        ['2025-03-03 request; matter: plain'],
        '2025-03-09',
        ['2025-03-03 due 2025-03-08: overdue'],
      ],
      ['another matter opens nothing', ['2025-03-03 request; matter: hidden'], '2025-03-09', []],
      ['a matter nobody wrote down opens nothing', ['2025-03-03 request'], '2025-03-09', []],
      ['before the rule, nothing', ['2011-03-31 request; matter: plain'], '2011-05-01', []],
      ['a day that is still to come has no row', ['2025-03-03 request; matter: plain'], '2025-03-02', []],
      [
        'two asked, one call answers both',
        ['2025-03-03 request; matter: plain', '2025-03-05 request; matter: urgent', '2025-03-06 call'],
        '2025-03-31',
        [
          '2025-03-03 due 2025-03-08, met 2025-03-06: met in time',
          '2025-03-05 due 2025-03-10, met 2025-03-06: met in time',
        ],
      ],
      [
        'another home’s call does not',
        ['2025-03-03 request; matter: plain', '2025-03-05 call; home: home 2'],
        '2025-03-06',
        ['2025-03-03 due 2025-03-08: due'],
      ],
    ],
  )
})

describe('opens: and comes again, so that what one call opens next is opened once', () => {
  tried(
    [rule('asked', `opens: { happening: request }\n${met}`, 'within: 5 days\nthen: 10 days')],
    [
      [
        'two requests run together after the call',
        ['2025-03-03 request', '2025-03-05 request', '2025-03-06 call'],
        '2025-03-07',
        [
          '2025-03-03 due 2025-03-08, met 2025-03-06: met in time',
          '2025-03-05 due 2025-03-10, met 2025-03-06: met in time',
          '2025-03-06 due 2025-03-16: due',
        ],
      ],
    ],
  )
})

describe('opens: beside `while`, only while it holds', () => {
  tried(
    [rule('asked', `while: { open: yes }\nopens: { happening: request }\n${met}`, 'within: 5 days')],
    [
      ['not before it was open', ['2025-03-03 request', '2025-03-04 opening'], '2025-03-31', []],
      [
        'stopped on the due day, no breach',
        ['2025-03-01 opening', '2025-03-03 request', '2025-03-08 closing'],
        '2025-03-31',
        ['2025-03-03 due 2025-03-08, closed 2025-03-08: stopped'],
      ],
      [
        'closed the day after, a breach that stays',
        ['2025-03-01 opening', '2025-03-03 request', '2025-03-09 closing'],
        '2025-03-31',
        ['2025-03-03 due 2025-03-08, closed 2025-03-09: overdue'],
      ],
      [
        'not on the day it closed',
        ['2025-03-01 opening', '2025-03-08 closing', '2025-03-08 request'],
        '2025-03-31',
        [],
      ],
    ],
  )
})

describe('opens: all of, on the day the last has come', () => {
  tried(
    [rule('whole', `opens: { all of: { request: { matter: plain }, letter: any } }\n${met}`, 'within: 5 days')],
    [
      ['one alone is nothing', ['2025-03-03 request; matter: plain'], '2025-03-31', []],
      [
        'in either order',
        ['2025-03-03 letter', '2025-03-07 request; matter: plain'],
        '2025-03-07',
        ['2025-03-07 due 2025-03-12: due'],
      ],
      [
        'once, whatever comes after',
        [
          '2025-03-03 letter',
          '2025-03-07 request; matter: plain',
          '2025-04-01 letter',
          '2025-04-02 request; matter: plain',
        ],
        '2025-04-02',
        ['2025-03-07 due 2025-03-12: overdue'],
      ],
    ],
  )
})

describe('opens: the nth within a rolling term', () => {
  const three = ['2025-01-01 request', '2025-02-01 request']
  tried(
    [rule('third', `opens: { nth: 3, of: request, in: 90 days }\n${met}`, 'within: 5 days')],
    [
      [
        'the third on the last day that counts',
        [...three, '2025-03-31 request'],
        '2025-03-31',
        ['2025-03-31 due 2025-04-05: due'],
      ],
      ['a day later the first has fallen out', [...three, '2025-04-01 request'], '2025-04-01', []],
      [
        'counting begins anew after it',
        [...three, '2025-02-10 request', '2025-02-11 request', '2025-02-12 request', '2025-02-13 request'],
        '2025-02-13',
        ['2025-02-10 due 2025-02-15: due', '2025-02-13 due 2025-02-18: due'],
      ],
      [
        'several on one day count',
        ['2025-01-01 request', '2025-01-01 request', '2025-01-01 request'],
        '2025-01-01',
        ['2025-01-01 due 2025-01-06: due'],
      ],
    ],
  )
})

describe('opens: the nth of all', () => {
  tried(
    [rule('second', `opens: { nth: 2, of: request }\n${met}`, 'within: 5 days')],
    [
      [
        'once, however long it took',
        ['2012-01-01 request', '2025-01-01 request', '2025-02-01 request', '2025-02-02 request'],
        '2025-02-02',
        ['2025-01-01 due 2025-01-06: overdue'],
      ],
    ],
  )
})

describe('opens: every third after the first', () => {
  const requests = Array.from({ length: 8 }, (_, month) => `2025-0${month + 1}-01 request`)
  tried(
    [
      rule(
        'every-third',
        `while: { open: yes }\nopens: { every: 3, of: request, after: 1 }\n${met}`,
        'within: promptly',
      ),
    ],
    [
      [
        'is the fourth and the seventh',
        ['2024-12-01 opening', ...requests],
        '2025-08-01',
        ['2025-04-01 due promptly: due', '2025-07-01 due promptly: due'],
      ],
      [
        'and is counted anew in a new spell',
        ['2024-12-01 opening', ...requests, '2025-02-15 closing', '2025-03-15 opening'],
        '2025-08-01',
        ['2025-07-01 due promptly: due'],
      ],
    ],
  )
})

describe('opens: a moment of the calendar', () => {
  const monthly = [
    rule('monthly', `while: { open: yes }\nopens: { calendar: each month on 31 }\n${met}`, 'within: 5 days'),
  ]
  tried(monthly, [
    [
      'clamped in a short month; what met one meets no other',
      ['2025-01-15 opening', '2025-03-02 call'],
      '2025-03-31',
      [
        '2025-01-31 due 2025-02-05, met 2025-03-02: met late',
        '2025-02-28 due 2025-03-05: overdue',
        '2025-03-31 due 2025-04-05: due',
      ],
    ],
    ['none on the day it closes', ['2025-01-15 opening', '2025-01-31 closing'], '2025-12-31', []],
    [
      'no further ahead than the bank holidays are held',
      ['2028-12-01 opening'],
      '2029-12-31',
      ['2028-12-31 due 2029-01-05: overdue'],
    ],
  ])
})

describe('opens: a quarter end, a day of the year, a term', () => {
  const quarter = [
    rule('quarterly', `while: { open: yes }\nopens: { calendar: each quarter end }\n${met}`, 'within: 1 month'),
  ]
  tried(quarter, [
    ['31 March to 30 April', ['2025-01-01 opening'], '2025-05-01', ['2025-03-31 due 2025-04-30: overdue']],
  ])
  const year = [
    rule('yearly', `while: { open: yes }\nopens: { calendar: each year on 29 February }\n${met}`, 'within: 0 days'),
  ]
  tried(year, [
    [
      '29 February is the 28th of a common year',
      ['2023-12-01 opening'],
      '2025-03-01',
      ['2024-02-29 due 2024-02-29: overdue', '2025-02-28 due 2025-02-28: overdue'],
    ],
  ])
  const term = [rule('termly', `while: { open: yes }\nopens: { calendar: each term start }\n${met}`, 'within: 5 days')]
  tried(term, [['no terms are held: nothing comes round', ['2023-12-01 opening'], '2025-03-01', []]])
})

describe('opens: a birthday', () => {
  tried(
    [
      rule(
        'sixteen',
        'for: child\nwhile: { in care: yes }\nopens: { birthday: 16 }\nmet by: { assessment: any }',
        'within: 1 month',
      ),
    ],
    [
      [
        'from 29 February, on 1 March',
        ['child; born: 2008-02-29', '2020-01-01 care start'],
        '2024-02-29',
        ['2024-02-29 due 2024-03-29: due'],
      ],
      [
        'of a common year, on 1 March',
        ['child; born: 2004-02-29', '2015-01-01 care start', '2019-01-01 care ending', '2019-06-01 care start'],
        '2025-01-01',
        ['2020-02-29 due 2020-03-29: overdue'],
      ],
      ['not in care on the day: nothing', ['child; born: 2008-03-01', '2024-03-02 care start'], '2024-12-31', []],
      [
        'into care on the very day',
        ['child; born: 2008-03-01', '2024-03-01 care start'],
        '2024-03-31',
        ['2024-03-01 due 2024-04-01: due'],
      ],
      ['born on a day nobody knows: nothing', ['child', '2024-03-01 care start'], '2024-12-31', []],
    ],
  )
})
