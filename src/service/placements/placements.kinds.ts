import { begins, coded, defineKind, ends, one, text, yesNo } from '../../happenings'
import { PLACEMENT_TYPES } from './placement-types'

const keep = 'child’s case record: to the 75th anniversary of birth'

export const placement = defineKind({
  name: 'placement',
  means: 'A child’s stay with a household, or somewhere else. A new one ends the last.',
  group: 'Children',
  act: 'Record a placement',
  wording: ['placement', 'When did the child move in?', 'Enter the day the child moved in', 'Placement recorded'],
  subject: 'placement',
  refOptional: true,
  about: { child: one('child', 'Child'), household: one('household', 'Household, if any', { optional: true }) },
  facts: {
    type: text('Type of placement', {
      hint: 'As the looked-after return codes it, for example U4',
      words: coded(PLACEMENT_TYPES),
    }),
    until_18: yesNo('Is the child meant to stay until 18?', {
      optional: true,
      hint: 'Visits after the first year may then be three months apart',
    }),
  },
  columns: { household: { none: 'Not with one of our households' } },
  effects: [begins('placed', 'child', { with: 'household', itself: true, anew: true })],
  keep,
})

export const placementEnding = defineKind({
  name: 'placement ending',
  means: 'The day a child’s stay ended.',
  group: 'Children',
  act: 'Record that a placement ended',
  wording: ['end of placement', 'When did it end?', 'Enter the day it ended', 'End of placement recorded'],
  about: { child: one('child', 'Child') },
  facts: { reason: text('Why it ended') },
  effects: [ends('placed', 'child')],
  keep,
})
