import { describe, expect, test } from 'vitest'
import { answers, rule, trialLaw, tried } from '../../../test/support/trial-law'

const asked = rule(
  'asked',
  'breach: B3\nwhile: { open: yes }\nopens: { happening: request }\nmet by: { call: any }',
  'within: 5 days',
)
const after = (opens: string) => rule('after', `opens: ${opens}\nmet by: { letter: any }`, 'within: 2 days')
const open = '2025-01-01 opening'

describe('opens: the opening of another', () => {
  tried(
    [asked, after('{ opening of: asked }')],
    [['on its day', [open, '2025-03-03 request'], '2025-03-03', ['2025-03-03 due 2025-03-05: due']]],
  )
})

describe('opens: the meeting of another', () => {
  tried(
    [asked, after('{ meeting of: [asked] }')],
    [
      ['not before', [open, '2025-03-03 request', '2025-03-10 call'], '2025-03-09', []],
      [
        'met late is met',
        [open, '2025-03-03 request', '2025-03-10 call'],
        '2025-03-10',
        ['2025-03-10 due 2025-03-12: due'],
      ],
    ],
  )
})

describe('opens: the lapse of another, the day after it was due', () => {
  const lapse = [asked, after('{ lapse of: asked }')]
  tried(lapse, [
    ['not on the due day', [open, '2025-03-03 request'], '2025-03-08', []],
    ['the day after', [open, '2025-03-03 request'], '2025-03-09', ['2025-03-09 due 2025-03-11: due']],
    ['met on the due day: none', [open, '2025-03-03 request', '2025-03-08 call'], '2025-03-31', []],
    [
      'met the day after: it had lapsed',
      [open, '2025-03-03 request', '2025-03-09 call'],
      '2025-03-31',
      ['2025-03-09 due 2025-03-11: overdue'],
    ],
    ['stopped on the due day: none', [open, '2025-03-03 request', '2025-03-08 closing'], '2025-03-31', []],
    [
      'stopped the day after: it had lapsed',
      [open, '2025-03-03 request', '2025-03-09 closing'],
      '2025-03-31',
      ['2025-03-09 due 2025-03-11: overdue'],
    ],
  ])
})

describe('opens: the lapse of somebody else’s window', () => {
  const window = rule(
    'window',
    'while: { open: yes }\nopens: { happening: request }\nmet by: { call: any }\ntheirs: yes',
    'within: 28 days',
  )
  tried(
    [window, after('{ lapse of: window }')],
    [
      ['the day after its last', [open, '2025-03-03 request'], '2025-04-01', ['2025-04-01 due 2025-04-03: due']],
      ['stopped before its last day: none', [open, '2025-03-03 request', '2025-03-10 closing'], '2025-12-31', []],
    ],
  )
})

test('opens: the lapse of every rule of a class of breach, but of none that a lapse opens', () => {
  const other = rule('other', 'breach: B3/B5\nopens: { happening: extension }\nmet by: { call: any }', 'within: 1 day')
  const alarm = rule(
    'alarm',
    'breach: B3\nopens: { lapse of: { breach: B3 } }\nmet by: { letter: any }',
    'within: 0 days',
  )
  const law = trialLaw([asked, other, alarm])
  expect(answers(law, 'alarm', [open, '2025-03-03 request', '2025-03-20 extension'], '2025-03-31')).toEqual([
    '2025-03-09 due 2025-03-09: overdue',
    '2025-03-22 due 2025-03-22: overdue',
  ])
})

test('opens: rules that look at each other in a ring are refused', () => {
  const one = rule('first', 'opens: { opening of: second }\nmet by: { call: any }', 'within: 1 day')
  const two = rule('second', 'opens: { meeting of: first }\nmet by: { call: any }', 'within: 1 day')
  expect(() => trialLaw([one, two])).toThrow('looks at its own duties')
  const self = rule('self', 'opens: { opening of: self }\nmet by: { call: any }', 'within: 1 day')
  expect(() => trialLaw([self])).toThrow('looks at its own duties')
})
