import { begins, choice, defineKind, ends, one, prose, SELF, text, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const referral = { camhs_referral: one('camhs referral', 'Referral') }

export const camhsReferral = defineKind({
  name: 'camhs referral',
  means: 'A child was referred to child and adolescent mental health services.',
  group: 'Health',
  act: 'Record a mental health referral',
  wording: ['referral', 'When was the child referred?', 'Enter the day of the referral', 'Referral recorded'],
  subject: 'camhs referral',
  refOptional: true,
  about: { child: one('child', 'Child') },
  facts: {
    urgency: choice('How urgent', ['routine', 'urgent', 'crisis']),
    by: text('Who referred', { optional: true }),
  },
  effects: [begins('camhs referral', SELF, { with: 'child' })],
  keep,
})

export const camhsAppointment = defineKind({
  name: 'camhs appointment',
  means: 'An appointment of a mental health referral came round: kept, missed or called off.',
  group: 'Health',
  act: 'Record a mental health appointment',
  wording: ['appointment', 'When was the appointment?', 'Enter the day of the appointment', 'Appointment recorded'],
  about: referral,
  facts: {
    outcome: choice('What became of it', ['attended', 'missed', 'called off by them', 'called off by the service']),
    first: yesNo('Was it the first?', { optional: true }),
    notes: prose('What was said'),
  },
  keep,
})

export const camhsStep = defineKind({
  name: 'camhs step',
  means: 'What was done about a missed appointment: a letter, word from the family, a judgement to keep the case open.',
  group: 'Health',
  act: 'Record what followed a missed appointment',
  wording: ['step', 'When was it?', 'Enter the day it was', 'Step recorded'],
  about: referral,
  facts: {
    step: choice('What happened', ['first letter', 'further letter', 'family got in touch', 'kept open']),
    told: text('Who else was told', { optional: true, hint: 'The referrer and the GP after a first appointment' }),
    notes: prose('What was weighed'),
  },
  keep,
})

export const camhsDischarge = defineKind({
  name: 'camhs discharge',
  means: 'Mental health services ended their work with a child, or never began it.',
  group: 'Health',
  act: 'Record a mental health discharge',
  wording: ['discharge', 'When was the child discharged?', 'Enter the day of the discharge', 'Discharge recorded'],
  about: referral,
  facts: { reason: choice('Why', ['finished', 'not attending', 'declined', 'moved to another service']) },
  effects: [ends('camhs referral', 'camhs_referral')],
  keep,
})
