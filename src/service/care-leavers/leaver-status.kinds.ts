import { begins, choice, day, defineKind, ends, one, prose, text } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const about = { child: one('child', 'Young person') }

export const leaverStatus = defineKind({
  name: 'leaver status',
  file: 'leaver-statuses',
  means:
    'What the leaving care law calls a young person from a day on: eligible while looked after at 16 or 17, relevant after it, former relevant from 18, or qualifying.',
  group: 'Care leavers',
  act: 'Record a leaving care status',
  wording: ['status', 'From which day?', 'Enter the day from which it holds', 'Status recorded'],
  about,
  facts: {
    status: choice('Which status', ['eligible', 'relevant', 'former relevant', 'qualifying'], { required: true }),
  },
  effects: [begins('leaving care', 'child')],
  keep,
})

export const leaverStatusEnding = defineKind({
  name: 'leaver status ending',
  means:
    'The day from which leaving care law owes a young person nothing more: they came home, turned twenty-five, or died.',
  group: 'Care leavers',
  act: 'Record that leaving care support ended',
  wording: ['end of support', 'From which day?', 'Enter the day from which it ended', 'End of support recorded'],
  about,
  facts: { reason: text('Why it ended') },
  effects: [ends('leaving care', 'child')],
  keep,
})

export const needsAssessment = defineKind({
  name: 'needs assessment',
  means: 'The assessment of what a young person needs to leave care well, on which the pathway plan rests.',
  group: 'Care leavers',
  act: 'Record a needs assessment',
  wording: ['assessment', 'When was it finished?', 'Enter the day it was finished', 'Needs assessment recorded'],
  about,
  facts: { notes: prose('What they need') },
  keep,
})

export const pathwayPlan = defineKind({
  name: 'pathway plan',
  means: 'What will be done, by whom and by when, for a young person to become independent.',
  group: 'Care leavers',
  act: 'Record a pathway plan',
  wording: ['plan', 'When was the plan made?', 'Enter the day the plan was made', 'Pathway plan recorded'],
  about,
  facts: {
    agreed: choice('Did the young person agree it?', ['yes', 'in part', 'no'], { optional: true }),
    notes: prose('What it says'),
  },
  keep,
})

export const pathwayReview = defineKind({
  name: 'pathway review',
  means: 'The pathway plan was looked at again with the young person.',
  group: 'Care leavers',
  act: 'Record a pathway review',
  wording: ['review', 'When was the review?', 'Enter the day of the review', 'Pathway review recorded'],
  about,
  facts: {
    asked_on: day('If somebody asked for it, the day they asked', { optional: true }),
    notes: prose('What changed'),
  },
  keep,
})

export const stayingPutDecision = defineKind({
  name: 'staying put decision',
  means:
    'It was talked over whether a young person may stay with their foster carers after eighteen, and what came of it.',
  group: 'Care leavers',
  act: 'Record that staying put was considered',
  wording: ['decision', 'When was it considered?', 'Enter the day it was considered', 'Decision recorded'],
  about,
  facts: {
    decision: choice('What was decided', ['stays put', 'does not stay', 'not decided yet']),
    notes: prose('What was said'),
  },
  keep,
})
