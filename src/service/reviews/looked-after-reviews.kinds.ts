import { begins, choice, day, defineKind, fromCodes, type Need, one, prose, SELF, text, yesNo } from '../../happenings'
import { PARTICIPATION } from '../codes'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Child')

const VENUES = ['placement', 'school', 'office', 'other'] as const
/** A place other than the child chose wants its reason. */
const otherThanChosen: readonly Need[] = VENUES.flatMap((chosen) =>
  VENUES.filter((venue) => venue !== chosen).map((venue) => ({
    ...{ given: 'venue_chosen', is: chosen, and: { venue }, ask: 'venue_because' },
    say: 'Say why it was not held where the child chose',
  })),
)

export const lookedAfterReview = defineKind({
  name: 'looked after review',
  means: 'The review of a child’s care plan, chaired by the independent reviewing officer.',
  group: 'Reviews',
  act: 'Record a review',
  wording: ['review', 'When was the review?', 'Enter the day of the review', 'Review recorded'],
  subject: 'looked after review',
  refOptional: true,
  about: { child, worker: one('worker', 'Reviewing officer', { optional: true }) },
  columns: { worker: { none: 'Nobody named' } },
  facts: {
    participation: fromCodes('How the child took part', PARTICIPATION),
    venue: choice('Where was it held?', VENUES, { optional: true }),
    venue_chosen: choice('Where did the child choose to have it?', VENUES, { optional: true }),
    venue_because: text('If it was held elsewhere, why', { optional: true }),
    chosen: prose('Whom and what the child chose to have there and to be talked of'),
    meeting: yesNo('Was it a meeting?', {
      optional: true,
      hint: 'No, if views were gathered one by one and nobody met',
    }),
    began_on: day('Day it was begun, if it was adjourned', { optional: true }),
    little_contact: yesNo('Does the child have little or no contact with family?', {
      optional: true,
      hint: 'Then an independent visitor must be thought of',
    }),
    late_because: choice(
      'If it was late, why',
      ['reviewing officer away', 'people could not come', 'papers missing', 'child or family asked', 'another reason'],
      { optional: true },
    ),
    decisions: prose('What was decided'),
  },
  needs: otherThanChosen,
  effects: [begins('looked after review', SELF, { with: 'child' })],
  keep,
})

export const reviewAdjournment = defineKind({
  name: 'review adjournment',
  means: 'A child’s review was begun and put off. It counts as held only on the day it is completed.',
  group: 'Reviews',
  act: 'Record that a review was adjourned',
  wording: ['adjournment', 'When was it adjourned?', 'Enter the day it was adjourned', 'Adjournment recorded'],
  about: { child },
  facts: {
    reason: choice('Why', ['assessment missing', 'plan missing', 'people missing', 'another reason']),
    goes_on: day('Day it is to go on', { optional: true }),
  },
  keep,
})

export const reviewRecord = defineKind({
  name: 'review record',
  means:
    'What follows a child’s review on paper: decisions sent and answered, the record written, the record sent out.',
  group: 'Reviews',
  act: 'Record what followed a review',
  wording: ['step', 'When was this done?', 'Enter the day it was done', 'Step recorded'],
  about: { review: one('looked after review', 'Review') },
  facts: {
    step: choice(
      'Which step',
      ['decisions sent', 'decisions agreed', 'decisions objected to', 'record written', 'record sent out'],
      { required: true },
    ),
  },
  keep,
})

export const reviewingOfficerAppointment = defineKind({
  name: 'reviewing officer appointment',
  means: 'Which independent reviewing officer a child has, from a day on.',
  group: 'Reviews',
  act: 'Appoint a reviewing officer',
  wording: ['appointment', 'From which day?', 'Enter the day it begins', 'Reviewing officer appointed'],
  about: { child, worker: one('worker', 'Reviewing officer') },
  effects: [begins('reviewing officer', 'child', { with: 'worker' })],
  keep,
})

export const midpointAudit = defineKind({
  name: 'midpoint audit',
  means: 'The reviewing officer’s look, halfway between two reviews, at whether the plan is being carried out.',
  group: 'Reviews',
  act: 'Record a midpoint audit',
  wording: ['audit', 'When was it done?', 'Enter the day it was done', 'Midpoint audit recorded'],
  about: { child, worker: one('worker', 'Reviewing officer', { optional: true }) },
  columns: { worker: { none: 'Nobody named' } },
  facts: {
    on_track: yesNo('Is the plan being carried out?'),
    notes: prose('What was found'),
  },
  keep,
})
