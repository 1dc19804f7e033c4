import { begins, choice, defineKind, ends, one, prose, SELF, text, yesNo } from '../../happenings'

const staff = 'staff record: 15 years from the last entry'
const child = 'child’s case record: to the 75th anniversary of birth'

export const iroObservation = defineKind({
  name: 'iro observation',
  means: 'A manager watched a reviewing officer chair a review, on the audit template.',
  group: 'Staff',
  act: 'Record a reviewing officer observed',
  wording: ['observation', 'When was it?', 'Enter the day of the review observed', 'Observation recorded'],
  about: { worker: one('worker', 'Reviewing officer') },
  facts: {
    by: text('Who observed'),
    shared: yesNo('Was the learning shared in supervision?', { optional: true }),
    notes: prose('What was seen'),
  },
  may: { record: 'record', read: 'read staff records', folder: true },
  keep: staff,
})

export const dispute = defineKind({
  name: 'dispute',
  means:
    'A reviewing officer disputes how a child’s plan is carried out, informally or formally. A formal one is its own.',
  group: 'Reviews',
  act: 'Record a dispute raised',
  wording: ['dispute', 'When was it raised?', 'Enter the day it was raised', 'Dispute recorded'],
  subject: 'dispute',
  refOptional: true,
  about: {
    child: one('child', 'Child'),
    worker: one('worker', 'Reviewing officer', { optional: true }),
  },
  facts: {
    stage: choice('Informal or formal', ['informal', 'formal']),
    theme: choice(
      'Theme',
      ['drift or delay', 'care plan', 'placement', 'health', 'education', 'contact', 'practice', 'another'],
      { optional: true },
    ),
    follows: text('Reference of the informal dispute it follows, if any', { optional: true }),
    notes: prose('What is disputed'),
  },
  effects: [begins('dispute', SELF, { with: 'child' })],
  keep: child,
})

export const disputeStep = defineKind({
  name: 'dispute step',
  means: 'A dispute was put to somebody, or somebody answered it.',
  group: 'Reviews',
  act: 'Record a step in a dispute',
  wording: ['step', 'When was it?', 'Enter the day of the step', 'Step recorded'],
  about: { dispute: one('dispute', 'Dispute') },
  facts: {
    level: choice('Who has it', ['team manager', 'group manager', 'assistant director', 'director', 'Cafcass']),
    step: choice('What happened', ['put to them', 'answered']),
    notes: prose('What was said'),
  },
  keep: child,
})

export const disputeResolution = defineKind({
  name: 'dispute resolution',
  means: 'A dispute is over: settled, or taken elsewhere.',
  group: 'Reviews',
  act: 'Record how a dispute ended',
  wording: ['resolution', 'When was it settled?', 'Enter the day it was settled', 'Resolution recorded'],
  about: { dispute: one('dispute', 'Dispute') },
  facts: {
    outcome: choice('How', ['agreed', 'partly agreed', 'not agreed', 'withdrawn']),
    difference: prose('What shows it, and what difference it made for the child'),
  },
  needs: [{ ask: 'difference', say: 'Say what shows it' }],
  effects: [ends('dispute', 'dispute')],
  keep: child,
})
