import { begins, choice, day, defineKind, one, prose, SELF, text } from '../../happenings'

const service = one('service', 'Service')
const may = { record: 'keep the register', read: 'read cases' }
const keep = 'service records: 15 years from the last entry'

export const learningProgrammeEvaluation = defineKind({
  name: 'learning programme evaluation',
  means: 'The yearly look at whether the learning and development programme for staff and volunteers works.',
  group: 'Quality',
  act: 'Record an evaluation of the learning programme',
  wording: ['evaluation', 'When was it evaluated?', 'Enter the day it was evaluated', 'Evaluation recorded'],
  about: { service },
  facts: { notes: prose('What works, and what changes') },
  may,
  keep,
})

export const dataReturn = defineKind({
  name: 'data return',
  means: 'A return that government asks for each year was sent.',
  group: 'Quality',
  act: 'Record that a return was sent',
  wording: ['return', 'When was it sent?', 'Enter the day it was sent', 'Return recorded'],
  about: { service },
  facts: {
    data: choice('Which return?', ['Ofsted fostering return', 'SSDA903', 'other'], { required: true }),
    year_ending: day('Last day of the year it is for', { optional: true, hint: 'For example, 31 3 2026' }),
    reference: text('Submission reference', { optional: true }),
  },
  may,
  keep,
})

export const inspectorateReport = defineKind({
  name: 'inspectorate report',
  means:
    'A report that the inspectorate is to have: how requirements were met, an action plan, an account of an event.',
  group: 'Quality',
  act: 'Record a report to the inspectorate',
  wording: ['report', 'When was it finished?', 'Enter the day it was finished', 'Report recorded'],
  subject: 'inspectorate report',
  refOptional: true,
  about: {
    service,
    inspection_requirement: one('inspection requirement', 'Requirement that it answers, if any', { optional: true }),
  },
  facts: {
    title: text('What it is called', { required: true }),
    report: choice('Which report', ['requirements met', 'action plan', 'account of an event', 'another'], {
      required: true,
    }),
    notes: prose('What it says'),
  },
  effects: [begins('inspectorate report', SELF, { with: 'service' })],
  may,
  keep,
})

export const inspectorateReportSent = defineKind({
  name: 'inspectorate report sent',
  file: 'inspectorate-reports-sent',
  means: 'A report went to the inspectorate.',
  group: 'Quality',
  act: 'Record that a report went to the inspectorate',
  wording: ['record', 'When was it sent?', 'Enter the day it was sent', 'Report sent'],
  about: { inspectorate_report: one('inspectorate report', 'Report') },
  facts: { reference: text('Reference of the inspectorate', { optional: true }) },
  may,
  keep,
})

export const inspection = defineKind({
  name: 'inspection',
  means: 'The inspectorate came to look at the service itself.',
  group: 'Quality',
  act: 'Record an inspection of the service',
  wording: ['inspection', 'On which day did it begin?', 'Enter the day it began', 'Inspection recorded'],
  about: { service },
  facts: {
    sort: choice('Which sort?', ['full inspection', 'monitoring visit', 'assurance visit', 'mock inspection'], {
      required: true,
    }),
    judgement: choice('Overall judgement', ['outstanding', 'good', 'requires improvement', 'inadequate'], {
      optional: true,
    }),
    published_on: day('Day the report was published', { optional: true }),
    notes: prose('Requirements and recommendations'),
  },
  may,
  keep,
})
