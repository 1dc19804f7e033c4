import { begins, defineKind, ends, one, text, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'

export const placement = defineKind({
  name: 'placement',
  means: 'A child’s stay with a household, or somewhere else. A new one ends the last.',
  group: 'Children',
  act: 'Record a placement',
  subject: 'placement',
  refOptional: true,
  about: { child: one('child', 'Child'), household: one('household', 'Household, if any', { optional: true }) },
  facts: {
    type: text('Type of placement', { hint: 'As the looked-after return codes it, for example U4' }),
    until_18: yesNo('Is the child meant to stay until 18?', {
      optional: true,
      hint: 'Visits after the first year may then be three months apart',
    }),
  },
  effects: [begins('placed', 'child', { with: 'household', itself: true, anew: true })],
  keep,
})

export const placementEnding = defineKind({
  name: 'placement ending',
  means: 'The day a child’s stay ended.',
  group: 'Children',
  act: 'Record that a placement ended',
  about: { child: one('child', 'Child') },
  facts: { reason: text('Why it ended') },
  effects: [ends('placed', 'child')],
  keep,
})
