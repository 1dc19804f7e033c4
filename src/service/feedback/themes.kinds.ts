import { begins, choice, defineKind, one, prose, SELF, text, yesNo } from '../../happenings'

const keep = 'service records: 15 years from the last entry'
/** Whatever somebody said or found may raise a theme. */
const SOURCES = ['feedback', 'audit', 'complaint', 'notifiable event', 'allegation', 'dispute', 'board meeting']
/** Whose theme it is: to them it is answered. */
export const GROUPS = [
  'children and young people',
  'foster carers',
  'birth parents',
  'social workers',
  'auditors and managers',
] as const
/** What those who raised it are told. A no needs its reason as much as a later. */
export const REPLIES = ['done', 'begun', 'yes, it will be', 'later', 'no'] as const

export const theme = defineKind({
  name: 'theme',
  ref: 'TH-',
  means: 'Something that more than one person said or found, or that a group asks for: an idea, a wish, a challenge.',
  group: 'Quality',
  act: 'Record a theme',
  wording: ['theme', 'When was it raised?', 'Enter the day it was raised', 'Theme recorded'],
  subject: 'theme',
  refOptional: true,
  about: { service: one('service', 'Service') },
  facts: {
    title: text('What it is, in a few words', { required: true, hint: 'As it may be read by anybody: name nobody' }),
    sort: choice('What sort', ['theme', 'idea', 'wish', 'challenge to the board', 'learning'], { optional: true }),
    raised_by: choice('Who raised it', GROUPS),
    owner: text('Who answers for it', { optional: true, hint: 'A role or a group rather than a name' }),
    figure: text('Figure that shows whether it changes, if any', { optional: true, hint: 'For example, M170' }),
    notes: prose('What lies behind it'),
  },
  unnamed: {
    ...{ at: 'title', anybody: true },
    why: 'A theme may be read by anybody, and this one names somebody. Say it without the name',
  },
  effects: [begins('theme', SELF, { with: 'service' })],
  keep,
})

export const themeSeen = defineKind({
  name: 'theme seen',
  file: 'themes-seen',
  means: 'A theme shows in something: in feedback, an audit, a complaint, an event.',
  group: 'Quality',
  act: 'Record where a theme shows',
  wording: ['record', 'When was it seen there?', 'Enter the day it was seen there', 'Recorded'],
  about: { theme: one('theme', 'Theme'), source: one(SOURCES, 'Where it shows') },
  facts: { notes: prose('How it shows') },
  keep,
})

export const themeReply = defineKind({
  name: 'theme reply',
  file: 'theme-replies',
  means: 'What those who raised a theme are told of it: you said, we did.',
  group: 'Quality',
  act: 'Answer a theme',
  wording: ['answer', 'When was it answered?', 'Enter the day it was answered', 'Answer recorded'],
  about: { theme: one('theme', 'Theme') },
  facts: {
    reply: choice('The answer', REPLIES, { required: true }),
    reason: text('Why, if it is no or later', { optional: true }),
    did: prose('We did', { hint: 'In words that those who raised it would use. It is shown to them: name nobody' }),
    told: yesNo('Have they been told?', { optional: true, hint: 'A newsletter, a meeting, a letter' }),
    told_in: text('How they were told', { optional: true, hint: 'For example, the summer newsletter' }),
  },
  needs: [
    { given: 'reply', is: 'no', ask: 'reason', say: 'Say why the answer is no' },
    { given: 'reply', is: 'later', ask: 'reason', say: 'Say why it has to wait' },
  ],
  keep,
})

export const quote = defineKind({
  name: 'quote',
  ref: 'QU-',
  means: 'Somebody’s own words, kept to be used in a report if they agreed and nothing in them tells who they are.',
  group: 'Quality',
  act: 'Keep a quote',
  wording: ['quote', 'When was it said?', 'Enter the day it was said', 'Quote kept'],
  subject: 'quote',
  refOptional: true,
  about: { service: one('service', 'Service'), feedback: one('feedback', 'Feedback it is from', { optional: true }) },
  facts: {
    words: prose('The words'),
    said_by: choice('Who said it', ['child or young person', 'foster carer', 'birth parent', 'somebody else']),
    consent: yesNo('Did they agree to its use?'),
    checked: yesNo('Did somebody check that nothing in it tells who they are?'),
  },
  unnamed: {
    ...{ at: 'words', anybody: true },
    why: 'These words name a child, a carer or somebody who works here. Leave the name out, or keep no quote of them',
  },
  effects: [begins('quote', SELF, { with: 'service' })],
  keep,
})

export const quotePlaced = defineKind({
  name: 'quote placed',
  file: 'quotes-placed',
  means: 'A quote was put into a report.',
  group: 'Quality',
  act: 'Place a quote in a report',
  wording: ['record', 'When was it placed?', 'Enter the day it was placed', 'Quote placed'],
  about: { quote: one('quote', 'Quote') },
  facts: { report: text('Which report', { required: true }) },
  after: [
    {
      ...{ of: 'quote', kind: 'quote', where: { consent: 'yes', checked: 'yes' }, at: 'quote' },
      why: 'It cannot be placed: whoever said it has not agreed, or nobody has checked that it tells nobody who they are',
    },
  ],
  keep,
})
