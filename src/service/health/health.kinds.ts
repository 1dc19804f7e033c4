import { choice, day, defineKind, one, yesNo } from '../../happenings'

export const healthAssessment = defineKind({
  name: 'health assessment',
  means: 'The initial assessment of a looked-after child’s health by a doctor, or a review of it.',
  group: 'Children',
  act: 'Record a health assessment',
  wording: ['assessment', 'When was the assessment?', 'Enter the day of the assessment', 'Health assessment recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    assessment: choice('Initial or review', ['initial', 'review'], {
      required: true,
      provided: { initial: 'if it was the initial assessment', review: 'if it was a review' },
    }),
    part_a_on: day('Part A: day the council’s part was sent', { optional: true }),
    part_b_on: day('Part B: day the health part came back', { optional: true }),
    assessed_by: choice('Who assessed', ['doctor', 'nurse', 'midwife'], { optional: true }),
    for_adoption: yesNo('Is it the medical for adoption too?', { optional: true }),
    by_own: yesNo('Was it done by our own provider?', { optional: true }),
    checked_on: day('Day its quality was checked', { optional: true }),
    paid_on: day('Day it was paid for, if others did it', { optional: true }),
    adoption_report_on: day('Day the adoption medical report came', { optional: true }),
    emotional_need: yesNo('Does it name an emotional need?', { optional: true }),
  },
  needs: [
    {
      ...{ given: 'paid_on', ask: 'checked_on', byThen: true },
      say: 'Nothing is paid for before its quality was checked. Enter the day of the check, no later than the day of payment',
    },
  ],
  columns: {
    assessment: { label: 'Was it the initial assessment or a review?', missing: 'Choose initial or review' },
  },
  keep: 'child’s case record: to the 75th anniversary of birth',
})

export const healthAssessmentRequest = defineKind({
  name: 'health assessment request',
  means:
    'The council sent its part (Part A) of a child’s health assessment to health partners, who do the rest (Part B).',
  group: 'Health',
  act: 'Record a health assessment asked for',
  wording: ['request', 'When was it sent?', 'Enter the day it was sent', 'Request recorded'],
  about: { child: one('child', 'Child') },
  facts: { wanted_by: day('Day by which it was to be sent', { optional: true }) },
  keep: 'child’s case record: to the 75th anniversary of birth',
})
