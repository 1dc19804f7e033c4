import { begins, choice, defineKind, ends, one, prose, SELF, text, wholeNumber, yesNo } from '../../happenings'

const keep = 'service records: 15 years from the last entry'

const SORTS = ['case file', 'targeted', 'thematic', 'dip sample', 'mid-point', 'observation', 'minutes']

export const auditTool = defineKind({
  name: 'audit tool',
  means:
    'A set of questions that audits of one sort are done with. It changes question by question, each from a day on.',
  group: 'Quality',
  act: 'Add an audit tool',
  wording: ['tool', 'From which day is it used?', 'Enter the day from which it is used', 'Audit tool added'],
  subject: 'audit tool',
  refOptional: true,
  about: { service: one('service', 'Service') },
  facts: {
    title: text('Title', { required: true }),
    sort: choice('For which audits', SORTS),
    guidance: prose('What whoever uses it should know'),
  },
  effects: [begins('audit tool', SELF, { with: 'service' })],
  keep,
})

export const auditQuestion = defineKind({
  name: 'audit question',
  means: 'One question of an audit tool, in its domain, with the standard it looks at.',
  group: 'Quality',
  act: 'Add a question to an audit tool',
  wording: ['question', 'From which day is it asked?', 'Enter the day from which it is asked', 'Question added'],
  subject: 'audit question',
  refOptional: true,
  about: { audit_tool: one('audit tool', 'Tool') },
  facts: {
    domain: text('Domain', { required: true }),
    asks: text('The question', { required: true }),
    rests_on: text('Standard or regulation it looks at', { optional: true, hint: 'For example, standard 21' }),
    rule: text('Duty of the law it looks at, by the id of its rule', { optional: true }),
    effect: yesNo('Does it ask what changed for the child?', { optional: true }),
    place: wholeNumber('Its place among the questions', { optional: true }),
    guidance: prose('What to look for'),
  },
  effects: [begins('audit question', SELF, { with: 'audit_tool' })],
  keep,
})

export const auditQuestionEnding = defineKind({
  name: 'audit question ending',
  means: 'A question of an audit tool is asked no longer. What was answered to it stays.',
  group: 'Quality',
  act: 'Take a question out of an audit tool',
  wording: ['record', 'From which day?', 'Enter the day from which it is asked no longer', 'Question taken out'],
  about: { audit_question: one('audit question', 'Question') },
  facts: { reason: text('Why', { optional: true }) },
  effects: [ends('audit question', 'audit_question')],
  keep,
})
