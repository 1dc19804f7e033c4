import { begins, choice, defineKind, one, prose, SELF, text, yesNo } from '../../happenings'

const may = { record: 'keep the register', read: 'read cases' }
const keep = 'service records: 15 years from the last entry'
const panelMeeting_ = one('panel meeting', 'Panel meeting')

export const panelMeeting = defineKind({
  name: 'panel meeting',
  means: 'A sitting of the fostering panel.',
  group: 'Panel',
  act: 'Record a panel meeting',
  wording: ['meeting', 'When did panel sit?', 'Enter the day panel sat', 'Panel meeting recorded'],
  subject: 'panel meeting',
  refOptional: true,
  about: { service: one('service', 'Service whose panel it is') },
  facts: {
    panel: text('Which panel, if there are several', { optional: true }),
    joint: yesNo('Is it a joint panel of several services?', { optional: true }),
    quorate: yesNo('Was there a quorum?', {
      hint: 'The chair or a vice chair, the social worker with three years’ experience, and three others: four if joint',
    }),
  },
  effects: [begins('panel meeting', SELF, { with: 'service' })],
  may,
  keep,
})

export const panelAttendance = defineKind({
  name: 'panel attendance',
  means: 'Whether a member came to a panel meeting.',
  group: 'Panel',
  act: 'Record who came to panel',
  wording: ['attendance', 'When did panel sit?', 'Enter the day panel sat', 'Attendance recorded'],
  about: { panel_meeting: panelMeeting_, panel_member: one('panel member', 'Panel member') },
  facts: {
    attended: choice('Did they come?', ['came', 'sent apologies', 'did not come'], { required: true }),
    presided: yesNo('Did they preside?', { optional: true }),
  },
  may,
  keep,
})

export const panelMinutes = defineKind({
  name: 'panel minutes',
  file: 'panel-minutes',
  means: 'The minutes of a panel meeting were written, checked or signed by the chair.',
  group: 'Panel',
  act: 'Record panel minutes',
  wording: ['minutes', 'When was this?', 'Enter the day of this', 'Minutes recorded'],
  about: { panel_meeting: panelMeeting_ },
  facts: {
    step: choice('How far they are', ['written', 'checked', 'signed by the chair'], { required: true }),
    notes: prose('What was put right'),
  },
  may,
  keep,
})

export const panelObservation = defineKind({
  name: 'panel observation',
  means: 'Somebody watched a panel meeting: a decision maker does once a year, and says what they thought.',
  group: 'Panel',
  act: 'Record that somebody observed panel',
  wording: ['observation', 'When did panel sit?', 'Enter the day panel sat', 'Observation recorded'],
  about: { panel_meeting: panelMeeting_, worker: one('worker', 'Who observed') },
  facts: { notes: prose('What they thought') },
  may,
  keep,
})
