import { choice, day, defineKind, one, prose, text, wholeNumber, yesNo } from '../../happenings'

const keep = 'service records: 15 years from the last entry'
const LOOKS = ['kpi monitoring', 'quality framework', 'audit process', 'self-evaluation begun', 'another']
const service = { service: one('service', 'Service') }

export const qualityReport = defineKind({
  name: 'quality report',
  means: 'A report on how well the service does, issued to those who answer for it.',
  group: 'Quality',
  act: 'Record a report issued',
  wording: ['report', 'When was it issued?', 'Enter the day it was issued', 'Report recorded'],
  about: service,
  facts: {
    report: choice('Which report', [
      'qa learning',
      'exceptions',
      'feedback',
      'iro annual',
      'dispute analysis',
      'self-evaluation',
      'fostering annual',
      'adoption half-year',
      'highlight report',
      'another',
    ]),
    period_ends: day('Last day it covers', { optional: true }),
    to: text('To whom', { optional: true }),
    public: yesNo('Is it public?', { optional: true }),
    notes: prose('What it says'),
  },
  keep,
})

export const serviceMeeting = defineKind({
  name: 'service meeting',
  means: 'A meeting of those who work in the service, with minutes.',
  group: 'Quality',
  act: 'Record a meeting of staff',
  wording: ['meeting', 'When was it?', 'Enter the day of the meeting', 'Meeting recorded'],
  about: service,
  facts: {
    meeting: choice('Which meeting', [
      'iro team',
      'iro development',
      'end to end leadership',
      'social work forum',
      'health strategic group',
      'health operational group',
      'another',
    ]),
    present: wholeNumber('How many were there', { optional: true }),
    notes: prose('What was agreed'),
  },
  keep,
})

export const qualityCheck = defineKind({
  name: 'quality check',
  means: 'A regular look at the service itself: its figures, its audits, its own framework.',
  group: 'Quality',
  act: 'Record a look at the service',
  wording: ['check', 'When was it done?', 'Enter the day it was done', 'Check recorded'],
  about: service,
  facts: {
    check: choice('What was looked at', LOOKS),
    sample: wholeNumber('How many were looked at', { optional: true }),
    sound: wholeNumber('How many were as they should be', { optional: true }),
    notes: prose('What was seen'),
  },
  keep,
})

export const caseListReview = defineKind({
  name: 'case list review',
  means: 'Managers went through every case on a list, one by one.',
  group: 'Quality',
  act: 'Record that a case list was reviewed',
  wording: ['review', 'When was the list reviewed?', 'Enter the day the list was reviewed', 'Review recorded'],
  about: service,
  facts: {
    list: choice('Which list', [
      'pre-proceedings',
      'protection plans over nine months',
      'permanence',
      'residential care',
      'at a distance',
    ]),
    cases: wholeNumber('How many cases are on it', { optional: true }),
    notes: prose('What was decided'),
  },
  keep,
})

export const healthQualityBatch = defineKind({
  name: 'health quality batch',
  file: 'health-quality-batches',
  means: 'A month’s health assessments, and how many of them the nurses checked for quality.',
  group: 'Health',
  act: 'Record health assessments checked',
  wording: ['batch', 'When was the check finished?', 'Enter the day the check was finished', 'Check recorded'],
  about: service,
  facts: {
    outside: wholeNumber('Assessments by others'),
    outside_checked: wholeNumber('How many of those were checked'),
    own: wholeNumber('Assessments by our own provider'),
    own_checked: wholeNumber('How many of those were checked'),
    standard_met: yesNo('Were all by others, and one in ten of our own, checked?'),
    notes: prose('What was followed up'),
  },
  keep,
})
