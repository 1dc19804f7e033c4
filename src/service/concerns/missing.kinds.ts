import { begins, choice, defineKind, ends, fromCodes, one, prose, SELF, text, yesNo } from '../../happenings'
import { MISSING } from '../codes'

const keep = 'child’s case record: to the 75th anniversary of birth'
const episode = one('missing episode', 'Missing episode')

export const missingEpisode = defineKind({
  name: 'missing episode',
  ref: 'ME-',
  means:
    'A time for which a child was missing from the placement, or away from it without leave; however short, it is one episode.',
  group: 'Events',
  act: 'Report a child missing',
  wording: ['episode', 'Since when are they gone?', 'Enter the day they went', 'Missing episode recorded'],
  subject: 'missing episode',
  refOptional: true,
  about: { child: one('child', 'Child'), household: one('household', 'Home they went from', { optional: true }) },
  facts: {
    absence: fromCodes('Missing or away', MISSING),
    risk: text('What is feared', { optional: true }),
    notes: prose('What is known'),
  },
  effects: [begins('missing episode', SELF, { with: 'child' })],
  keep,
})

export const returnFromMissing = defineKind({
  name: 'return from missing',
  file: 'returns-from-missing',
  means: 'A child who was missing came back or was found; or the record of it was closed because they turned eighteen.',
  group: 'Events',
  act: 'Record that a child is back',
  wording: ['return', 'When were they back?', 'Enter the day they were back', 'Return recorded'],
  about: { missing_episode: episode },
  facts: {
    how: choice('How', ['came back', 'found', 'turned eighteen'], { optional: true }),
    notes: prose('How they are'),
  },
  effects: [ends('missing episode', 'missing_episode')],
  keep,
})

export const returnInterview = defineKind({
  name: 'return interview',
  means:
    'The talk a child is offered with somebody independent after being missing: that it was offered, taken up, held or refused.',
  group: 'Events',
  act: 'Record a return interview',
  wording: ['step', 'When was that?', 'Enter the day', 'Return interview recorded'],
  about: { missing_episode: episode },
  facts: {
    step: choice('Which step', ['offered', 'accepted', 'held', 'refused'], { required: true }),
    interviewer: text('Who holds it', { optional: true }),
    independent: yesNo('Are they independent of the placement?', { optional: true }),
    reason: text('Why not, if refused', { optional: true }),
    said: prose('What the child said'),
  },
  keep,
})

export const missingStrategyMeeting = defineKind({
  name: 'missing strategy meeting',
  means: 'A meeting of agencies about a child who goes missing again and again.',
  group: 'Events',
  act: 'Record a strategy meeting',
  wording: ['meeting', 'When was the meeting?', 'Enter the day of the meeting', 'Strategy meeting recorded'],
  about: { child: one('child', 'Child') },
  facts: { notes: prose('What was agreed') },
  keep,
})
