import { civil, dayNumber, fromNumber, toNumber } from '../../calendar'
import { ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { numbered, tally, wholeShare } from './common'
import { ageNow, IN_CARE, ofSchoolAge } from './in-care'
import { flagged } from './in-return'

const child = { ...wholeShare, area: 'Children in care', rows: 'child', numbers: 'board view' } as const
const count = { ...child, ...tally, numbers: 'board view', direction: 'down' } as const
const HEALTH = ['iha-20wd', 'rha-under5-6m', 'rha-over5'] as const

const planWords = { 'in time': true, late: false, 'no plan': false, unknown: false }

/** Terms begin on 1 September, 1 January and 1 April: a plan holds through the term after the one it was made in. */
function heldSince(row: Row): string {
  const { year, month } = civil(toNumber(row.asAt))
  const [y, m] = month > 8 ? [year, 4] : month > 3 ? [year, 1] : [year - 1, 9]
  return fromNumber(dayNumber(y, m, 1))
}

function educationPlan(row: Row): keyof typeof planWords | null {
  const school = ofSchoolAge(row)
  if (school === null) return 'unknown'
  if (!school) return null
  const last = ofKind(row, 'personal education plan')
    .filter(({ facts }) => facts.step === 'agreed' || facts.step === 'reviewed')
    .at(-1)
  if (!last) return 'no plan'
  return last.on >= heldSince(row) ? 'in time' : 'late'
}

const activityWords = { 'not in education, employment or training': true, 'in it': false, unknown: false }

function activity(row: Row): keyof typeof activityWords | null {
  const age = ageNow(row)
  if (age !== null && (age < 16 || age > 17)) return null
  const code = String(row.held.activity?.activity ?? '')
  if (age === null || !/^[FPG]/.test(code)) return 'unknown'
  return code.startsWith('G') ? 'not in education, employment or training' : 'in it'
}

const missing = {
  happening: 'missing episode',
  whose: 'child',
  where: { absence: 'M' },
  over: 'month',
  while: 'in care',
} as const
const wentMissing = { words: { missing: true }, judge: () => 'missing', rules: ['missing-report'] } as const

const CONCERN = 'exploitation concern'
const concernWords = {
  vulnerable: false,
  experiencing: false,
  'sign seen': false,
  'of another kind': false,
  unknown: false,
}
const concern = (counted: 'vulnerable' | 'experiencing'): Measure['form'] => ({
  is: 'sorted',
  of: IN_CARE,
  beside: [CONCERN, `${CONCERN} ending`],
  words: { ...concernWords, [counted]: true },
  judge: sexually,
})

/** The last concern of the sexual kind that nothing ended since; one of another kind does not take its place. */
function sexually(row: Row): keyof typeof concernWords | null {
  const ended = ofKind(row, `${CONCERN} ending`).at(-1)?.on ?? ''
  const stands = ofKind(row, CONCERN).filter(({ on }) => on >= ended)
  const level = stands.findLast(({ facts }) => facts.exploitation === 'sexual')?.facts.level
  if (level) return level as keyof typeof concernWords
  if (stands.length === 0) return null
  return stands.some(({ facts }) => !facts.exploitation || !facts.level) ? 'unknown' : 'of another kind'
}

export const ofChildren: readonly Measure[] = [
  defineMeasure({
    ...child,
    ...numbered(16),
    id: 'M121',
    title: 'Looked after children with an up to date health assessment',
    says: 'Of children in care who were due one, those whose assessment of health has not run out',
    sentence: '{n} in care on {day} and due one had an assessment of health in date.',
    whyItMatters: 'Nobody else will notice that the child cannot hear.',
    form: {
      is: 'currency',
      base: { of: 'child in care' },
      inDate: [
        { rule: HEALTH[1], age: [0, 5] },
        { rule: HEALTH[2], age: [5, 200] },
      ],
      owed: HEALTH,
      running: [HEALTH[1], HEALTH[2]],
      only: ['in time', 'late', 'excused', 'unknown'],
    },
    inReturn: flagged('assessed'),
    reading:
      'From our own records, on any day. A child whose first assessment is not yet due is not in the base. A review holds six months to the fifth birthday and twelve after, by the age on the day, whichever time in care it was in; the initial assessment holds until the first review is past its day.',
  }),
  defineMeasure({
    ...child,
    ...numbered(17),
    id: 'M122',
    title: 'Looked after children of 16 and 17 with an up to date pathway plan',
    says: 'Of children in care of 16 or 17, those whose pathway plan was made or reviewed in the last 6 months',
    sentence: '{n} of 16 or 17 and in care on {day} had a pathway plan in date.',
    whyItMatters: 'At sixteen the question is what comes at eighteen.',
    form: {
      is: 'currency',
      base: { of: 'child in care', age: [16, 18] },
      inDate: 'pathway-review-6m',
      owed: ['pathway-review-6m'],
    },
  }),
  defineMeasure({
    ...child,
    ...numbered(18),
    id: 'M123',
    title: 'Looked after children of school age with an up to date personal education plan',
    says: 'Of children in care of school age, those whose plan was agreed or reviewed this term or last',
    sentence: '{n} of school age and in care on {day} had an education plan in date.',
    whyItMatters: 'School is the one thing a move should not break.',
    form: {
      is: 'sorted',
      of: IN_CARE,
      beside: ['personal education plan'],
      rules: ['pep-termly'],
      words: planWords,
      judge: educationPlan,
    },
    reading:
      'Of school age: 4 to 15 on the 31 August before. A plan is owed each term, so one of this term or of the last is in date. Terms are taken to begin on 1 September, 1 January and 1 April.',
  }),
  defineMeasure({
    ...count,
    ...numbered(19),
    id: 'M124',
    title: 'Looked after children of 16 and 17 not in education, employment or training',
    says: 'Of children in care of 16 or 17, those with nothing to get up for',
    sentence: '{n} of 16 or 17 and in care on {day} were not in education, employment or training.',
    whyItMatters: 'The way back gets longer every month.',
    form: { is: 'sorted', of: IN_CARE, held: ['activity'], words: activityWords, judge: activity },
    reading: 'By the activity last recorded: F and P are in it, G is not. None, or not known, is unknown.',
  }),
  defineMeasure({
    ...count,
    ...numbered(20),
    id: 'M125',
    title: 'Looked after children who went missing',
    says: 'Children in care with an incident that began in the month',
    sentence: '{n} in care went missing in the month to {day}.',
    whyItMatters: 'Nobody knew where the child was.',
    form: { is: 'sorted', of: { ...missing, once: true }, ...wentMissing },
    reading: 'Missing, not away without leave. In care on the day it began. The months cannot be added up.',
  }),
  defineMeasure({
    ...count,
    ...numbered(21),
    id: 'M126',
    rows: 'episode',
    title: 'Missing incidents of looked after children',
    says: 'Incidents that began in the month',
    sentence: '{n} of children in care began in the month to {day}.',
    whyItMatters: 'The child who runs ten times is telling us something ten times.',
    form: { is: 'sorted', of: { ...missing, once: 'a day' }, ...wentMissing },
    reading: 'Missing, not away without leave. In care on the day it began. One a child and day.',
  }),
  defineMeasure({
    ...count,
    ...numbered(22),
    id: 'M127',
    title: 'Looked after children vulnerable to sexual exploitation',
    says: 'Children in care recorded as vulnerable to it',
    sentence: '{n} in care on {day} were recorded as vulnerable to sexual exploitation.',
    whyItMatters: 'Somebody is waiting for the child to be alone.',
    form: concern('vulnerable'),
    reading: 'By the concern that stands on the day. Where its kind or how great it is was not said, unknown.',
  }),
  defineMeasure({
    ...count,
    ...numbered(23),
    id: 'M128',
    title: 'Looked after children experiencing sexual exploitation',
    says: 'Children in care recorded as experiencing it',
    sentence: '{n} in care on {day} were recorded as experiencing sexual exploitation.',
    whyItMatters: 'It is happening now.',
    form: concern('experiencing'),
    reading: 'By the concern that stands on the day. Where its kind or how great it is was not said, unknown.',
  }),
]
