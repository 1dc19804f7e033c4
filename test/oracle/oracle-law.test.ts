import { describe, expect, it } from 'vitest'
import { type Case, child, home, rows, said } from './cases'

const formal = (...lines: string[]) => ({ 'formal-supervisions': rows('household on', ...lines) })
const excused = (line: string) => ({ excusals: rows('subject rule on until reason agreed_by', `${line} ill manager`) })
const formalRule = 'fc-supervision-formal-12w'

const excusals: Case[] = [
  {
    sentence: 'The open duty stands excused instead of due or overdue from on',
    files: home('2020-01-15', excused('H1 fc-supervision-formal-12w 2020-04-20 -')),
    rule: formalRule,
    asAt: '2020-04-20',
    duties: ['2020-01-15 > 2020-04-08: excused'],
  },
  {
    sentence: 'The open duty stands excused up to, not on, until',
    files: home('2020-01-15', excused('H1 fc-supervision-formal-12w 2020-04-01 2020-04-20')),
    rule: formalRule,
    asAt: '2020-04-20',
    duties: ['2020-01-15 > 2020-04-08: overdue'],
  },
  {
    sentence: 'An excused duty stays open, can still be met, and what meets it opens the next, which is not excused',
    files: home('2020-01-15', { ...excused('H1 fc-supervision-formal-12w 2020-04-01 -'), ...formal('H1 2020-04-15') }),
    rule: formalRule,
    asAt: '2020-04-20',
    duties: ['2020-01-15 > 2020-04-08: met late 2020-04-15', '2020-04-15 > 2020-07-08: due'],
  },
]

const law: Case[] = [
  {
    sentence: 'A rule that comes again and begins while the span is running opens on the rule’s first day',
    files: home('2019-05-01', { 'keep-in-touch-calls': rows('household on', 'H1 2020-03-20', 'H1 2020-04-20') }),
    rule: 'covid-kit-4w',
    asAt: '2020-04-21',
    duties: ['2020-03-23 > 2020-04-20: met in time 2020-04-20', '2020-04-20 > 2020-05-18: due'],
  },
  {
    sentence: 'A rule that ends closes what is open on the day after its last',
    files: home('2022-12-20'),
    rule: 'covid-kit-4w',
    asAt: '2023-02-01',
    duties: ['2022-12-20 > 2023-01-17: stopped closed 2023-01-01'],
  },
  {
    sentence: 'What was past due when its rule ended stays overdue and carries the day it closed',
    files: home('2022-12-01'),
    rule: 'covid-kit-4w',
    asAt: '2023-02-01',
    duties: ['2022-12-01 > 2022-12-29: overdue closed 2023-01-01'],
  },
  {
    sentence: 'A once rule only for spans that begin on or after its first day',
    files: home('2011-03-31'),
    rule: 'fc-review-first',
    asAt: '2012-06-01',
    duties: [],
  },
  {
    sentence: 'A recurring rule that a chain leads to opens on the rule’s own first day for spans running then',
    files: home('2011-03-31'),
    rule: 'fc-review-annual',
    asAt: '2012-04-01',
    duties: ['2011-04-01 > 2012-04-01: due'],
  },
  {
    sentence: 'Version and variant are chosen on the day the duty opens and stay: the cohort on the day of approval',
    files: home('2020-01-15', {
      households: [
        ...rows('ref name cohort', 'H1 Home kinship'),
        ...rows('ref name cohort on', 'H1 Home mainstream 2020-02-01'),
      ],
    }),
    rule: 'tsds',
    asAt: '2020-12-31',
    duties: ['2020-01-15 > 2021-07-15: due'],
  },
  {
    sentence: 'Support visits: 6 weeks if a child is placed with the household on the day the duty opens, else 12',
    files: home('2020-01-15', {
      children: rows('ref born sex', 'K1 2010-05-05 female'),
      placements: rows('ref child household on', 'P1 K1 H1 2020-02-03'),
      'support-visits': rows('household on', 'H1 2020-02-03'),
    }),
    rule: 'fc-support-visit',
    asAt: '2020-02-10',
    duties: ['2020-01-15 > 2020-04-08: met in time 2020-02-03', '2020-02-03 > 2020-03-16: due'],
  },
]

const edges: Case[] = [
  {
    sentence: 'Early ever: the latest check before opening meets the first duty, and the next term runs from its day',
    files: home('2020-01-15', {
      'household-members': rows('ref household name born on', 'M1 H1 Member 2002-03-01 2019-01-01'),
      'statutory-checks': rows('subject on check', 'M1 2018-05-01 dbs', 'M1 2019-06-30 dbs', 'M1 2019-12-01 medical'),
    }),
    rule: 'check-dbs-household-3y',
    asAt: '2020-03-01',
    duties: ['2020-03-01 > 2020-03-01: met in time 2019-06-30', '2020-03-01 > 2022-06-30: due'],
  },
  {
    sentence: 'Born on 29 February attains an age on 1 March of a common year',
    files: home('2020-01-15', {
      'household-members': rows('ref household name born on', 'M1 H1 Member 2004-02-29 2020-01-15'),
    }),
    rule: 'check-dbs-household-3y',
    asAt: '2022-03-02',
    duties: ['2022-03-01 > 2022-03-01: overdue'],
  },
  {
    sentence: 'Safer caring: the plan names both the child and the household',
    files: child('2010-05-05', {
      placements: rows('ref child household on', 'P1 K1 H1 2020-01-06'),
      'safer-caring-plans': rows('child household on', 'K1 H2 2020-01-01', 'K1 H1 2020-01-08'),
    }),
    rule: 'safer-caring-plan',
    asAt: '2020-02-01',
    duties: ['2020-01-06 > 2020-01-06: met late 2020-01-08', '2020-01-08 > 2021-01-08: due'],
  },
  {
    sentence:
      'At an edge an open duty not past due is taken over by the rule it becomes, counted from the same evidence',
    files: child('2016-02-10', {
      'care-starts': rows('child on', 'K1 2020-09-01'),
      'health-assessments': rows('child on assessment', 'K1 2020-09-20 initial'),
    }),
    rule: 'rha-over5',
    asAt: '2021-02-10',
    duties: ['2021-02-10 > 2021-09-20: due'],
  },
  {
    sentence: 'The duty that is taken over is stopped',
    files: child('2016-02-10', {
      'care-starts': rows('child on', 'K1 2020-09-01'),
      'health-assessments': rows('child on assessment', 'K1 2020-09-20 initial'),
    }),
    rule: 'rha-under5-6m',
    asAt: '2021-02-10',
    duties: ['2020-09-20 > 2021-03-20: stopped closed 2021-02-10'],
  },
  {
    sentence: 'One past due at the edge stays, and what meets it opens the other',
    files: child('2010-05-05', {
      placements: rows('ref child household on until_18', 'P1 K1 H1 2020-01-06 yes'),
      'child-visits': rows('child worker on', 'K1 W1 2020-01-10', 'K1 W1 2021-01-20'),
    }),
    rule: 'visit-6w-year1',
    asAt: '2021-02-01',
    duties: ['2020-01-10 > 2020-02-21: met late 2021-01-20'],
  },
  {
    sentence:
      'A late first visit after the first year opens the rule of later years, 3 months where it is to last to 18',
    files: child('2010-05-05', {
      placements: rows('ref child household on until_18', 'P1 K1 H1 2020-01-06 yes'),
      'child-visits': rows('child worker on', 'K1 W1 2021-01-20'),
    }),
    rule: 'visit-after-year1',
    asAt: '2021-02-01',
    duties: ['2021-01-20 > 2021-04-20: due'],
  },
  {
    sentence:
      'Limits: due the day it opens plus its grace, met the day it holds again; no row while it held throughout',
    files: home('2019-12-02', {
      allocations: rows(
        'household worker team on',
        'H1 W1 North 2019-12-02',
        'H1 - North 2019-12-24',
        'H1 W2 North 2019-12-27',
      ),
    }),
    rule: 'ssw-named',
    asAt: '2020-01-31',
    duties: ['2019-12-24 > 2019-12-27: met in time 2019-12-27'],
  },
  {
    sentence: 'At most three children placed at once, leaving out those under an exemption from its day on',
    files: {
      households: rows('ref name cohort', 'H1 Home -'),
      children: rows('ref born', 'K1 2010-01-01', 'K2 2011-01-01', 'K3 2012-01-01', 'K4 2013-01-01'),
      placements: rows(
        'ref child household on',
        'P1 K1 H1 2020-01-06',
        'P2 K2 H1 2020-01-06',
        'P3 K3 H1 2020-01-06',
        'P4 K4 H1 2020-02-03',
      ),
      exemptions: rows('household child on reason', 'H1 K4 2020-02-10 siblings'),
    },
    rule: 'fostering-limit-3',
    asAt: '2020-03-01',
    duties: ['2020-02-03 > 2020-02-03: met late 2020-02-10'],
  },
]

describe.each([
  ['excusals', excusals],
  ['changes of the law', law],
  ['edges, early evidence and limits', edges],
])('%s', (_, cases) => {
  it.each(cases)('$sentence', ({ files, rule, asAt, knownAt, duties: expected }) => {
    expect(said(files, rule, asAt, knownAt)).toEqual(expected)
  })
})
