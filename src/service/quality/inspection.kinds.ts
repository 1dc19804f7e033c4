import { begins, choice, day, defineKind, ends, one, prose, SELF, text } from '../../happenings'

const keep = 'service records: 15 years from the last entry'

/** Those who look from outside say what worries them, what works well and what is needed: the last is to be answered. */
const WEIGHTS = ['requirement', 'recommendation', 'need', 'worry', 'strength']

export const inspectionRequirement = defineKind({
  name: 'inspection requirement',
  means:
    'One thing that the report of an inspection requires or recommends, with the day it sets, or that another who looked from outside found.',
  group: 'Quality',
  act: 'Record a requirement',
  wording: ['requirement', 'When was it made?', 'Enter the day of the report', 'Requirement recorded'],
  subject: 'inspection requirement',
  refOptional: true,
  about: {
    service: one('service', 'Service'),
    improvement_plan: one('improvement plan', 'Plan that answers it', { optional: true }),
  },
  facts: {
    weight: choice('Required, recommended, or what else was found', WEIGHTS),
    rests_on: text('Regulation or standard', { hint: 'For example, regulation 35' }),
    meet_by: day('By when it is to be met'),
    says: prose('What is to be done'),
  },
  effects: [begins('inspection requirement', SELF, { with: 'service' })],
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
