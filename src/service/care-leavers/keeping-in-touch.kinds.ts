import { begins, choice, defineKind, fromCodes, one, prose, text, wholeNumber, yesNo } from '../../happenings'
import { IN_TOUCH } from '../codes'

const keep = 'child’s case record: to the 75th anniversary of birth'
const child = one('child', 'Young person')
const worker = (label: string) => one('worker', label, { optional: true })

export const adviserAppointment = defineKind({
  name: 'adviser appointment',
  means: 'Who is a young person’s personal adviser from a day on.',
  group: 'Care leavers',
  act: 'Appoint a personal adviser',
  wording: ['appointment', 'From which day?', 'Enter the day it begins', 'Personal adviser appointed'],
  about: { child, worker: worker('Personal adviser') },
  effects: [begins('advised', 'child', { with: 'worker' })],
  keep,
})

export const adviserOffer = defineKind({
  name: 'adviser offer',
  means: 'A young person of twenty-one or more was asked whether they want a personal adviser.',
  group: 'Care leavers',
  act: 'Record the offer of an adviser',
  wording: ['offer', 'When was it offered?', 'Enter the day it was offered', 'Offer recorded'],
  about: { child },
  facts: { wanted: yesNo('Do they want one?', { optional: true }) },
  keep,
})

export const adviserVisit = defineKind({
  name: 'adviser visit',
  means: 'The personal adviser saw a young person.',
  group: 'Care leavers',
  act: 'Record a visit by the adviser',
  wording: ['visit', 'When was the visit?', 'Enter the day of the visit', 'Visit recorded'],
  about: { child, worker: worker('Who visited') },
  facts: { place: choice('Where', ['where they live', 'elsewhere']), notes: prose('What you saw and heard') },
  keep,
})

export const leaverContact = defineKind({
  name: 'leaver contact',
  means: 'Whether a care leaver and the service are in touch: a word exchanged, or an attempt that found nobody.',
  group: 'Care leavers',
  act: 'Record that you were in touch',
  wording: ['contact', 'When was it?', 'Enter the day it was', 'Contact recorded'],
  about: { child, worker: worker('Who was in touch') },
  facts: {
    in_touch: fromCodes('Are they in touch?', IN_TOUCH, { required: true }),
    how: choice('How', ['face to face', 'telephone', 'text or e-mail', 'letter', 'other'], { optional: true }),
    notes: prose('What was said'),
  },
  keep,
})

export const leavingCareHealthContact = defineKind({
  name: 'leaving care health contact',
  means: 'The leaving care nurse was in touch with a young person who left care.',
  group: 'Care leavers',
  act: 'Record contact by the nurse',
  wording: ['contact', 'When was it?', 'Enter the day it was', 'Contact recorded'],
  about: { child },
  facts: {
    passport: yesNo('Have they their health passport?', { optional: true }),
    offered: yesNo('Were they offered the nurse’s help up to 21?', { optional: true }),
    letter: yesNo('Have they the leaving care letter?', {
      optional: true,
      hint: 'For whoever lives outside our area and had the last review of health from others',
    }),
    notes: prose('What was said'),
  },
  keep,
})

export const leavingCareGrant = defineKind({
  name: 'leaving care grant',
  means: 'Money paid to a young person to set up home.',
  group: 'Care leavers',
  act: 'Record a grant',
  wording: ['grant', 'When was it paid?', 'Enter the day it was paid', 'Grant recorded'],
  about: { child },
  facts: { pounds: wholeNumber('How much, in whole pounds'), spent_on: text('For what', { optional: true }) },
  keep,
})
