import { choice, day, defineKind, one, prose, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'

/** Whom regulation 13 names; the area authority where the placement is outside our own area. */
const TOLD = [
  'child',
  'parents',
  'others with contact',
  'last carer',
  'health board',
  'health board there',
  'gp',
  'new gp',
  'school',
  'reviewing officer',
  'area authority',
]

export const placementNotice = defineKind({
  name: 'placement notice',
  means: 'Written notice of where a child is to be placed, to one of those who must have it; or why they had none.',
  group: 'Children',
  act: 'Record a notice of a placement',
  wording: ['notice', 'When was it sent?', 'Enter the day it was sent', 'Notice recorded'],
  about: { placement: one('placement', 'Placement') },
  facts: {
    to: choice('Who', TOLD, { required: true }),
    answer: choice('Were they told?', ['told in writing', 'left out for safety', 'nobody is'], {
      hint: 'Nobody is: there is no such person, as no last carer of a first placement',
    }),
  },
  keep,
})

export const placementEndingNotice = defineKind({
  name: 'placement ending notice',
  means:
    'Written notice that a placement ends, to one of those who were told of it; or that they could not be told yet.',
  group: 'Children',
  act: 'Record a notice that a placement ends',
  wording: ['notice', 'When was this?', 'Enter the day of the notice', 'Notice recorded'],
  about: { placement: one('placement', 'Placement') },
  facts: {
    to: choice('Who', [...TOLD, 'carer'], { required: true }),
    answer: choice('Were they told?', ['told before', 'could not be told before', 'told since']),
    ended_on: day('Day the placement ended, if it has', { optional: true }),
  },
  keep,
})

export const placementDecision = defineKind({
  name: 'placement decision',
  means: 'A decision about a placement, or about ceasing to look after a child, that somebody senior must sign.',
  group: 'Children',
  act: 'Record a decision about a placement',
  wording: ['decision', 'When was it signed?', 'Enter the day it was signed', 'Decision recorded'],
  about: { child: one('child', 'Child'), placement: one('placement', 'Placement, if any', { optional: true }) },
  facts: {
    decision: choice(
      'What was decided',
      [
        'end of placement',
        'placement outside our area',
        'placement at a distance',
        'key stage 4 move',
        'ceasing to look after',
        'ceasing to look after at 16 or 17',
      ],
      { required: true },
    ),
    signatory: choice('Who signed it', ['nominated officer', 'director', 'somebody else']),
    planned_on: day('Day it is to take effect', { optional: true }),
    immediate_risk: yesNo('Is there an immediate risk of significant harm?', {
      optional: true,
      hint: 'To the child, or by the child to others',
    }),
    area_authority: choice('Was the area authority told, or consulted?', ['told', 'consulted with the care plan'], {
      optional: true,
    }),
    notes: prose('Why, and what was weighed'),
  },
  keep,
})
