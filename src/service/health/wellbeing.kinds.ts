import { choice, defineKind, fromCodes, one, prose, wholeNumber, yesNo } from '../../happenings'
import { SDQ_REASON } from '../codes'

const keep = 'child’s case record: to the 75th anniversary of birth'
const about = { child: one('child', 'Child') }

export const healthPlan = defineKind({
  name: 'health plan',
  means: 'The health part of a child’s care plan, made or gone through again at a review.',
  group: 'Health',
  act: 'Record a health plan',
  wording: ['plan', 'When was it made or reviewed?', 'Enter the day it was made or reviewed', 'Health plan recorded'],
  about,
  facts: { notes: prose('What is to be done, by whom') },
  keep,
})

export const dentalCheck = defineKind({
  name: 'dental check',
  means: 'A child’s teeth were checked by a dentist.',
  group: 'Health',
  act: 'Record a dental check',
  wording: ['check', 'When was the check?', 'Enter the day of the check', 'Dental check recorded'],
  about,
  facts: { treatment: choice('Treatment', ['none needed', 'given', 'still to come'], { optional: true }) },
  keep,
})

export const immunisationStatus = defineKind({
  name: 'immunisation status',
  file: 'immunisation-statuses',
  means: 'Whether a child’s immunisations were up to date on a day, by the surgery or the health record.',
  group: 'Health',
  act: 'Record immunisations',
  wording: ['answer', 'On which day was it so?', 'Enter the day on which it was so', 'Immunisations recorded'],
  about,
  facts: { up_to_date: yesNo('Are immunisations up to date?', { required: true }) },
  keep,
})

export const developmentCheck = defineKind({
  name: 'development check',
  means: 'Whether a child under five was up to date with development checks on a day.',
  group: 'Health',
  act: 'Record development checks',
  wording: ['answer', 'On which day was it so?', 'Enter the day on which it was so', 'Development checks recorded'],
  about,
  facts: { up_to_date: yesNo('Are development checks up to date?', { required: true }) },
  keep,
})

export const strengthsAndDifficulties = defineKind({
  name: 'strengths and difficulties questionnaire',
  means: 'What a carer’s answers about a child’s strengths and difficulties (SDQ) came to, or why there is no score.',
  group: 'Health',
  act: 'Record an SDQ score',
  wording: ['questionnaire', 'When was it filled in?', 'Enter the day it was filled in', 'SDQ score recorded'],
  about,
  facts: {
    score: wholeNumber('Score', {
      max: 40,
      optional: true,
      hint: '0 to 13 usual, 14 to 16 borderline, 17 to 40 a concern',
    }),
    reason: fromCodes('Why there is no score', SDQ_REASON, { optional: true }),
  },
  keep,
})

export const yearEndRecord = defineKind({
  name: 'substance use and conviction record',
  means: 'What the yearly return asks of a child: convicted in the year, a problem with substances, help with it.',
  group: 'Health',
  act: 'Record substance use and convictions',
  wording: ['answer', 'On which day was it so?', 'Enter the day on which it was so', 'Answer recorded'],
  about,
  facts: {
    convicted: yesNo('Was the child convicted, cautioned or warned in the year?', { hint: 'Asked from the age of 10' }),
    substances: yesNo('Is there a problem with substances?'),
    help: choice('Help with it', ['received', 'offered and refused', 'not offered'], { optional: true }),
  },
  keep,
})
