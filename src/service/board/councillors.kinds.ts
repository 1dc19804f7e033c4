import { begins, choice, defineKind, ends, one, prose, SELF, text, yesNo } from '../../happenings'

const keep = 'board papers: background papers 4 years from publication'
const councillorOf = { councillor: one('councillor', 'Councillor') }

export const councillor = defineKind({
  name: 'councillor',
  means: 'A member of the council, from the day of election or co-option.',
  group: 'Board',
  act: 'Add a councillor',
  wording: ['councillor', 'When did they take office?', 'Enter the day they took office', 'Councillor added'],
  subject: 'councillor',
  refOptional: true,
  facts: {
    name: text('Full name', { required: true }),
    district: text('District or division', { optional: true }),
    seat: choice('Seat on the board', ['chair', 'member', 'substitute', 'lead member', 'none'], { optional: true }),
  },
  effects: [begins('councillor', SELF)],
  may: { record: 'keep the register', read: 'read cases' },
  keep,
})

export const councillorEnding = defineKind({
  name: 'councillor ending',
  means: 'Somebody is no longer a member of the council.',
  group: 'Board',
  act: 'Record that a councillor left office',
  wording: ['end of office', 'When did they leave office?', 'Enter the day they left office', 'End of office recorded'],
  about: councillorOf,
  facts: { reason: text('Why') },
  effects: [ends('councillor', 'councillor')],
  may: { record: 'keep the register', read: 'read cases' },
  keep,
})

export const interestArisen = defineKind({
  name: 'interest arisen',
  file: 'interests-arisen',
  means: 'A councillor came to have a pecuniary interest that is not on the register yet.',
  group: 'Board',
  act: 'Record a new interest',
  wording: ['interest', 'When did it arise or come out?', 'Enter the day it arose or came out', 'Interest recorded'],
  about: councillorOf,
  facts: { interest: text('What it is'), came_out: choice('How it came out', ['notice', 'declared at a meeting']) },
  keep,
})

export const interestRegistered = defineKind({
  name: 'interest registered',
  file: 'interests-registered',
  means: 'A councillor told the monitoring officer what interests they have, or that they have none.',
  group: 'Board',
  act: 'Record interests registered',
  wording: ['entry', 'When were they registered?', 'Enter the day they were registered', 'Interests registered'],
  about: councillorOf,
  facts: { none: yesNo('Did they say they have none?', { optional: true }), interest: prose('What was registered') },
  keep,
})

export const memberTraining = defineKind({
  name: 'member training',
  file: 'member-training',
  means: 'A councillor was trained as a corporate parent.',
  group: 'Board',
  act: 'Record training of a councillor',
  wording: ['training', 'When was the training?', 'Enter the day of the training', 'Training recorded'],
  about: councillorOf,
  facts: { course: text('Which course', { optional: true }) },
  keep,
})

export const boardAttendance = defineKind({
  name: 'board attendance',
  file: 'board-attendance',
  means: 'Whether a councillor was at a meeting of the board, sent apologies or a substitute, or stayed away.',
  group: 'Board',
  act: 'Record attendance',
  wording: ['attendance', 'When was the meeting?', 'Enter the day of the meeting', 'Attendance recorded'],
  about: { ...councillorOf, board_meeting: one('board meeting', 'Meeting') },
  facts: { attended: choice('Were they there?', ['present', 'apologies', 'substitute', 'absent']) },
  keep,
})
