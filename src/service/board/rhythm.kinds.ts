import { begins, choice, day, defineKind, ends, one, prose, SELF, text, yesNo } from '../../happenings'

const keep = 'board papers: background papers 4 years from publication'

/** How often a body is reported to, in months. */
export const EVERY = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
/** Which of its reports a body takes in public. */
export const IN_PUBLIC = ['none', 'every third', 'every one'] as const

export const reportingRhythm = defineKind({
  name: 'reporting rhythm',
  ref: 'RR-',
  means: 'A body is to be given a report at a fixed rhythm, from a first day on: each of its days follows from that.',
  group: 'Board',
  act: 'Say how often a body is reported to',
  wording: ['rhythm', 'When was it agreed?', 'Enter the day it was agreed', 'Rhythm recorded'],
  subject: 'reporting rhythm',
  refOptional: true,
  about: { board: one('board', 'Body') },
  facts: {
    title: text('What it is given', { required: true, hint: 'For example, quarterly performance report' }),
    every: choice('How often', Object.keys(EVERY), { required: true }),
    first_due: day('The first day on which it is due', { hint: 'The days after it follow from this one' }),
    in_public: choice('Which are taken in public', IN_PUBLIC, { optional: true }),
    lead: text('Who answers for it', { optional: true, hint: 'A role rather than a name' }),
  },
  unnamed: {
    ...{ at: 'title', anybody: true, also: ['lead'] },
    why: 'The calendar may be read by anybody, and this names somebody. Say it without the name',
  },
  effects: [begins('reporting rhythm', SELF, { with: 'board' })],
  keep,
})

export const reportingRhythmEnding = defineKind({
  name: 'reporting rhythm ending',
  means: 'A body is given a report at a rhythm no longer.',
  group: 'Board',
  act: 'End a rhythm of reports',
  wording: ['end', 'From which day?', 'Enter the first day without it', 'End recorded'],
  about: { reporting_rhythm: one('reporting rhythm', 'Rhythm') },
  facts: { reason: text('Why', { optional: true }) },
  effects: [ends('reporting rhythm', 'reporting_rhythm')],
  keep,
})

export const bodyReport = defineKind({
  name: 'body report',
  means: 'A body was given a report that it is due at a rhythm: for the day that it says, or else for the nearest.',
  group: 'Board',
  act: 'Record a report given to a body',
  wording: ['report', 'When was it given?', 'Enter the day it was given', 'Report recorded'],
  about: { reporting_rhythm: one('reporting rhythm', 'Rhythm') },
  facts: {
    for_day: day('Which day was it due for?', {
      optional: true,
      hint: 'Say it of one that was missed and is given later. Left empty, it is for the day nearest to when it was given',
    }),
    in_public: yesNo('Was it taken in public?', { optional: true }),
    kept_at: text('Where it is kept', {
      optional: true,
      hint: 'For example, the title and version of what was published',
    }),
    notes: prose('What the body said of it'),
  },
  keep,
})
