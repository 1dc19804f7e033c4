import { describe } from 'vitest'
import { rule, tried } from '../../../test/support/trial-law'

const asked = 'opens: { happening: request }\nmet by: { call: any }'

describe('extended by: one happening in time, to a longer term from the same day', () => {
  tried(
    [rule('longer', `${asked}\nextended by: { extension: { reason: known }, to: 24 weeks }`, 'within: 16 weeks')],
    [
      [
        'due as at the day before it was extended',
        ['2025-01-06 request', '2025-04-28 extension; reason: ill'],
        '2025-04-27',
        ['2025-01-06 due 2025-04-28: due'],
      ],
      [
        'on the due day it is in time',
        ['2025-01-06 request', '2025-04-28 extension; reason: ill'],
        '2025-04-28',
        ['2025-01-06 due 2025-06-23: due'],
      ],
      [
        'the day after it is not',
        ['2025-01-06 request', '2025-04-29 extension; reason: ill'],
        '2025-04-29',
        ['2025-01-06 due 2025-04-28: overdue'],
      ],
      [
        'only one counts',
        ['2025-01-06 request', '2025-02-03 extension; reason: ill', '2025-05-05 extension; reason: ill'],
        '2025-06-24',
        ['2025-01-06 due 2025-06-23: overdue'],
      ],
      [
        'without a reason it is none',
        ['2025-01-06 request', '2025-04-28 extension'],
        '2025-04-29',
        ['2025-01-06 due 2025-04-28: overdue'],
      ],
      [
        'met after the old day and before the new',
        ['2025-01-06 request', '2025-04-28 extension; reason: ill', '2025-05-05 call'],
        '2025-05-05',
        ['2025-01-06 due 2025-06-23, met 2025-05-05: met in time'],
      ],
      [
        'after it was met it moves nothing',
        ['2025-01-06 request', '2025-02-03 call', '2025-02-04 extension; reason: ill'],
        '2025-12-31',
        ['2025-01-06 due 2025-04-28, met 2025-02-03: met in time'],
      ],
    ],
  )
})

describe('running: moves takes what is open with it', () => {
  const moves = (...terms: string[]) =>
    rule('moves', asked, 'from: 2011-04-01\nto: 2025-01-31\nwithin: 10 weeks', ...terms)
  tried(
    [moves('from: 2025-02-01\nrunning: moves\nwithin: 20 weeks')],
    [
      ['the old day until the version began', ['2025-01-06 request'], '2025-01-31', ['2025-01-06 due 2025-03-17: due']],
      [
        'from then its own terms, from the same day',
        ['2025-01-06 request'],
        '2025-02-01',
        ['2025-01-06 due 2025-05-26: due'],
      ],
      [
        'what was met stays',
        ['2025-01-06 request', '2025-01-31 call'],
        '2025-02-01',
        ['2025-01-06 due 2025-03-17, met 2025-01-31: met in time'],
      ],
    ],
  )
  tried(
    [moves('from: 2025-02-01\nwithin: 20 weeks')],
    [
      [
        'without the word what is open stays',
        ['2025-01-06 request'],
        '2025-03-18',
        ['2025-01-06 due 2025-03-17: overdue'],
      ],
    ],
  )
  const both = rule(
    'moves',
    `${asked}\nextended by: { extension: any, to: 30 weeks }`,
    'from: 2011-04-01\nto: 2025-01-31\nwithin: 10 weeks',
    'from: 2025-02-01\nrunning: moves\nwithin: 20 weeks',
  )
  tried(
    [both],
    [
      [
        'extended within the longer term',
        ['2025-01-06 request', '2025-04-07 extension'],
        '2025-04-07',
        ['2025-01-06 due 2025-08-04: due'],
      ],
    ],
  )
})

describe('within: with another rule', () => {
  const other = rule(
    'other',
    'opens: { happening: request }\nmet by: { call: any }\nextended by: { extension: any, to: 4 weeks }',
    'within: 2 weeks',
  )
  tried(
    [other, rule('beside', 'opens: { happening: letter }\nmet by: { call: any }', 'within: with other')],
    [
      [
        'on the day the other falls due',
        ['2025-01-06 request', '2025-01-08 letter'],
        '2025-01-08',
        ['2025-01-08 due 2025-01-20: due'],
      ],
      [
        'and with it when that is moved',
        ['2025-01-06 request', '2025-01-08 letter', '2025-01-13 extension'],
        '2025-01-12',
        ['2025-01-08 due 2025-01-20: due'],
      ],
      [
        'from the day it moved',
        ['2025-01-06 request', '2025-01-08 letter', '2025-01-13 extension'],
        '2025-01-13',
        ['2025-01-08 due 2025-02-03: due'],
      ],
      ['none open: no day is known', ['2025-01-08 letter'], '2030-01-08', ['2025-01-08 due promptly: due']],
    ],
  )
})

describe('theirs: somebody else’s window', () => {
  tried(
    [rule('window', `${asked}\ntheirs: yes`, 'within: 28 days')],
    [
      ['on its last day it is open', ['2025-03-03 request'], '2025-03-31', ['2025-03-03 due 2025-03-31: due']],
      [
        'the day after it is stopped, no breach',
        ['2025-03-03 request'],
        '2025-04-01',
        ['2025-03-03 due 2025-03-31, closed 2025-04-01: stopped'],
      ],
      [
        'on its last day it is met',
        ['2025-03-03 request', '2025-03-31 call'],
        '2025-04-01',
        ['2025-03-03 due 2025-03-31, met 2025-03-31: met in time'],
      ],
      [
        'what comes after does not meet it',
        ['2025-03-03 request', '2025-04-01 call'],
        '2025-12-31',
        ['2025-03-03 due 2025-03-31, closed 2025-04-01: stopped'],
      ],
    ],
  )
  tried(
    [rule('window', `while: { open: yes }\nmet by: { call: any }\ntheirs: yes`, 'within: 28 days\nthen: 28 days')],
    [
      [
        'one that comes again does',
        ['2025-03-03 opening', '2025-03-10 call'],
        '2025-03-10',
        ['2025-03-03 due 2025-03-31, met 2025-03-10: met in time', '2025-03-10 due 2025-04-07: due'],
      ],
    ],
  )
})

describe('unless: nothing is owed', () => {
  tried(
    [rule('owed', `while: { open: yes }\nunless: { exempt: yes }\nmet by: { call: any }`, 'within: 10 days')],
    [
      ['while exempt', ['2025-03-03 opening', '2025-03-03 exemption'], '2025-12-31', []],
      [
        'exempt later: stopped',
        ['2025-03-03 opening', '2025-03-05 exemption'],
        '2025-12-31',
        ['2025-03-03 due 2025-03-13, closed 2025-03-05: stopped'],
      ],
      [
        'and anew when the exemption ends',
        ['2025-03-03 opening', '2025-03-03 exemption', '2025-04-01 exemption ending'],
        '2025-04-01',
        ['2025-04-01 due 2025-04-11: due'],
      ],
    ],
  )
  tried(
    [rule('owed', `${asked}\nunless: { opener: { matter: plain } }`, 'within: 10 days')],
    [
      ['for a matter of that sort', ['2025-03-03 request; matter: plain'], '2025-12-31', []],
      ['for another it is', ['2025-03-03 request; matter: urgent'], '2025-03-03', ['2025-03-03 due 2025-03-13: due']],
      ['where nobody said, it is', ['2025-03-03 request'], '2025-03-03', ['2025-03-03 due 2025-03-13: due']],
    ],
  )
  tried(
    [rule('owed', `${asked}\nunless: { reasons: [a competent refusal] }`, 'within: 10 days')],
    [
      [
        'an excusal gives the reason, and what is owed stands excused up to its end',
        [
          '2025-03-03 request',
          '2025-03-10 excusal; subject: home; rule: owed; reason: a competent refusal; until: 2025-03-20',
        ],
        '2025-03-19',
        ['2025-03-03 due 2025-03-13: excused'],
      ],
      [
        'and overdue from then on',
        [
          '2025-03-03 request',
          '2025-03-10 excusal; subject: home; rule: owed; reason: a competent refusal; until: 2025-03-20',
        ],
        '2025-03-20',
        ['2025-03-03 due 2025-03-13: overdue'],
      ],
    ],
  )
})

describe('if: the opener, and what has or has not come in the spell', () => {
  tried(
    [rule('chosen', asked, 'within: 10 days\nvariants: [{ if: { opener: { matter: urgent } }, within: 2 days }]')],
    [
      [
        'the shorter for an urgent matter',
        ['2025-03-03 request; matter: urgent'],
        '2025-03-03',
        ['2025-03-03 due 2025-03-05: due'],
      ],
      [
        'the usual where the matter is not known',
        ['2025-03-03 request'],
        '2025-03-03',
        ['2025-03-03 due 2025-03-13: due'],
      ],
    ],
  )
  const weekly = rule(
    'weekly',
    'while: { open: yes }\nmet by: { call: any }',
    'within: 1 week\nthen: 1 week\nvariants: [{ if: { after: letter }, within: 6 weeks, then: 6 weeks }]',
  )
  tried(
    [weekly],
    [
      [
        'weekly until the letter, six weeks from it on',
        ['2025-03-03 opening', '2025-03-10 call', '2025-03-12 letter', '2025-03-17 call'],
        '2025-03-17',
        [
          '2025-03-03 due 2025-03-10, met 2025-03-10: met in time',
          '2025-03-10 due 2025-03-17, met 2025-03-17: met in time',
          '2025-03-17 due 2025-04-28: due',
        ],
      ],
      [
        'a letter of an earlier spell is none',
        ['2025-01-01 opening', '2025-01-02 letter', '2025-02-01 closing', '2025-03-03 opening'],
        '2025-03-03',
        ['2025-01-01 due 2025-01-08, closed 2025-02-01: overdue', '2025-03-03 due 2025-03-10: due'],
      ],
    ],
  )
  tried(
    [rule('until', 'while: { open: yes, until: letter }\nmet by: { call: any }', 'within: 1 week\nthen: 1 week')],
    [
      [
        'stopped by the first letter on its due day',
        ['2025-03-03 opening', '2025-03-10 letter', '2025-03-20 letter'],
        '2025-12-31',
        ['2025-03-03 due 2025-03-10, closed 2025-03-10: stopped'],
      ],
    ],
  )
})

describe('while: a span wanted not to hold', () => {
  tried(
    [rule('owed', 'while: { open: yes, exempt: no }\nmet by: { call: any }', 'within: 1 week')],
    [
      [
        'spells that touch are two',
        ['2025-03-03 opening', '2025-03-05 exemption', '2025-03-05 exemption ending'],
        '2025-03-05',
        ['2025-03-03 due 2025-03-10: due'],
      ],
      [
        'closed and opened on one day',
        ['2025-03-03 opening', '2025-03-05 closing', '2025-03-05 opening'],
        '2025-03-05',
        ['2025-03-03 due 2025-03-10, closed 2025-03-05: stopped', '2025-03-05 due 2025-03-12: due'],
      ],
    ],
  )
})

describe('next: opens by a fact of what met it, and steps may follow', () => {
  const first = rule(
    'first',
    'while: { open: yes }\nmet by: { request: any }\nnext: [{ rule: second }]',
    'within: 10 days',
  )
  tried(
    [first, rule('second', 'while: { open: yes }\nfrom: { fact: answer_by }\nmet by: { call: any }', 'within: 0 days')],
    [
      [
        'counted from the day that it says',
        ['2025-03-03 opening', '2025-03-05 request; answer_by: 2025-03-20'],
        '2025-03-05',
        ['2025-03-05 due 2025-03-20: due'],
      ],
    ],
  )
  tried(
    [first, rule('second', 'while: { open: yes }\nmet by: { call: any }', 'within: 1 month\nevery: 1 month')],
    [
      [
        'fixed steps',
        ['2025-03-03 opening', '2025-03-05 request'],
        '2025-04-05',
        ['2025-03-05 due 2025-04-05: due', '2025-04-05 due 2025-05-05: due'],
      ],
    ],
  )
  tried(
    [first, rule('second', 'while: { open: yes }\nmet by: { call: any }', 'within: 24 hours')],
    [
      [
        'hours run from the instant it was met',
        ['2025-03-03 opening', '2025-03-05 09:00 request', '2025-03-06 09:30 call'],
        '2025-03-06',
        ['2025-03-05 due 2025-03-06, met 2025-03-06: met late'],
      ],
    ],
  )
})
