import { begins, choice, defineKind, ends, one, SELF } from '../../happenings'

const keep = 'adopter’s case record: 100 years'
const about = { adopters: one('adopters', 'Household of adopters') }

export const adopterAssessment = defineKind({
  name: 'adopter assessment',
  means: 'A household’s assessment as adopters began. Nothing of who they are is kept here: it has a reference alone.',
  group: 'Recruitment',
  act: 'Record an assessment of adopters begun',
  wording: ['assessment', 'When did it begin?', 'Enter the day it began', 'Assessment recorded'],
  subject: 'adopters',
  refOptional: true,
  facts: { stage: choice('Which stage', ['stage 1', 'stage 2'], { optional: true }) },
  effects: [begins('assessed as adopters', SELF)],
  may: { record: 'keep the register', read: 'read cases' },
  keep,
})

export const adopterDecision = defineKind({
  name: 'adopter decision',
  means: 'An assessment of adopters came to its end: they were approved or not, or they withdrew.',
  group: 'Recruitment',
  act: 'Record a decision about adopters',
  wording: ['decision', 'When was it decided?', 'Enter the day it was decided', 'Decision recorded'],
  about,
  facts: { outcome: choice('What was decided', ['approved', 'not approved', 'withdrew'], { required: true }) },
  effects: [ends('assessed as adopters', 'adopters')],
  may: { record: 'keep the register', read: 'read cases' },
  keep,
})
