import { choice, day, defineKind, one, prose, text } from '../../happenings'

const service = one('service', 'Service')
const may = { record: 'keep the register', read: 'read cases' }
const keep = 'service records: 15 years from the last entry'

/** The documents of a service that people work by. */
export const DOCUMENTS = [
  'statement of purpose',
  'children’s guide',
  'carers’ handbook',
  'behaviour policy',
  'safeguarding policy',
  'missing children policy',
  'complaints policy',
  'allegations policy',
  'guidance on events',
  'safer caring guidance',
  'protocol on offending by children in care',
  'housing protocol for care leavers',
  'other policy',
] as const

export const serviceDocument = defineKind({
  name: 'service document',
  means:
    'A document of the service was reviewed, changed, issued or sent to Ofsted: Statement of Purpose, children’s guide, a policy.',
  group: 'Quality',
  act: 'Record a document of the service',
  wording: ['document', 'On which day?', 'Enter the day it was done', 'Document recorded'],
  about: { service },
  facts: {
    document: choice('Which document?', DOCUMENTS, { required: true }),
    step: choice('What was done?', ['reviewed', 'changed', 'issued', 'sent to Ofsted'], { required: true }),
    version: text('Version', { optional: true }),
    approved_by: text('Who approved it', {
      optional: true,
      hint: 'A Statement of Purpose is used once its director has approved it',
    }),
    next_on: day('Day of the next review', { optional: true }),
    notes: prose('What was changed'),
  },
  may,
  keep,
})

export const documentReceipt = defineKind({
  name: 'document receipt',
  means: 'A carer, a worker or a member of the panel said that they have a document of the service as it is in force.',
  group: 'Training',
  act: 'Record that somebody has a document',
  wording: ['receipt', 'When did they say so?', 'Enter the day they said so', 'Receipt recorded'],
  about: { person: one(['carer', 'worker', 'panel member'], 'Who has it') },
  facts: {
    document: choice('Which document?', DOCUMENTS, { required: true }),
    version: text('Which version', { optional: true }),
  },
})

export const guideGiven = defineKind({
  name: 'guide given',
  means: 'A child was given the children’s guide, in a form that suits them, or a card that introduces somebody.',
  group: 'Children',
  act: 'Record that a child has the guide or a card',
  file: 'guides-given',
  wording: ['guide', 'When was it given?', 'Enter the day it was given', 'Guide recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    version: text('Which version', { optional: true }),
    what: choice('What was given?', ['children’s guide', 'card of the reviewing officer'], { optional: true }),
  },
  keep: 'child’s case record: to the 75th anniversary of birth',
})

export const qualityOfCareReview = defineKind({
  name: 'quality of care review',
  means: 'The regulation 35 review: the matters of Schedule 6 were monitored, or the report of it went to Ofsted.',
  group: 'Quality',
  act: 'Record a regulation 35 review',
  wording: ['review', 'On which day?', 'Enter the day it was done', 'Quality of care review recorded'],
  about: { service },
  facts: {
    step: choice('What was done?', ['monitored', 'reported'], { required: true }),
    consulted: text('Who was asked', {
      optional: true,
      hint: 'Carers, children and responsible authorities have to be',
    }),
    notes: prose('What was found, and what follows'),
  },
  may,
  keep,
})

export const executiveReport = defineKind({
  name: 'executive report',
  means: 'A written report on management, outcomes and money to those who govern the service.',
  group: 'Quality',
  act: 'Record a report to the executive',
  wording: ['report', 'When was it received?', 'Enter the day it was received', 'Report to the executive recorded'],
  about: { service },
  facts: { received_by: text('Who received it', { optional: true }), minute: text('Minute', { optional: true }) },
  may,
  keep,
})
