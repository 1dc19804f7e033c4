import { begins, choice, defineKind, one, prose, SELF, text } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Child')

export const emotionalHealthStep = defineKind({
  name: 'emotional health step',
  means: 'What was done for a child whose health assessment names an emotional need, or why nothing was.',
  group: 'Health',
  act: 'Record a step for emotional health',
  wording: ['step', 'When was it?', 'Enter the day it was', 'Step recorded'],
  about: { child },
  facts: {
    step: choice(
      'What was done',
      ['referred', 'help at school', 'help at home', 'advice to the carers', 'on a waiting list', 'no step'],
      { required: true },
    ),
    reason: text('If there is no step, why not', { optional: true }),
    notes: prose('What is hoped for'),
  },
  needs: [{ given: 'step', is: 'no step', ask: 'reason', say: 'Say why there is no step' }],
  keep,
})

/** The four situations in which a child of one area needs mental health services in another, as the regional protocol tells them apart. */
const SITUATIONS = ['routine, continuing', 'routine, new', 'assessment begun elsewhere', 'crisis'] as const

export const crossBorderCase = defineKind({
  name: 'cross border case',
  ref: 'XB-',
  means: 'A child or care leaver of one area who needs mental health services in another.',
  group: 'Health',
  act: 'Record a mental health need in another area',
  wording: ['case', 'When did the child present there?', 'Enter the day the child presented', 'Case recorded'],
  subject: 'cross border case',
  refOptional: true,
  about: { child },
  facts: {
    situation: choice('Which situation is it?', SITUATIONS, {
      required: true,
      words: {
        'routine, continuing': 'A routine referral for something that was being treated where the child lived before',
        'routine, new': 'A routine referral for something new',
        'assessment begun elsewhere': 'An assessment that was part done when the child moved',
        crisis: 'A crisis, up to admission to hospital',
      },
    }),
    area: text('In which area did the child present?'),
    notes: prose('What is needed'),
  },
  effects: [begins('cross border case', SELF, { with: 'child' })],
  keep,
})

export const crossBorderDecision = defineKind({
  name: 'cross border decision',
  means: 'What was decided for a child who needs mental health services in another area, and who pays for it.',
  group: 'Health',
  act: 'Record what was decided and who pays',
  wording: ['decision', 'When was it decided?', 'Enter the day it was decided', 'Decision recorded'],
  about: { cross_border_case: one('cross border case', 'Case') },
  facts: {
    decision: text('What was decided', { required: true }),
    part: text('For which part of the help', { optional: true, hint: 'Where more than one organisation pays' }),
    payer: text('Who pays for it', { hint: 'Left empty, the case is listed until somebody is named' }),
  },
  keep,
})
