import { begins, choice, defineKind, ends, one, prose } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Child')

export const childProtectionConference = defineKind({
  name: 'child protection conference',
  means: 'A strategy discussion, or a conference about a child’s protection: the initial one, or a review.',
  group: 'Children',
  act: 'Record a child protection conference',
  wording: ['conference', 'When was it held?', 'Enter the day it was held', 'Conference recorded'],
  about: { child },
  facts: {
    stage: choice('Which', ['strategy discussion', 'initial', 'review'], { required: true }),
    outcome: choice('What follows', ['conference', 'plan', 'no plan'], {
      hint: 'After a strategy discussion a conference; after a conference a plan, made or going on',
    }),
    notes: prose('What was decided'),
  },
  keep,
})

export const childProtectionPlan = defineKind({
  name: 'child protection plan',
  means: 'A child is the subject of a child protection plan from a day on.',
  group: 'Children',
  act: 'Record a child protection plan',
  wording: ['plan', 'From which day?', 'Enter the day from which it holds', 'Child protection plan recorded'],
  about: { child },
  facts: {
    category: choice('Category', ['neglect', 'physical abuse', 'sexual abuse', 'emotional abuse', 'multiple']),
  },
  effects: [begins('on a protection plan', 'child')],
  keep,
})

export const childProtectionPlanEnding = defineKind({
  name: 'child protection plan ending',
  means: 'A child stopped being the subject of a child protection plan.',
  group: 'Children',
  act: 'Record that a child protection plan ended',
  wording: ['end of the plan', 'When did it end?', 'Enter the day it ended', 'End of the plan recorded'],
  about: { child },
  effects: [ends('on a protection plan', 'child')],
  keep,
})
