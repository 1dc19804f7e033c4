import { begins, choice, defineKind, fromCodes, one, text, yesNo } from '../../happenings'
import { ADOPTION_REVERSAL, LEGAL_STATUS, SOCIAL_WORKER_CHANGED } from '../codes'

const keep = 'child’s case record: to the 75th anniversary of birth'

export const legalStatus = defineKind({
  name: 'legal status',
  file: 'legal-statuses',
  means: 'Under which law a child is looked after, from a day on. A second one while it runs takes its place.',
  group: 'Children',
  act: 'Record a legal status',
  wording: ['legal status', 'From which day?', 'Enter the day from which it holds', 'Legal status recorded'],
  about: { child: one('child', 'Child') },
  facts: { status: fromCodes('Legal status', LEGAL_STATUS, { required: true }) },
  effects: [begins('legal status', 'child')],
  keep,
})

export const adoptionDecision = defineKind({
  name: 'adoption decision',
  means: 'The decision that a child should be placed for adoption, or should be so no more.',
  group: 'Children',
  act: 'Record an adoption decision',
  wording: ['decision', 'When was it decided?', 'Enter the day it was decided', 'Adoption decision recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    decision: choice('What was decided', ['to be placed for adoption', 'no longer to be placed'], { required: true }),
    reason: fromCodes('Why no longer', ADOPTION_REVERSAL, { optional: true }),
  },
  keep,
})

export const socialWorkerAllocation = defineKind({
  name: 'social worker allocation',
  means: 'Which social worker a child has, from a day on, and why the one before has them no more.',
  group: 'Children',
  act: 'Allocate a child’s social worker',
  wording: ['allocation', 'From which day?', 'Enter the day it begins', 'Social worker allocated'],
  about: { child: one('child', 'Child'), worker: one('worker', 'Social worker', { optional: true }) },
  columns: { worker: { none: 'Nobody named' } },
  facts: {
    team: text('Team', {
      optional: true,
      hint: 'The team of children’s social work, if it is not known from the worker',
    }),
    for_disabled: yesNo('Is it a team for disabled children?', { optional: true }),
    reason: fromCodes('Why the worker changed', SOCIAL_WORKER_CHANGED, { optional: true }),
  },
  effects: [begins('known to a worker', 'child', { with: 'worker' })],
  keep,
})
