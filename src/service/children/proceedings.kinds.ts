import { begins, choice, day, defineKind, ends, one, prose } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Child')

export const preProceedingsStep = defineKind({
  name: 'pre proceedings step',
  title: 'Pre-proceedings step',
  means: 'A step taken before care proceedings, with the day by which the next one is to follow.',
  group: 'Children',
  act: 'Record a pre-proceedings step',
  wording: ['step', 'When was this?', 'Enter the day of this step', 'Pre-proceedings step recorded'],
  about: { child },
  facts: {
    step: choice(
      'Which step',
      ['legal planning meeting', 'letter sent', 'meeting with the parents', 'review', 'assessment commissioned'],
      { required: true },
    ),
    next_by: day('Day by which the next step is to follow', { optional: true }),
    notes: prose('What was decided'),
  },
  effects: [begins('in pre-proceedings', 'child')],
  keep,
})

export const preProceedingsEnding = defineKind({
  name: 'pre proceedings ending',
  title: 'End of pre-proceedings',
  means: 'What was done before care proceedings came to an end: they were issued, or nothing more is needed.',
  group: 'Children',
  act: 'Record that pre-proceedings ended',
  wording: ['end', 'When did it end?', 'Enter the day it ended', 'End of pre-proceedings recorded'],
  about: { child },
  facts: {
    outcome: choice('How did it end?', ['proceedings issued', 'stepped down', 'another way'], { optional: true }),
    learning: prose('What is to be learned from it'),
  },
  effects: [ends('in pre-proceedings', 'child')],
  keep,
})
