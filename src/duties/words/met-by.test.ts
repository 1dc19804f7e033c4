import { describe } from 'vitest'
import { rule, tried } from '../../../test/support/trial-law'

const asked = 'opens: { happening: request }'

describe('met by: all of', () => {
  tried(
    [rule('both', `${asked}\nmet by: { all of: { call: any, letter: { to: parents } } }`, 'within: 5 days')],
    [
      [
        'one is not enough',
        ['2025-03-03 request', '2025-03-04 call'],
        '2025-03-08',
        ['2025-03-03 due 2025-03-08: due'],
      ],
      [
        'on the day the last comes',
        ['2025-03-03 request', '2025-03-05 letter; to: parents', '2025-03-09 call'],
        '2025-03-31',
        ['2025-03-03 due 2025-03-08, met 2025-03-09: met late'],
      ],
      [
        'what came before the opening does not count',
        ['2025-03-01 call', '2025-03-03 request', '2025-03-03 letter; to: parents'],
        '2025-03-08',
        ['2025-03-03 due 2025-03-08: due'],
      ],
    ],
  )
})

describe('met by: all of, early', () => {
  tried(
    [rule('both', `${asked}\nmet by: { all of: { call: any, letter: any } }`, 'within: 0 days\nearly: ever')],
    [
      [
        'of each the latest before it opened',
        ['2020-01-01 call', '2025-02-01 call', '2025-02-10 letter', '2025-03-03 request'],
        '2025-03-03',
        ['2025-03-03 due 2025-03-03, met 2025-02-10: met in time'],
      ],
      [
        'one early, the other after',
        ['2025-02-01 call', '2025-03-03 request', '2025-03-04 letter'],
        '2025-03-04',
        ['2025-03-03 due 2025-03-03, met 2025-03-04: met late'],
      ],
    ],
  )
})

describe('met by: so many of', () => {
  tried(
    [rule('two', `${asked}\nmet by: { 2 of: { call: any, letter: any } }`, 'within: 5 days')],
    [
      [
        'the second that fits',
        ['2025-03-03 request', '2025-03-04 call', '2025-03-07 letter'],
        '2025-03-07',
        ['2025-03-03 due 2025-03-08, met 2025-03-07: met in time'],
      ],
      [
        'two on one day count',
        ['2025-03-03 request', '2025-03-04 call', '2025-03-04 call'],
        '2025-03-04',
        ['2025-03-03 due 2025-03-08, met 2025-03-04: met in time'],
      ],
      [
        'one is not two',
        ['2025-03-03 request', '2025-03-04 call'],
        '2025-03-09',
        ['2025-03-03 due 2025-03-08: overdue'],
      ],
    ],
  )
})

describe('met by: a fact that is a day', () => {
  tried(
    [rule('done', `${asked}\nmet by: { fact: done_on }`, 'within: 5 days')],
    [
      [
        'on that day',
        ['2025-03-03 request; done_on: 2025-03-08'],
        '2025-03-31',
        ['2025-03-03 due 2025-03-08, met 2025-03-08: met in time'],
      ],
      [
        'not before that day',
        ['2025-03-03 request; done_on: 2025-03-08'],
        '2025-03-07',
        ['2025-03-03 due 2025-03-08: due'],
      ],
      [
        'late',
        ['2025-03-03 request; done_on: 2025-03-09'],
        '2025-03-31',
        ['2025-03-03 due 2025-03-08, met 2025-03-09: met late'],
      ],
      [
        'a day before it opened does not meet it',
        ['2025-03-03 request; done_on: 2025-03-02'],
        '2025-03-09',
        ['2025-03-03 due 2025-03-08: overdue'],
      ],
    ],
  )
})

describe('met by: any other fact, on the day of the opener once it is known', () => {
  tried(
    [rule('coded', `${asked}\nmet by: { fact: code }`, 'within: 0 days')],
    [
      [
        'known',
        ['2025-03-03 request; code: PN1'],
        '2025-03-03',
        ['2025-03-03 due 2025-03-03, met 2025-03-03: met in time'],
      ],
      ['not known', ['2025-03-03 request'], '2025-03-04', ['2025-03-03 due 2025-03-03: overdue']],
    ],
  )
})

describe('met by: each who is to be told', () => {
  const each = `${asked}
met by:
  each: { happening: letter, names: to, of: matter, recipients: { urgent: [police, Ofsted], plain: [Ofsted] } }`
  tried(
    [rule('told', each, 'within: 5 days')],
    [
      [
        'the last of them, in one letter or two',
        ['2025-03-03 request; matter: urgent', '2025-03-04 letter; to: Ofsted', '2025-03-06 letter; to: Police'],
        '2025-03-06',
        ['2025-03-03 due 2025-03-08, met 2025-03-06: met in time'],
      ],
      [
        'two in one letter',
        ['2025-03-03 request; matter: urgent', '2025-03-04 letter; to: police, Ofsted'],
        '2025-03-06',
        ['2025-03-03 due 2025-03-08, met 2025-03-04: met in time'],
      ],
      [
        'one not told',
        ['2025-03-03 request; matter: urgent', '2025-03-04 letter; to: police'],
        '2025-03-09',
        ['2025-03-03 due 2025-03-08: overdue'],
      ],
      [
        'fewer are told of a plain matter',
        ['2025-03-03 request; matter: plain', '2025-03-04 letter; to: Ofsted'],
        '2025-03-04',
        ['2025-03-03 due 2025-03-08, met 2025-03-04: met in time'],
      ],
      ['where nobody is to be told, nothing is owed', ['2025-03-03 request; matter: hidden'], '2025-03-31', []],
      [
        'where it is not known who, it stays open',
        ['2025-03-03 request', '2025-03-04 letter; to: Ofsted'],
        '2025-03-09',
        ['2025-03-03 due 2025-03-08: overdue'],
      ],
    ],
  )
})

describe('met by: each, of those told whatever it says', () => {
  const each = `${asked}
met by:
  each: { happening: letter, names: to, of: matter, recipients: { urgent: [police], any: [Ofsted] } }`
  tried(
    [rule('told', each, 'within: 5 days')],
    [
      [
        'the others of the matter beside them',
        ['2025-03-03 request; matter: urgent', '2025-03-04 letter; to: Ofsted', '2025-03-05 letter; to: police'],
        '2025-03-05',
        ['2025-03-03 due 2025-03-08, met 2025-03-05: met in time'],
      ],
      [
        'and they alone where nothing is known of it',
        ['2025-03-03 request', '2025-03-04 letter; to: Ofsted'],
        '2025-03-05',
        ['2025-03-03 due 2025-03-08, met 2025-03-04: met in time'],
      ],
    ],
  )
})

describe('evidence names the event it is about', () => {
  tried(
    [
      rule(
        'answered',
        'for: complaint\nopens: { happening: complaint }\nmet by: { answer: any }',
        'within: 10 working days',
      ),
    ],
    [
      [
        'of two complaints of one home, the one answered',
        ['2025-03-03 complaint; ref: C1', '2025-03-03 complaint; ref: C2', '2025-03-17 answer; complaint: C2'],
        '2025-03-18',
        ['2025-03-03 due 2025-03-17, met 2025-03-17: met in time', '2025-03-03 due 2025-03-17: overdue'],
      ],
    ],
  )
})
