import { begins, defineKind, ends, fromCodes, one, text, yesNo } from '../../happenings'
import { ACCOMMODATION, ACTIVITY } from '../codes'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Young person')

export const leaverAccommodation = defineKind({
  name: 'leaver accommodation',
  ref: 'LA-',
  means: 'Where a care leaver lives from a day on, and whether it suits them. A new one ends the last.',
  group: 'Care leavers',
  act: 'Record where a care leaver lives',
  wording: ['accommodation', 'When did they move in?', 'Enter the day they moved in', 'Accommodation recorded'],
  subject: 'leaver accommodation',
  refOptional: true,
  about: { child },
  facts: {
    place: fromCodes('Which kind of place', ACCOMMODATION),
    suitable: yesNo('Does it suit them?', { hint: 'Their needs, the landlord, their wishes, their work or study' }),
    provided: yesNo('Does the authority provide it, under section 23B or 24B?', {
      optional: true,
      hint: 'The adviser then visits there within a week, and every two months',
    }),
    postcode: text('Postcode', { optional: true, hint: 'District figures count young people by it' }),
  },
  effects: [begins('housed', 'child', { itself: true, anew: true })],
  keep,
})

export const leaverAccommodationEnding = defineKind({
  name: 'leaver accommodation ending',
  means: 'The day a care leaver left a place without another being known.',
  group: 'Care leavers',
  act: 'Record that a care leaver moved out',
  wording: ['end of the stay', 'When did they leave?', 'Enter the day they left', 'End of the stay recorded'],
  about: { child },
  facts: { reason: text('Why they left') },
  effects: [ends('housed', 'child')],
  keep,
})

export const leaverActivity = defineKind({
  name: 'leaver activity',
  file: 'leaver-activities',
  means: 'What a care leaver does from a day on: education, an apprenticeship, work, or none of these.',
  group: 'Care leavers',
  act: 'Record what a care leaver does',
  wording: ['activity', 'Since when?', 'Enter the day since when', 'Activity recorded'],
  about: { child },
  facts: { activity: fromCodes('What they do', ACTIVITY, { required: true }) },
  effects: [begins('activity', 'child')],
  keep,
})
