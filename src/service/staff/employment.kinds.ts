import { begins, choice, defineKind, ends, one, text, wholeNumber, yesNo } from '../../happenings'
import { fewRead } from './fitness.kinds'
import { partOfServices, ROLES } from './work'

const may = { record: 'keep the register', read: 'read cases' }
const keep = 'staff record: 15 years from the last entry'

export const employment = defineKind({
  name: 'employment',
  means:
    'Someone began to work for the service, in a role and on a basis. A second row while they work here is a new role, new hours or another post.',
  group: 'Staff',
  act: 'Record that someone started',
  wording: ['start', 'On which day did they start?', 'Enter the day they started', 'Start recorded'],
  about: { worker: one('worker', 'Worker'), post: one('post', 'Post they hold', { optional: true }) },
  facts: {
    role: choice('Role', ROLES),
    social_worker: yesNo('Is it a post for a registered social worker?', {
      hint: 'Their registration is then renewed by 30 November each year',
    }),
    basis: choice(
      'On what basis do they work here?',
      ['contract of service', 'contract for services', 'agency', 'employed by someone else', 'volunteer'],
      { optional: true },
    ),
    hours_a_week: wholeNumber('Hours a week, on average', { optional: true }),
    part: partOfServices,
  },
  effects: [begins('employed', 'worker', { with: 'post' })],
  may,
  keep,
})

export const employmentEnding = defineKind({
  name: 'employment ending',
  means: 'The day from which somebody no longer works for the service, and why. Figures of leavers count these.',
  group: 'Staff',
  act: 'Record that someone left',
  wording: [
    'leaving',
    'From which day do they no longer work here?',
    'Enter the first day they no longer work here',
    'Leaving recorded',
  ],
  about: { worker: one('worker', 'Worker') },
  facts: {
    reason: choice('Why did they leave?', [
      'resigned',
      'retired',
      'agency contract ended',
      'fixed term ended',
      'moved within the organisation',
      'promoted',
      'secondment',
      'career break',
      'dismissed',
      'redundancy',
      'died',
      'other',
    ]),
    destination: text('Where they went', { optional: true }),
  },
  effects: [ends('employed', 'worker'), ends('absent', 'worker')],
  may: fewRead,
  keep,
})
