import { begins, choice, day, defineKind, ends, one, prose, SELF, text } from '../../happenings'

const keep = 'service records: 15 years from the last entry'

export const inspectionReport = defineKind({
  name: 'inspection report',
  means: 'The inspectorate published what it found in this service.',
  group: 'Quality',
  act: 'Record an inspection report',
  wording: ['report', 'When was it published?', 'Enter the day it was published', 'Inspection report recorded'],
  subject: 'inspection report',
  refOptional: true,
  about: { service: one('service', 'Service') },
  facts: {
    of: choice('What was inspected', ['local authority', 'fostering agency']),
    judgement: choice('Overall', ['outstanding', 'good', 'requires improvement', 'inadequate'], { optional: true }),
    notes: prose('What it says'),
  },
  effects: [begins('inspection report', SELF, { with: 'service' })],
  keep,
})

export const inspectionRequirement = defineKind({
  name: 'inspection requirement',
  means: 'One thing an inspection report requires or recommends, with the day it sets.',
  group: 'Quality',
  act: 'Record a requirement',
  wording: ['requirement', 'When was it made?', 'Enter the day of the report', 'Requirement recorded'],
  subject: 'inspection requirement',
  refOptional: true,
  about: { inspection_report: one('inspection report', 'Inspection report') },
  facts: {
    weight: choice('Required or recommended', ['requirement', 'recommendation']),
    rests_on: text('Regulation or standard', { hint: 'For example, regulation 35' }),
    meet_by: day('By when it is to be met'),
    says: prose('What is to be done'),
  },
  effects: [begins('inspection requirement', SELF, { with: 'inspection_report' })],
  keep,
})

export const requirementMet = defineKind({
  name: 'requirement met',
  file: 'requirements-met',
  means: 'The service has done what an inspection required, and can show it.',
  group: 'Quality',
  act: 'Record a requirement met',
  wording: ['record', 'When was it met?', 'Enter the day it was met', 'Requirement met'],
  about: { inspection_requirement: one('inspection requirement', 'Requirement') },
  facts: { evidence: text('What shows it') },
  effects: [ends('inspection requirement', 'inspection_requirement')],
  keep,
})
