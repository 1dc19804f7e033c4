import { begins, choice, day, defineKind, one, prose, SELF, text, yesNo } from '../../happenings'
import { BODIES, SCHEDULE_7 } from './schedules'

const event = one('notifiable event', 'Event')

export const notifiableEvent = defineKind({
  name: 'notifiable event',
  ref: 'E-',
  means:
    'Something Schedule 7 says others must be told of: a death, a serious accident, a child missing, an allegation.',
  group: 'Events',
  act: 'Report an event',
  wording: ['event', 'When did it happen?', 'Enter the day it happened', 'Event recorded'],
  subject: 'notifiable event',
  refOptional: true,
  about: { household: one('household', 'Household') },
  facts: {
    event: text('What happened', { hint: 'In a few words, for example: child missing from the home' }),
    schedule_7: choice('Which kind of event in Schedule 7', SCHEDULE_7, {
      optional: true,
      hint: 'It decides who must be told. Leave it where you are not sure: it can be put right later',
      words: { 'information given to DBS': 'Information given to the Disclosure and Barring Service' },
    }),
    notes: prose('What was done'),
  },
  effects: [begins('notifiable event', SELF, { with: 'household' })],
})

export const notification = defineKind({
  name: 'notification',
  means: 'Somebody was told of a notifiable event.',
  group: 'Events',
  act: 'Record who was told',
  wording: ['notification', 'When were they told?', 'Enter the day they were told', 'Notification recorded'],
  about: { notifiable_event: event },
  facts: {
    to: text('Who was told', {
      hint: 'As Schedule 7 names them: Ofsted, responsible authority, area authority, police, Secretary of State, health commissioner',
      known: BODIES,
    }),
    how: choice('How', ['in writing', 'by telephone', 'in person', 'our own record'], {
      optional: true,
      hint: 'Our own record: the service is itself the body to be told',
    }),
    confirmed_on: day('If told by word of mouth, day it was confirmed in writing', { optional: true }),
    reference: text('Their reference', { optional: true }),
  },
})

export const notificationDecision = defineKind({
  name: 'notification decision',
  means: 'The registered manager’s decision whether an event must be notified to Ofsted, and why.',
  group: 'Events',
  act: 'Decide whether to notify',
  wording: ['decision', 'When was it decided?', 'Enter the day it was decided', 'Decision recorded'],
  about: { notifiable_event: event, worker: one('worker', 'Who decided', { optional: true }) },
  facts: { required: yesNo('Must Ofsted be told?', { required: true }), reason: prose('Why') },
})

export const eventOutcome = defineKind({
  name: 'event outcome',
  means:
    'What became of a notifiable event since it was notified: its outcome, what was learned, what is still to be done.',
  group: 'Events',
  act: 'Record what became of an event',
  wording: ['outcome', 'When was this known?', 'Enter the day it was known', 'Outcome recorded'],
  about: { notifiable_event: event },
  facts: {
    outcome: text('Outcome'),
    action: text('What is still to be done', { optional: true }),
    action_due: day('By which day', { optional: true }),
    action_done: day('Day it was done', { optional: true }),
    learning: prose('What was learned'),
  },
})

export const eventSignature = defineKind({
  name: 'event signature',
  title: 'event sign-off',
  means: 'The team manager read the record of a notifiable event and signed it.',
  group: 'Events',
  act: 'Sign off an event',
  wording: ['sign-off', 'When was it signed?', 'Enter the day it was signed', 'Sign-off recorded'],
  about: { notifiable_event: event, worker: one('worker', 'Team manager who signed', { optional: true }) },
  facts: { notes: prose('What they said') },
  may: { record: 'sign off events', read: 'read cases' },
})

export const finalSignature = defineKind({
  name: 'final signature',
  title: 'final sign-off',
  means: 'The registered manager’s last word on a notifiable event and its outcome, after the team manager’s.',
  group: 'Events',
  act: 'Give the final sign-off',
  wording: ['final sign-off', 'When was it signed?', 'Enter the day it was signed', 'Final sign-off recorded'],
  about: { notifiable_event: event, worker: one('worker', 'Registered manager who signed', { optional: true }) },
  facts: { notes: prose('What they said') },
  may: { record: 'give the last word on events', read: 'read cases' },
  after: [
    {
      ...{ of: 'notifiable_event', kind: 'event signature', at: 'notifiable_event' },
      why: 'The team manager has not signed this event off yet. Their sign-off comes first',
    },
    {
      ...{ of: 'notifiable_event', kind: 'event signature', at: 'notifiable_event', byAnother: true },
      why: 'You gave the team manager’s sign-off of this event. The final one is somebody else’s to give',
    },
  ],
})

export const authorityDiscussion = defineKind({
  name: 'authority discussion',
  means: 'The service and the child’s responsible authority talked over an event and agreed what else is needed.',
  group: 'Events',
  act: 'Record a talk with the responsible authority',
  wording: ['talk', 'When did you talk?', 'Enter the day you talked', 'Talk recorded'],
  about: { notifiable_event: event },
  facts: { with_whom: text('With whom', { optional: true }), agreed: prose('What was agreed') },
})
