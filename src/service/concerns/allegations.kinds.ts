import { begins, choice, defineKind, ends, one, prose, SELF, text, yesNo } from '../../happenings'

const keep = 'allegation record: to normal retirement age, or 10 years if longer'
const against = (label: string) => one(['carer', 'household member', 'worker'], label, { optional: true })

export const allegation = defineKind({
  name: 'allegation',
  ref: 'AL-',
  means:
    'It was said, or became known, that somebody who fosters, lives in a foster home or works for the service harmed a child or may be unsuitable. It is written down on the day the service knew.',
  group: 'Events',
  act: 'Record an allegation',
  wording: ['allegation', 'When did the service know?', 'Enter the day the service knew', 'Allegation recorded'],
  subject: 'allegation',
  refOptional: true,
  about: {
    household: one('household', 'Household', { optional: true }),
    against: against('Against whom'),
    child: one('child', 'Child', { optional: true }),
  },
  facts: {
    threshold: choice(
      'Which threshold it may meet',
      ['harmed a child', 'criminal offence', 'risk of harm', 'unsuitable to work with children'],
      {
        optional: true,
        hint: 'What you know now. The designated officer decides which it is',
        words: {
          'harmed a child': 'They harmed a child, or may have',
          'criminal offence': 'They may have committed an offence against a child, or about one',
          'risk of harm': 'They behaved in a way that may put children at risk',
          'unsuitable to work with children':
            'They behaved in a way that may make them unsuitable to work with children',
        },
      },
    ),
    abuse: choice('What is alleged', ['physical', 'emotional', 'sexual', 'neglect', 'other'], { optional: true }),
    long_ago: yesNo('Is it about something long ago?', { optional: true }),
    source: text('Who said it', { optional: true }),
    notes: prose('What is alleged'),
  },
  effects: [begins('allegation', SELF, { with: 'household' })],
  keep,
})

export const allegationStep = defineKind({
  name: 'allegation step',
  means: 'Something done about an allegation, from the referral to its outcome.',
  group: 'Events',
  act: 'Record what was done about an allegation',
  wording: ['step', 'When was it done?', 'Enter the day it was done', 'Step recorded'],
  about: { allegation: one('allegation', 'Allegation') },
  facts: {
    step: choice(
      'Which step',
      [
        'referred to designated officer',
        'strategy meeting',
        'support offered',
        'process explained in writing',
        'enquiry started',
        'enquiry ended',
        'removed from work with children',
        'progress review',
        'own account given',
        'record shown',
        'correction asked',
        'corrected',
        'outcome decided',
      ],
      {
        required: true,
        words: {
          'own account given': 'The carer gave their own account',
          'record shown': 'The record was shown to the carer',
          'correction asked': 'The carer asked for the record to be put right',
          corrected: 'The record was put right, or why not was written in it',
        },
      },
    ),
    outcome: choice('Outcome, if decided', ['substantiated', 'unsubstantiated', 'unfounded', 'false', 'malicious'], {
      optional: true,
    }),
    notes: prose('What was said or decided'),
  },
  keep,
})

export const allegationClosing = defineKind({
  name: 'allegation closing',
  means: 'The day an allegation was closed, everything about it done.',
  group: 'Events',
  act: 'Close an allegation',
  wording: ['closing', 'When was it closed?', 'Enter the day it was closed', 'Allegation closed'],
  about: { allegation: one('allegation', 'Allegation') },
  facts: { learning: prose('What was learned') },
  after: [
    {
      ...{ of: 'allegation', kind: 'allegation step', where: { step: 'outcome decided' }, at: 'allegation' },
      why: 'No outcome has been decided yet. Record that it was, and then close the allegation',
    },
  ],
  finished: {
    at: 'allegation',
    why: 'Something that was promised after it is not done yet. See it done, or record that it was dropped, and then close the allegation',
  },
  effects: [ends('allegation', 'allegation')],
  keep,
})

export const dbsReferral = defineKind({
  name: 'dbs referral',
  title: 'DBS referral',
  means:
    'The Disclosure and Barring Service was told of somebody removed from work with children, or who would have been.',
  group: 'Events',
  act: 'Record a referral to the DBS',
  wording: ['referral', 'When was it sent?', 'Enter the day it was sent', 'Referral recorded'],
  about: {
    allegation: one('allegation', 'After which allegation', { optional: true }),
    person: against('Who was referred'),
  },
  facts: {
    under: choice('Under which section of the 2006 Act', ['35', '36', '39', '41', '45'], { optional: true }),
    reference: text('Their reference', { optional: true }),
    notes: prose('Why'),
  },
  keep,
})

export const standardsOfCareConcern = defineKind({
  name: 'standards of care concern',
  means: 'A worry about how a home cares that is no allegation of harm: it is looked into by the service itself.',
  group: 'Events',
  act: 'Record a concern about standards of care',
  wording: ['concern', 'When was it raised?', 'Enter the day it was raised', 'Concern recorded'],
  about: { household: one('household', 'Household'), child: one('child', 'Child', { optional: true }) },
  facts: {
    concern: text('What the concern is', { required: true }),
    raised_by: text('Who raised it', { optional: true }),
    outcome: choice(
      'What came of it',
      ['no further action', 'advice or training', 'review of approval', 'became an allegation'],
      { optional: true },
    ),
    notes: prose('What was found'),
  },
})
