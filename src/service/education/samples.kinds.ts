import { begins, choice, defineKind, one, prose, SELF, text, wholeNumber, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'

export const educationPlanSample = defineKind({
  name: 'education plan sample',
  ref: 'PS-',
  means: 'A child’s plan for school, with whatever tells who they are taken out, so that members can read one.',
  group: 'Education',
  act: 'Prepare a plan for members to read',
  wording: ['sample', 'When was it prepared?', 'Enter the day it was prepared', 'Sample prepared'],
  subject: 'education plan sample',
  refOptional: true,
  about: { child: one('child', 'Child whose plan it is') },
  facts: {
    words: prose('The plan, as members are to read it', { hint: 'Without names, schools, streets and days of birth' }),
    redacted: yesNo('Did somebody check that nothing in it tells who the child is?'),
  },
  needs: [{ ask: 'words', say: 'Write the plan as members are to read it' }],
  unnamed: {
    ...{ at: 'words', anybody: true },
    why: 'These words name a child, a carer or somebody who works here. Take the name out first',
    of: {
      role: 'child',
      why: 'The child’s own name stands in these words. Take it out, or say it in other words, however it is written',
    },
  },
  rechecked: {
    ...{ of: 'words', at: 'redacted', is: 'yes' },
    why: 'The words have changed since they were checked. Answer no, and correct it once somebody has checked them as they are now',
  },
  effects: [begins('education plan sample', SELF, { with: 'child' })],
  keep,
})

export const educationPlanSampleReleased = defineKind({
  name: 'education plan sample released',
  file: 'education-plan-samples-released',
  means: 'A plan for school, redacted, was sent to members.',
  group: 'Education',
  act: 'Send a plan to members',
  wording: ['record', 'When was it sent?', 'Enter the day it was sent', 'Sample sent'],
  about: { education_plan_sample: one('education plan sample', 'Sample') },
  facts: { to: text('To whom', { required: true, hint: 'For example, the chair of the board' }) },
  after: [
    {
      ...{ of: 'education_plan_sample', kind: 'education plan sample', where: { redacted: 'yes' }, at: 'to' },
      why: 'It cannot be sent: nobody has checked that nothing in it tells who the child is. Correct the sample once somebody has',
    },
  ],
  keep,
})

export const moderationMeeting = defineKind({
  name: 'moderation meeting',
  means: 'The virtual school went through plans for school together, with members of the board invited.',
  group: 'Education',
  act: 'Record a moderation of plans',
  wording: ['meeting', 'When was it?', 'Enter the day of the meeting', 'Meeting recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    invited: wholeNumber('How many members were invited'),
    came: wholeNumber('How many of them came', { optional: true }),
    plans: wholeNumber('How many plans were looked at'),
    raised: wholeNumber('How many had their rating changed', { optional: true }),
    notes: prose('What was agreed'),
  },
  keep: 'service records: 15 years from the last entry',
})

export const specialPlan = defineKind({
  name: 'education health and care plan',
  title: 'Education, health and care plan',
  means: 'Whether a child has an education, health and care plan (EHC plan), from a day on.',
  group: 'Education',
  act: 'Record an education, health and care plan',
  wording: ['answer', 'From which day is it so?', 'Enter the day from which it is so', 'Answer recorded'],
  about: { child: one('child', 'Child') },
  facts: { state: choice('Has the child a plan?', ['has a plan', 'being assessed', 'no plan'], { required: true }) },
  effects: [begins('education health and care plan', 'child')],
  keep,
})
