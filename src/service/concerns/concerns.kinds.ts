import { begins, defineKind, one, prose, SELF, text } from '../../happenings'

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
  facts: { event: text('What happened'), notes: prose('What was done') },
  effects: [begins('notifiable event', SELF, { with: 'household' })],
})

export const notification = defineKind({
  name: 'notification',
  means: 'Somebody was told of a notifiable event.',
  group: 'Events',
  act: 'Record who was told',
  wording: ['notification', 'When were they told?', 'Enter the day they were told', 'Notification recorded'],
  about: { notifiable_event: one('notifiable event', 'Event') },
  facts: { to: text('Who was told', { hint: 'For example, Ofsted, responsible authority, police' }) },
})
