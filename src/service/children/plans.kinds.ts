import { choice, day, defineKind, one, prose, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Child')

/** How a child is to have a home for good. */
const PERMANENCE = [
  'return home',
  'family or friends',
  'long term fostering',
  'special guardianship',
  'adoption',
  'residential care',
  'independence',
]

export const carePlan = defineKind({
  name: 'care plan',
  means: 'The plan for a looked-after child: where to live for good, health, education, family, identity.',
  group: 'Children',
  act: 'Record a care plan',
  wording: ['plan', 'When was the plan made?', 'Enter the day the plan was made', 'Care plan recorded'],
  about: { child },
  facts: {
    permanence: choice('Where is the child to live for good?', PERMANENCE, { optional: true }),
    wishes: yesNo('Does it record the child’s wishes and feelings?', { optional: true }),
    working_well: prose('What is working well'),
    worried_about: prose('What we are worried about'),
    next_steps: prose('What needs to happen next'),
    notes: prose('What changed'),
  },
  keep,
})

export const placementPlan = defineKind({
  name: 'placement plan',
  means: 'How a placement will meet a child’s needs: everyday care, contact, health, school, and who may decide what.',
  group: 'Children',
  act: 'Record a placement plan',
  wording: ['plan', 'When was the plan made?', 'Enter the day the plan was made', 'Placement plan recorded'],
  about: { child, household: one('household', 'Household, if any', { optional: true }) },
  facts: {
    signed: yesNo('Has the carer agreed and signed it?', { hint: 'Outside foster care, whoever is responsible there' }),
    wishes: yesNo('Does it record the child’s wishes and feelings?', { optional: true }),
    officer_told_on: day('Day the reviewing officer was told', { optional: true }),
    notes: prose('What was agreed'),
  },
  keep,
})

export const permanencePlan = defineKind({
  name: 'permanence plan',
  means:
    'A step towards a home for good: the planning meeting, the plan written down, the reviewing officer’s yes to it.',
  group: 'Children',
  act: 'Record a step of permanence planning',
  wording: ['step', 'When was this?', 'Enter the day of this step', 'Permanence planning recorded'],
  about: { child },
  facts: {
    step: choice('Which step', ['planning meeting', 'plan written', 'plan ratified'], { required: true }),
    permanence: choice('Where is the child to live for good?', PERMANENCE, { optional: true }),
    notes: prose('What was decided'),
  },
  keep,
})

export const independentVisitorDecision = defineKind({
  name: 'independent visitor decision',
  means: 'Whether a child with little or no contact is to have an independent visitor.',
  group: 'Children',
  act: 'Record an independent visitor decision',
  wording: ['decision', 'When was it decided?', 'Enter the day it was decided', 'Decision recorded'],
  about: { child },
  facts: {
    decision: choice('What was decided', ['to be appointed', 'the child objects', 'not needed'], { required: true }),
  },
  keep,
})

export const residentialLook = defineKind({
  name: 'residential placement look',
  means: 'Senior managers’ half-yearly look at whether a child in residential care should still be there.',
  group: 'Children',
  act: 'Record a senior managers’ look',
  wording: ['look', 'When did they look at it?', 'Enter the day they looked at it', 'Senior managers’ look recorded'],
  about: { child },
  facts: { notes: prose('What was decided') },
  keep,
})
