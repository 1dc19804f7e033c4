import { choice, day, defineKind, one, prose, text } from '../../happenings'

/** Few read these, and whoever wrote them down: supervision, fitness and sickness are no business of a colleague. */
export const fewRead = { record: 'keep the register', read: 'read staff records' }
const keep = 'staff record: 15 years from the last entry'

/** Regulation 20 and Schedule 1, with the two references apart, in the words used of panel members. */
const ITEMS = [
  'identity',
  'criminal record',
  'first reference',
  'second reference',
  'reason for leaving',
  'qualifications',
  'employment history',
]

export const staffDetails = defineKind({
  name: 'staff details',
  means:
    'What Schedule 2 has the service hold of somebody who works for it, beside their role: birth, sex, home, training.',
  group: 'Staff',
  act: 'Record the details of a worker',
  file: 'staff-details',
  wording: ['details', 'From which day is this so?', 'Enter the day from which this is so', 'Details recorded'],
  about: { worker: one('worker', 'Worker') },
  facts: {
    born: day('Date of birth'),
    sex: text('Sex'),
    address: text('Home address'),
    qualifications: prose('Qualifications for, and experience of, work with children'),
  },
  may: fewRead,
  keep,
})

export const staffRecordItem = defineKind({
  name: 'staff record item',
  means:
    'One thing the law wants seen before somebody starts, and the day it was verified: identity, references, qualifications.',
  group: 'Staff',
  act: 'Record an item of a staff record',
  wording: ['item', 'When was it verified?', 'Enter the day it was verified', 'Item of the staff record recorded'],
  about: { worker: one('worker', 'Worker') },
  facts: {
    item: choice('Which item?', ITEMS, {
      required: true,
      hint: 'One reference is the last employer’s; the history explains every gap; why earlier work with children ended is verified',
    }),
    asked_on: day('Day it was asked for', { optional: true }),
    received_on: day('Day it came', { optional: true }),
    verified_by: text('Who verified it', { optional: true }),
    notes: prose('What was seen'),
  },
  may: fewRead,
  keep,
})

export const staffRiskAssessment = defineKind({
  name: 'staff risk assessment',
  means: 'How the risk of something missing or worrying in a staff record is managed until it is settled.',
  group: 'Staff',
  act: 'Record a staff risk assessment',
  wording: ['assessment', 'When was it agreed?', 'Enter the day it was agreed', 'Staff risk assessment recorded'],
  about: { worker: one('worker', 'Worker') },
  facts: {
    item: choice('About which item?', [...ITEMS, 'something disclosed'], { required: true }),
    agreed_by: text('Who agreed it'),
    until: day('Until which day it holds', { optional: true }),
    measures: prose('How the risk is managed'),
  },
  may: fewRead,
  keep,
})

export const registrationRenewal = defineKind({
  name: 'registration renewal',
  means: 'A social worker’s yearly renewal with Social Work England, with the learning it asks for.',
  group: 'Staff',
  act: 'Record a registration renewal',
  wording: ['renewal', 'When was it renewed?', 'Enter the day it was renewed', 'Renewal recorded'],
  about: { worker: one('worker', 'Social worker') },
  facts: {
    number: text('Registration number', { optional: true }),
    seen_by: text('Who looked it up', { optional: true }),
  },
  may: { record: 'keep the register', read: 'read cases' },
  keep,
})
