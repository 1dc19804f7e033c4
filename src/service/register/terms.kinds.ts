import { choice, day, defineKind, one, prose, text } from '../../happenings'

const household = one('household', 'Household')
const carer = one('carer', 'Which carer, if one of them', { optional: true })

export const fosterCareAgreement = defineKind({
  name: 'foster care agreement',
  means: 'The written agreement with carers that Schedule 5 asks for: sent to them, and signed by both sides.',
  group: 'Register',
  act: 'Record a foster care agreement',
  wording: ['agreement', 'When was this?', 'Enter the day it was sent or signed', 'Agreement recorded'],
  about: { household, carer },
  facts: {
    step: choice('How far it is', ['sent', 'signed by both'], { required: true }),
    version: text('Which version', { optional: true, hint: 'New terms of approval need a new one' }),
  },
})

export const termsChange = defineKind({
  name: 'terms change',
  means:
    'A step towards new terms of approval and nothing else: proposed, support stated, agreed by the carers or not.',
  group: 'Register',
  act: 'Record a step of a change of terms',
  wording: ['step', 'When was this?', 'Enter the day of this step', 'Step recorded'],
  about: { household },
  facts: {
    step: choice('Which step', ['proposed', 'support stated', 'agreed in writing', 'not agreed'], {
      required: true,
      hint: 'Agreed in writing, new terms hold at once; not agreed, they need a qualifying determination',
    }),
    terms: text('The new terms', { optional: true }),
    support: prose('What support the home needs, and how it will be given'),
  },
})

export const resignation = defineKind({
  name: 'resignation',
  means: 'Carers gave up their approval in writing. It ends 28 days after we received it, whatever anybody says after.',
  group: 'Register',
  act: 'Record a resignation',
  wording: ['resignation', 'When was it received?', 'Enter the day it was received', 'Resignation recorded'],
  about: { household, carer },
  facts: {
    reason: text('Why', { optional: true }),
    authorities_told_on: day('Authorities of children placed told on', { optional: true }),
  },
})

export const reviewTrigger = defineKind({
  name: 'review trigger',
  means: 'Something after which a household’s approval is reviewed before its day.',
  group: 'Reviews',
  act: 'Call for an early review',
  wording: ['call for a review', 'When did this come up?', 'Enter the day it came up', 'Call for a review recorded'],
  about: { household },
  facts: {
    cause: choice('What', ['allegation', 'serious complaint', 'significant change in the household', 'other'], {
      required: true,
    }),
    notes: prose('What happened'),
  },
})

export const reviewConsultation = defineKind({
  name: 'review consultation',
  means: 'Somebody’s views for the review of a household’s approval, asked and taken into account.',
  group: 'Reviews',
  act: 'Record views for a review',
  wording: ['views', 'When were they given?', 'Enter the day they were given', 'Views recorded'],
  about: { household, child: one('child', 'Child, if a child’s views', { optional: true }) },
  facts: {
    whose: choice('Whose views', ['carers', 'child placed', 'responsible authority', 'others'], { required: true }),
    authority: text('Which authority', { optional: true }),
    notes: prose('What they said'),
  },
})
