import { begins, choice, day, defineKind, one, prose, SELF, text, yesNo } from '../../happenings'

const may = { record: 'keep the register', read: 'read cases' }
const keep = 'service records: 15 years from the last entry'

export const managerAbsence = defineKind({
  name: 'manager absence',
  means:
    'The registered manager of an agency will be away, is away unforeseen, or is back. From 28 days on Ofsted is told of each.',
  group: 'Staff',
  act: 'Record the registered manager’s absence',
  wording: ['absence', 'When did it become known?', 'Enter the day it became known', 'Manager’s absence recorded'],
  subject: 'manager absence',
  refOptional: true,
  about: { worker: one('worker', 'Registered manager') },
  facts: {
    absence: choice('Which of these is it?', ['planned', 'unforeseen', 'return'], { required: true }),
    lasts_28_days: yesNo('Will it last 28 days or more?', {
      optional: true,
      hint: 'A shorter absence need not be told',
    }),
    counted_from: day('First day away, or first day back', {
      hint: 'What Ofsted must be told, and by when, depends on it',
    }),
    in_charge: text('Who is in charge meanwhile', { optional: true }),
    arrangements: prose('How the agency is run meanwhile'),
  },
  effects: [begins('manager absence', SELF, { with: 'worker' })],
  may,
  keep,
})

export const managerAbsenceNotice = defineKind({
  name: 'manager absence notice',
  means: 'Ofsted was told in writing of the registered manager’s absence or return.',
  group: 'Staff',
  act: 'Record that Ofsted was told',
  wording: ['notice', 'When was Ofsted told?', 'Enter the day Ofsted was told', 'Notice recorded'],
  about: { manager_absence: one('manager absence', 'Absence or return') },
  facts: { told_by: text('Who told them', { optional: true }) },
  may,
  keep,
})
