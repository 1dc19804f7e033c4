import { begins, choice, day, defineKind, ends, one, prose, SELF, text, wholeNumber } from '../../happenings'

const keep = 'service records: 15 years from the last entry'
/** As plans have always been rated, stored and shown as words: a colour is only ever beside one. Worst first. */
export const RATINGS = ['red', 'amber', 'green', 'blue'] as const
/** Whatever finds something may ask for something: one kind of promise for all of them. */
const SOURCES = [
  'improvement plan',
  'workstream',
  'inspection requirement',
  'audit',
  'complaint',
  'theme',
  'notifiable event',
  'allegation',
  'panel case',
  'missing episode',
  'board meeting',
  'service',
]
const CADENCES = ['monthly', 'quarterly']

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
    sponsor: text('Who answers for it', { optional: true, hint: 'A role rather than a name' }),
    change_manager: text('Who drives the change', { optional: true }),
    cadence: choice('How often each action is brought up to date', CADENCES, { optional: true }),
    then_quarterly_after: wholeNumber('If it turns to every quarter, after how many months', {
      optional: true,
      max: 60,
    }),
    themes: prose('What runs across all of it'),
    impact_audit_by: day('By when an audit is to show what it changed, if one is', { optional: true }),
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
    sent_to: text('If a report of it was sent, to whom', { optional: true, hint: 'Every group, with a comma between' }),
    notes: prose('What was said'),
  },
  needs: [{ given: 'body', is: 'data set and summary', ask: 'sent_to', say: 'Say which groups it was sent to' }],
  keep,
})

export const workstream = defineKind({
  name: 'workstream',
  means: 'A part of an improvement plan with a lead of its own: its actions, and what they are to change.',
  group: 'Quality',
  act: 'Add a workstream to a plan',
  wording: ['workstream', 'From which day?', 'Enter the day it began', 'Workstream added'],
  subject: 'workstream',
  refOptional: true,
  about: { improvement_plan: one('improvement plan', 'Plan') },
  facts: {
    name: text('Name', { required: true }),
    lead: text('Lead', { hint: 'A role rather than a name' }),
    members: prose('Who works on it'),
    measure: prose('What shows that it works'),
  },
  effects: [begins('workstream', SELF, { with: 'improvement_plan' })],
  keep,
})

export const requirementTakenUp = defineKind({
  name: 'requirement taken up',
  file: 'requirements-taken-up',
  means: 'A workstream of a plan takes up something that an inspection requires or recommends.',
  group: 'Quality',
  act: 'Record a requirement taken up',
  wording: ['record', 'From which day?', 'Enter the day it was taken up', 'Requirement taken up'],
  about: {
    inspection_requirement: one('inspection requirement', 'Requirement or recommendation'),
    workstream: one('workstream', 'Workstream'),
  },
  facts: {},
  effects: [begins('taken up', 'inspection_requirement', { with: 'workstream', each: 'workstream' })],
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
    source: one(SOURCES, 'What asks for it', { optional: true }),
    answers: one('inspection requirement', 'Recommendation it answers, if something else asks for it', {
      optional: true,
    }),
    worker: one('worker', 'Who is to do it, if they work here', { optional: true }),
  },
  facts: {
    action: text('What is to be done', { required: true }),
    workstream: text('Workstream or recommendation', { optional: true }),
    owner: text('Who is to do it'),
    due_by: day('By when', {
      hint: 'Where a month is all that is said, its last day; of two months, the second. A start is no due day: leave this empty',
    }),
    due_as_said: text('By when, as the plan says it', { optional: true, hint: 'For example, Feb/Mar 22' }),
    day_is: choice('What that day is', ['to be done by', 'to begin by', 'to launch on'], { optional: true }),
    outcome: text('What it is to change', { optional: true }),
    figure: text('Figure it is to move, if any', { optional: true, hint: 'Its number, for example M003' }),
    figure_target: wholeNumber('What that figure is to reach, in percent', { optional: true, max: 100 }),
    rating: choice('Rating', RATINGS, { optional: true }),
    audience: text('If it is something to be learned, who is to learn it', {
      optional: true,
      hint: 'For example, every supervising social worker, or foster carers of babies',
    }),
  },
  needs: [{ given: 'audience', ask: 'owner', say: 'Say who passes it on' }],
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
    why: text('If rated, why', { optional: true, hint: 'It then stands beside what follows from the dates' }),
    team: text('If it is something to be learned, which team took it in', { optional: true }),
    notes: prose('Progress'),
  },
  needs: [
    { given: 'rating', ask: 'why', say: 'Say why it is rated so' },
    { given: 'rating', ask: 'rated_by', say: 'Say who rated it' },
  ],
  keep,
})

export const actionCheck = defineKind({
  name: 'action check',
  means:
    'Somebody other than who did it looked at what shows that an action was done, and whether it changed anything.',
  group: 'Quality',
  act: 'Check that an action was done',
  wording: ['check', 'When was it looked at?', 'Enter the day it was looked at', 'Check recorded'],
  about: {
    action: one(['improvement action', 'board action'], 'Action'),
    worker: one('worker', 'Who looked', { optional: true }),
  },
  facts: {
    shown: choice('Does the evidence show that it was done?', ['yes', 'partly', 'no']),
    changed: choice('Did it change what it was to change?', ['yes', 'partly', 'no', 'too early to say']),
    notes: prose('What was seen'),
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
