import { begins, choice, day, defineKind, ends, one, prose, SELF, text, wholeNumber, yesNo } from '../../happenings'

const keep = 'service records: 15 years from the last entry'
const ofAudit = { audit: one('audit', 'Audit') }
/** The scale of the grade, best first. */
export const GRADES = ['outstanding', 'good', 'requires improvement', 'inadequate'] as const
/** The answers to a question of a tool, best first; the last is of no scale. */
export const FOUND = ['met', 'partly met', 'not met', 'does not apply'] as const
/** Whose views the peer asks for (5.1 of the framework). */
export const VIEWS = ['child', 'birth parent', 'foster carer', 'supervising social worker'] as const
/** Audits of other tools run as those of case files do. Reviewing officers’ own, midway between reviews, are a kind apart. */
const PROGRAMMES = ['case file', 'case record', 'targeted', 'thematic', 'from outside', 'minutes', 'dip sample']
const TRIGGERS = ['figure', 'complaint', 'theme', 'supervision', 'event or allegation', 'plan or recommendation']
const RAISED_FROM = [
  ...['complaint', 'notifiable event', 'allegation', 'theme'],
  ...['improvement plan', 'inspection requirement'],
]
/** What a draw may be shared over. */
export const STRATA = ['team', 'worker', 'cohort', 'team and cohort'] as const
/** Until the two auditors’ answers are moderated, neither reads the other’s; whoever settles them reads both. */
const drafts = { record: 'record', read: 'read audit drafts' }
const found = (label: string) => choice(label, ['met', 'partly met', 'not met'], { optional: true })

export const auditRound = defineKind({
  name: 'audit round',
  means: 'A month’s list of cases chosen for audit, sent to the managers who will audit them.',
  group: 'Quality',
  act: 'Record a list of audits sent out',
  wording: ['list', 'When was the list sent out?', 'Enter the day the list was sent out', 'List of audits recorded'],
  subject: 'audit round',
  refOptional: true,
  about: { service: one('service', 'Service') },
  facts: {
    programme: text('Which programme it belongs to', { hint: 'For example, July to September 2026' }),
    cases: wholeNumber('How many cases are on it'),
    chosen_by: text('How they were chosen', { optional: true, hint: 'So that the choice can be made again' }),
    register_on: day('Register as at', { optional: true }),
    strata: choice('Drawn in proportion by', STRATA, { optional: true }),
    left_out_since: day('Homes audited since this day were left out', { optional: true }),
    drawn_from: wholeNumber('How many homes it was drawn from', { optional: true }),
    seed: text('Seed of the draw', { optional: true, hint: 'With it anybody can draw the same cases again' }),
    sent_to: prose('Whom it was sent to'),
  },
  effects: [begins('audit round', SELF, { with: 'service' })],
  keep,
})

export const audit = defineKind({
  name: 'audit',
  means: 'One case chosen for audit, with the two managers who audit it: the lead has the case, the peer another team.',
  group: 'Quality',
  act: 'Record an audit begun',
  wording: ['audit', 'When was the case given to them?', 'Enter the day the case was given', 'Audit recorded'],
  subject: 'audit',
  refOptional: true,
  about: {
    service: one('service', 'Service'),
    lead: one('worker', 'Lead auditor'),
    peer: one('worker', 'Peer auditor', { optional: true }),
    household: one('household', 'Household, if it is of one', { optional: true }),
    child: one('child', 'Child, if it is of one', { optional: true }),
    audit_round: one('audit round', 'List it was on, if any', { optional: true }),
    audit_tool: one('audit tool', 'Tool it is done with', { optional: true }),
    raised_from: one(RAISED_FROM, 'What it was raised from, if one of these', { optional: true }),
  },
  facts: {
    programme: choice('Which audit', PROGRAMMES),
    topic: text('Topic, if it is on one', { optional: true }),
    asked_by: text('What led to it', { optional: true, hint: 'Supervision, a complaint, a figure that stood out' }),
    // A reference and no role: the one audit is no part of what happened to the other.
    repeats: text('Reference of the earlier audit that it does again, if any', { optional: true }),
    trigger: choice('What sort of thing led to it', TRIGGERS, { optional: true }),
    figure: text('Figure that stood out, if that led to it', { optional: true, hint: 'Its number, for example M003' }),
  },
  needs: [
    { given: 'trigger', is: 'figure', ask: 'figure', say: 'Say which figure stood out' },
    { given: 'trigger', is: 'complaint', ask: 'raised_from', say: 'Say which complaint' },
    { given: 'trigger', is: 'theme', ask: 'raised_from', say: 'Say which theme' },
    { given: 'trigger', is: 'supervision', ask: 'asked_by', say: 'Say what came up in supervision, naming nobody' },
  ],
  effects: [begins('audit', SELF, { with: 'household' })],
  keep,
})

export const auditReplaced = defineKind({
  name: 'audit replaced',
  file: 'audits-replaced',
  means: 'A case that had been chosen for audit was taken off the list, and why. What was drawn stays on record.',
  group: 'Quality',
  act: 'Take a case off the audit list',
  wording: ['record', 'When was it taken off?', 'Enter the day it was taken off', 'Case taken off the list'],
  about: { ...ofAudit, instead: one('audit', 'The audit that takes its place, if any', { optional: true }) },
  facts: { reason: text('Why', { required: true }) },
  effects: [ends('audit', 'audit')],
  keep,
})

export const auditViewsSought = defineKind({
  name: 'audit views sought',
  file: 'audit-views-sought',
  means: 'The peer auditor asked somebody for their view, or said why that was not possible.',
  group: 'Quality',
  act: 'Record views sought for an audit',
  wording: ['record of views', 'When were they asked?', 'Enter the day they were asked', 'Views recorded'],
  about: ofAudit,
  facts: {
    whose: choice('Whose view', VIEWS),
    given: yesNo('Did they give it?'),
    why_not: text('If not, why not', { optional: true }),
    said: prose('What they said'),
  },
  needs: [{ given: 'given', is: 'no', ask: 'why_not', say: 'Say why their view could not be had' }],
  keep,
})

export const auditResult = defineKind({
  name: 'audit result',
  means: 'An auditor finished: the grade before moderation, and what was found in each of the six domains.',
  group: 'Quality',
  act: 'Record what an audit found',
  wording: ['result', 'When was the audit finished?', 'Enter the day the audit was finished', 'Result recorded'],
  about: { ...ofAudit, worker: one('worker', 'Which auditor, if only one', { optional: true }) },
  facts: {
    grade: choice('Grade before moderation', GRADES),
    voice: found('Voice of the child'),
    support: found('Support and supervision of the carers'),
    safer_caring: found('Safer caring plans and risk assessments'),
    matching: found('Quality of matching'),
    approval: found('Approval, reviews, panel and decision maker'),
    oversight: found('Management oversight'),
    learning: prose('What was learned'),
  },
  may: drafts,
  keep,
})

export const auditFinding = defineKind({
  name: 'audit finding',
  means: 'What one auditor answered to one question of the audit tool, before the other’s answer was seen.',
  group: 'Quality',
  act: 'Record a finding of an audit',
  wording: ['finding', 'When was it found?', 'Enter the day it was found', 'Finding recorded'],
  about: {
    ...ofAudit,
    worker: one('worker', 'Which auditor'),
    audit_question: one('audit question', 'Question of the tool', { optional: true }),
  },
  facts: {
    domain: text('Domain', { required: true }),
    found: choice('What was found', FOUND),
    shown_by: prose('What shows it'),
  },
  may: drafts,
  keep,
})

export const auditModeration = defineKind({
  name: 'audit moderation',
  means: 'Senior managers settled the final grade and the learning. The auditors’ own grade is kept beside it.',
  group: 'Quality',
  act: 'Record a moderation',
  wording: ['moderation', 'When was it moderated?', 'Enter the day it was moderated', 'Moderation recorded'],
  about: { ...ofAudit, worker: one('worker', 'Who moderated it', { optional: true }) },
  facts: {
    grade: choice('Final grade', GRADES),
    why_changed: text('If the grade changed, why', { optional: true }),
    learning: prose('What is to be learned from it'),
  },
  keep,
})

export const auditLoopCheck = defineKind({
  name: 'audit loop check',
  means:
    'An advanced practitioner looked whether the actions of a moderated audit were done, and noted it on the file.',
  group: 'Quality',
  act: 'Record that an audit’s loop was checked',
  wording: ['check', 'When was it checked?', 'Enter the day it was checked', 'Loop check recorded'],
  about: { ...ofAudit, worker: one('worker', 'Who checked', { optional: true }) },
  facts: {
    actions: choice('Were the actions done?', ['all', 'some', 'none']),
    footprint: yesNo('Is there a note of it on the carers’ file?'),
    notes: prose('What was seen'),
  },
  keep,
})
