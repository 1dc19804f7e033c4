import { begins, choice, day, defineKind, ends, type Need, one, prose, SELF, text, wholeNumber } from '../../happenings'

const keep = 'service records: 15 years from the last entry'
const GROUPS = ['health strategic group', 'health operational group', 'corporate parenting board', 'leadership team']
/** How likely and how grave, one to five; the two multiplied are the score. */
const scored = {
  likelihood: wholeNumber('How likely is it, from 1 to 5?', { min: 1, max: 5 }),
  impact: wholeNumber('How grave would it be, from 1 to 5?', { min: 1, max: 5 }),
  review_by: day('By when is it looked at again?'),
  escalated_to: text('If it was passed on to a more senior group, to whom', { optional: true }),
}
const ALL_SCORED: readonly Need[] = [
  { ask: 'likelihood', say: 'Say how likely it is, from 1 to 5: a risk without a score cannot be set beside others' },
  { ask: 'impact', say: 'Say how grave it would be, from 1 to 5: a risk without a score cannot be set beside others' },
  { ask: 'review_by', say: 'Say by when it is looked at again' },
]

export const strategicRisk = defineKind({
  name: 'strategic risk',
  means:
    'Something that could keep a group from what it is for, with whoever answers for it, a score and a day of review.',
  group: 'Quality',
  act: 'Record a strategic risk',
  wording: ['risk', 'When was it put on the register?', 'Enter the day it was put on the register', 'Risk recorded'],
  subject: 'strategic risk',
  refOptional: true,
  about: { service: one('service', 'Service') },
  facts: {
    risk: text('What could happen', { required: true }),
    held_by: choice('On whose register', GROUPS),
    owner: text('Who answers for it', { hint: 'A role rather than a name' }),
    ...scored,
    doing: prose('What is done about it'),
  },
  needs: [{ ask: 'owner', say: 'Say who answers for it' }, ...ALL_SCORED],
  effects: [begins('strategic risk', SELF, { with: 'service' })],
  keep,
})

export const riskReview = defineKind({
  name: 'risk review',
  means:
    'A strategic risk was looked at again: how it scores now, and whether it was passed on to a more senior group.',
  group: 'Quality',
  act: 'Review a strategic risk',
  wording: ['review', 'When was it looked at?', 'Enter the day it was looked at', 'Review recorded'],
  about: { strategic_risk: one('strategic risk', 'Risk') },
  facts: { ...scored, notes: prose('What changed') },
  needs: ALL_SCORED,
  keep,
})

export const riskClosed = defineKind({
  name: 'risk closed',
  file: 'risks-closed',
  means: 'A strategic risk is one no more: it came, it passed, or it is borne.',
  group: 'Quality',
  act: 'Close a strategic risk',
  wording: ['record', 'When was it closed?', 'Enter the day it was closed', 'Risk closed'],
  about: { strategic_risk: one('strategic risk', 'Risk') },
  facts: { reason: text('Why') },
  effects: [ends('strategic risk', 'strategic_risk')],
  keep,
})
