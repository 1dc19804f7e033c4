import { toNumber } from '../../calendar'
import { latest, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { HEALTH_REPORT, share, tally } from './common'

const camhs = { ...share, area: 'Health', numbers: 'board view', published: HEALTH_REPORT } as const
const count = { ...camhs, ...tally, numbers: 'board view' } as const

const APPOINTMENTS = { happening: 'camhs appointment', whose: 'camhs_referral', over: 'quarter' } as const
const OUTCOMES = ['attended', 'missed', 'called off by them', 'called off by the service']
const outcomes = (...counted: readonly string[]): Measure['form'] => ({
  is: 'sorted',
  of: APPOINTMENTS,
  words: { ...Object.fromEntries(OUTCOMES.map((word) => [word, counted.includes(word)])), unknown: false },
  judge: ({ facts }) => String(facts.outcome ?? 'unknown'),
})

const DAYS = 7
const waitWords = {
  'within 11 weeks': true,
  'over 11 weeks, within 18': true,
  'over 18 weeks': true,
  unknown: false,
}

/** Days from the referral to the first appointment; null where no referral is on record. */
function waited(row: Row): number | null {
  const referred = latest(row, 'camhs referral')
  return referred ? toNumber(row.on) - toNumber(referred.on) : null
}

function wait(row: Row): keyof typeof waitWords | null {
  if (row.n !== 1 || row.facts.first === 'no') return null
  const days = waited(row)
  if (days === null) return 'unknown'
  if (days <= 11 * DAYS) return 'within 11 weeks'
  return days <= 18 * DAYS ? 'over 11 weeks, within 18' : 'over 18 weeks'
}

export const emotionalHealth: readonly Measure[] = [
  defineMeasure({
    ...count,
    id: 'M195',
    rows: 'referral',
    title: 'Mental health referrals',
    says: 'Children referred to child and adolescent mental health services in the quarter',
    sentence: '{n} were made in the quarter to {day}.',
    whyItMatters: 'Somebody saw it and asked for help.',
    form: {
      is: 'sorted',
      of: { happening: 'camhs referral', whose: 'self', over: 'quarter' },
      words: { referred: true },
      judge: () => 'referred',
    },
  }),
  defineMeasure({
    ...camhs,
    id: 'M196',
    rows: 'appointment',
    direction: 'down',
    title: 'Mental health appointments not attended',
    says: 'Of appointments offered in the quarter, those that were missed',
    sentence: '{n} offered in the quarter to {day} were missed.',
    whyItMatters: 'Two missed, and the case is closed.',
    form: outcomes('missed'),
    reading:
      'Of all that were offered; one called off beforehand, by either side, was offered and not missed. The quarters are added up from their counts: the paper’s year is no mean of its quarters.',
  }),
  defineMeasure({
    ...count,
    id: 'M197',
    rows: 'appointment',
    title: 'Mental health direct contacts',
    says: 'Appointments in the quarter to which the child came',
    sentence: '{n} in the quarter to {day} were attended.',
    whyItMatters: 'A referral helps nobody until somebody is seen.',
    form: outcomes('attended'),
  }),
  defineMeasure({
    ...camhs,
    id: 'M198',
    rows: 'appointment',
    unit: 'mean',
    rounding: 'half up',
    direction: 'down',
    title: 'Wait for a first mental health appointment, weeks',
    says: 'Weeks from the referral to the first appointment, of first appointments in the quarter',
    sentence: 'The {n} in the quarter to {day} that were a first came {amount} weeks after the referral, on average.',
    whyItMatters: 'Eighteen weeks is a term and a half of school.',
    form: {
      is: 'sorted',
      of: { ...APPOINTMENTS, within: { span: 'camhs referral' } },
      beside: ['camhs referral'],
      words: waitWords,
      judge: wait,
      amount: (row, why) => (why === 'unknown' ? 0 : waited(row)),
      each: { n: DAYS, of: 'days' },
    },
    reading:
      'The first of each referral on record, but one that is said to be no first; whether or not the child came. Eleven weeks is usual and eighteen the most: how many lay within each is told beside it. The day that ends the eleventh week is within it.',
  }),
]
