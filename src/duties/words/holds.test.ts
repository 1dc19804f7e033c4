import { describe } from 'vitest'
import { rule, tried } from '../../../test/support/trial-law'

const limit = (holds: string, within = 'within: 0 days') => [
  rule('limit', `while: { open: yes }\nholds: ${holds}`, within),
]
const open = '2025-01-06 opening'

describe('holds: a span', () => {
  tried(limit('{ span: exempt }', 'within: 1 working day'), [
    [
      'missing from the first day, due the next working day',
      ['2025-01-10 opening'],
      '2025-01-10',
      ['2025-01-10 due 2025-01-13: due'],
    ],
    [
      'there again',
      [open, '2025-01-08 exemption'],
      '2025-01-31',
      ['2025-01-06 due 2025-01-07, met 2025-01-08: met late'],
    ],
    [
      'stopped before it was there',
      [open, '2025-01-07 closing'],
      '2025-01-31',
      ['2025-01-06 due 2025-01-07, closed 2025-01-07: stopped'],
    ],
  ])
  tried(limit('{ span: exempt }', 'within: promptly'), [
    ['promptly names no day', [open], '2026-01-31', ['2025-01-06 due promptly: due']],
  ])
})

describe('holds: happenings counted over a rolling term', () => {
  tried(limit('{ at most: 2, count happenings: call, in: 12 months }'), [
    [
      'the third opens it; met when the first has fallen out',
      [open, '2025-01-31 call', '2025-03-03 call', '2025-06-02 call'],
      '2026-01-31',
      ['2025-06-02 due 2025-06-02, met 2026-01-31: met late'],
    ],
    [
      'the day before it has not',
      [open, '2025-01-31 call', '2025-03-03 call', '2025-06-02 call'],
      '2026-01-30',
      ['2025-06-02 due 2025-06-02: overdue'],
    ],
    ['two are not too many', [open, '2025-01-31 call', '2025-03-03 call'], '2025-03-03', []],
  ])
  tried(limit('{ at least: 1, count happenings: call, in: 12 months }'), [
    ['nobody starts with a year behind them', [open], '2026-01-05', []],
    ['but must have it by then', [open], '2026-01-06', ['2026-01-06 due 2026-01-06: due']],
    [
      'until one comes',
      [open, '2026-02-02 call'],
      '2026-02-02',
      ['2026-01-06 due 2026-01-06, met 2026-02-02: met late'],
    ],
  ])
  tried(limit('{ at least: 2, count happenings: call, in: 12 months }'), [
    [
      'one is too few when the other falls out',
      [open, '2025-05-01 call', '2025-07-01 call'],
      '2026-05-01',
      ['2026-05-01 due 2026-05-01: due'],
    ],
  ])
})

describe('holds: spans that name it, counted', () => {
  const stay = (ref: string, on: string) => [`${on} stay; ref: ${ref}; child: ${ref} child`]
  const two = [open, ...stay('A', '2025-02-03'), ...stay('B', '2025-02-04')]
  tried(limit('{ between: [1, 2], count: placed }'), [
    ['too few from the first day', [open], '2025-01-06', ['2025-01-06 due 2025-01-06: due']],
    ['enough', two, '2025-02-04', ['2025-01-06 due 2025-01-06, met 2025-02-03: met late']],
    [
      'too many',
      [...two, ...stay('C', '2025-02-05')],
      '2025-02-05',
      ['2025-01-06 due 2025-01-06, met 2025-02-03: met late', '2025-02-05 due 2025-02-05: due'],
    ],
  ])
})

describe('holds: days of spans summed, and one run of them', () => {
  const child = ['child; born: 2015-01-01', '2025-01-01 care start']
  const away = (from: string, until: string) => [`${from} short break`, `${until} short break ending`]
  const days = (holds: string) => [
    rule('days', `for: child\nwhile: { in care: yes }\nholds: ${holds}`, 'within: 0 days'),
  ]
  const five = [
    ...away('2025-04-07', '2025-04-22'),
    ...away('2025-06-02', '2025-06-17'),
    ...away('2025-08-04', '2025-08-19'),
    ...away('2025-10-06', '2025-10-21'),
    ...away('2025-12-01', '2025-12-16'),
  ]
  tried(days('{ at most: 75, sum days: away, in: 12 months }'), [
    ['five of fifteen are seventy-five', [...child, ...five], '2026-04-06', []],
    [
      'the seventy-sixth day breaks it',
      [...child, ...five, '2026-02-02 short break'],
      '2026-02-02',
      ['2026-02-02 due 2026-02-02: due'],
    ],
    [
      'until as many of the first have fallen out as were too many',
      [...child, ...five, ...away('2026-02-02', '2026-02-04')],
      '2026-12-31',
      ['2026-02-02 due 2026-02-02, met 2026-04-08: met late'],
    ],
    [
      'a run still going stays over for ever',
      [...child, '2020-01-01 short break'],
      '2029-12-31',
      ['2025-01-01 due 2025-01-01: overdue'],
    ],
    [
      'and so does one that began when the sum was full',
      [...child, '2025-01-01 short break'],
      '2028-12-31',
      ['2025-03-17 due 2025-03-17: overdue'],
    ],
  ])
  tried(days('{ at most: 17, run days: away }'), [
    ['the eighteenth day', [...child, '2025-04-01 short break'], '2025-04-18', ['2025-04-18 due 2025-04-18: due']],
    ['seventeen days and home', [...child, ...away('2025-04-01', '2025-04-18')], '2025-12-31', []],
    [
      'met the day it ends',
      [...child, ...away('2025-04-01', '2025-04-21')],
      '2025-12-31',
      ['2025-04-18 due 2025-04-18, met 2025-04-21: met late'],
    ],
    [
      'a change of status on the way is no new run',
      [
        ...child,
        '2025-04-01 short break; status: V3',
        '2025-04-20 short break; status: V4',
        '2025-04-25 short break ending',
      ],
      '2025-12-31',
      ['2025-04-18 due 2025-04-18, met 2025-04-25: met late'],
    ],
  ])
})

describe('holds: two facts of a happening differ', () => {
  const bad = (on: string) => `${on} call; lead: P. Marsh; peer: P. Marsh`
  const good = (on: string) => `${on} call; lead: P. Marsh; peer: J. Field`
  tried(limit('{ differ: [lead, peer], of: call }'), [
    [
      'put right by the next',
      [open, bad('2025-02-03'), good('2025-02-10')],
      '2025-03-01',
      ['2025-02-03 due 2025-02-03, met 2025-02-10: met late'],
    ],
    [
      'not by another that breaks it',
      [open, bad('2025-02-03'), bad('2025-02-05'), good('2025-02-10')],
      '2025-02-07',
      ['2025-02-03 due 2025-02-03: overdue'],
    ],
    [
      'nor by one that does not say',
      [open, bad('2025-02-03'), '2025-02-05 call; lead: P. Marsh'],
      '2025-02-07',
      ['2025-02-03 due 2025-02-03: overdue'],
    ],
    [
      'nor by one of the same day',
      [open, bad('2025-02-03'), good('2025-02-03')],
      '2025-02-04',
      ['2025-02-03 due 2025-02-03: overdue'],
    ],
    ['two people', [open, good('2025-02-03')], '2025-03-01', []],
    ['before it was open nothing is watched', [bad('2025-01-03'), open], '2025-03-01', []],
  ])
})

describe('holds: a fact of every such happening', () => {
  tried(limit('{ fact: heard, of: call, is: yes }', 'within: 3 days'), [
    [
      'not heard, and put right in time',
      [open, '2025-02-03 call; heard: no', '2025-02-06 call; heard: yes'],
      '2025-03-01',
      ['2025-02-03 due 2025-02-06, met 2025-02-06: met in time'],
    ],
    ['nobody said whether', [open, '2025-02-03 call'], '2025-03-01', []],
    [
      'the order of two on one day is nothing',
      [open, '2025-02-03 call; heard: no', '2025-02-06 call; heard: yes', '2025-02-06 call; heard: no'],
      '2025-02-07',
      ['2025-02-03 due 2025-02-06: overdue'],
    ],
  ])
})

describe('holds: only in the ages that `while` says', () => {
  tried(
    [
      rule(
        'run',
        'for: child\nwhile: { in care: yes, age: from 5 }\nholds: { at most: 17, run days: away }',
        'within: 0 days',
      ),
    ],
    [
      [
        'not yet five',
        ['child; born: 2020-05-01', '2025-01-01 care start', '2025-03-01 short break'],
        '2025-04-30',
        [],
      ],
      [
        'from the birthday on',
        ['child; born: 2020-05-01', '2025-01-01 care start', '2025-03-01 short break'],
        '2025-05-01',
        ['2025-05-01 due 2025-05-01: due'],
      ],
    ],
  )
})
