import { describe, expect, it } from 'vitest'
import { type Case, child, home, rows, said } from './cases'

const visits = (...lines: string[]) => ({ 'supervising-visits': rows('household on announced', ...lines) })
const formal = (...lines: string[]) => ({ 'formal-supervisions': rows('household on', ...lines) })
const ended = (...lines: string[]) => ({ 'approval-endings': rows('household on reason', ...lines) })
const formalRule = 'fc-supervision-formal-12w'
const unannounced = 'fc-unannounced-12m'

const spans: Case[] = [
  {
    sentence: 'A rule over a span opens with the span, not with the row; a row for a span running opens nothing',
    files: home('2020-01-15', { approvals: rows('household on', 'H1 2020-01-15', 'H1 2020-06-01') }),
    rule: unannounced,
    asAt: '2020-12-31',
    duties: ['2020-01-15 > 2021-01-15: due'],
  },
  {
    sentence: 'After an ending the same subject may begin again: a new span; evidence between the two meets nothing',
    files: home('2020-01-15', {
      approvals: rows('household on', 'H1 2020-01-15', 'H1 2020-09-01'),
      ...ended('H1 2020-07-01 moved'),
      ...visits('H1 2020-08-01 no'),
    }),
    rule: unannounced,
    asAt: '2020-12-31',
    duties: ['2020-01-15 > 2021-01-15: stopped closed 2020-07-01', '2020-09-01 > 2021-09-01: due'],
  },
  {
    sentence: 'The stop day itself still meets an open duty, and nothing opens on or after it',
    files: home('2020-01-15', { ...ended('H1 2020-07-01 moved'), ...visits('H1 2020-07-01 no', 'H1 2020-07-02 no') }),
    rule: unannounced,
    asAt: '2020-12-31',
    duties: ['2020-01-15 > 2021-01-15: met in time 2020-07-01'],
  },
  {
    sentence:
      'Nothing after the stop day meets a duty; after the due day it stays overdue and carries the day it closed',
    files: home('2020-01-15', { ...ended('H1 2020-04-09 moved'), ...formal('H1 2020-04-10') }),
    rule: formalRule,
    asAt: '2020-12-31',
    duties: ['2020-01-15 > 2020-04-08: overdue closed 2020-04-09'],
  },
  {
    sentence: 'Ended and approved again on one day: a new span, and the visit of that day counts once, for the old one',
    files: home('2020-01-15', {
      approvals: rows('household on', 'H1 2020-01-15', 'H1 2020-07-01'),
      ...ended('H1 2020-07-01 moved'),
      ...visits('H1 2020-07-01 no'),
    }),
    rule: unannounced,
    asAt: '2020-12-31',
    duties: ['2020-01-15 > 2021-01-15: met in time 2020-07-01', '2020-07-01 > 2021-07-01: due'],
  },
  {
    sentence: 'A span that ends on the day it begins holds on no day and opens nothing',
    files: home('2020-01-15', ended('H1 2020-01-15 mistake')),
    rule: unannounced,
    asAt: '2020-12-31',
    duties: [],
  },
  {
    sentence: 'A stop on the due day closes the open duty as stopped, no breach',
    files: home('2020-01-15', ended('H1 2020-04-08 moved')),
    rule: formalRule,
    asAt: '2020-12-31',
    duties: ['2020-01-15 > 2020-04-08: stopped closed 2020-04-08'],
  },
  {
    sentence: 'A new placement ends the last',
    files: child('2010-05-05', {
      placements: rows('ref child household on', 'P1 K1 H1 2020-01-06', 'P2 K1 - 2020-01-10'),
    }),
    rule: 'visit-first-1w',
    asAt: '2020-01-31',
    duties: ['2020-01-06 > 2020-01-13: stopped closed 2020-01-10', '2020-01-10 > 2020-01-17: overdue'],
  },
  {
    sentence: 'A care ending ends the placement',
    files: child('2010-05-05', {
      'care-starts': rows('child on', 'K1 2020-01-06'),
      'care-endings': rows('child on reason', 'K1 2020-01-10 home'),
      placements: rows('ref child household on', 'P1 K1 H1 2020-01-06'),
    }),
    rule: 'visit-first-1w',
    asAt: '2020-01-31',
    duties: ['2020-01-06 > 2020-01-13: stopped closed 2020-01-10'],
  },
  {
    sentence: 'An approval ending ends the allocation, so a new approval begins without a worker',
    files: home('2020-01-06', {
      approvals: rows('household on', 'H1 2020-01-06', 'H1 2020-03-02'),
      ...ended('H1 2020-02-03 moved'),
      allocations: rows('household worker team on', 'H1 W1 North 2020-01-06', 'H1 W1 North 2020-03-04'),
    }),
    rule: 'ssw-named',
    asAt: '2020-12-31',
    duties: ['2020-03-02 > 2020-03-03: met late 2020-03-04'],
  },
]

const duties: Case[] = [
  {
    sentence: 'Again: what meets it on day m opens the next, due m + term; met on the due day is in time',
    files: home('2020-01-15', formal('H1 2020-04-08', 'H1 2020-08-01')),
    rule: formalRule,
    asAt: '2020-08-02',
    duties: [
      '2020-01-15 > 2020-04-08: met in time 2020-04-08',
      '2020-04-08 > 2020-07-01: met late 2020-08-01',
      '2020-08-01 > 2020-10-24: due',
    ],
  },
  {
    sentence: 'For one rule and subject a day counts once; what opens a duty cannot meet it',
    files: home('2020-01-15', formal('H1 2020-02-01', 'H1 2020-02-01')),
    rule: formalRule,
    asAt: '2020-02-02',
    duties: ['2020-01-15 > 2020-04-08: met in time 2020-02-01', '2020-02-01 > 2020-04-25: due'],
  },
  {
    sentence: 'The meeting happening falls on or after the day the duty opened',
    files: home('2020-01-15', formal('H1 2020-01-14')),
    rule: formalRule,
    asAt: '2020-02-02',
    duties: ['2020-01-15 > 2020-04-08: due'],
  },
  {
    sentence: 'Months and years keep the day of the month, clamped to a shorter month’s last',
    files: home('2020-02-29', { 'carer-reviews': rows('household on', 'H1 2020-08-31') }),
    rule: 'fc-review-first',
    asAt: '2020-09-01',
    duties: ['2020-02-29 > 2021-02-28: met in time 2020-08-31'],
  },
  {
    sentence: 'Meeting a step of a chain opens the next, each with its own rule',
    files: home('2020-02-29', { 'carer-reviews': rows('household on', 'H1 2020-08-31') }),
    rule: 'fc-review-annual',
    asAt: '2020-09-01',
    duties: ['2020-08-31 > 2021-08-31: due'],
  },
  {
    sentence: 'Working days skip weekends and England’s bank holidays; the opening day is day 0',
    files: child('2010-05-05', { 'care-starts': rows('child on', 'K1 2022-12-12') }),
    rule: 'review-first-20wd',
    asAt: '2023-01-13',
    duties: ['2022-12-12 > 2023-01-12: overdue'],
  },
  {
    sentence: 'The second review runs from the day the first was held, and the rest from the second',
    files: child('2010-05-05', {
      'care-starts': rows('child on', 'K1 2022-11-01'),
      'looked-after-reviews': rows('child on participation', 'K1 2022-11-30 PN1', 'K1 2023-02-28 PN0'),
    }),
    rule: 'review-second-3m',
    asAt: '2023-03-01',
    duties: ['2022-11-30 > 2023-02-28: met in time 2023-02-28'],
  },
  {
    sentence: 'Hours run between instants when both carry a time; due stays a day',
    files: home('2020-01-15', {
      'notifiable-events': rows('ref household on at event', 'E1 H1 2020-03-01 10:00 fire'),
      notifications: rows('notifiable_event on at to', 'E1 2020-03-02 10:01 Ofsted'),
    }),
    rule: 'sch7-24h',
    asAt: '2020-03-02',
    duties: ['2020-03-01 > 2020-03-02: met late 2020-03-02'],
  },
  {
    sentence: 'Hours run else to the end of the day: 24 hours is the next day',
    files: home('2020-01-15', {
      'notifiable-events': rows('ref household on at event', 'E1 H1 2020-03-01 10:00 fire'),
      notifications: rows('notifiable_event on to', 'E1 2020-02-29 Ofsted', 'E1 2020-03-02 Ofsted'),
    }),
    rule: 'sch7-24h',
    asAt: '2020-03-02',
    duties: ['2020-03-01 > 2020-03-02: met in time 2020-03-02'],
  },
  {
    sentence: 'Of several on one day the first recorded counts',
    files: home('2020-01-15', {
      'notifiable-events': rows('ref household on at event', 'E1 H1 2020-03-01 10:00 fire'),
      notifications: rows(
        'notifiable_event on at to recorded_at',
        'E1 2020-03-02 09:00 Ofsted 2020-03-03T09:00:00Z',
        'E1 2020-03-02 11:00 Ofsted 2020-03-02T12:00:00Z',
      ),
    }),
    rule: 'sch7-24h',
    asAt: '2020-03-04',
    duties: ['2020-03-01 > 2020-03-02: met late 2020-03-02'],
  },
  {
    sentence: 'Standing depends only on happenings on or before D, and a duty not yet opened on D has no row',
    files: home('2020-01-15', formal('H1 2020-04-01')),
    rule: formalRule,
    asAt: '2020-03-31',
    duties: ['2020-01-15 > 2020-04-08: due'],
  },
  {
    sentence: 'What is replaced stops counting from the instant the correction was recorded: before it',
    files: home('2020-01-15', {
      approvals: rows('household on recorded_at', 'H1 2020-01-15 2020-01-16T09:00:00Z'),
      households: rows('ref name cohort recorded_at', 'H1 Home mainstream 2020-01-01T09:00:00Z'),
      'formal-supervisions': rows(
        'id household on recorded_at',
        'S1 H1 2020-02-03 2020-02-03T12:00:00Z',
        'S1 H1 2020-02-04 2020-02-10T12:00:00Z',
      ),
    }),
    rule: formalRule,
    asAt: '2020-03-01',
    knownAt: '2020-02-09',
    duties: ['2020-01-15 > 2020-04-08: met in time 2020-02-03', '2020-02-03 > 2020-04-27: due'],
  },
  {
    sentence: 'With id, the same id and other content is a correction: afterwards only the later row counts',
    files: home('2020-01-15', {
      'formal-supervisions': rows('id household on', 'S1 H1 2020-02-03', 'S1 H1 2020-02-04'),
    }),
    rule: formalRule,
    asAt: '2020-03-01',
    duties: ['2020-01-15 > 2020-04-08: met in time 2020-02-04', '2020-02-04 > 2020-04-28: due'],
  },
]

describe.each([
  ['spans', spans],
  ['duties', duties],
])('%s', (_, cases) => {
  it.each(cases)('$sentence', ({ files, rule, asAt, knownAt, duties: expected }) => {
    expect(said(files, rule, asAt, knownAt)).toEqual(expected)
  })
})
