import { choice, defineKind, one, prose, text, wholeNumber, yesNo } from '../../happenings'
import { fewRead } from './fitness.kinds'

const worker = one('worker', 'Worker')
const keep = 'staff record: 15 years from the last entry'

export const staffSupervision = defineKind({
  name: 'staff supervision',
  means: 'A worker’s own supervision with their manager, alone or in a group, recorded and signed by both.',
  group: 'Staff',
  act: 'Record staff supervision',
  wording: [
    'supervision',
    'When was the supervision?',
    'Enter the day of the supervision',
    'Staff supervision recorded',
  ],
  about: { worker, supervisor: one('worker', 'Who supervised', { optional: true }) },
  facts: {
    format: choice('Alone or in a group?', ['one to one', 'group'], { optional: true }),
    minutes: wholeNumber('How long it lasted, in minutes', { optional: true }),
    signed: yesNo('Did both sign the record?', { optional: true }),
    childrens_progress: prose('How the children they work with are getting on'),
    notes: prose('What was said: the work, the worker, support, the organisation'),
  },
  may: fewRead,
  keep,
})

export const staffAppraisal = defineKind({
  name: 'staff appraisal',
  means: 'The yearly, formal appraisal of how somebody does their work.',
  group: 'Staff',
  act: 'Record an appraisal',
  wording: ['appraisal', 'When was the appraisal?', 'Enter the day of the appraisal', 'Appraisal recorded'],
  about: { worker, appraiser: one('worker', 'Who appraised', { optional: true }) },
  facts: {
    childrens_views: yesNo('Were the views of children taken into account?', { optional: true }),
    learning: prose('What they need to learn'),
  },
  may: fewRead,
  keep,
})

export const staffInduction = defineKind({
  name: 'staff induction',
  means: 'The induction of somebody new: the day it began, and the day it was finished.',
  group: 'Staff',
  act: 'Record an induction',
  wording: ['induction', 'On which day?', 'Enter the day it began or was finished', 'Induction recorded'],
  about: { worker },
  facts: {
    stage: choice('Begun or finished?', ['begun', 'finished'], { required: true }),
    signed_by: text('Who signed it', { optional: true }),
  },
  may: { record: 'keep the register', read: 'read cases' },
  keep,
})
