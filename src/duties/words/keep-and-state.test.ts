import { describe, expect, test } from 'vitest'
import { answers, rule, trialLaw, tried } from '../../../test/support/trial-law'

describe('keep: until which day', () => {
  const kept = (keep: string, whose = 'child') => [rule('kept', `for: ${whose}\nkeep: ${keep}`, 'from: 2011-04-01')]
  tried(kept('{ for: 75 years, from: { birth: yes } }'), [
    ['from birth', ['child; born: 2012-02-29'], '2025-01-01', ['keep until 2087-02-28']],
    ['a birth that nobody has said', ['child'], '2025-01-01', ['keep until null']],
  ])
  tried(kept('{ for: 10 years, from: { end of: open } }', 'home'), [
    ['while it runs there is no end', ['2015-01-01 opening'], '2025-01-01', ['keep until null']],
    [
      'from the last end',
      ['2015-01-01 opening', '2016-01-01 closing', '2017-01-01 opening', '2018-03-04 closing'],
      '2025-01-01',
      ['keep until 2028-03-04'],
    ],
  ])
  tried(kept('{ for: 3 years, from: { happening: request } }', 'home'), [
    [
      'from the last of its kind by then',
      ['2020-01-01 request', '2022-01-01 request', '2026-01-01 request'],
      '2025-01-01',
      ['keep until 2025-01-01'],
    ],
  ])
})

const eligible = rule('status', 'for: child\nstate: eligible', 'from: 2011-04-01')
/** Sixteen on 1 June 2025. */
const child = 'child; born: 2009-06-01'

describe('state: eligible, thirteen weeks in all since fourteen', () => {
  tried(
    [eligible],
    [
      [
        'sixteen, and long in care',
        [child, '2023-06-01 care start'],
        '2025-06-01',
        ['from 2025-06-01, until 2027-06-01'],
      ],
      ['not before sixteen', [child, '2023-06-01 care start'], '2025-05-31', []],
      [
        'the ninety-first day counted in',
        [child, '2025-07-01 care start'],
        '2025-12-31',
        ['from 2025-09-29, until 2027-06-01'],
      ],
      [
        'a change of status breaks nothing',
        [child, '2023-06-01 care start; status: C2', '2025-09-01 care start; status: E1'],
        '2025-12-31',
        ['from 2025-06-01, until 2027-06-01'],
      ],
      [
        'two spells add up',
        [child, '2024-01-01 care start', '2024-03-01 care ending', '2025-07-01 care start', '2025-12-01 care ending'],
        '2025-12-31',
        ['from 2025-07-31, until 2025-12-01'],
      ],
    ],
  )
})

describe('state: what follows from being in it', () => {
  const plan = rule(
    'plan',
    'for: child\nwhile: { eligible: yes }\nmet by: { assessment: any }',
    'within: 3 months\nthen: 6 months',
  )
  const law = trialLaw([eligible, plan])
  test('opens with it, and goes on through a change of status', () => {
    const happened = [
      child,
      '2023-06-01 care start; status: C2',
      '2025-07-01 assessment',
      '2025-09-01 care start; status: E1',
    ]
    expect(answers(law, 'plan', happened, '2025-10-01')).toEqual([
      '2025-06-01 due 2025-09-01, met 2025-07-01: met in time',
      '2025-07-01 due 2026-01-01: due',
    ])
  })
  test('a state that no rule says is refused, and one that nothing works out', () => {
    expect(() => trialLaw([plan])).toThrow('no rule says when a child is in it')
    expect(() => trialLaw([rule('status', 'for: child\nstate: brave', 'from: 2011-04-01')])).toThrow(
      'no state that is worked out',
    )
  })
})
