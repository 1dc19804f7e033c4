import { begins, choice, defineKind, ends, one, prose, SELF, text } from '../../happenings'

const keep = 'refused or withdrawn applicant: 3 years from the refusal or withdrawal'
const about = { enquiry: one('enquiry', 'Enquiry') }

export const enquiry = defineKind({
  name: 'enquiry',
  file: 'enquiries',
  means: 'Somebody asked about fostering. It counts once, on the day it came, whatever becomes of it.',
  group: 'Recruitment',
  act: 'Record an enquiry',
  wording: ['enquiry', 'When did the enquiry come?', 'Enter the day the enquiry came', 'Enquiry recorded'],
  subject: 'enquiry',
  refOptional: true,
  facts: {
    name: text('Who enquired', { required: true }),
    source: text('Where they heard of us', { hint: 'For example, social media, a foster carer, an event' }),
    district: text('District they live in', { optional: true }),
    interest: text('What care they have in mind', { optional: true, hint: 'For example, teenagers, short breaks' }),
  },
  effects: [begins('enquiry', SELF)],
  keep,
})

export const enquiryReply = defineKind({
  name: 'enquiry reply',
  file: 'enquiry-replies',
  means: 'We answered an enquiry: a call, a letter, the information pack.',
  group: 'Recruitment',
  act: 'Record a reply to an enquiry',
  wording: ['reply', 'When did you reply?', 'Enter the day you replied', 'Reply recorded'],
  about,
  facts: {
    how: choice('How', ['call', 'letter or e-mail', 'information pack', 'met in person']),
    notes: prose('Notes'),
  },
  keep,
})

export const initialVisit = defineKind({
  name: 'initial visit',
  means: 'The first visit to people who enquired, to see whether fostering may be for them.',
  group: 'Recruitment',
  act: 'Record an initial visit',
  wording: ['visit', 'When did you visit?', 'Enter the day you visited', 'Initial visit recorded'],
  about: { ...about, worker: one('worker', 'Who visited', { optional: true }) },
  facts: {
    recommended: choice('What you recommend', ['invite to apply', 'not now', 'not invite']),
    notes: prose('What you saw and heard'),
  },
  keep,
})

export const enquiryEnding = defineKind({
  name: 'enquiry ending',
  means: 'An enquiry came to an end: they applied, withdrew, or were not invited to go on.',
  group: 'Recruitment',
  act: 'Record how an enquiry ended',
  wording: ['end of the enquiry', 'When did it end?', 'Enter the day it ended', 'End of the enquiry recorded'],
  about,
  facts: {
    outcome: choice('How it ended', ['applied', 'withdrew', 'not invited to apply', 'went to another service'], {
      required: true,
    }),
    reason: text('Why', { optional: true }),
  },
  effects: [ends('enquiry', 'enquiry')],
  keep,
})
