import type { Base, Completion, Met } from '../form'
import { defineMeasure, type Measure } from '../measure'
import { HEALTH_REPORT, share, tally, wholeShare } from './common'
import { flagged, scored } from './in-return'

const assessed = { ...share, area: 'Health', rows: 'child', numbers: 'board view', published: HEALTH_REPORT } as const

const inCare = (more: Partial<Base> = {}): Base => ({ of: 'child in care', ...more })
const FIRST = 'iha-20wd'
const [UNDER_5, FROM_5] = [
  { rule: 'rha-under5-6m', age: [0, 5] },
  { rule: 'rha-over5', age: [5, 200] },
] as const
const OWED = [FIRST, UNDER_5.rule, FROM_5.rule]

/** Of those due: a child whose first review is still to come owes none. */
const DUE = ['in time', 'late', 'excused', 'unknown']

const started: Completion = {
  is: 'completion',
  rules: [FIRST],
  over: 'year',
  by: 'opened',
  first: true,
  stopped: 'left care before it was due',
}
/** Late and done is told apart from late and still owed. */
const doneLate = ({ why, met }: Met): string => (why === 'late' && met !== null ? 'complete, late' : why)
const left = { 'left care before it was due': false }
const startReading = 'Each child who came into care in the year from April, once, by the first start.'

/** The published bands leave day 71 out: one ends at 70, the next is “more than 71”. Ours begins at 71. */
const BANDS = [
  ['0 to 20 working days', 20],
  ['21 to 30 working days', 30],
  ['31 to 40 working days', 40],
  ['41 to 50 working days', 50],
  ['51 to 60 working days', 60],
  ['61 to 70 working days', 70],
  ['71 working days or more', Number.POSITIVE_INFINITY],
] as const
const NONE = 'no initial assessment'

const bandOf = (days: number | null): string =>
  days === null ? NONE : (BANDS.find(([, most]) => days <= most)?.[0] ?? NONE)

export const health: readonly Measure[] = [
  defineMeasure({
    ...assessed,
    id: 'M179',
    rounding: 'half up',
    title: 'Health assessments in timescale',
    says: 'Children in care whose last assessment of health, initial or review, has not run out',
    sentence: '{n} in care on {day} had an assessment of health that had not run out.',
    whyItMatters: 'Children come into care with needs that nobody has looked at.',
    published: 'Corporate Parenting Board, February 2022, item 3',
    form: {
      is: 'currency',
      base: inCare(),
      inDate: [UNDER_5, FROM_5],
      owed: OWED,
      running: [UNDER_5.rule, FROM_5.rule],
    },
    reading: 'An initial assessment opens the next: until that is past its day, the child is in time.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M184',
    title: 'Initial health assessment completed',
    says: 'Of children who came into care in the year, those who have had one',
    sentence: '{n} who came into care in the year to {day} had an initial health assessment.',
    whyItMatters: 'It is the first time a doctor asks after the whole child.',
    form: { ...started, words: left, judge: doneLate },
    reading: startReading,
  }),
  defineMeasure({
    ...assessed,
    id: 'M185',
    title: 'Initial health assessment within 20 working days',
    says: 'Of children who came into care in the year, those assessed within 20 working days',
    sentence: '{n} who came into care in the year to {day} were assessed within 20 working days.',
    whyItMatters: 'The first review needs to know how the child is.',
    form: { ...started, words: { 'complete, late': false, ...left }, judge: doneLate },
    reading: startReading,
  }),
  defineMeasure({
    ...assessed,
    ...tally,
    id: 'M186',
    numbers: 'board view',
    title: 'Initial health assessments by time taken',
    says: 'Children who came into care in the year, by the working days their assessment took',
    sentence: '{n} who came into care in the year to {day} had an initial health assessment, soon or late.',
    whyItMatters: 'Late by a day and late by a term are not the same.',
    form: {
      ...started,
      words: { ...Object.fromEntries(BANDS.map(([band]) => [band, true])), [NONE]: false, ...left },
      judge: ({ workingDays }: Met) => bandOf(workingDays),
    },
    reading: `${startReading} The published bands leave the 71st day out: here it is in the last.`,
  }),
  defineMeasure({
    ...assessed,
    id: 'M187',
    inReturn: flagged('assessed'),
    rounding: 'truncate to 0.1',
    title: 'Review health assessments',
    says: 'Children in care for a year whose review of health is in date for their age',
    sentence: '{n} in care for 12 months by {day} had a review of health in date.',
    whyItMatters: 'A child grows out of an old assessment.',
    form: { is: 'currency', base: inCare({ months: 12 }), inDate: [UNDER_5, FROM_5], owed: OWED },
    reading:
      'From our own records, on any day: six months to the fifth birthday, twelve after. Cut down to a tenth, as the paper does.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M188',
    inReturn: flagged('assessed', [0, 5]),
    title: 'Health reviews under 5, every six months',
    says: 'Children in care under five and due one with a review of health in the last 6 months',
    sentence: '{n} in care under five had a review of health in the 6 months to {day}.',
    whyItMatters: 'Half a year is a long time to a baby.',
    form: {
      is: 'currency',
      base: inCare({ age: [0, 5] }),
      inDate: UNDER_5.rule,
      owed: [FIRST, UNDER_5.rule],
      only: DUE,
    },
    reading: 'In date, from our own records. A child whose first review is not yet due is left out.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M189',
    inReturn: flagged('assessed', [5, 200]),
    title: 'Health reviews from 5, every year',
    says: 'Children in care of five or more and due one with a review of health in the last 12 months',
    sentence: '{n} in care of five or more had a review of health in the 12 months to {day}.',
    whyItMatters: 'Once a year somebody asks how the child is, and writes it down.',
    form: { is: 'currency', base: inCare({ age: [5, 200] }), inDate: FROM_5.rule, owed: OWED, only: DUE },
    reading: 'In date, from our own records. A child whose first review is not yet due is left out.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M191',
    inReturn: flagged('teeth'),
    title: 'Dental checks',
    says: 'Children in care for a year with a dental check in the last 12 months',
    sentence: '{n} in care for 12 months had a dental check in the 12 months to {day}.',
    whyItMatters: 'Toothache is the pain that children in care most often hide.',
    form: { is: 'currency', base: inCare({ months: 12 }), inDate: 'dental-12m', owed: ['dental-12m'] },
    reading: 'The paper prints no cohort: those in care for twelve months, as the yearly return asks.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M192',
    inReturn: scored,
    rounding: wholeShare.rounding,
    title: 'SDQ completion',
    says: 'Children of 4 to 16 in care for a year with a score in the last 12 months',
    sentence: '{n} of 4 to 16 and in care for 12 months had a score in the 12 months to {day}.',
    whyItMatters: 'A score that rises is a child who is struggling before anybody says so.',
    form: {
      is: 'currency',
      base: inCare({ months: 12, age: [4, 17] }),
      inDate: 'sdq-12m',
      owed: ['sdq-12m'],
      also: {
        kind: 'strengths and difficulties questionnaire',
        known: 'score',
        months: 12,
        lacking: 'a reason, no score',
      },
      words: { 'a reason, no score': false },
    },
    reading: 'A reason for having no score is told apart, and is not counted.',
  }),
]
