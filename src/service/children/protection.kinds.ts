import { begins, choice, defineKind, ends, one, prose, text } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Child')
const mainPostcode = text('Postcode of the child’s main home', {
  optional: true,
  hint: 'District figures count children by it. After a move, record this again from the day of the move',
})

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
    postcode: mainPostcode,
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

export const childInNeed = defineKind({
  name: 'child in need',
  file: 'children-in-need',
  means: 'A child has an open case as a child in need, from a day on.',
  group: 'Children',
  act: 'Record a child in need',
  wording: ['case', 'From which day is it open?', 'Enter the day from which it is open', 'Child in need recorded'],
  about: { child },
  facts: { postcode: mainPostcode },
  effects: [begins('in need', 'child')],
  keep,
})

export const childInNeedEnding = defineKind({
  name: 'child in need ending',
  means: 'The case of a child in need was closed.',
  group: 'Children',
  act: 'Record that a child in need’s case closed',
  wording: ['end of the case', 'When was it closed?', 'Enter the day it was closed', 'End of the case recorded'],
  about: { child },
  facts: { reason: text('Why it was closed', { optional: true }) },
  effects: [ends('in need', 'child')],
  keep,
})
