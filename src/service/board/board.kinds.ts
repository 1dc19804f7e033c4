import { begins, choice, day, defineKind, one, prose, SELF, text, wholeNumber, yesNo } from '../../happenings'

/** Whom a service answers to. */
const BODIES = [
  'corporate parenting board',
  'company board',
  'review board',
  'commissioning group',
  'scrutiny',
  'leadership team',
  'workforce board',
  'another',
]

const keep = 'board papers: background papers 4 years from publication'

export const board = defineKind({
  name: 'board',
  means: 'A body that the service answers to and that meets: the corporate parenting board first of all.',
  group: 'Board',
  act: 'Add a board',
  wording: ['board', 'Since when has it met?', 'Enter the day it first met', 'Board added'],
  subject: 'board',
  refOptional: true,
  on: 'if known',
  facts: {
    name: text('Name', { required: true }),
    body: choice('Which kind of body', BODIES),
  },
  effects: [begins('board', SELF)],
  may: { record: 'keep the register', read: 'read cases' },
  keep,
})

export const boardMeeting = defineKind({
  name: 'board meeting',
  means: 'A meeting of a board was arranged. The day it meets lies ahead of the day it was arranged.',
  group: 'Board',
  act: 'Record a meeting arranged',
  wording: ['meeting', 'When was it arranged?', 'Enter the day it was arranged', 'Meeting recorded'],
  subject: 'board meeting',
  refOptional: true,
  about: { board: one('board', 'Board') },
  facts: {
    meets_on: day('Which day does it meet?'),
    place: text('Where', { optional: true }),
    public: yesNo('Is it open to the public?', { optional: true }),
  },
  effects: [begins('board meeting', SELF, { with: 'board' })],
  keep,
})

export const boardPapers = defineKind({
  name: 'board papers',
  file: 'board-papers',
  means: 'The agenda and reports of a board meeting were made public.',
  group: 'Board',
  act: 'Record papers published',
  wording: ['papers', 'When were they published?', 'Enter the day they were published', 'Papers recorded'],
  about: { board_meeting: one('board meeting', 'Meeting') },
  facts: {
    to_follow: text('What is to follow, if anything', { optional: true }),
    withheld: text('What is withheld, and under which paragraph', { optional: true }),
    notes: prose('Anything else'),
  },
  keep,
})

export const boardMeetingHeld = defineKind({
  name: 'board meeting held',
  file: 'board-meetings-held',
  means: 'A board met, and there are minutes.',
  group: 'Board',
  act: 'Record that a board met',
  wording: ['meeting', 'When did it meet?', 'Enter the day it met', 'Meeting recorded'],
  about: { board: one('board', 'Board'), board_meeting: one('board meeting', 'Meeting', { optional: true }) },
  facts: {
    present: wholeNumber('How many members were there'),
    quorate: yesNo('Was there a quorum?'),
    figures: text('Which quarter’s figures it had', { optional: true, hint: 'For example, April to June 2026' }),
    notes: prose('What was resolved'),
  },
  keep,
})

export const boardAction = defineKind({
  name: 'board action',
  means: 'Something a board asked of somebody by name.',
  group: 'Board',
  act: 'Record an action of a board',
  wording: ['action', 'When did the board ask for it?', 'Enter the day of the meeting', 'Action recorded'],
  subject: 'board action',
  refOptional: true,
  about: { board_meeting: one('board meeting', 'Meeting that asked for it') },
  facts: {
    number: text('Minute and letter', { optional: true, hint: 'For example, 138 (b)' }),
    action: text('What is to be done', { required: true }),
    owner: text('Who is to do it'),
    due_by: day('By when', { hint: 'The day of the next meeting, unless the board named another' }),
  },
  effects: [begins('board action', SELF, { with: 'board_meeting' })],
  keep,
})
