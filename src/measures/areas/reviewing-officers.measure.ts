import type { Completion } from '../form'
import { defineMeasure, type Measure } from '../measure'
import { REVIEWING_REPORT, share } from './common'

const review = { ...share, area: 'Reviewing officers', rows: 'review', published: REVIEWING_REPORT } as const
const reading =
  'By the day held, numbered within the period of care. The first two of a child whose first review was past before any review on record are unknown: they need not be its first.'

const [FIRST, SECOND, LATER] = ['review-first-20wd', 'review-second-3m', 'review-subsequent-6m'] as const
const held = (...rules: readonly string[]): Completion => ({
  is: 'completion',
  rules,
  over: 'month',
  by: 'met',
  ordinal: { rules: [FIRST, SECOND], span: 'in care', first: FIRST, kind: 'looked after review' },
})

export const reviewingOfficers: readonly Measure[] = [
  defineMeasure({
    ...review,
    id: 'M155',
    title: 'First reviews completed on time',
    says: 'Of first reviews held in the month, those within 20 working days of becoming looked after',
    sentence: '{n} held in the month to {day}, each the first, were in time.',
    whyItMatters: 'The first review is where a plan is first questioned.',
    form: held(FIRST),
    reading,
  }),
  defineMeasure({
    ...review,
    id: 'M156',
    title: 'Second reviews completed on time',
    says: 'Of second reviews held in the month, those within three months of the first',
    sentence: '{n} held in the month to {day}, each the second, were in time.',
    whyItMatters: 'By the second review a child should know where home will be.',
    form: held(SECOND),
    reading,
  }),
  defineMeasure({
    ...review,
    id: 'M157',
    title: 'Subsequent reviews completed on time',
    says: 'Of later reviews held in the month, those within six months of the one before',
    sentence: '{n} held in the month to {day}, each the third or later, were in time.',
    whyItMatters: 'Plans drift when nobody asks for half a year.',
    form: held(LATER),
    reading,
  }),
  defineMeasure({
    ...review,
    id: 'M158',
    title: 'Total reviews completed on time',
    says: 'Of all reviews held in the month, those in time: the sum of first, second and later ones',
    sentence: '{n} held in the month to {day} were in time.',
    whyItMatters: 'The law gives every child these days.',
    form: held(FIRST, SECOND, LATER),
    reading,
  }),
  defineMeasure({
    ...review,
    id: 'M168',
    title: 'Minutes distributed within 20 working days',
    says: 'Of reviews whose record was due out in the month, those sent by then',
    sentence: '{n} whose record was due out in the month to {day} had it sent within 20 working days.',
    whyItMatters: 'A decision nobody has in writing is not carried out.',
    form: { is: 'completion', rules: ['review-distribution-20wd'], over: 'month', by: 'due' },
    reading: 'By the day on which the twenty working days were over.',
  }),
  defineMeasure({
    ...share,
    id: 'M174',
    area: 'Reviewing officers',
    unit: 'ratio',
    direction: 'down',
    title: 'Reviewing officer caseload',
    says: 'Allocated children for each full-time reviewing officer',
    sentence: '{n} had a reviewing officer on {day}, of so many full-time officers.',
    whyItMatters: 'An officer with ninety children knows none of them.',
    rows: 'child',
    published: REVIEWING_REPORT,
    form: {
      is: 'sorted',
      of: { span: 'reviewing officer', whose: 'subject', over: 'day', while: 'in care', withSomebody: true },
      rules: ['iro-caseload-50-70'],
      words: { allocated: true },
      judge: () => 'allocated',
      per: { role: 'reviewing officer', hours: 37 },
    },
    reading:
      'Officers in post, agency workers too. Full time is 37 hours a week; more count as 37. It is not available while the hours of any of them, or of anybody who holds one, are not recorded. Guidance gives 50 to 70.',
  }),
]
