import { begins, choice, day, defineKind, ends, one, prose, SELF, text } from '../../happenings'

const keep = 'service records: 15 years from the last entry'
const RATINGS = ['red', 'amber', 'green', 'blue']

export const improvementPlan = defineKind({
  name: 'improvement plan',
  means: 'A plan to make the service better, with actions and owners: after an inspection, or of its own accord.',
  group: 'Quality',
  act: 'Record an improvement plan',
  wording: ['plan', 'When was it agreed?', 'Enter the day it was agreed', 'Improvement plan recorded'],
  subject: 'improvement plan',
  refOptional: true,
  about: { service: one('service', 'Service') },
  facts: {
    title: text('Title'),
    follows: choice('What it follows', ['inspection', 'mock inspection', 'peer diagnostic', 'service priorities']),
    sponsor: text('Who answers for it', { optional: true }),
  },
  effects: [begins('improvement plan', SELF, { with: 'service' })],
  keep,
})

export const improvementPlanEnding = defineKind({
  name: 'improvement plan ending',
  means: 'An improvement plan was finished, or another took its place.',
  group: 'Quality',
  act: 'Record that a plan ended',
  wording: ['end of plan', 'When did it end?', 'Enter the day it ended', 'End of plan recorded'],
  about: { improvement_plan: one('improvement plan', 'Plan') },
  facts: { reason: text('Why') },
  effects: [ends('improvement plan', 'improvement_plan')],
  keep,
})

export const planMonitoring = defineKind({
  name: 'plan monitoring',
  file: 'plan-monitoring',
  means: 'Somebody who answers for an improvement plan went through it, or it was brought up to date for them.',
  group: 'Quality',
  act: 'Record that a plan was monitored',
  wording: ['monitoring', 'When was it gone through?', 'Enter the day it was gone through', 'Monitoring recorded'],
  about: { improvement_plan: one('improvement plan', 'Plan') },
  facts: {
    body: choice('By whom', [
      'director',
      'safeguarding board',
      'scrutiny',
      'front-line managers',
      'corporate leadership',
      'plan brought up to date',
      'data set and summary',
    ]),
    notes: prose('What was said'),
  },
  keep,
})

export const improvementAction = defineKind({
  name: 'improvement action',
  means: 'One thing that a plan, an audit or an inspection requirement asks somebody to do by a day.',
  group: 'Quality',
  act: 'Record an action',
  wording: ['action', 'When was it agreed?', 'Enter the day it was agreed', 'Action recorded'],
  subject: 'improvement action',
  refOptional: true,
  about: {
    source: one(['improvement plan', 'audit', 'inspection requirement'], 'What asks for it', { optional: true }),
  },
  facts: {
    action: text('What is to be done', { required: true }),
    workstream: text('Workstream or recommendation', { optional: true }),
    owner: text('Who is to do it'),
    due_by: day('By when', {
      hint: 'Where a month is all that is said, its last day; of two months, the second. A start is no due day: leave this empty',
    }),
    due_as_said: text('By when, as the plan says it', { optional: true, hint: 'For example, Feb/Mar 22' }),
    outcome: text('What it is to change', { optional: true }),
    rating: choice('Rating', RATINGS, { optional: true }),
  },
  effects: [begins('improvement action', SELF, { with: 'source' })],
  keep,
})

export const actionUpdate = defineKind({
  name: 'action update',
  means: 'What has become of an action of a plan or of a board: how far it is, how it is rated, what shows it.',
  group: 'Quality',
  act: 'Record progress of an action',
  wording: ['update', 'Of which day is this?', 'Enter the day of the update', 'Update recorded'],
  about: { action: one(['improvement action', 'board action'], 'Action') },
  facts: {
    progress: choice('How far it is', ['not begun', 'under way', 'done']),
    evidence: text('What shows it', { hint: 'Done counts once something shows it' }),
    rating: choice('Rating', RATINGS, { optional: true }),
    rated_by: text('Who rated it', { optional: true }),
    notes: prose('Progress'),
  },
  keep,
})

export const actionDropped = defineKind({
  name: 'action dropped',
  file: 'actions-dropped',
  means: 'An action is no longer to be done: dropped, or taken up in another.',
  group: 'Quality',
  act: 'Record an action dropped',
  wording: ['record', 'When was it dropped?', 'Enter the day it was dropped', 'Action dropped'],
  about: { action: one(['improvement action', 'board action'], 'Action') },
  facts: { reason: text('Why, and who agreed it') },
  effects: [ends('improvement action', 'action'), ends('board action', 'action')],
  keep,
})
