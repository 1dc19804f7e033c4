import { begins, choice, day, defineKind, ends, one, text, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Child')

export const shortBreak = defineKind({
  name: 'short break',
  means: 'One stay in a series of short breaks with the same carers, between which the child is at home.',
  group: 'Children',
  act: 'Record a short break',
  wording: ['short break', 'When did it begin?', 'Enter the day it began', 'Short break recorded'],
  about: { child, household: one('household', 'Household, if any', { optional: true }) },
  facts: { place: text('Where, if not with a household', { optional: true }) },
  effects: [begins('short break', 'child', { with: 'household' })],
  keep,
})

export const shortBreakEnding = defineKind({
  name: 'short break ending',
  means: 'The child went home from a short break.',
  group: 'Children',
  act: 'Record that a short break ended',
  wording: [
    'end of the short break',
    'When did the child go home?',
    'Enter the day the child went home',
    'End of the short break recorded',
  ],
  about: { child },
  effects: [ends('short break', 'child')],
  keep,
})

export const emergencyAccommodation = defineKind({
  name: 'emergency accommodation',
  means: 'A homeless young person of 16 or 17 was put up in an emergency.',
  group: 'Children',
  act: 'Record emergency accommodation',
  wording: ['stay', 'When did it begin?', 'Enter the day it began', 'Emergency accommodation recorded'],
  about: { child },
  facts: {
    place: choice('Where', ['emergency bed', 'hostel', 'hosts', 'bed and breakfast', 'elsewhere'], {
      hint: 'Bed and breakfast is never suitable under 18',
    }),
    planned_until: day('Planned to end on', { optional: true }),
    interviewed_on: day('Young person interviewed on', { optional: true }),
    entitlements_told_on: day('Told what they are entitled to on', { optional: true }),
  },
  effects: [begins('in emergency accommodation', 'child')],
  keep,
})

export const emergencyAccommodationEnding = defineKind({
  name: 'emergency accommodation ending',
  means: 'A young person moved on from emergency accommodation.',
  group: 'Children',
  act: 'Record that emergency accommodation ended',
  wording: ['move', 'When did they move on?', 'Enter the day they moved on', 'Move recorded'],
  about: { child },
  facts: { moved_to: text('Where to'), planned: yesNo('Was it planned?', { optional: true }) },
  effects: [ends('in emergency accommodation', 'child')],
  keep,
})
