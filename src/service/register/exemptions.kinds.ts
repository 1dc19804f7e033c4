import { begins, choice, day, defineKind, ends, one, prose, text } from '../../happenings'

export const exemption = defineKind({
  name: 'exemption',
  means: 'Leave from the authority where the carer lives to foster a named child beyond the usual limit of three.',
  group: 'Register',
  act: 'Record an exemption',
  subject: 'exemption',
  refOptional: true,
  about: { household: one('household', 'Household'), child: one('child', 'Child named in it') },
  facts: {
    reason: text('Reason'),
    conditions: prose('Conditions'),
    notice_on: day('Date of the written notice', { optional: true }),
    granted_by: text('Which authority granted it', { optional: true }),
  },
  // The child's own, so that each can end by itself: a home may have several.
  effects: [begins('exempt', 'child', { with: 'household', each: 'household', itself: true })],
})

export const exemptionEnding = defineKind({
  name: 'exemption ending',
  means: 'An exemption was cancelled, or is needed no longer.',
  group: 'Register',
  act: 'Record that an exemption ended',
  wording: ['end of the exemption', 'When did it end?', 'Enter the day it ended', 'End of the exemption recorded'],
  about: { child: one('child', 'Child named in it') },
  facts: { reason: text('Why it ended') },
  effects: [ends('exempt', 'child')],
})

export const exemptionReview = defineKind({
  name: 'exemption review',
  means: 'A look at whether an exemption is still right for the child named in it and for the others in the home.',
  group: 'Register',
  act: 'Record the review of an exemption',
  wording: ['review', 'When was it reviewed?', 'Enter the day it was reviewed', 'Review of the exemption recorded'],
  about: { exemption: one('exemption', 'Exemption') },
  facts: {
    outcome: choice('Outcome', ['goes on', 'to be changed', 'to end']),
    criteria: prose('How it meets what the service asks of an exemption'),
  },
})
