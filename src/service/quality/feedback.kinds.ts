import { choice, defineKind, one, prose, text, wholeNumber } from '../../happenings'

const keep = 'service records: 15 years from the last entry'

export const feedback = defineKind({
  name: 'feedback',
  file: 'feedback',
  means: 'One person’s view of the service, gathered by one of its officers on the feedback form.',
  group: 'Quality',
  act: 'Record feedback',
  wording: ['feedback', 'When was it given?', 'Enter the day it was given', 'Feedback recorded'],
  about: {
    worker: one('worker', 'Who gathered it'),
    household: one('household', 'Household, if it is of one', { optional: true }),
  },
  facts: {
    given_by: choice('Who gave it', [
      'foster carer',
      'birth parent',
      'child or young person',
      'social worker',
      'another professional',
      'somebody else',
    ]),
    section: choice('Section of the form', ['1', '2'], {
      optional: true,
      hint: 'Section 1 is for carers, section 2 for birth parents',
    }),
    cohort: choice('Mainstream or kinship', ['mainstream', 'kinship'], { optional: true }),
    experience: choice('How they found it', ['good', 'mixed', 'poor'], { optional: true }),
    theme: text('Theme', { optional: true }),
    said: prose('What they said', { hint: 'Leave out what would tell who they are' }),
  },
  keep,
})

export const engagement = defineKind({
  name: 'engagement',
  means: 'The service met, wrote to or asked those it serves as a group: a forum, a newsletter, a survey.',
  group: 'Quality',
  act: 'Record engagement',
  wording: ['engagement', 'When was it?', 'Enter the day it was held, sent out or closed', 'Engagement recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    form: choice('What it was', ['meeting', 'newsletter', 'survey', 'you said, we did', 'event']),
    group: choice('With whom', [
      'children and young people',
      'foster carers',
      'birth parents',
      'social workers',
      'partner agencies',
    ]),
    name: text('Its name', { optional: true, hint: 'For example, the name of a forum' }),
    invited: wholeNumber('How many were invited or asked', { optional: true }),
    took_part: wholeNumber('How many took part or answered', { optional: true }),
    notes: prose('What was said, and what becomes of it'),
  },
  keep,
})
