import { choice, defineKind, one, prose, text, wholeNumber, yesNo } from '../../happenings'

export const opportunity = defineKind({
  name: 'opportunity',
  file: 'opportunities',
  means:
    'A child or care leaver was shown or offered something that leads to work or keeps them in learning, by an organisation: what it was and what came of it.',
  group: 'Education',
  act: 'Record an opportunity offered',
  wording: ['opportunity', 'When was it offered?', 'Enter the day it was offered', 'Opportunity recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    offer: choice(
      'What was offered?',
      [
        'vacancy shown',
        'first interview',
        'work experience',
        'apprenticeship',
        'job',
        'mentoring',
        'prevention programme',
      ],
      { required: true },
    ),
    organisation: text('By which organisation'),
    suitable: yesNo('Did it suit them?', { optional: true }),
    answer: choice('What came of it', ['taken up', 'declined', 'not chosen', 'waiting'], { optional: true }),
    notes: prose('What was said'),
  },
  keep: 'child’s case record: to the 75th anniversary of birth',
})

export const keyStageResult = defineKind({
  name: 'key stage result',
  means:
    'What children in care of one year reached at a key stage, as the virtual school reports it. Until validated it is so marked; the validated one takes its place.',
  group: 'Education',
  act: 'Record results of a key stage',
  wording: ['result', 'When was it reported?', 'Enter the day it was reported', 'Results recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    school_year: text('School year', { required: true, hint: 'For example 2025 to 2026' }),
    stage: choice('Which key stage?', ['key stage 1', 'key stage 2', 'key stage 4', 'key stage 5'], { required: true }),
    reached: text('What was measured', { required: true, hint: 'For example: expected standard in reading' }),
    children: wholeNumber('Children who reached it'),
    of: wholeNumber('Children in the group'),
    validated: yesNo('Is it validated?'),
    notes: prose('What to know of it'),
  },
  may: { record: 'keep the register', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})

export const countyParticipation = defineKind({
  name: 'county participation',
  file: 'county-participation',
  means:
    'How many young people of 16 and 17 of the whole county were in no education, work or training on a day, and of how many nobody knows.',
  group: 'Education',
  act: 'Record what the county’s young people do',
  wording: ['count', 'Which day is it as at?', 'Enter the day it is as at', 'Count recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    of: wholeNumber('Young people of 16 and 17 in the county'),
    neet: wholeNumber('Of them, in no education, employment or training'),
    not_known: wholeNumber('Of them, what they do is not known'),
    source: text('Where it is from', { optional: true }),
  },
  may: { record: 'keep the register', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})

export const councilApprenticeships = defineKind({
  name: 'council apprenticeships',
  file: 'council-apprenticeships',
  means:
    'How many apprenticeships the council had in a year, and how many of them went to children in care or care leavers.',
  group: 'Education',
  act: 'Record the council’s apprenticeships',
  wording: ['count', 'Which day is it as at?', 'Enter the day it is as at', 'Count recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    of: wholeNumber('Apprenticeships in the year so far'),
    ours: wholeNumber('Of them, filled by children in care or care leavers'),
    source: text('Where it is from', { optional: true }),
  },
  may: { record: 'keep the register', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})
