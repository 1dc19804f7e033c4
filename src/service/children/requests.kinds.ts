import { begins, choice, day, defineKind, ends, one, prose } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Child')

export const visitRequest = defineKind({
  name: 'visit request',
  means: 'Somebody asked that a child be visited: the child, the reviewing officer, whoever cares for them, or Ofsted.',
  group: 'Visits',
  act: 'Record a request for a visit',
  wording: ['request', 'When was it asked?', 'Enter the day it was asked', 'Request recorded'],
  about: { child },
  facts: {
    asked_by: choice('Who asked', ['child', 'reviewing officer', 'carer or parent', 'ofsted']),
    notes: prose('What they said'),
  },
  keep,
})

export const reviewRequest = defineKind({
  name: 'review request',
  means: 'A reason to review a child’s case sooner than it is due.',
  group: 'Reviews',
  act: 'Ask for an early review',
  wording: ['request', 'When did the reason arise?', 'Enter the day the reason arose', 'Request recorded'],
  about: { child },
  facts: {
    why: choice('Why', [
      'reviewing officer asks',
      'concern after a visit',
      'move from the placement',
      'ceasing to be looked after',
      'another reason',
    ]),
    before: day('Day before which it must be held, if there is one', { optional: true }),
    notes: prose('What is the matter'),
  },
  keep,
})

export const visitingAgreement = defineKind({
  name: 'visiting agreement',
  means: 'A child in a long-term placement, old enough to say so, agrees to be visited every six months.',
  group: 'Visits',
  act: 'Record that a child agrees to fewer visits',
  wording: ['agreement', 'When did the child agree?', 'Enter the day the child agreed', 'Agreement recorded'],
  about: { placement: one('placement', 'Placement') },
  facts: { notes: prose('What the child said') },
  effects: [begins('visited less', 'placement')],
  keep,
})

export const visitingAgreementEnding = defineKind({
  name: 'visiting agreement ending',
  means: 'The child wants to be visited as often as others again.',
  group: 'Visits',
  act: 'Record that a child wants more visits again',
  wording: [
    'change of mind',
    'When did the child say so?',
    'Enter the day the child said so',
    'Change of mind recorded',
  ],
  about: { placement: one('placement', 'Placement') },
  facts: { notes: prose('What the child said') },
  effects: [ends('visited less', 'placement')],
  keep,
})

export const livingArrangement = defineKind({
  name: 'living arrangement',
  means:
    'Somebody other than the authority decides where a child in its care lives: a court, custody, another council.',
  group: 'Children',
  act: 'Record an arrangement made by others',
  wording: ['arrangement', 'From which day?', 'Enter the day from which it holds', 'Arrangement recorded'],
  about: { placement: one('placement', 'Placement') },
  facts: { arranged_by: choice('Who arranged it', ['custody', 'court', 'another authority', 'somebody else']) },
  effects: [begins('arranged by others', 'placement')],
  keep,
})
