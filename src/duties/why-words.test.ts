import { describe, expect, test } from 'vitest'
import { rule, trialLaw } from '../../test/support/trial-law'
import { type PlainDate, plainDate, toNumber } from '../calendar'
import { openedWords, standsWords, sumWords, toldWords } from './why-words'

const day = (text: string) => toNumber(plainDate(text))
const met = 'met by: { call: any }'
const asked = `opens: { happening: request }\n${met}`
const law = trialLaw([
  rule('papers', `${asked}\nfrom: { fact: answer_by }`, 'within: 5 working days before'),
  rule(
    'eighteen',
    'for: child\nwhile: { in care: yes }\nfrom: { birthday: 18 }\nmet by: { assessment: any }',
    'within: 3 months before',
  ),
  rule('renewal', `while: { open: yes }\nfrom: { year: 30 November }\n${met}`, 'within: 0 days\nevery: 1 year'),
  rule('report', `${asked}\nfrom: { year: 31 March }`, 'within: 1 month'),
  rule('beside', asked, 'within: with papers'),
  rule('longer', `${asked}\nextended by: { extension: any, to: 24 weeks }`, 'within: 16 weeks'),
  rule('monthly', `while: { open: yes }\ncount: { at least: 2, each: month, of: { call: any } }`, 'from: 2011-04-01'),
  rule('third', `opens: { nth: 3, of: request, in: 90 days }\n${met}`, 'within: 5 days'),
  rule('list', `opens: { calendar: each month on 1 }\n${met}`, 'within: 5 days'),
  rule(
    'sixteen',
    'for: child\nwhile: { in care: yes }\nopens: { birthday: 16 }\nmet by: { assessment: any }',
    'within: 5 days',
  ),
  rule('alarm', 'opens: { lapse of: longer }\nmet by: { letter: any }', 'within: 2 days'),
  rule('follow', 'opens: { meeting of: longer }\nmet by: { letter: any }', 'within: 2 days'),
])

const blank = {
  version: day('2011-04-01'),
  subject: 1,
  dueAt: null,
  met: null,
  metBy: null,
  inTime: false,
  closed: null,
  excusals: [],
  unknown: false,
  theirs: false,
  moved: [],
}
const duty = (id: string, opened: string, due: string | null, more: object = {}) => ({
  ...blank,
  rule: id,
  opened: day(opened),
  due: due === null ? null : day(due),
  ...more,
})
const why = (owing: ReturnType<typeof duty>, more: object = {}) => {
  const found = law.rules.get(owing.rule)
  if (!found) throw new Error(owing.rule)
  return {
    duty: owing,
    rule: found,
    before: [],
    openers: [],
    owed: [owing],
    behind: { opener: {}, spans: [] },
    ...more,
  }
}

describe('the sum', () => {
  test.each([
    [
      'from a fact of the opener',
      why(duty('papers', '2025-04-01', '2025-04-29'), { behind: { opener: { answer_by: '2025-05-07' }, spans: [] } }),
      '5 working days before 7 May 2025, its “answer by”, skipping weekends and 5 May, is 29 April 2025.',
    ],
    [
      'from a fact that is not known',
      why(duty('papers', '2025-04-01', null, { unknown: true })),
      'The day that it is counted from is not known, so it has no due day and is never overdue.',
    ],
    [
      'from a birthday',
      why(duty('eighteen', '2025-01-01', '2026-02-28'), { behind: { opener: {}, spans: [{ born: '2008-05-31' }] } }),
      '3 months before 31 May 2026, the day the child turns 18, is 28 February 2026. (February 2026 has no 31st, so its last day counts.)',
    ],
    [
      'from a day of the year',
      why(duty('report', '2025-04-01', '2026-04-30')),
      '1 month from 31 March 2026, the day of the year that the rule names, is 30 April 2026. (April 2026 has no 31st, so its last day counts.)',
    ],
    [
      'of fixed steps',
      why(duty('renewal', '2024-11-30', '2025-11-30')),
      'It is due on the day it is counted from, 30 November 2025, the day of the year that the rule names.',
    ],
    [
      'with another rule',
      why(duty('beside', '2025-04-01', '2025-04-29')),
      'It falls due with “On trial papers”, on 29 April 2025.',
    ],
    [
      'with another that was not open',
      why(duty('beside', '2025-04-01', null, { unknown: true })),
      'It falls due with “On trial papers”, and none was open on the day it opened.',
    ],
    [
      'of a month',
      why(duty('monthly', '2025-04-01', '2025-04-30')),
      'It is due on the last day of the month, 30 April 2025.',
    ],
    [
      'of one that was extended',
      why(
        duty('longer', '2025-01-06', '2025-06-23', { moved: [{ until: day('2025-04-28'), due: day('2025-04-28') }] }),
      ),
      '24 weeks, 168 days, from 6 January 2025 is 23 June 2025. It was due 28 April 2025 until 28 April 2025, when the day moved.',
    ],
  ])('%s', (_, given, said) => {
    expect(sumWords(law, given)).toBe(said)
  })
})

describe('what opened it', () => {
  const other = duty('longer', '2025-01-06', '2025-04-28', { met: day('2025-05-01'), metBy: 7 })
  test.each([
    ['the third', why(duty('third', '2025-03-31', '2025-04-05')), 'It was the 3rd request within 90 days:'],
    ['the calendar', why(duty('list', '2025-03-01', '2025-03-06')), 'The calendar came round: each month on 1.'],
    ['a birthday', why(duty('sixteen', '2025-03-01', '2025-03-06')), 'On that day the child turned 16.'],
    [
      'the lapse of another',
      why(duty('alarm', '2025-04-29', '2025-05-01'), { owed: [other] }),
      '“On trial longer” had not been met by its due day, 28 April 2025.',
    ],
    [
      'the meeting of another',
      why(duty('follow', '2025-05-01', '2025-05-03'), { owed: [other] }),
      'What met “On trial longer” opened this:',
    ],
  ])('%s', (_, given, said) => {
    expect(openedWords(law, given)).toBe(said)
  })
})

describe('how it stands', () => {
  const moved = duty('longer', '2025-01-06', '2025-06-23', {
    moved: [{ until: day('2025-05-02'), due: day('2025-04-28') }],
  })
  const window = duty('longer', '2025-01-06', '2025-04-28', { theirs: true, closed: day('2025-04-29') })
  test.each([
    ['before it moved', moved, '2025-05-01', '3 days overdue.'],
    ['after', moved, '2025-05-02', 'Due in 52 days.'],
    [
      'somebody else’s window',
      window,
      '2025-04-29',
      'The window was somebody else’s and ran out on 28 April 2025, with no breach.',
    ],
    [
      'by a day nobody knows',
      duty('papers', '2025-04-01', null, { unknown: true }),
      '2025-05-02',
      'Owed, by a day that is not known.',
    ],
  ])('%s', (_, given, on, said) => {
    expect(standsWords(given, on as PlainDate)).toBe(said)
  })
})

test('who has been told, and who not yet', () => {
  expect(
    toldWords([
      { name: 'Ofsted', on: day('2025-03-04') },
      { name: 'police', on: null },
    ]),
  ).toBe('Told: Ofsted, 4 March 2025. Not yet told: police.')
})
