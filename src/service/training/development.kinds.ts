import { defineKind, one, prose, yesNo } from '../../happenings'

export const carerInduction = defineKind({
  name: 'carer induction',
  means: 'A new carer was shown how the service works: people, policies, records, money, who to ring at night.',
  group: 'Training',
  act: 'Record an induction',
  wording: ['induction', 'When was it finished?', 'Enter the day it was finished', 'Induction recorded'],
  about: { carer: one('carer', 'Carer') },
  facts: {
    handbook: yesNo('Were they given the handbook?', { optional: true }),
    notes: prose('What was gone through'),
  },
})

export const personalDevelopmentPlan = defineKind({
  name: 'personal development plan',
  means:
    'What a carer will learn in the coming year, agreed with them, after looking at what they learned in the last.',
  group: 'Training',
  act: 'Record a development plan',
  wording: ['plan', 'When was the plan agreed?', 'Enter the day the plan was agreed', 'Development plan recorded'],
  about: { carer: one('carer', 'Carer') },
  facts: {
    appraised: yesNo('Was the past year’s learning looked at?', { optional: true }),
    plan: prose('What they will learn, and how the service helps'),
  },
})
