import { describe, expect, test } from 'vitest'
import { rule, trialLaw, tried } from '../../../test/support/trial-law'

const met = 'met by: { call: any }'

describe('from: a fact of the opener', () => {
  tried(
    [rule('answer', `opens: { happening: request }\nfrom: { fact: answer_by }\n${met}`, 'within: 5 days before')],
    [
      [
        'counted back from it',
        ['2025-03-03 request; answer_by: 2025-03-31'],
        '2025-03-26',
        ['2025-03-03 due 2025-03-26: due'],
      ],
      [
        'not known: no due day, and never overdue',
        ['2025-03-03 request'],
        '2035-03-26',
        ['2025-03-03 due promptly: due'],
      ],
      [
        'a due day before the opening is overdue on it',
        ['2025-03-03 request; answer_by: 2025-03-04'],
        '2025-03-03',
        ['2025-03-03 due 2025-02-27: overdue'],
      ],
    ],
  )
})

describe('from: a fact of the span, a birthday, the next such day of the year', () => {
  tried(
    [rule('renew', `while: { open: yes }\nfrom: { span fact: renewed_on }\n${met}`, 'within: 3 years')],
    [
      [
        'the fact on the opening day',
        ['2025-03-03 opening; renewed_on: 2024-02-29'],
        '2025-03-03',
        ['2025-03-03 due 2027-02-28: due'],
      ],
    ],
  )
  tried(
    [
      rule(
        'eighteen',
        'for: child\nwhile: { in care: yes }\nfrom: { birthday: 18 }\nmet by: { assessment: any }',
        'within: 3 months before',
      ),
    ],
    [
      [
        'three months before eighteen',
        ['child; born: 2008-05-31', '2025-01-01 care start'],
        '2025-06-01',
        ['2025-01-01 due 2026-02-28: due'],
      ],
    ],
  )
  tried(
    [rule('return', `opens: { happening: request }\nfrom: { year: 31 March }\n${met}`, 'within: 1 month')],
    [
      ['on 31 March itself', ['2025-03-31 request'], '2025-03-31', ['2025-03-31 due 2025-04-30: due']],
      ['the day after: a year on', ['2025-04-01 request'], '2025-04-01', ['2025-04-01 due 2026-04-30: due']],
    ],
  )
})

describe('every: fixed steps from the anchor', () => {
  const steps = [rule('steps', `while: { open: yes }\n${met}`, 'within: 1 month\nevery: 1 month')]
  tried(steps, [
    [
      'clamped from 31 January, each from the anchor',
      ['2025-01-31 opening'],
      '2025-04-30',
      [
        '2025-01-31 due 2025-02-28: overdue',
        '2025-02-28 due 2025-03-31: overdue',
        '2025-03-31 due 2025-04-30: due',
        '2025-04-30 due 2025-05-31: due',
      ],
    ],
    [
      'evidence meets the oldest that is open, late as it is',
      ['2025-01-31 opening', '2025-03-05 call', '2025-03-06 call'],
      '2025-03-10',
      ['2025-01-31 due 2025-02-28, met 2025-03-05: met late', '2025-02-28 due 2025-03-31, met 2025-03-06: met in time'],
    ],
    [
      'a day counts once',
      ['2025-01-31 opening', '2025-03-05 call', '2025-03-05 call'],
      '2025-03-05',
      ['2025-01-31 due 2025-02-28, met 2025-03-05: met late', '2025-02-28 due 2025-03-31: due'],
    ],
    [
      'of a step that has not begun there is none',
      ['2025-01-31 opening', '2025-02-03 call', '2025-02-04 call'],
      '2025-02-27',
      ['2025-01-31 due 2025-02-28, met 2025-02-03: met in time'],
    ],
    [
      'stopped on a due day, which opens no other',
      ['2025-01-31 opening', '2025-02-28 closing', '2025-03-01 call'],
      '2025-12-31',
      ['2025-01-31 due 2025-02-28, closed 2025-02-28: stopped'],
    ],
    [
      'met on the day it stops',
      ['2025-01-31 opening', '2025-02-20 closing', '2025-02-20 call'],
      '2025-12-31',
      ['2025-01-31 due 2025-02-28, met 2025-02-20: met in time'],
    ],
    [
      'no further ahead than the bank holidays are held',
      ['2028-11-30 opening'],
      '2035-01-01',
      ['2028-11-30 due 2028-12-30: overdue', '2028-12-30 due 2029-01-30: overdue'],
    ],
  ])
})

describe('answers: which of fixed steps evidence is for', () => {
  const steps = [
    rule(
      'steps',
      `while: { open: yes }\nmet by: { request: any }\nanswers: { fact: answer_by }`,
      'within: 1 month\nevery: 1 month',
    ),
  ]
  const [january, february] = ['2025-01-31 due 2025-02-28', '2025-02-28 due 2025-03-31']
  tried(steps, [
    [
      'the nearest to its own day, so that what was missed stays missed',
      ['2025-01-31 opening', '2025-03-17 request'],
      '2025-03-30',
      [`${january}: overdue`, `${february}, met 2025-03-17: met in time`],
    ],
    [
      'a day before the middle, still the one that is past',
      ['2025-01-31 opening', '2025-03-15 request'],
      '2025-03-30',
      [`${january}, met 2025-03-15: met late`, `${february}: due`],
    ],
    [
      'the day that it says, however near it is to another',
      ['2025-01-31 opening', '2025-03-30 request; answer_by: 2025-02-28'],
      '2025-03-30',
      [`${january}, met 2025-03-30: met late`, `${february}: due`],
    ],
    [
      'said again of a day that is answered, it answers no other',
      ['2025-01-31 opening', '2025-02-27 request', '2025-03-30 request; answer_by: 2025-02-28'],
      '2025-03-30',
      [`${january}, met 2025-02-27: met in time`, `${february}: due`],
    ],
    [
      'saying nothing, it makes up for one that was missed, and never for one to come',
      ['2025-01-31 opening', '2025-03-28 request', '2025-03-29 request', '2025-03-30 request'],
      '2025-03-31',
      [
        `${january}, met 2025-03-29: met late`,
        `${february}, met 2025-03-28: met in time`,
        '2025-03-31 due 2025-04-30: due',
      ],
    ],
    [
      'two of one day: what says for which counts each time, what says nothing once',
      ['2025-01-31 opening', '2025-03-31 request', '2025-03-31 request', '2025-03-31 request; answer_by: 2025-02-28'],
      '2025-03-31',
      [
        `${january}, met 2025-03-31: met late`,
        `${february}, met 2025-03-31: met in time`,
        '2025-03-31 due 2025-04-30: due',
      ],
    ],
    [
      'nothing before the first day of all',
      ['2025-01-30 request', '2025-01-31 opening'],
      '2025-02-01',
      [`${january}: due`],
    ],
    [
      'a day said before the first step opened is none of theirs',
      ['2025-01-31 opening', '2025-02-03 request; answer_by: 2025-01-30', '2025-02-04 request; answer_by: 2024-09-30'],
      '2025-03-01',
      [`${january}: overdue`, `${february}: due`],
    ],
    [
      'the day on which it opened may be said for it',
      ['2025-01-31 opening', '2025-02-03 request; answer_by: 2025-02-14'],
      '2025-03-01',
      [`${january}, met 2025-02-03: met in time`, `${february}: due`],
    ],
    [
      'given after they stopped, for one that was missed by then: closed, and met late all the same',
      ['2025-01-31 opening', '2025-03-10 closing', '2025-03-11 request; answer_by: 2025-02-28'],
      '2025-03-31',
      [`${january}, met 2025-03-11, closed 2025-03-10: met late`, `${february}, closed 2025-03-10: stopped`],
    ],
    [
      'up to the day on which it was given it is closed and overdue',
      ['2025-01-31 opening', '2025-03-10 closing', '2025-03-12 request; answer_by: 2025-02-28'],
      '2025-03-11',
      [`${january}, closed 2025-03-10: overdue`, `${february}, closed 2025-03-10: stopped`],
    ],
    [
      'after they stopped what was to come is owed no more, nor does what says nothing answer',
      ['2025-01-31 opening', '2025-03-10 closing', '2025-03-11 request; answer_by: 2025-03-31', '2025-03-12 request'],
      '2025-03-31',
      [`${january}, closed 2025-03-10: overdue`, `${february}, closed 2025-03-10: stopped`],
    ],
    [
      'due on the day they stopped: stopped, and not missed',
      ['2025-01-31 opening', '2025-02-28 closing', '2025-03-01 request; answer_by: 2025-02-28'],
      '2025-03-31',
      [`${january}, closed 2025-02-28: stopped`],
    ],
  ])

  describe('how far a day may be from the step that it is said for', () => {
    const far = [
      rule(
        'far',
        `while: { open: yes }\nmet by: { request: any }\nanswers: { fact: answer_by }`,
        'within: 3 months\nevery: 1 month',
      ),
    ]
    // Due first on 30 April; had the steps always run, the one before would have been due on 30 March, 31 days earlier.
    const [april, may] = ['2025-01-30 due 2025-04-30', '2025-04-30 due 2025-05-30']
    const said = (day: string) => ['2025-01-30 opening', `2025-04-29 request; answer_by: ${day}`]
    tried(far, [
      ['half a term', said('2025-04-15'), '2025-05-01', [`${april}, met 2025-04-29: met in time`, `${may}: due`]],
      ['further', said('2025-04-14'), '2025-05-01', [`${april}: overdue`, `${may}: due`]],
      [
        'further than from the last that began, too',
        ['2025-01-30 opening', '2025-04-29 closing', '2025-04-29 request; answer_by: 2025-05-16'],
        '2025-05-01',
        [`${april}, closed 2025-04-29: stopped`],
      ],
    ])
  })

  test.each([
    ['no fixed steps', 'answers: { fact: answer_by }', 'within: 1 month', 'every version needs `every`'],
    [
      'somebody else’s window',
      'answers: { fact: answer_by }\ntheirs: yes',
      'within: 1 month\nevery: 1 month',
      'none is somebody else’s window',
    ],
    [
      'a fact that is no day',
      'answers: { fact: code }',
      'within: 1 month\nevery: 1 month',
      'a request has no day called code',
    ],
  ])('is refused with %s', (_, words, terms, why) => {
    const law = () => trialLaw([rule('steps', `while: { open: yes }\nmet by: { request: any }\n${words}`, terms)])
    expect(law).toThrow(why)
  })
})

describe('every: from an anchor of the year, or years back', () => {
  tried(
    [
      rule(
        'yearly',
        `while: { open: yes }\nfrom: { year: 30 November }\n${met}`,
        'within: 0 days\nevery: 1 year\nearly: 3 months',
      ),
    ],
    [
      [
        'the next opens where the last fell due; three months early is in time',
        ['2024-02-01 opening', '2024-11-30 call', '2025-08-31 call'],
        '2025-12-01',
        [
          '2024-02-01 due 2024-11-30, met 2024-11-30: met in time',
          '2024-11-30 due 2025-11-30, met 2025-08-31: met in time',
          '2025-11-30 due 2026-11-30: due',
        ],
      ],
    ],
  )
  tried(
    [rule('renew', `while: { open: yes }\nfrom: { span fact: renewed_on }\n${met}`, 'within: 1 year\nevery: 1 year')],
    [
      [
        'what fell due before it opened was never owed',
        ['2025-03-03 opening; renewed_on: 2021-05-06'],
        '2025-05-06',
        ['2025-03-03 due 2025-05-06: due', '2025-05-06 due 2026-05-06: due'],
      ],
    ],
  )
})

describe('every: a version that takes over counts on from the last step', () => {
  tried(
    [
      rule(
        'steps',
        `while: { open: yes }\n${met}`,
        'from: 2011-04-01\nto: 2024-12-31\nwithin: 1 year\nevery: 1 year',
        'from: 2025-01-01\nwithin: 6 months\nevery: 6 months',
      ),
    ],
    [
      [
        'each step under the version of the day it opens',
        ['2023-03-01 opening'],
        '2025-09-01',
        [
          '2023-03-01 due 2024-03-01: overdue',
          '2024-03-01 due 2025-03-01: overdue',
          '2025-03-01 due 2025-09-01: due',
          '2025-09-01 due 2026-03-01: due',
        ],
      ],
    ],
  )
})

describe('every: of somebody else’s window, each lapses by itself', () => {
  tried(
    [rule('steps', `while: { open: yes }\ntheirs: yes\n${met}`, 'within: 1 month\nevery: 1 month')],
    [
      [
        'late evidence meets the one that is open',
        ['2025-01-01 opening', '2025-02-10 call'],
        '2025-02-28',
        [
          '2025-01-01 due 2025-02-01, closed 2025-02-02: stopped',
          '2025-02-01 due 2025-03-01, met 2025-02-10: met in time',
        ],
      ],
    ],
  )
})

test.each([
  ['steps of no length', 'within: 0 days\nevery: 0 days', '', 'no length that anything comes round by'],
  ['steps that go back', 'within: 0 days\nevery: 1 year before', '', 'no length that anything comes round by'],
  ['a first term that names no day', 'within: promptly\nevery: 1 year', '', 'fixed steps need a first term'],
  ['steps that also come again', 'within: 1 year\nevery: 1 year\nthen: 1 year', '', 'not both'],
  [
    'steps that are lengthened',
    'within: 1 year\nevery: 1 year',
    'extended by: { extension: any, to: 2 years }',
    'follow one another',
  ],
])('every: %s are refused', (_, terms, words, why) => {
  expect(() => trialLaw([rule('steps', `while: { open: yes }\n${met}\n${words}`, terms)])).toThrow(why)
})

test.each([
  [
    'of a rule that nothing that happens opens',
    'while: { open: yes }\nfrom: { fact: answer_by }',
    'no happening opens it',
  ],
  ['that the opener has not', 'opens: { happening: request }\nfrom: { fact: colour }', 'has no colour'],
  [
    'asked in `while`',
    'while: { open: yes, opener: { code: x } }\nopens: { happening: request }',
    'nothing has opened it yet',
  ],
])('a fact of the opener %s is refused', (_, words, why) => {
  expect(() => trialLaw([rule('steps', `${words}\n${met}`, 'within: 1 year')])).toThrow(why)
})
