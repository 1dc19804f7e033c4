import { begins, choice, defineKind, one, prose, SELF, text, yesNo } from '../../happenings'
import { BODIES } from './schedules'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Child')

export const seriousIncident = defineKind({
  name: 'serious incident',
  ref: 'SI-',
  means:
    'A child died or was seriously harmed, and abuse or neglect is known or suspected. It is written down on the day the authority knew.',
  group: 'Events',
  act: 'Record a serious incident',
  wording: ['incident', 'When did the authority know?', 'Enter the day the authority knew', 'Incident recorded'],
  subject: 'serious incident',
  refOptional: true,
  about: { child },
  facts: {
    harm: choice('What came of it', ['died', 'seriously harmed']),
    abuse_suspected: yesNo('Is abuse or neglect known or suspected?'),
    happened: choice('Where', ['in our area', 'outside England'], { optional: true }),
    notes: prose('What is known'),
  },
  effects: [begins('serious incident', SELF, { with: 'child' })],
  keep,
})

export const childDeath = defineKind({
  name: 'child death',
  ref: 'CD-',
  means: 'The death of a child or young person the service answers for, whatever its cause.',
  group: 'Events',
  act: 'Record the death of a child',
  wording: ['death', 'When did the child die?', 'Enter the day the child died', 'Death recorded'],
  subject: 'child death',
  refOptional: true,
  about: { child },
  facts: {
    looked_after: yesNo('Was the child looked after?'),
    notes: prose('What is known'),
  },
  effects: [begins('child death', SELF, { with: 'child' })],
  keep,
})

export const mentalHealthConcern = defineKind({
  name: 'mental health concern',
  ref: 'MH-',
  means:
    'A concern about a placed child’s mental health so serious that an assessment under the Mental Health Act would be asked for.',
  group: 'Events',
  act: 'Record a concern about mental health',
  wording: ['concern', 'When did it arise?', 'Enter the day it arose', 'Concern recorded'],
  subject: 'mental health concern',
  refOptional: true,
  about: { child },
  facts: { concern: text('What the concern is'), notes: prose('What was done') },
  effects: [begins('mental health concern', SELF, { with: 'child' })],
  keep,
})

export const concernNotice = defineKind({
  name: 'concern notice',
  means:
    'Somebody was told of a missing episode, an allegation, a serious incident, a death or a concern about mental health. A notifiable event has notifications instead.',
  group: 'Events',
  act: 'Record who was told of a concern',
  wording: ['notice', 'When were they told?', 'Enter the day they were told', 'Notice recorded'],
  about: {
    concern: one(
      ['missing episode', 'allegation', 'serious incident', 'child death', 'mental health concern'],
      'Of what they were told',
    ),
  },
  facts: {
    to: choice('Who was told', BODIES, { required: true }),
    reference: text('Their reference', { optional: true }),
    notes: prose('What they were told'),
  },
  keep,
})
