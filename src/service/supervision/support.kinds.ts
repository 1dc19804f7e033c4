import { begins, choice, defineKind, ends, one, prose, SELF, text, wholeNumber, yesNo } from '../../happenings'

export const carerSupportEvent = defineKind({
  name: 'carer support event',
  means: 'Something the service holds for its carers: a support group, a forum, an evening that thanks them.',
  group: 'Supervision',
  act: 'Record an event for carers',
  wording: ['event', 'When was it held?', 'Enter the day it was held', 'Event for carers recorded'],
  subject: 'carer support event',
  refOptional: true,
  about: { service: one('service', 'Service') },
  facts: {
    event: choice('What was it?', ['support group', 'recognition event', 'forum', 'social event', 'consultation'], {
      required: true,
    }),
    face_to_face: yesNo('Did people meet in one place?', { optional: true }),
    came: wholeNumber('How many carers came', { optional: true }),
    notes: prose('What was said and asked for'),
  },
  effects: [begins('carer support event', SELF, { with: 'service' })],
  may: { record: 'record', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})

export const supportAttendance = defineKind({
  name: 'support attendance',
  means: 'A household came to something held for carers.',
  group: 'Supervision',
  act: 'Record who came',
  wording: ['attendance', 'When did they come?', 'Enter the day they came', 'Attendance recorded'],
  about: { household: one('household', 'Household'), carer_support_event: one('carer support event', 'Event') },
})

export const buddyMatch = defineKind({
  name: 'buddy match',
  means: 'An experienced household that stands by a newer one, as its buddy.',
  group: 'Supervision',
  act: 'Match with a buddy',
  file: 'buddy-matches',
  wording: ['match', 'From which day?', 'Enter the day they were matched', 'Buddy recorded'],
  about: { household: one('household', 'Household'), buddy: one('household', 'Household that is their buddy') },
  facts: { offers: text('What it is for', { optional: true, hint: 'For example, first year, a child with autism' }) },
  effects: [begins('buddied', 'household', { with: 'buddy' })],
})

export const buddyMatchEnding = defineKind({
  name: 'buddy match ending',
  means: 'A household no longer has its buddy.',
  group: 'Supervision',
  act: 'Record that the match ended',
  wording: ['end of the match', 'When did it end?', 'Enter the day it ended', 'End of the match recorded'],
  about: { household: one('household', 'Household') },
  effects: [ends('buddied', 'household')],
})
