import { addMonths, fromNumber, toNumber } from '../../calendar'
import { latest, ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { HEALTH_REPORT, share, tally } from './common'
import { ageNow, IN_CARE } from './in-care'
import { averageInReturn, flagged } from './in-return'

const child = { ...share, area: 'Health', rows: 'child', numbers: 'board view', published: HEALTH_REPORT } as const

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

export const howChildrenAre: readonly Measure[] = [
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
]
