import { begins, choice, coded, defineKind, ends, one, SELF, text, yesNo } from '../../happenings'
import { WITHDRAWAL_REASONS } from './withdrawal-reasons'

const keep = 'refused or withdrawn applicant: 3 years from the refusal or withdrawal'
const about = { application: one('application', 'Application') }

export const application = defineKind({
  name: 'application',
  means: 'A household’s written application to be assessed as foster carers, on the day we received it.',
  group: 'Recruitment',
  act: 'Record an application',
  wording: ['application', 'When was it received?', 'Enter the day it was received', 'Application recorded'],
  subject: 'application',
  refOptional: true,
  about: {
    household: one('household', 'Household'),
    enquiry: one('enquiry', 'Enquiry it came from', { optional: true }),
  },
  facts: {
    route: choice('What they apply for', ['mainstream', 'connected person', 'short breaks']),
    other_area: yesNo('Do they live in the area of another council?', {
      hint: 'That council must then be consulted',
    }),
    child_placed: yesNo('Is a child placed with them already?', {
      hint: 'With a temporary approval, which has its own time limit',
    }),
  },
  effects: [begins('application', SELF, { with: 'household' })],
  keep,
})

export const applicationEnding = defineKind({
  name: 'application ending',
  means: 'An application ended without approval: withdrawn by the applicants, or refused.',
  group: 'Recruitment',
  act: 'Record that an application ended',
  wording: ['end of the application', 'When did it end?', 'Enter the day it ended', 'End of the application recorded'],
  about,
  facts: {
    outcome: choice('How it ended', ['withdrawn', 'refused'], { required: true }),
    withdrawal_reason: choice('Why they withdrew', Object.keys(WITHDRAWAL_REASONS), {
      optional: true,
      words: coded(WITHDRAWAL_REASONS),
    }),
    reason: text('In your own words', { optional: true }),
  },
  effects: [ends('application', 'application')],
  keep,
})

export const applicationApproval = defineKind({
  name: 'application approval',
  means: 'An application ended in approval. The approval itself, with its terms, is recorded of the household.',
  group: 'Recruitment',
  act: 'Record that an application was approved',
  wording: [
    'approval',
    'When was it approved?',
    'Enter the day it was approved',
    'Approval of the application recorded',
  ],
  about,
  effects: [ends('application', 'application')],
})

export const assessmentPause = defineKind({
  name: 'assessment pause',
  means: 'An assessment was put on hold, and why. Time limits of law run on; reports can leave the pause out.',
  group: 'Recruitment',
  act: 'Pause an assessment',
  wording: ['pause', 'From which day?', 'Enter the day the pause began', 'Pause recorded'],
  about,
  facts: { reason: text('Why', { required: true }), agreed_by: text('Who agreed it') },
  effects: [begins('paused', 'application')],
  keep,
})

export const assessmentResumption = defineKind({
  name: 'assessment resumption',
  means: 'An assessment that was on hold goes on.',
  group: 'Recruitment',
  act: 'Take an assessment up again',
  wording: ['resumption', 'From which day?', 'Enter the day it was taken up again', 'Resumption recorded'],
  about,
  effects: [ends('paused', 'application')],
  keep,
})
