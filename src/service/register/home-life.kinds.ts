import { begins, choice, day, defineKind, ends, one, prose, text, wholeNumber, yesNo } from '../../happenings'

export const changeOfCircumstances = defineKind({
  name: 'change of circumstances',
  means:
    'Something changed in a foster home that its carers must tell the service of in writing: who lives there, where, how.',
  group: 'Register',
  act: 'Record a change the carers told us of',
  file: 'changes-of-circumstances',
  wording: ['change', 'When did it change?', 'Enter the day it changed', 'Change recorded'],
  about: { household: one('household', 'Household'), carer: one('carer', 'Carer', { optional: true }) },
  facts: {
    change: choice(
      'What changed?',
      [
        'address',
        'who lives there',
        'health',
        'work',
        'relationship',
        'criminal matter',
        'other circumstances',
        'application to foster, adopt or mind children',
      ],
      { required: true },
    ),
    notified_on: day('Day they told the service in writing', {
      optional: true,
      hint: 'Leave this empty if they have not',
    }),
    review_wanted: yesNo('Is a review of the approval needed?', { optional: true }),
    notes: prose('What changed, and what follows'),
  },
})

export const carerEnding = defineKind({
  name: 'carer ending',
  means: 'Somebody is no longer a carer of a household that goes on fostering: two carers part, or one of them dies.',
  group: 'Register',
  act: 'Record that a carer stopped',
  wording: ['end', 'From which day are they no longer a carer here?', 'Enter the first day', 'End recorded'],
  about: { carer: one('carer', 'Carer') },
  facts: { reason: text('Why it ended') },
  effects: [ends('carer', 'carer')],
  may: { record: 'keep the register', read: 'read cases' },
})

export const kinshipTie = defineKind({
  name: 'kinship tie',
  means: 'How a carer is connected to a child: the family or friendship that a kinship approval rests on.',
  group: 'Register',
  act: 'Record how they are connected',
  wording: ['connection', 'From which day is this known?', 'Enter the day it became known', 'Connection recorded'],
  about: { household: one('household', 'Household'), child: one('child', 'Child') },
  facts: {
    tie: choice('How is the carer connected to the child?', [
      'grandparent',
      'aunt or uncle',
      'brother or sister',
      'step-parent',
      'other relative',
      'family friend',
      'known through school or work',
    ]),
    side: choice('On whose side?', ['mother', 'father', 'both', 'neither'], { optional: true }),
    only_this_child: yesNo('Do they foster only this child, or this child’s brothers and sisters?', { optional: true }),
    notes: prose('What the tie means to the child'),
  },
})

export const fosteringOffer = defineKind({
  name: 'fostering offer',
  means: 'What a home offers from a day on: the kind of fostering, how many places are open, and why others are not.',
  group: 'Register',
  act: 'Record what a home offers',
  wording: ['offer', 'From which day?', 'Enter the day from which this is offered', 'Offer recorded'],
  about: { household: one('household', 'Household') },
  facts: {
    offer: choice('Which kind of fostering, mainly?', [
      'short term',
      'long term',
      'emergency',
      'short breaks',
      'parent and child',
      'remand',
      'fostering for adoption',
      'named child only',
    ]),
    nights: text('Short breaks: how often, and for how long', { optional: true }),
    places_open: wholeNumber('How many places are open', { optional: true }),
    places_shut: wholeNumber('How many approved places are not available', { optional: true }),
    why_shut: choice(
      'Why are they not available?',
      [
        'needs of a child placed',
        'carer’s own choice',
        'health or family',
        'allegation or investigation',
        'awaiting a review',
        'work on the home',
        'other',
      ],
      { optional: true },
    ),
  },
  effects: [begins('offering', 'household')],
})
