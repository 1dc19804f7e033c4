import { defineMeasure, type Measure } from '../measure'
import { INSPECTION_PLAN, share, tally } from './common'

const worker = { area: 'Supervising social workers', published: INSPECTION_PLAN, direction: 'down' } as const

/** The most households that one worker should hold. */
const MOST = 18

export const workers: readonly Measure[] = [
  defineMeasure({
    ...share,
    ...worker,
    id: 'M027',
    unit: 'ratio',
    title: 'Households per supervising social worker',
    says: 'Allocated households for each full-time supervising social worker',
    sentence: '{n} were allocated on {day}, to so many full-time supervising social workers.',
    whyItMatters: 'A worker with too many homes visits each of them too little.',
    rows: 'household',
    form: {
      is: 'sorted',
      of: { span: 'allocated', whose: 'subject', over: 'day', while: 'approved', withSomebody: true },
      rules: ['ssw-caseload-18'],
      words: { allocated: true },
      judge: () => 'allocated',
      per: { role: 'supervising social worker', hours: 37 },
    },
    reading:
      'Full time is 37 hours a week; more count as 37. It is not available while the hours of any of them, or of anybody who holds one, are not recorded.',
  }),
  defineMeasure({
    ...share,
    ...worker,
    id: 'M028',
    title: 'Supervising social workers above 18 households',
    says: 'Of workers who hold any household, those who hold more than 18',
    sentence: '{n} with any household held more than 18 on {day}.',
    whyItMatters: 'Eighteen is what this service said one worker can do well.',
    rows: 'worker',
    form: {
      is: 'sorted',
      of: { span: 'allocated', whose: 'with', over: 'day', once: true, while: 'approved' },
      rules: ['ssw-caseload-18'],
      words: { 'above the limit': true, 'within the limit': false },
      judge: ({ n }) => ((n ?? 0) > MOST ? 'above the limit' : 'within the limit'),
    },
  }),
  defineMeasure({
    ...tally,
    ...worker,
    id: 'M029',
    area: 'Events and allegations',
    direction: 'none',
    title: 'Standards of care concerns',
    says: 'Concerns raised in the quarter',
    sentence: '{n} were raised in the quarter to {day}.',
    whyItMatters: 'A concern written down early is one that does not become an allegation.',
    rows: 'concern',
    per100: true,
    form: {
      is: 'sorted',
      of: { happening: 'standards of care concern', whose: 'household', over: 'quarter' },
      words: { raised: true },
      judge: () => 'raised',
    },
  }),
]
