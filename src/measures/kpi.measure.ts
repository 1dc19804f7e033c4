import { defineMeasure, type Measure } from './measure'

const PUBLISHED = 'Fostering quality assurance framework, May 2022, section 4'
const asPublished = {
  area: 'Foster homes',
  unit: 'percent',
  direction: 'up',
  rounding: 'truncate',
  numbers: 'service view',
  published: PUBLISHED,
} as const

/** The eight key figures of a published fostering framework, and the two that explain them. */
export const supportVisits = defineMeasure({
  ...asPublished,
  id: 'M001',
  title: 'Support visits in time',
  short: 'Support visits',
  says: 'One in the last 6 weeks where a child is placed, in the last 12 where none is',
  sentence: '{n} had a support visit in the 6 weeks to {day}, or in the 12 weeks where no child is placed.',
  drawn: 'Share of households with a support visit in the last 6 weeks, or 12 where no child is placed',
  whyItMatters: 'Carers who are visited as agreed keep going, and the children with them stay put.',
  rows: 'household',
  form: { is: 'currency', inDate: 'fc-support-visit', owed: ['fc-support-visit'], until: 'support visit' },
})

const unannounced = { inDate: 'fc-unannounced-12m', owed: ['fc-unannounced-12m'] }

export const unannouncedVisits = defineMeasure({
  ...asPublished,
  id: 'M002',
  title: 'Unannounced visits in time',
  short: 'Unannounced visits',
  says: 'One in the last 12 months',
  sentence: '{n} had an unannounced visit in the 12 months to {day}.',
  drawn: 'Share of households with an unannounced visit in the last 12 months',
  whyItMatters: 'A visit nobody was told of shows how a child lives on an ordinary day.',
  rows: 'household',
  form: { is: 'currency', ...unannounced },
})

export const unannouncedOfThoseDue = defineMeasure({
  ...asPublished,
  id: 'M003',
  title: 'Unannounced visits in time, of those due',
  short: 'Unannounced visits, of those due',
  says: 'Leaving out homes too new to owe one',
  sentence: '{n} that owed an unannounced visit had one in the 12 months to {day}.',
  drawn: 'Share of households with an unannounced visit in the last 12 months, of those that owed one',
  whyItMatters: 'The published figure counts new homes as if they were late. This one does not.',
  rows: 'household',
  form: { is: 'currency', ...unannounced, only: ['in time', 'late'] },
})

export const annualReviews = defineMeasure({
  ...asPublished,
  id: 'M004',
  title: 'Annual review in time',
  short: 'Annual reviews',
  says: 'One in the last 12 months',
  sentence: '{n} had a review in the 12 months to {day}.',
  drawn: 'Share of households with a review in the last 12 months',
  whyItMatters: 'A review asks every year whether this is still the right home, and hears the children in it.',
  rows: 'household',
  form: { is: 'currency', inDate: 'fc-review-annual', owed: ['fc-review-first', 'fc-review-annual'] },
})

export const formalSupervision = defineMeasure({
  ...asPublished,
  id: 'M005',
  title: 'Latest formal supervision in last 12 weeks',
  short: 'Formal supervision',
  says: 'One in the last 12 weeks',
  sentence: '{n} had a formal supervision in the 12 weeks to {day}.',
  drawn: 'Share of households with a formal supervision in the last 12 weeks',
  whyItMatters: 'Supervision is where worry is said aloud, in time to do something about it.',
  rows: 'household',
  form: { is: 'currency', inDate: 'fc-supervision-formal-12w', owed: ['fc-supervision-formal-12w'] },
})

export const managementSupervision = defineMeasure({
  ...asPublished,
  id: 'M006',
  title: 'Latest management supervision in last 12 weeks',
  short: 'Management supervision',
  says: 'One in the last 12 weeks',
  sentence: '{n} had a management supervision in the 12 weeks to {day}.',
  drawn: 'Share of households with a management supervision in the last 12 weeks',
  whyItMatters: 'A second pair of eyes on every home.',
  rows: 'household',
  form: { is: 'currency', inDate: 'mgmt-supervision-12w', owed: ['mgmt-supervision-12w'] },
})

export const trainingStandards = defineMeasure({
  ...asPublished,
  id: 'M007',
  title: 'Training, support and development',
  short: 'Training standards',
  says: 'Finished; owed within 12 months, 18 for kinship homes',
  sentence: '{n} had finished the training standards by {day}.',
  drawn: 'Share of households that have finished the training standards',
  whyItMatters: 'The standards are the ground every carer stands on.',
  rows: 'household',
  form: { is: 'currency', inDate: 'tsds', owed: ['tsds'], complete: true },
})

export const keepInTouchCalls = defineMeasure({
  ...asPublished,
  id: 'M008',
  title: 'Covid-19 keep in touch call in last 4 weeks',
  short: 'Covid-19 calls',
  says: 'One in the last 4 weeks, March 2020 to December 2022',
  sentence: '{n} had a keep in touch call in the 4 weeks to {day}.',
  drawn: 'Share of households with a keep in touch call in the last 4 weeks',
  whyItMatters: 'When nobody could visit, the telephone was the visit.',
  rows: 'household',
  form: { is: 'currency', inDate: 'covid-kit-4w', owed: ['covid-kit-4w'] },
})

export const notifications = defineMeasure({
  ...asPublished,
  id: 'M009',
  title: 'Notification received within 1 day in last 6 months',
  short: 'Events notified in a day',
  says: 'Of events in the last 6 months',
  sentence: '{n} in the 6 months to {day} were notified by the end of the next day.',
  drawn: 'Share of events in the last 6 months notified by the end of the next day',
  whyItMatters: 'Those who must act for a child have to know first.',
  rows: 'event',
  form: { is: 'completion', rules: ['notification-1d-local'], over: { rolling: 6 }, by: 'opened' },
})

const register = {
  area: 'Foster homes',
  unit: 'count',
  rounding: 'whole',
  rows: 'household',
  form: { is: 'register' },
} as const

export const activeHouseholds = defineMeasure({
  ...register,
  id: 'M010',
  title: 'Active households on register',
  short: 'Households on the register',
  says: 'Approved and not ended',
  sentence: '{n} on the register on {day}.',
  drawn: 'Households on the register',
  whyItMatters: 'It is what most other figures are of.',
  direction: 'none',
  numbers: 'service view',
  published: PUBLISHED,
})

export const neitherColumn = defineMeasure({
  id: 'M011',
  area: 'Foster homes',
  title: 'Key figures with households in neither column',
  short: 'In neither column',
  says: 'Neither in time nor late: too new, excused, or not known',
  sentence: '{n} stood in neither column on {day}: too new to owe anything, excused, or not known.',
  drawn: 'Places in the table of key figures in neither column',
  whyItMatters: 'A table that leaves people out should say how many, and why.',
  rows: 'household and figure',
  unit: 'count',
  direction: 'down',
  rounding: 'whole',
  numbers: 'service view',
  published: PUBLISHED,
  form: { is: 'neither', of: ['M001', 'M002', 'M004', 'M005', 'M006', 'M007', 'M008'] },
})

export const councilHouseholds = defineMeasure({
  ...register,
  id: 'M129',
  title: 'Number of council foster carers - households',
  short: 'Council foster homes',
  says: 'On the register at the end of the quarter',
  sentence: '{n} on the register on {day}.',
  drawn: 'Council foster homes on the register',
  whyItMatters: 'A child can only be matched with a home that is there.',
  direction: 'up',
  numbers: 'board view',
  published: 'Corporate Parenting Board dataset, measure 24',
})

/** All of the published table, in the order of their numbers. */
export const KEY_FIGURES: readonly Measure[] = [
  supportVisits,
  unannouncedVisits,
  unannouncedOfThoseDue,
  annualReviews,
  formalSupervision,
  managementSupervision,
  trainingStandards,
  keepInTouchCalls,
  notifications,
  activeHouseholds,
  neitherColumn,
]

/** The rows of the published table, in its order. */
export const KPI_ROWS = ['M001', 'M002', 'M004', 'M005', 'M006', 'M007', 'M008', 'M009'] as const
