import { begins, choice, day, defineKind, one, prose, text, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
// The placement says which child: evidence about one stay must not count for the next.
const about = { placement: one('placement', 'Placement') }

export const placementMatch = defineKind({
  name: 'placement match',
  file: 'placement-matches',
  means: 'Why this home was chosen for this child: needs, skills, gaps, and the support that closes them.',
  group: 'Children',
  act: 'Record a match',
  wording: ['match', 'When was it agreed?', 'Enter the day it was agreed', 'Match recorded'],
  about: { child: one('child', 'Child'), household: one('household', 'Household') },
  facts: {
    rationale: prose('Why this home'),
    gaps: prose('What is missing, and what support is given'),
    signed: yesNo('Have both social workers signed the form?', { optional: true }),
  },
  keep,
})

export const placementOutsideTerms = defineKind({
  name: 'placement outside terms',
  file: 'placements-outside-terms',
  means: 'In an emergency a child was placed with approved carers outside their terms of approval.',
  group: 'Children',
  act: 'Record a placement outside terms',
  wording: [
    'placement',
    'When did the child move in?',
    'Enter the day the child moved in',
    'Placement outside terms recorded',
  ],
  about,
  facts: { reason: text('Why at once, and why here') },
  keep,
})

export const termsPutRight = defineKind({
  name: 'terms put right',
  file: 'terms-put-right',
  means: 'New terms of approval cover a child who was placed outside the old ones.',
  group: 'Children',
  act: 'Record that terms cover a placement',
  wording: ['new terms', 'From which day?', 'Enter the day from which they hold', 'New terms recorded'],
  about,
  facts: { terms: text('The new terms', { optional: true }) },
  keep,
})

export const placementWithParents = defineKind({
  name: 'placement with parents',
  file: 'placements-with-parents',
  means: 'A child in care was placed with a parent at once, before the assessment was complete.',
  group: 'Children',
  act: 'Record an immediate placement with parents',
  wording: [
    'placement',
    'When did the child move in?',
    'Enter the day the child moved in',
    'Placement with parents recorded',
  ],
  about,
  facts: {
    interviewed_on: day('Parent interviewed on', { optional: true }),
    agreed_by: text('Nominated officer who thought it necessary', { optional: true }),
  },
  keep,
})

export const placementWithParentsStep = defineKind({
  name: 'placement with parents step',
  means:
    'A step after an immediate placement with parents: the assessment was completed, the placement confirmed or not.',
  group: 'Children',
  act: 'Record a step of a placement with parents',
  wording: ['step', 'When was this?', 'Enter the day of this step', 'Step recorded'],
  about,
  facts: {
    step: choice('Which step', ['assessment completed', 'placement confirmed', 'placement not confirmed'], {
      required: true,
    }),
    approved_by: text('Nominated officer', { optional: true }),
  },
  keep,
})

export const longTermDesignation = defineKind({
  name: 'long term designation',
  means: 'A foster placement is meant to last until the child is no longer looked after, by regulation 22B.',
  group: 'Children',
  act: 'Designate a long-term placement',
  wording: ['designation', 'From which day?', 'Enter the day from which it is long term', 'Designation recorded'],
  about,
  facts: { agreed_by: text('Who agreed it', { optional: true }) },
  effects: [begins('long term', 'placement')],
  keep,
})

export const longTermCondition = defineKind({
  name: 'long term condition',
  means: 'One of the things that must be in place before a placement is long term by regulation 22B.',
  group: 'Children',
  act: 'Record a condition of a long-term placement',
  wording: ['condition', 'When was it met?', 'Enter the day it was met', 'Condition recorded'],
  about,
  facts: {
    condition: choice(
      'Which condition',
      ['plan for permanence', 'carers agree to care until the end', 'confirmed at a review'],
      { required: true },
    ),
  },
  keep,
})

export const providerRegistration = defineKind({
  name: 'provider registration',
  means: 'The provider of supported accommodation was seen to be registered with Ofsted.',
  group: 'Children',
  act: 'Record a provider’s registration',
  wording: ['registration', 'When was it checked?', 'Enter the day it was checked', 'Registration recorded'],
  about,
  facts: { urn: text('Unique reference number', { required: true }), provider: text('Provider', { optional: true }) },
  keep,
})
