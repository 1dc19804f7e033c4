import { begins, choice, defineKind, ends, one, prose, SELF, text, wholeNumber, yesNo } from '../../happenings'

const keep = 'service records: 15 years from the last entry'

/** Who may be asked for a view. */
export const GIVERS = [
  'foster carer',
  'birth parent',
  'child or young person',
  'social worker',
  'another professional',
  'somebody else',
  'member of staff',
] as const
/** Asked about their own work: told apart by team, where others are by cohort. */
export const STAFF = 'member of staff'
/** What a form may be about: it decides whom a link has to name. */
export const ABOUT = ['a home', 'a child', 'a review', 'nobody by name'] as const
/** How a question is answered. */
export const ANSWERS = ['faces', 'yes or no', 'words', 'answers of its own'] as const
export const PICTURES = ['home', 'heart', 'people', 'talking', 'school', 'star'] as const
/** How an answer came in. */
export const WAYS = ['private link', 'in person', 'paper form'] as const
/** What a question asks after a review, where a figure is made of it. */
const SHOWS = [
  'understands why looked after',
  'can talk to the reviewing officer alone',
  'clear on the plan',
  'professionals did as they agreed',
  'knows how to reach the reviewing officer',
]

export const feedbackForm = defineKind({
  name: 'feedback form',
  means: 'A set of questions that a child, a parent, a carer or a worker is asked. It changes question by question.',
  group: 'Quality',
  act: 'Add a feedback form',
  wording: ['form', 'From which day is it used?', 'Enter the day from which it is used', 'Feedback form added'],
  subject: 'feedback form',
  refOptional: true,
  about: { service: one('service', 'Service') },
  facts: {
    title: text('Title', { required: true }),
    asks: choice('Whom it asks', GIVERS, { required: true }),
    of: choice('What it is about', ABOUT, { required: true }),
    few_words: yesNo('Is it for young children, with pictures and few words?', { optional: true }),
    opening: prose('What it says before the questions'),
  },
  effects: [begins('feedback form', SELF, { with: 'service' })],
  keep,
})

export const feedbackQuestion = defineKind({
  name: 'feedback question',
  means: 'One question of a feedback form. Asked in other words it is another question, which says what it follows.',
  group: 'Quality',
  act: 'Add a question to a feedback form',
  wording: ['question', 'From which day is it asked?', 'Enter the day from which it is asked', 'Question added'],
  subject: 'feedback question',
  refOptional: true,
  about: {
    feedback_form: one('feedback form', 'Form'),
    instead_of: one('feedback question', 'Question that it follows, if any', { optional: true }),
  },
  facts: {
    asks: text('The question', { required: true }),
    answers: choice('How it is answered', ANSWERS, { required: true }),
    options: text('Its own answers, best first', {
      optional: true,
      hint: 'Separated by semicolons. For example: About right; Too many; Far too many',
    }),
    picture: choice('Picture beside it', PICTURES, { optional: true }),
    place: wholeNumber('Its place among the questions', { optional: true }),
    shows: choice('What it shows after a review', SHOWS, { optional: true }),
  },
  needs: [
    {
      ...{ given: 'answers', is: 'answers of its own', ask: 'options' },
      say: 'Enter the answers it offers, separated by semicolons',
    },
  ],
  effects: [begins('feedback question', SELF, { with: 'feedback_form' })],
  keep,
})

export const feedbackQuestionEnding = defineKind({
  name: 'feedback question ending',
  means: 'A question of a feedback form is asked no longer. What was answered to it stays.',
  group: 'Quality',
  act: 'Take a question out of a feedback form',
  wording: ['record', 'From which day?', 'Enter the day from which it is asked no longer', 'Question taken out'],
  about: { feedback_question: one('feedback question', 'Question') },
  facts: { reason: text('Why', { optional: true }) },
  effects: [ends('feedback question', 'feedback_question')],
  keep,
})

export const feedback = defineKind({
  name: 'feedback',
  file: 'feedback',
  ref: 'FB-',
  means: 'One person’s view of the service: given at a private link, in person, or on the feedback form.',
  group: 'Quality',
  act: 'Record feedback',
  wording: ['feedback', 'When was it given?', 'Enter the day it was given', 'Feedback recorded'],
  subject: 'feedback',
  refOptional: true,
  about: {
    worker: one('worker', 'Who gathered it'),
    household: one('household', 'Household, if it is of one', { optional: true }),
    child: one('child', 'Child, if it is of one', { optional: true }),
    looked_after_review: one('looked after review', 'Review that it informs or follows, if any', { optional: true }),
    feedback_form: one('feedback form', 'Form', { optional: true }),
  },
  facts: {
    given_by: choice('Who gave it', GIVERS),
    section: choice('Section of the form', ['1', '2'], {
      optional: true,
      hint: 'Section 1 is for carers, section 2 for birth parents',
    }),
    cohort: choice('Mainstream or kinship', ['mainstream', 'kinship'], { optional: true }),
    team: text('Team, of a member of staff', { optional: true, offers: 'teams' }),
    way: choice('How it came', [...WAYS, 'digital tool'], { optional: true }),
    experience: choice('How they found it', ['good', 'mixed', 'poor'], { optional: true }),
    theme: text('Theme', { optional: true }),
    said: prose('What they said', { hint: 'Leave out what would tell who they are' }),
  },
  needs: GIVERS.filter((giver) => giver !== STAFF).map((is) => ({
    ...{ given: 'given_by', is, ask: 'cohort' },
    say: 'Say whether the home is mainstream or kinship',
  })),
  effects: [begins('feedback', SELF, { with: 'household' })],
  keep,
})

export const feedbackAnswer = defineKind({
  name: 'feedback answer',
  means: 'What somebody answered to one question of a feedback form, as they gave it.',
  group: 'Quality',
  act: 'Record an answer of a feedback form',
  wording: ['answer', 'When was it given?', 'Enter the day it was given', 'Answer recorded'],
  about: { feedback: one('feedback', 'Feedback'), feedback_question: one('feedback question', 'Question') },
  facts: {
    answer: choice('Answer', ['yes', 'no', 'not sure', 'good', 'in between', 'not good'], { optional: true }),
    own_answer: text('Answer, of a question with answers of its own', { optional: true }),
    said: prose('In their words'),
    shows: choice('What the question shows after a review', SHOWS, { optional: true }),
  },
  keep,
})

export const feedbackRead = defineKind({
  name: 'feedback read',
  file: 'feedback-read',
  means: 'Somebody read what a child or another said, and saw to whatever could not wait.',
  group: 'Quality',
  act: 'Record that feedback was read',
  wording: ['record', 'When was it read?', 'Enter the day it was read', 'Recorded as read'],
  about: { feedback: one('feedback', 'Feedback'), worker: one('worker', 'Who read it') },
  facts: {
    // A child who says they are hurt says it in the box that there is.
    found: choice('What had to be done', [
      'nothing more',
      'somebody thanked or answered them',
      'their social worker was told',
      'it was recorded as a concern',
    ]),
    notes: prose('What was done'),
  },
  keep,
})

export const engagement = defineKind({
  name: 'engagement',
  means:
    'The service met, wrote to or asked those it serves as a group: a forum, a newsletter, a survey; or a team of its own was advised on complaints.',
  group: 'Quality',
  act: 'Record engagement',
  wording: ['engagement', 'When was it?', 'Enter the day it was held, sent out or closed', 'Engagement recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    form: choice('What it was', [
      'meeting',
      'newsletter',
      'survey',
      'you said, we did',
      'event',
      'training session',
      'advice on complaints',
    ]),
    group: choice('With whom', [
      'children and young people',
      'foster carers',
      'birth parents',
      'social workers',
      'partner agencies',
    ]),
    team: text('Team, if it was one', { optional: true, offers: 'teams' }),
    name: text('Its name', { optional: true, hint: 'For example, the name of a forum' }),
    audience: text('Who it was for', { optional: true, hint: 'For example, general practitioners of the county' }),
    given_by: text('Who held it', { optional: true, hint: 'For example, the designated nurse' }),
    invited: wholeNumber('How many were invited or asked', { optional: true }),
    took_part: wholeNumber('How many took part or answered', { optional: true }),
    notes: prose('What was said, and what becomes of it'),
  },
  keep,
})
