import { choice, defineKind, one, prose, text, wholeNumber } from '../../happenings'

export const leaverOffer = defineKind({
  name: 'leaver offer',
  means: 'How one part of the offer to care leavers stands in one district from a day on.',
  group: 'Care leavers',
  act: 'Record an offer to care leavers',
  wording: ['offer', 'From which day?', 'Enter the day from which it is so', 'Offer recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    district: text('District', { required: true }),
    offer: choice(
      'Which offer?',
      ['setting up home grant', 'council tax exemption', 'leisure pass', 'free prescriptions', 'another offer'],
      { required: true },
    ),
    state: choice('How does it stand?', ['confirmed', 'in process', 'reduced', 'not offered'], { required: true }),
    until_age: wholeNumber('Up to which birthday', { optional: true, max: 30 }),
    pounds: wholeNumber('Worth, in pounds', { optional: true }),
    notes: prose('On what conditions'),
  },
  may: { record: 'keep the register', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})
