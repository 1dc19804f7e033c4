import {
  type After,
  begins,
  choice,
  day,
  defineKind,
  ends,
  type Link,
  one,
  prose,
  SELF,
  text,
  yesNo,
} from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const referral = { camhs_referral: one('camhs referral', 'Referral') }

const MISSED: Link = { kind: 'camhs appointment', where: { outcome: 'missed' } }
const stepped = (step: string, wait = 0): Link => ({ kind: 'camhs step', where: { step }, wait })
const TWO_WEEKS = 14
/** In this order: the second letter two weeks after the first, and the decision two weeks after that. */
const STEPS = {
  telephoned: [MISSED, stepped('telephoned')],
  'first letter': [MISSED, stepped('telephoned'), stepped('first letter')],
  'further letter': [...[MISSED, stepped('telephoned'), stepped('first letter')], stepped('further letter', TWO_WEEKS)],
}
/** What a discharge for not attending waits for: the last of some links, so many days before. */
const waitsFor = (links: readonly Link[], why: string, ago = 0): After => ({
  ...{ if: { reason: 'not attending' }, of: 'camhs_referral', at: 'reason', why, ago },
  ...(links.at(-1) ?? MISSED),
  following: links.slice(0, -1),
})

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
    step: choice('What happened', ['telephoned', 'first letter', 'further letter', 'family got in touch', 'kept open']),
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
  facts: {
    reason: choice('Why', ['finished', 'not attending', 'declined', 'moved to another service']),
    told_on: day('Day the referrer and the GP were told in writing', { optional: true }),
  },
  // Of several the last is said: the first step that is missing.
  after: [
    waitsFor(
      STEPS['further letter'],
      'Two weeks have not passed since the further letter. Wait that long for an answer, and then decide',
      TWO_WEEKS,
    ),
    waitsFor(
      STEPS['further letter'],
      'No further letter was sent two weeks or more after the first. Send it once two weeks are over, and record it',
    ),
    waitsFor(
      STEPS['first letter'],
      'No letter was sent about the missed appointment after somebody telephoned. Record it first',
    ),
    waitsFor(STEPS.telephoned, 'Nobody telephoned about the missed appointment. Record that first'),
    waitsFor([MISSED], 'No missed appointment is on record. Record it first, or choose another reason'),
  ],
  effects: [ends('camhs referral', 'camhs_referral')],
  keep,
})
