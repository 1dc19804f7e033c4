import { addMonths, ageOn, fromNumber, isPlainDate, toNumber } from '../../calendar'
import { ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { isExcused, tally, wholeShare } from './common'

const child = {
  ...wholeShare,
  area: 'Missing, permanence and young people',
  rows: 'child',
  numbers: 'board view',
  published: 'Corporate Parenting Panel action plan, January 2018, item 8',
} as const

const ended = { happening: 'return from missing', whose: 'missing_episode' } as const
const beside = ['return interview', 'excusal']

/** An interview that was accepted, held or refused had been offered. */
const wasOffered = (row: Row): boolean => ofKind(row, 'return interview').length > 0
const offered = (row: Row) => (wasOffered(row) ? 'offered' : isExcused(row, 'rhi-72h') ? 'excused' : 'not offered')

const interviewWords = { held: true, refused: false, 'not held yet': false }

function held(row: Row): keyof typeof interviewWords | null {
  if (!wasOffered(row)) return null
  if (ofKind(row, 'return interview', { step: 'held' }).length > 0) return 'held'
  return ofKind(row, 'return interview', { step: 'refused' }).length > 0 ? 'refused' : 'not held yet'
}

const meetingWords = { 'before it': true, 'after it': false, 'no meeting': false, unknown: false }

/** A planning meeting for this period of care, by the day of its second review; one of the six months before the first counts. */
function planningMeeting(row: Row): keyof typeof meetingWords | null {
  const reviews = ofKind(row, 'looked after review').filter(({ on }) => row.began !== null && on >= row.began)
  const days = [...new Set(reviews.map(({ on }) => on))]
  const first = days[0]
  if (row.on !== days[1] || first === undefined) return null
  if (!row.sure) return 'unknown'
  const since = fromNumber(addMonths(toNumber(first), -6))
  const [meeting] = ofKind(row, 'permanence plan', { step: 'planning meeting' }).filter(({ on }) => on >= since)
  if (!meeting) return 'no meeting'
  return meeting.on <= row.on ? 'before it' : 'after it'
}

/** Days from the first to the last or to now; somebody under sixteen or of age on the first day is no row. */
function stay(row: Row): string | null {
  const born = String(row.who.born ?? '')
  if (!isPlainDate(born)) return 'unknown'
  const age = ageOn(toNumber(born), toNumber(row.on))
  if (age < 16 || age > 17) return null
  return toNumber(row.until ?? row.asAt) - toNumber(row.on) > 28 ? 'over 28 days' : '28 days or fewer'
}

export const youngPeople: readonly Measure[] = [
  defineMeasure({
    ...child,
    id: 'M232',
    title: 'Return home interviews offered',
    says: 'Of missing episodes that ended in the month, those after which an interview was offered',
    sentence: '{n} that ended in the month to {day} were followed by the offer of an interview.',
    whyItMatters: 'Somebody who is not their carer asks the child why.',
    rows: 'episode',
    form: {
      is: 'sorted',
      of: { ...ended, over: 'month' },
      beside,
      rules: ['rhi-72h'],
      words: { offered: true, 'not offered': false },
      judge: offered,
    },
    reading: 'An interview accepted, held or refused was offered. One agreed not to be needed is excused.',
  }),
  defineMeasure({
    ...child,
    id: 'M233',
    title: 'Return home interviews completed',
    says: 'Of missing episodes that ended in the quarter and after which an interview was offered, those after which it was held',
    sentence: '{n} that ended in the quarter to {day} with an interview offered had it held.',
    whyItMatters: 'What the child says is what keeps the next night safe.',
    rows: 'episode',
    form: {
      is: 'sorted',
      of: { ...ended, over: 'quarter' },
      beside,
      rules: ['rhi-72h'],
      words: interviewWords,
      judge: held,
    },
  }),
  defineMeasure({
    ...child,
    id: 'M235',
    title: 'Permanency planning meeting before second review',
    says: 'Of children whose second review was held in the month, those with a planning meeting by then',
    sentence: '{n} who reached their second review in the month to {day} had had a planning meeting.',
    whyItMatters: 'A child should not wait to be told where they will grow up.',
    form: {
      is: 'sorted',
      of: {
        happening: 'looked after review',
        whose: 'child',
        within: { span: 'in care', first: 'review-first-20wd' },
        over: 'month',
      },
      beside: ['looked after review', 'permanence plan'],
      rules: ['permanence-meeting-by-review2'],
      words: meetingWords,
      judge: planningMeeting,
    },
    reading:
      'A meeting on the day of the review counts, and so does one in the six months before the first. Where the first was past before any review on record, nobody knows which is the second: unknown.',
  }),
  defineMeasure({
    ...child,
    id: 'M236',
    title: 'Children in residential care reviewed by senior managers in six months',
    says: 'Children in residential care at whose placement senior managers looked in the last 6 months',
    sentence: '{n} in residential care had been looked at by senior managers in the 6 months to {day}.',
    whyItMatters: 'Children far from any family are the easiest to forget.',
    form: {
      is: 'currency',
      base: { of: 'child in residential care' },
      inDate: 'residential-6m-smt',
      owed: ['residential-6m-smt'],
    },
    reading: 'Children’s homes, care homes, health settings, family centres and residential schools; not secure homes.',
  }),
  defineMeasure({
    ...child,
    ...tally,
    id: 'M238',
    direction: 'down',
    title: 'Emergency accommodation over 28 days, age 16 and 17',
    says: 'Of stays in emergency accommodation at 16 or 17 in the quarter, those longer than 28 days',
    sentence: '{n} in the quarter to {day} were longer than 28 days.',
    whyItMatters: 'A hostel for a month is not an emergency any more.',
    rows: 'stay',
    form: {
      is: 'sorted',
      of: { span: 'in emergency accommodation', whose: 'subject', over: { during: 'quarter' } },
      rules: ['emergency-16-17-28d'],
      words: { 'over 28 days': true, '28 days or fewer': false, unknown: false },
      judge: stay,
    },
    reading: 'Stays that held or ended in the quarter, by the age on their first day. The 28th day is not over.',
  }),
  defineMeasure({
    ...child,
    id: 'M239',
    title: 'Looked after children visited in six weeks',
    says: 'Children in care visited in the last 6 weeks',
    sentence: '{n} in care had been visited in the 6 weeks to {day}.',
    whyItMatters: 'A social worker who comes is a person the child can tell.',
    form: {
      is: 'currency',
      base: { of: 'child in care, by placement' },
      inDate: 'visit-6w-year1',
      owed: ['visit-first-1w', 'visit-6w-year1'],
    },
    reading:
      'Six weeks for every child, whatever the law allows after the first year. A child in care of whom no placement is recorded is unknown.',
  }),
]
