import { begins, choice, defineKind, ends, fromCodes, one, text, yesNo } from '../../happenings'
import { PLACEMENT, PLACEMENT_PROVIDER, REASON_NEW_EPISODE, REASON_PLACEMENT_CHANGED } from '../codes'

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
    type: text('Type of placement', { hint: 'As the looked-after return codes it, for example U4', codes: PLACEMENT }),
    until_18: yesNo('Is the child meant to stay until 18?', {
      optional: true,
      hint: 'Visits after the first year may then be three months apart',
    }),
    emergency: yesNo('Was it made in an emergency?', { optional: true }),
    area: choice('Where is it?', ['our own area', 'an adjoining area', 'at a distance'], {
      optional: true,
      hint: 'At a distance is neither in our own area nor in one that adjoins it',
    }),
    key_stage_4: yesNo('Does it disrupt the schooling of a child in key stage 4?', { optional: true }),
    provider: fromCodes('Who provides it', PLACEMENT_PROVIDER, { optional: true }),
    urn: text('Ofsted’s number for the provider (URN)', { optional: true }),
    postcode: text('Postcode of the placement', { optional: true }),
    home_postcode: text('Postcode of the child’s own home at the time', { optional: true }),
    new_episode: fromCodes('What changed on that day', REASON_NEW_EPISODE, { optional: true }),
    change_reason: fromCodes('Why the placement before it ended', REASON_PLACEMENT_CHANGED, { optional: true }),
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
  facts: {
    reason: text('Why it ended'),
    change_reason: fromCodes('The same, as the looked-after return codes it', REASON_PLACEMENT_CHANGED, {
      optional: true,
    }),
  },
  effects: [ends('placed', 'child')],
  keep,
})
