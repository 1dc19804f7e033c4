import { choice, day, defineKind, one, prose, text } from '../../happenings'

const keep = 'refused or withdrawn applicant: 3 years from the refusal or withdrawal'
const about = { application: one('application', 'Application') }

/** Schedule 3 of the Fostering Services Regulations: part 1 is asked for in stage 1, part 2 in stage 2. */
const PART_1 = [
  'identity',
  'health',
  'adults of the household',
  'children',
  'accommodation',
  'earlier applications',
  'earlier approval',
  'first referee',
  'second referee',
  'criminal record',
  'relationships',
]
const PART_2 = [
  'personality',
  'religion',
  'culture and language',
  'employment and leisure',
  'experience of children',
  'skills and potential',
]

export const assessmentItem = defineKind({
  name: 'assessment item',
  means:
    'One thing Schedule 3 asks to be known of applicants, on the day it came: when asked for, and who verified it.',
  group: 'Recruitment',
  act: 'Record an item of an assessment',
  wording: ['item', 'When did it come?', 'Enter the day it came', 'Item recorded'],
  about: {
    ...about,
    person: one(['carer', 'household member'], 'Whom it is about, if one person', { optional: true }),
  },
  facts: {
    item: choice('Which item', [...PART_1, ...PART_2], { required: true }),
    asked_on: day('Asked for on', { optional: true }),
    verified_by: text('Who verified it', { optional: true }),
    result: text('What it says', { optional: true, hint: 'Where nothing is to be had, say so: no earlier approval' }),
  },
  keep,
})

export const assessmentStep = defineKind({
  name: 'assessment step',
  means: 'An assessment began, had all its stage 1 information, or went on to stage 2. The stages may run together.',
  group: 'Recruitment',
  act: 'Record a step of an assessment',
  wording: ['step', 'When was this?', 'Enter the day of this step', 'Step recorded'],
  about,
  facts: {
    step: choice('Which step', ['decided to assess', 'stage 1 information complete', 'stage 2 begun'], {
      required: true,
    }),
    worker: text('Who assesses', { optional: true }),
  },
  keep,
})

export const stageOneDecision = defineKind({
  name: 'stage one decision',
  means:
    'Applicants were told in writing whether they go on to stage 2. Being refused here is no qualifying determination.',
  group: 'Recruitment',
  act: 'Record the decision after stage 1',
  wording: ['decision', 'When were they told in writing?', 'Enter the day they were told', 'Stage 1 decision recorded'],
  about,
  facts: {
    outcome: choice('Do they go on?', ['goes on', 'not suitable'], { required: true }),
    reasons: prose('Reasons given'),
  },
  keep,
})

export const assessmentReport = defineKind({
  name: 'assessment report',
  means: 'The written report for panel: the full one of stage 2, or a brief one when the assessment stops early.',
  group: 'Recruitment',
  act: 'Record an assessment report',
  wording: ['report', 'When was it finished?', 'Enter the day it was finished', 'Report recorded'],
  about: { ...about, worker: one('worker', 'Who wrote it', { optional: true }) },
  facts: {
    report: choice('Which report', ['full', 'brief'], { required: true }),
    assured_by: text('Who checked its quality', { optional: true }),
    child_effect: prose('For family and friends: the child’s situation, what the placement would do, its benefit'),
  },
  keep,
})

export const briefReportNotice = defineKind({
  name: 'brief report notice',
  means: 'Applicants were told that a brief report goes to panel and that they may write what they think of it.',
  group: 'Recruitment',
  act: 'Record notice of a brief report',
  wording: ['notice', 'What is the date of the notice?', 'Enter the date of the notice', 'Notice recorded'],
  about,
  keep,
})

export const applicantObservations = defineKind({
  name: 'applicant observations',
  file: 'applicant-observations',
  means: 'What applicants wrote about a brief report.',
  group: 'Recruitment',
  act: 'Record observations of applicants',
  wording: ['observations', 'When did they come?', 'Enter the day they came', 'Observations recorded'],
  about,
  facts: { notes: prose('What they say') },
  keep,
})
