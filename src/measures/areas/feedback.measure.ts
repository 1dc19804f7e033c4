import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { Sorted } from '../form'
import { latest, ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { QUALITY_FRAMEWORK, REVIEWING_REPORT, tally, wholeShare } from './common'

const voice = { ...wholeShare, area: 'Feedback and voice', rows: 'feedback', published: QUALITY_FRAMEWORK } as const

const EACH = 2

/** Officers in post, by what each gathered since the month began: their minimums are not pooled. */
const gathered = (given_by: string): Sorted => ({
  is: 'sorted',
  of: { span: 'employed', whose: 'subject', over: 'day', once: true },
  beside: ['feedback'],
  words: { 'two or more': true, one: false, none: false },
  judge: (row) => {
    if (row.facts.role !== 'administrator') return null
    const n = ofKind(row, 'feedback', { given_by }).filter(({ on }) => on.slice(0, 7) === row.asAt.slice(0, 7)).length
    return n >= EACH ? 'two or more' : n === 1 ? 'one' : 'none'
  },
})

const ofOfficers = (id: string, whom: string, given_by: string, rule: string): Measure =>
  defineMeasure({
    ...voice,
    id,
    rows: 'worker',
    title: `Officers who gathered feedback from ${whom}`,
    says: `Of business support officers in post, those who gathered two pieces from ${whom} in the month`,
    sentence: `{n} in post had gathered two from ${whom} in the month to {day}.`,
    whyItMatters: 'Who is asked every month stops being asked only when something goes wrong.',
    form: { ...gathered(given_by), rules: [rule] },
    reading:
      'The paper counts pieces against two for each officer; by officer, so that one’s four do not stand for another’s none.',
  })

/** Answers to what is asked after a review, once for each child who answered. */
const afterReview = (id: string, shows: string, title: string, sentence: string): Measure =>
  defineMeasure({
    ...voice,
    id,
    rows: 'answer',
    numbers: 'survey view',
    rounding: 'truncate',
    published: REVIEWING_REPORT,
    title,
    says: 'Of those who answered after a review in the month, those who said yes',
    sentence: `{n} who answered in the month to {day} ${sentence}.`,
    whyItMatters: 'A review is the child’s, or it is nobody’s.',
    form: {
      is: 'sorted',
      of: { happening: 'feedback answer', where: { shows }, whose: 'feedback', over: 'month', once: true },
      words: { yes: true, no: false, 'not sure': false, unknown: false },
      judge: ({ facts }) => String(facts.answer ?? 'unknown'),
    },
    reading: 'To the whole percent below, as the paper has it.',
  })

function theme(row: Row): string {
  const last = latest(row, 'theme reply')
  if (!last) return 'no answer yet'
  return last.facts.told === 'yes' ? 'answered and told' : 'answered, not told'
}

/** A form given by a child from three months before the review on. */
function childAtReview(row: Row): string | null {
  if (row.facts.children_placed === 'no') return null
  if (row.facts.children_placed !== 'yes') return 'unknown'
  const from = fromNumber(addMonths(toNumber(row.on), -3))
  const since = (each: { readonly on: PlainDate }): boolean => each.on >= from
  if (ofKind(row, 'feedback', { given_by: 'child or young person' }).some(since)) return 'form of a child'
  return ofKind(row, 'review consultation', { whose: 'child placed' }).some(since)
    ? 'views, with no form'
    : 'no child heard'
}

/** One word for each who was invited. */
function invited(asked: number, answered: number): readonly string[] {
  if (!(asked >= answered && answered >= 0)) return ['unknown']
  return [...Array<string>(answered).fill('answered'), ...Array<string>(asked - answered).fill('not answered')]
}

const isAfterReview = (row: Row): boolean =>
  Boolean(row.about.looked_after_review) || ofKind(row, 'feedback answer').some(({ facts }) => facts.shows)

export const feedbackFigures: readonly Measure[] = [
  ofOfficers('M076', 'carers', 'foster carer', 'feedback-2-per-month'),
  ofOfficers('M077', 'birth parents', 'birth parent', 'feedback-2-per-month-parents'),
  defineMeasure({
    ...voice,
    id: 'M078',
    title: 'Feedback with its cohort',
    says: 'Of feedback in the month, that which says mainstream or kinship',
    sentence: '{n} in the month to {day} say mainstream or kinship.',
    whyItMatters: 'Kinship carers are heard apart, or they are not heard.',
    form: {
      is: 'sorted',
      of: { happening: 'feedback', whose: 'self', over: 'month' },
      words: { 'cohort said': true, 'cohort not said': false },
      judge: ({ facts }) => (facts.cohort ? 'cohort said' : 'cohort not said'),
    },
  }),
  defineMeasure({
    ...voice,
    id: 'M079',
    rows: 'household',
    title: 'Child feedback at annual review',
    says: 'Of reviews of homes in the quarter where a child was placed, those with the form of a child',
    sentence: '{n} reviewed in the quarter to {day} had the form of a child who lives there.',
    whyItMatters: 'A home is reviewed for the children in it. They know what it is like.',
    form: {
      is: 'sorted',
      of: { happening: 'carer review', whose: 'household', over: 'quarter' },
      beside: ['feedback', 'review consultation'],
      words: { 'form of a child': true, 'views, with no form': false, 'no child heard': false, unknown: false },
      rules: ['fc-review-views'],
      judge: childAtReview,
    },
    reading:
      'By review: of a home with two children the form of one counts, as records do not say for which child a form is wanting. A form from three months before the review on counts. Where a review does not say whether a child was placed, nobody knows.',
  }),
  defineMeasure({
    ...voice,
    id: 'M080',
    title: 'Paper forms keyed',
    says: 'Of forms that came on paper in the quarter, those whose answers were keyed',
    sentence: '{n} that came on paper in the quarter to {day} had their answers keyed.',
    whyItMatters: 'A form in a file is in no result.',
    form: {
      is: 'sorted',
      of: { happening: 'feedback', where: { way: 'paper form' }, whose: 'self', over: 'quarter' },
      beside: ['feedback answer'],
      words: { keyed: true, 'not keyed': false },
      judge: (row) => (ofKind(row, 'feedback answer').length > 0 ? 'keyed' : 'not keyed'),
    },
    reading: 'What is given at a private link is counted as it is given, and is not in this figure.',
  }),
  defineMeasure({
    ...voice,
    ...tally,
    id: 'M082',
    rows: 'meeting',
    direction: 'up',
    title: 'Engagement meetings held',
    says: 'Meetings with children and young people as a group, in the year from April',
    sentence: '{n} were held since April, on {day}.',
    whyItMatters: 'Children who meet can ask for what one alone would not.',
    form: {
      is: 'sorted',
      of: {
        ...{ happening: 'engagement', where: { form: 'meeting', group: 'children and young people' } },
        ...{ whose: 'service', over: 'year' },
      },
      words: { held: true },
      judge: () => 'held',
    },
    reading: 'The plan sets four a year.',
  }),
  defineMeasure({
    ...voice,
    id: 'M083',
    rows: 'invitation',
    numbers: 'survey view',
    title: 'Answers to the yearly survey',
    says: 'Of children and young people invited to a survey in the year from April, those who answered',
    sentence: '{n} to a survey that closed since April, by {day}, were answered.',
    whyItMatters: 'What few answered says little of those who did not.',
    form: {
      is: 'sorted',
      of: {
        ...{ happening: 'engagement', where: { form: 'survey', group: 'children and young people' } },
        ...{ whose: 'service', over: 'year' },
      },
      rules: ['cyp-survey-12m'],
      words: { answered: true, 'not answered': false, unknown: false },
      judge: ({ facts }) => invited(Number(facts.invited ?? Number.NaN), Number(facts.took_part ?? Number.NaN)),
    },
    reading:
      'As whoever ran the survey wrote the two numbers down: a survey is about nobody by name. Where one is missing, or more answered than were invited, nobody knows.',
  }),
  defineMeasure({
    ...voice,
    id: 'M084',
    rows: 'theme',
    title: 'Themes acted on',
    says: 'Of themes raised in the quarter, those that were answered and whose people were told',
    sentence: '{n} raised in the quarter to {day} were answered, and those who raised them told.',
    whyItMatters: 'Who is asked and never told stops answering.',
    form: {
      is: 'sorted',
      of: { happening: 'theme', whose: 'self', over: 'quarter' },
      beside: ['theme reply'],
      words: { 'answered and told': true, 'answered, not told': false, 'no answer yet': false },
      judge: theme,
    },
  }),
  defineMeasure({
    ...voice,
    ...tally,
    id: 'M090',
    direction: 'up',
    title: 'Feedback forms after review returned',
    says: 'Forms about a review that came back in the month',
    sentence: '{n} came back in the month to {day}.',
    whyItMatters: 'The five figures after this one are only as good as how many answered.',
    published: REVIEWING_REPORT,
    form: {
      is: 'sorted',
      of: { happening: 'feedback', whose: 'self', over: 'month' },
      beside: ['feedback answer'],
      words: { returned: true },
      judge: (row) => (isAfterReview(row) ? 'returned' : null),
    },
    reading: 'The paper prints no number of forms given out, and no share.',
  }),
  afterReview(
    'M091',
    'understands why looked after',
    'Understood why looked after',
    'understood why they are looked after',
  ),
  afterReview(
    'M092',
    'can talk to the reviewing officer alone',
    'Able to talk to the reviewing officer alone',
    'could talk to their reviewing officer alone',
  ),
  afterReview('M093', 'clear on the plan', 'Clear on the plan after review', 'were clear on the plan'),
  afterReview(
    'M094',
    'professionals did as they agreed',
    'Professionals did what they agreed',
    'said that professionals did what they had agreed',
  ),
  afterReview(
    'M095',
    'knows how to reach the reviewing officer',
    'Knew how to contact the reviewing officer',
    'knew how to contact their reviewing officer',
  ),
]
