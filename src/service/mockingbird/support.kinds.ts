import { begins, choice, day, defineKind, one, prose, text } from '../../happenings'

const constellation = one('constellation', 'Constellation')

export const liaison = defineKind({
  name: 'liaison',
  means: 'Which liaison worker supports a constellation from a day on.',
  group: 'Supervision',
  act: 'Name a liaison worker',
  wording: ['liaison', 'From which day?', 'Enter the day it begins', 'Liaison worker recorded'],
  about: { constellation, worker: one('worker', 'Liaison worker', { optional: true }) },
  facts: { hours: text('Hours or share of a post', { optional: true }) },
  effects: [begins('liaised', 'constellation', { with: 'worker' })],
  may: { record: 'allocate', read: 'read cases' },
})

export const fidelityCheck = defineKind({
  name: 'fidelity check',
  means: 'An outside look at whether a constellation keeps to the Mockingbird model.',
  group: 'Supervision',
  act: 'Record a fidelity check',
  wording: ['check', 'When was the check?', 'Enter the day of the check', 'Fidelity check recorded'],
  about: { constellation },
  facts: {
    result: choice('What was the result?', ['passed', 'passed with actions', 'not passed']),
    checked_by: text('Who checked', { optional: true }),
    next_on: day('Day of the next check', { optional: true }),
    notes: prose('What was found'),
  },
})
