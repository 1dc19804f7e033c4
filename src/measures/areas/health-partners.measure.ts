import { addMonths, fromNumber, toNumber } from '../../calendar'
import { latest, ofKind, type Row, type Told } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { formOf, HEALTH_REPORT, share, tally, wholeShare } from './common'
import { health } from './health.measure'
import { ageNow, IN_CARE } from './in-care'
import { inCare } from './in-care.measure'
import { averageInReturn, flagged } from './in-return'

const BOARD_2022 = 'Corporate Parenting Board, February 2022, item 3'
const assessed = { ...wholeShare, area: 'Health', rows: 'assessment', numbers: 'board view' } as const
const child = { ...share, area: 'Health', rows: 'child', numbers: 'board view', published: HEALTH_REPORT } as const

const OF_NEXT = ['health assessment', 'health assessment request']
const NOT_IN_TIME = { ...IN_CARE, counted: 'M180' }
const LATE_RULES = ['iha-20wd', 'rha-under5-6m', 'rha-over5']
const lateReading =
  'Of just the children whom the figure of assessments not completed in timescale counts: whoever is excused, not yet due or unknown too.'

/** The council’s part of the assessment that comes next: sent since the last one, or since care began. */
function sent(row: Row): Told | undefined {
  const last = latest(row, 'health assessment')?.on
  const since = last && (row.began === null || last > row.began) ? last : row.began
  return ofKind(row, 'health assessment request').find(({ on }) => since === null || on >= since)
}

const stageWords = { 'with health partners (Part B)': true, 'no request on record (Part A)': false }
const stage = (row: Row): keyof typeof stageWords =>
  sent(row) ? 'with health partners (Part B)' : 'no request on record (Part A)'

const sentWords = { 'sent late': true, 'sent in time': false, unknown: false }
function sentLate(row: Row): keyof typeof sentWords | null {
  const request = sent(row)
  if (!request) return null
  const wanted = request.facts.wanted_by
  return wanted ? (request.on > String(wanted) ? 'sent late' : 'sent in time') : 'unknown'
}

const YEAR = 12
const aYearAgo = ({ asAt }: Row): string => fromNumber(addMonths(toNumber(asAt), -YEAR))
/** In care without a break for a year: since the day after the corresponding one, at the latest. */
const forAYear = (row: Row): boolean =>
  row.began !== null && row.began <= fromNumber(addMonths(toNumber(row.asAt) + 1, -YEAR))

const immunisedWords = { 'up to date': true, 'not up to date': false, unknown: false }
function immunised(row: Row): keyof typeof immunisedWords | null {
  if (!forAYear(row)) return null
  const last = latest(row, 'immunisation status')
  if (!last || last.on <= aYearAgo(row)) return 'unknown'
  return last.facts.up_to_date === 'yes' ? 'up to date' : 'not up to date'
}

/** The last score of the twelve months, of a child of 4 to 16 in care for a year; a score beats a reason. */
function scoreOf(row: Row): number | null {
  const age = ageNow(row)
  if (!forAYear(row) || (age !== null && (age < 4 || age > 16))) return null
  const last = ofKind(row, 'strengths and difficulties questionnaire')
    .filter(({ on, facts }) => on > aYearAgo(row) && typeof facts.score === 'number')
    .at(-1)
  return last ? Number(last.facts.score) : null
}

const SCORED = { is: 'sorted', of: IN_CARE, beside: ['strengths and difficulties questionnaire'] } as const
const bandWords = { 'usual, 0 to 13': false, 'borderline, 14 to 16': false, 'a concern, 17 to 40': true }
function band(score: number | null): keyof typeof bandWords | null {
  if (score === null) return null
  return score <= 13 ? 'usual, 0 to 13' : score <= 16 ? 'borderline, 14 to 16' : 'a concern, 17 to 40'
}
const scoreReading =
  'The last score of the twelve months of each child of 4 to 16 in care for a year; one with a reason and no score is in no base.'

const DONE = { happening: 'health assessment', whose: 'child', over: 'quarter' } as const
const checked = ({ facts, asAt }: Row): boolean => Boolean(facts.checked_on) && String(facts.checked_on) <= asAt

function checkedOwn(row: Row): string | null {
  const { by_own } = row.facts
  if (by_own !== 'yes') return by_own ? null : 'unknown'
  return checked(row) ? 'checked' : 'not checked'
}

function checkedBeforePaid(row: Row): string | null {
  const { by_own, paid_on, checked_on } = row.facts
  if (by_own !== 'no') return by_own ? null : 'unknown'
  const paid = paid_on && String(paid_on) <= row.asAt
  if (!checked(row)) return paid ? 'paid without a check' : 'neither checked nor paid'
  return paid && String(paid_on) < String(checked_on) ? 'checked after it was paid' : 'checked before it was paid'
}

/** Of those who left care in the period, as the day their status first says so; null of whoever had before. */
function leftCare(row: Row): boolean {
  const after = (told: Told['facts']) => Boolean(told.status) && told.status !== 'eligible'
  return after(row.facts) && !ofKind(row, 'leaver status').some(({ on, facts }) => on < row.on && after(facts))
}

const passportWords = { issued: true, 'not issued': false }
function passport(row: Row): keyof typeof passportWords | null {
  const since = fromNumber(addMonths(toNumber(row.on), -YEAR))
  const final = ofKind(row, 'health assessment', { assessment: 'review' }).some(({ on }) => on > since && on <= row.on)
  if (!leftCare(row) || !final) return null
  return ofKind(row, 'leaving care health contact', { passport: 'yes' }).length > 0 ? 'issued' : 'not issued'
}

export const healthPartners: readonly Measure[] = [
  defineMeasure({
    ...assessed,
    ...tally,
    id: 'M180',
    rows: 'child',
    numbers: 'board view',
    direction: 'down',
    title: 'Health assessments not completed in timescale',
    says: 'Children in care whose last assessment of health has run out, or of whom nobody knows',
    sentence: '{n} in care on {day} had no assessment of health in date.',
    whyItMatters: 'Each of them is somebody to ring.',
    published: BOARD_2022,
    form: {
      ...formOf(health, 'M179', 'currency'),
      words: { 'in time': false, late: true, excused: true, unknown: true, 'not yet due': true },
    },
    reading: 'Everybody in care who is not in time: with those that are, all children in care.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M181',
    rows: 'child',
    direction: 'none',
    title: 'Late assessments at Part B',
    says: 'Of children in care who are not in time, those whose assessment was sent to health partners',
    sentence: '{n} not in time on {day} were with health partners.',
    whyItMatters: 'Whom to ask is the first thing to know.',
    published: BOARD_2022,
    form: {
      is: 'sorted',
      of: NOT_IN_TIME,
      beside: OF_NEXT,
      rules: LATE_RULES,
      words: stageWords,
      judge: stage,
    },
    reading: `${lateReading} At Part B where the council’s part was sent since the last assessment, or since care began.`,
  }),
  defineMeasure({
    ...assessed,
    id: 'M182',
    rows: 'child',
    direction: 'down',
    title: 'Assessments sent late to health partners',
    says: 'Of children in care who are not in time and were sent to health partners, those sent after the day they were wanted by',
    sentence: '{n} not in time on {day} and with health partners had been sent to them late.',
    whyItMatters: 'What the council sends late, nobody else can do in time.',
    published: BOARD_2022,
    form: {
      is: 'sorted',
      of: NOT_IN_TIME,
      beside: OF_NEXT,
      rules: LATE_RULES,
      words: sentWords,
      judge: sentLate,
    },
    reading: `${lateReading} The paper names no base: ours is those at Part B. Without the day it was wanted by, unknown.`,
  }),
  defineMeasure({
    ...assessed,
    id: 'M183',
    rows: 'child',
    direction: 'none',
    title: 'Late assessments placed out of county',
    says: 'Of children in care who are not in time, those placed outside our authority',
    sentence: '{n} not in time on {day} were placed outside the county.',
    whyItMatters: 'Another county’s nurses have their own children first.',
    published: BOARD_2022,
    form: { ...formOf(inCare, 'M109', 'sorted'), of: NOT_IN_TIME, rules: LATE_RULES },
    reading: `${lateReading} Where the child lives is as the figure of children placed outside the county has it.`,
  }),
  defineMeasure({
    ...child,
    id: 'M190',
    inReturn: flagged('immunised'),
    title: 'Immunisations up to date',
    says: 'Of children in care for a year, those whose immunisations were up to date when last asked',
    sentence: '{n} in care for 12 months by {day} had immunisations up to date.',
    whyItMatters: 'A child who moves often is jabbed twice or never.',
    form: {
      is: 'sorted',
      of: IN_CARE,
      beside: ['immunisation status'],
      rules: ['immunisation-current'],
      words: immunisedWords,
      judge: immunised,
    },
    reading:
      'From our own records, on any day: the last answer of the twelve months to it. The paper prints no cohort: those in care for twelve months, as the yearly return asks. Of whom nobody answered, unknown.',
  }),
  defineMeasure({
    ...child,
    id: 'M193',
    inReturn: averageInReturn,
    unit: 'mean',
    direction: 'down',
    title: 'SDQ average score',
    says: 'The average score of children of 4 to 16 in care for a year and scored in the last 12 months',
    sentence: '{n} scored in the 12 months to {day} had {amount} on average.',
    whyItMatters: 'It is the one number that says how children feel.',
    form: {
      ...SCORED,
      words: { scored: true },
      judge: (row: Row) => (scoreOf(row) === null ? null : 'scored'),
      amount: scoreOf,
    },
    reading: `${scoreReading} Its bands are for children: no average lies in one.`,
  }),
  defineMeasure({
    ...child,
    ...tally,
    id: 'M194',
    numbers: 'board view',
    direction: 'down',
    title: 'SDQ score bands',
    says: 'Children of 4 to 16 in care for a year and scored in the last 12 months, by band: those whose score is a concern',
    sentence: '{n} scored in the 12 months to {day} had a score that is a concern.',
    whyItMatters: 'An average hides the child who is not sleeping.',
    form: { ...SCORED, words: bandWords, judge: (row: Row) => band(scoreOf(row)) },
    reading: scoreReading,
  }),
  defineMeasure({
    ...assessed,
    id: 'M199',
    title: 'Assessments quality assured, internal dip sample',
    says: 'Of assessments in the quarter by our own provider, those whose quality was checked',
    sentence: '{n} in the quarter to {day} by our own provider were checked.',
    whyItMatters: 'One in ten is enough to see a habit.',
    published: HEALTH_REPORT,
    form: {
      is: 'sorted',
      of: DONE,
      rules: ['health-qa-10pct'],
      words: { checked: true, 'not checked': false, unknown: false },
      judge: checkedOwn,
    },
    reading:
      'Of those recorded as done by our own provider. Where nobody said who did it, unknown: in this base and in that of others.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M200',
    title: 'Assessments quality assured, external',
    says: 'Of assessments in the quarter by others, those checked before they were paid for',
    sentence: '{n} in the quarter to {day} by others were checked before they were paid for.',
    whyItMatters: 'Once it is paid for nobody will do it again.',
    published: HEALTH_REPORT,
    form: {
      is: 'sorted',
      of: DONE,
      rules: ['health-qa-10pct'],
      words: {
        'checked before it was paid': true,
        'checked after it was paid': false,
        'paid without a check': false,
        'neither checked nor paid': false,
        unknown: false,
      },
      judge: checkedBeforePaid,
    },
    reading:
      'A check on the day of payment is before it. Where nobody said who did it, unknown: in this base and in that of our own.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M201',
    rows: 'young person',
    title: 'Care leavers with health passport',
    says: 'Of those who left care in the quarter after a last review of health, those who have their health passport',
    sentence: '{n} who left care in the quarter to {day} had their health passport.',
    whyItMatters: 'Nobody else remembers what they were allergic to.',
    published: HEALTH_REPORT,
    form: {
      is: 'sorted',
      of: { happening: 'leaver status', whose: 'child', over: 'quarter', once: 'a day' },
      beside: ['leaver status', 'health assessment', 'leaving care health contact'],
      words: passportWords,
      judge: passport,
    },
    reading:
      'Left care on the day their status first became relevant, former relevant or qualifying. A review of health in the twelve months before is taken for the last.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M202',
    rows: 'young person',
    title: 'Care leavers contacted by health in three months',
    says: 'Of care leavers whose three months were over in the quarter, those the nurse was in touch with by then',
    sentence: '{n} whose three months were over in the quarter to {day} had heard from the nurse.',
    whyItMatters: 'At eighteen nobody makes the appointment for you.',
    published: HEALTH_REPORT,
    form: { is: 'completion', rules: ['care-leaver-health-3m'], over: 'quarter', by: 'due' },
    reading: 'By the day on which the three months were over.',
  }),
]
