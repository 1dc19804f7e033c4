import { begins, choice, day, defineKind, ends, one, prose, SELF, text, yesNo } from '../../happenings'

export const authorityConsultation = defineKind({
  name: 'authority consultation',
  means: 'The council in whose area applicants live was asked for its views, and what it answered.',
  group: 'Recruitment',
  act: 'Record the consultation of a council',
  wording: ['consultation', 'When was it asked?', 'Enter the day it was asked', 'Consultation recorded'],
  about: { application: one('application', 'Application') },
  facts: {
    authority: text('Which council'),
    answered_on: day('Answered on', { optional: true }),
    views: prose('Its views'),
  },
  keep: 'refused or withdrawn applicant: 3 years from the refusal or withdrawal',
})

export const recordsRequest = defineKind({
  name: 'records request',
  means: 'Another service that assesses people once approved or assessed by us asked to see our records of them.',
  group: 'Recruitment',
  act: 'Record a request for our records',
  wording: ['request', 'When did it come?', 'Enter the day it came', 'Request recorded'],
  subject: 'records request',
  refOptional: true,
  about: { household: one('household', 'Household') },
  facts: {
    asked_by: text('Who asks', { required: true }),
    agency: choice('What kind of agency', ['fostering service', 'adoption agency']),
    consent: yesNo('Do the people concerned agree?', { optional: true }),
  },
  effects: [begins('records request', SELF, { with: 'household' })],
})

export const recordsAccess = defineKind({
  name: 'records access',
  file: 'records-accesses',
  means: 'A service that asked for our records was let see them.',
  group: 'Recruitment',
  act: 'Record that records were shown',
  wording: ['access', 'When were they shown?', 'Enter the day they were shown', 'Access recorded'],
  about: { records_request: one('records request', 'Request') },
  facts: { how: choice('How', ['copy sent', 'seen at our office', 'seen online']) },
  effects: [ends('records request', 'records_request')],
})
