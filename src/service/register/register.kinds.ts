import { begins, choice, day, defineKind, ends, one, prose, SELF, text, wholeNumber, yesNo } from '../../happenings'

/** Set aside from case content: who works here is not a case. */
const staff = { record: 'keep the register', read: 'read cases' }

export const worker = defineKind({
  name: 'worker',
  means: 'Someone who works for the fostering service.',
  group: 'Register',
  act: 'Add a worker',
  wording: ['worker', 'When did they start?', 'Enter the day they started', 'Worker added'],
  subject: 'worker',
  on: 'if known',
  facts: { name: text('Full name', { required: true }), team: text('Team') },
  effects: [begins('worker', SELF)],
  may: staff,
  keep: 'staff record: 15 years from the last entry',
})

export const household = defineKind({
  name: 'household',
  means: 'A foster home: the people approved together, and everyone who lives with them.',
  group: 'Register',
  act: 'Add a household',
  wording: ['household', 'From which day is this so?', 'Enter the day from which this is so', 'Household added'],
  subject: 'household',
  on: 'if known',
  facts: {
    name: text('Name of the household', { required: true, hint: 'Usually the family name' }),
    cohort: choice('Mainstream or kinship', ['mainstream', 'kinship'], { hint: 'Leave empty if it is not known yet' }),
    address: text('Address', { optional: true, hint: 'Regulation 31 asks the register to show it' }),
    postcode: text('Postcode', { optional: true, hint: 'District figures count homes by it' }),
  },
  effects: [begins('household', SELF)],
  may: staff,
})

export const carer = defineKind({
  name: 'carer',
  ref: 'F-',
  means: 'A person approved, or to be approved, to foster.',
  group: 'Register',
  act: 'Add a carer',
  wording: ['carer', 'From which day is this so?', 'Enter the day from which this is so', 'Carer added'],
  subject: 'carer',
  on: 'if known',
  about: { household: one('household', 'Household') },
  facts: {
    name: text('Full name', { required: true }),
    born: day('Date of birth'),
    sex: text('Sex'),
    employed: yesNo('Do they work outside the home?', {
      optional: true,
      hint: 'Where they do not, no employment check is owed',
    }),
  },
  effects: [begins('carer', SELF, { with: 'household' })],
  may: staff,
})

export const householdMember = defineKind({
  name: 'household member',
  ref: 'M-',
  means: 'Somebody else who lives in a foster home: a son or daughter, a grandparent, a lodger.',
  group: 'Register',
  act: 'Add someone who lives here',
  wording: [
    'household member',
    'Since when have they lived here?',
    'Enter the day they came to live here',
    'Household member added',
  ],
  subject: 'household member',
  on: 'if known',
  about: { household: one('household', 'Household') },
  facts: {
    name: text('Full name', { required: true }),
    born: day('Date of birth'),
    relationship: text('Relationship to the carers'),
  },
  effects: [begins('household member', SELF, { with: 'household' })],
})

export const householdMemberEnding = defineKind({
  name: 'household member ending',
  means: 'Somebody stopped living in a foster home.',
  group: 'Register',
  act: 'Record that someone left the home',
  wording: ['departure', 'When did they leave?', 'Enter the day they left', 'Departure recorded'],
  about: { member: one('household member', 'Who left') },
  effects: [ends('household member', 'member')],
})

export const approval = defineKind({
  name: 'approval',
  means: 'The decision that a household may foster, with its terms. A second one while approved sets new terms.',
  group: 'Register',
  act: 'Record an approval',
  wording: ['approval', 'When were they approved?', 'Enter the day they were approved', 'Approval recorded'],
  about: { household: one('household', 'Household') },
  facts: {
    places: wholeNumber('How many children they may foster'),
    terms: text('Terms of approval', { hint: 'For example, birth to 17, respite only' }),
  },
  effects: [begins('approved', 'household')],
  may: staff,
})

export const approvalEnding = defineKind({
  name: 'approval ending',
  means: 'The day from which a household is no longer approved. It is not on the register on that day.',
  group: 'Register',
  act: 'Record that approval ended',
  wording: [
    'end of approval',
    'From which day are they no longer approved?',
    'Enter the first day on which they are not approved',
    'End of approval recorded',
  ],
  about: { household: one('household', 'Household') },
  facts: { reason: text('Why it ended') },
  effects: [ends('approved', 'household'), ends('allocated', 'household')],
  may: staff,
})

export const allocation = defineKind({
  name: 'allocation',
  means: 'Who supervises a household from a day on, and in which team.',
  group: 'Register',
  act: 'Allocate a worker',
  wording: ['allocation', 'From which day?', 'Enter the day it begins', 'Allocation recorded'],
  about: {
    household: one('household', 'Household'),
    worker: one('worker', 'Supervising social worker', { optional: true }),
  },
  facts: { team: text('Team', { offers: 'teams' }) },
  columns: { worker: { none: 'Nobody named' } },
  effects: [begins('allocated', 'household', { with: 'worker' })],
  may: { record: 'allocate', read: 'read cases' },
})

export const excusal = defineKind({
  name: 'excusal',
  means: 'A manager agreed that something owed may wait: it stands excused, stays open, and can still be met.',
  group: 'Register',
  act: 'Excuse something owed',
  wording: ['excusal', 'From which day is it excused?', 'Enter the day from which it is excused', 'Excusal recorded'],
  about: {
    subject: one('any subject', 'About whom or what'),
  },
  facts: {
    rule: text('Which duty, by the id of its rule', { required: true, offers: 'duties' }),
    reason: text('Reason', { required: true, offers: 'reasons' }),
    agreed_by: text('Who agreed it', { required: true }),
    until: day('Until which day, if it ends', { optional: true }),
    notes: prose('More about it, in your own words'),
  },
  columns: {
    subject: { label: 'Whom or what is it about?', missing: 'Choose whom or what it is about' },
    rule: { label: 'Which duty?', missing: 'Choose which duty' },
  },
  may: { record: 'excuse', read: 'read cases' },
})
