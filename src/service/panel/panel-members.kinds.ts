import { begins, choice, day, defineKind, ends, one, SELF, text, yesNo } from '../../happenings'

const may = { record: 'keep the register', read: 'read cases' }
const keep = 'staff record: 15 years from the last entry'
const panelMember_ = one('panel member', 'Panel member')

export const panelMember = defineKind({
  name: 'panel member',
  means: 'Somebody on the central list, from which the members of each panel are drawn.',
  group: 'Panel',
  act: 'Add a panel member',
  wording: ['panel member', 'When did they join the central list?', 'Enter the day they joined', 'Panel member added'],
  subject: 'panel member',
  about: { service: one('service', 'Service whose list it is') },
  facts: {
    name: text('Full name', { required: true }),
    office: choice('Office', ['chair', 'vice chair', 'member']),
    qualified: yesNo('Are they a social worker with three years’ relevant experience since qualifying?'),
    independent: yesNo('Are they independent of the service?', {
      hint: 'A chair appointed after 1 October 2011 must be',
    }),
  },
  effects: [begins('panel member', SELF, { with: 'service' })],
  may,
  keep,
})

export const panelMemberEnding = defineKind({
  name: 'panel member ending',
  means: 'Somebody left the central list. Either side gives a month’s notice in writing.',
  group: 'Panel',
  act: 'Record that a panel member left',
  wording: ['departure', 'When did they leave the list?', 'Enter the day they left', 'Departure recorded'],
  about: { panel_member: panelMember_ },
  facts: {
    reason: choice('Why', ['resigned', 'removed', 'term over']),
    notice_on: day('Notice given on', { optional: true }),
  },
  effects: [ends('panel member', 'panel_member')],
  may,
  keep,
})

/** Schedule 1 of the Fostering Services Regulations: regulation 20 asks it of panel members as of staff. */
const SCHEDULE_1 = [
  'identity',
  'criminal record',
  'first reference',
  'second reference',
  'reason for leaving',
  'qualifications',
  'employment history',
]

export const panelMemberCheck = defineKind({
  name: 'panel member check',
  means: 'One thing Schedule 1 asks to be known of a panel member before they sit, on the day it came.',
  group: 'Panel',
  act: 'Record a check of a panel member',
  wording: ['check', 'When did it come?', 'Enter the day it came', 'Check recorded'],
  about: { panel_member: panelMember_ },
  facts: {
    check: choice('Which check', SCHEDULE_1, { required: true }),
    asked_on: day('Asked for on', { optional: true }),
    verified_by: text('Who verified it', { optional: true }),
  },
  may,
  keep,
})

export const panelMemberStep = defineKind({
  name: 'panel member step',
  means:
    'What a panel member does to learn and keep learning: induction, the joint training day, the yearly appraisal.',
  group: 'Panel',
  act: 'Record training of a panel member',
  wording: ['step', 'When was it?', 'Enter the day it was', 'Step recorded'],
  about: { panel_member: panelMember_ },
  facts: {
    step: choice(
      'Which',
      ['observed a panel', 'induction finished', 'joint training day', 'appraisal', 'other training'],
      {
        required: true,
      },
    ),
    course: text('Which course', { optional: true }),
  },
  may,
  keep,
})
