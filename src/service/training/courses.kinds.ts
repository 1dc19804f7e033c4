import { type After, choice, day, defineKind, one, prose, text, wholeNumber, yesNo } from '../../happenings'

const person = one(['carer', 'worker', 'panel member'], 'Whom it is about')
const course = text('Course', { required: true, hint: 'As the training matrix names it' })

export const trainingRequirement = defineKind({
  name: 'training requirement',
  means: 'A line of the training matrix: who is to do which course, how soon, and how often again.',
  group: 'Training',
  act: 'Add to the training matrix',
  wording: [
    'line of the matrix',
    'From which day is it asked for?',
    'Enter the day from which it is asked for',
    'Line of the training matrix recorded',
  ],
  about: { service: one('service', 'Service') },
  facts: {
    role: choice('For whom?', [
      'every carer',
      'mainstream carer',
      'kinship carer',
      'short-break carer',
      'every worker',
      'supervising social worker',
      'team manager',
      'panel member',
    ]),
    course,
    mandatory: yesNo('Must they do it?'),
    within_months: wholeNumber('Within how many months of starting', { optional: true }),
    every_months: wholeNumber('Again every how many months', {
      optional: true,
      hint: 'Leave this empty for a course done once',
    }),
  },
  may: { record: 'keep the register', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})

export const trainingAttendance = defineKind({
  name: 'training attendance',
  means: 'A carer, a worker or a member of the panel was on a course, and until when it counts.',
  group: 'Training',
  act: 'Record a course',
  wording: ['course', 'When was the course?', 'Enter the day the course ended', 'Course recorded'],
  about: { person },
  facts: {
    course,
    outcome: choice('How did it go?', ['completed', 'came for part', 'did not come']),
    provider: text('Who ran it', { optional: true }),
    hours: wholeNumber('How many hours it took', { optional: true }),
    expires_on: day('Until which day it counts', { optional: true }),
  },
})

export const trainingNeed = defineKind({
  name: 'training need',
  means: 'Something a carer or a worker still has to learn, found in a review, at panel or in supervision.',
  group: 'Training',
  act: 'Record a training need',
  wording: ['need', 'When was it found?', 'Enter the day it was found', 'Training need recorded'],
  about: { person },
  facts: {
    course,
    found: choice(
      'Where was it found?',
      ['carer review', 'panel', 'supervision', 'appraisal', 'audit', 'complaint or allegation'],
      { optional: true },
    ),
    booked_for: day('Day of the course they are booked on', { optional: true }),
    notes: prose('What they need'),
  },
})

export const trainingEscalation = defineKind({
  name: 'training escalation',
  means: 'A step taken with a carer who has not done training that they must do.',
  group: 'Training',
  act: 'Record a step about missed training',
  wording: ['step', 'When was it taken?', 'Enter the day it was taken', 'Step about missed training recorded'],
  about: { carer: one('carer', 'Carer') },
  facts: {
    stage: choice('Which step?', ['stage 1', 'stage 2', 'stage 3', 'settled'], {
      required: true,
      hint: 'Stage 1 comes first',
    }),
    course: text('Which course', { optional: true }),
    agreed: prose('What was agreed, and by when'),
  },
  after: [afterStage('stage 2', 'stage 1'), afterStage('stage 3', 'stage 2')],
})

function afterStage(stage: string, before: string): After {
  const why = `${stage.replace('stage', 'Stage')} comes after ${before}. Record ${before} first`
  return { if: { stage }, of: 'carer', kind: 'training escalation', where: { stage: before }, at: 'stage', why }
}
