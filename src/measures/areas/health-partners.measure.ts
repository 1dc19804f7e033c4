import { addMonths, fromNumber, toNumber } from '../../calendar'
import { ofKind, type Row, type Told } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { HEALTH_REPORT, wholeShare } from './common'

const assessed = {
  ...wholeShare,
  area: 'Health',
  rows: 'assessment',
  numbers: 'board view',
  published: HEALTH_REPORT,
} as const

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
  const since = fromNumber(addMonths(toNumber(row.on), -12))
  const final = ofKind(row, 'health assessment', { assessment: 'review' }).some(({ on }) => on > since && on <= row.on)
  if (!leftCare(row) || !final) return null
  return ofKind(row, 'leaving care health contact', { passport: 'yes' }).length > 0 ? 'issued' : 'not issued'
}

export const healthPartners: readonly Measure[] = [
  defineMeasure({
    ...assessed,
    id: 'M199',
    title: 'Assessments quality assured, internal dip sample',
    says: 'Of assessments in the quarter by our own provider, those whose quality was checked',
    sentence: '{n} in the quarter to {day} by our own provider were checked.',
    whyItMatters: 'One in ten is enough to see a habit.',
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
    form: { is: 'completion', rules: ['care-leaver-health-3m'], over: 'quarter', by: 'due' },
    reading: 'By the day on which the three months were over.',
  }),
]
