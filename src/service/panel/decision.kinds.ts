import { choice, day, defineKind, one, prose, text, yesNo } from '../../happenings'
import { MATTERS } from './matters'

const panelCase = one('panel case', 'Panel case')
const panelCaseIfAny = one('panel case', 'Panel case, if it went to panel', { optional: true })
const household = one('household', 'Household')

export const agencyDecision = defineKind({
  name: 'agency decision',
  means:
    'What the agency decision maker decided, and why. A proposal that may be challenged is a qualifying determination.',
  group: 'Panel',
  act: 'Record a decision of the decision maker',
  wording: ['decision', 'When was it decided?', 'Enter the day it was decided', 'Decision recorded'],
  about: {
    panel_case: panelCaseIfAny,
    household,
    application: one('application', 'Application, if it is about one', { optional: true }),
  },
  facts: {
    matter: choice('What it is about', MATTERS),
    stage: choice('Is it open to challenge?', ['decision', 'qualifying determination', 'final decision'], {
      hint: 'A final decision is one made after a qualifying determination',
    }),
    decision: choice('What was decided', ['suitable', 'not suitable', 'new terms', 'agreed', 'not agreed']),
    terms: text('Terms of approval', { optional: true }),
    decision_maker: text('Who decided', { optional: true }),
    followed_panel: yesNo('Did it follow the recommendation of panel?', { optional: true }),
    rationale: prose('Why'),
  },
})

export const decisionNotice = defineKind({
  name: 'decision notice',
  means: 'Applicants or carers were told of a decision, by word of mouth or in writing.',
  group: 'Panel',
  act: 'Record notice of a decision',
  wording: [
    'notice',
    'When were they told?',
    'Enter the day they were told, or the date of the letter',
    'Notice recorded',
  ],
  about: { panel_case: panelCaseIfAny, household },
  facts: {
    form: choice('How', ['oral', 'written'], { required: true }),
    notice: choice('Notice of what', ['decision', 'qualifying determination', 'disqualification', 'final decision'], {
      hint: 'Somebody disqualified by law gets no qualifying determination',
    }),
    notes: prose('What was said or written'),
  },
})

export const representation = defineKind({
  name: 'representation',
  means: 'Applicants or carers challenged a qualifying determination: to us, or to the independent review mechanism.',
  group: 'Panel',
  act: 'Record a representation',
  wording: ['representation', 'When was it received?', 'Enter the day it was received', 'Representation recorded'],
  about: { panel_case: panelCase },
  facts: {
    to: choice('To whom', ['the service', 'independent review mechanism'], { required: true }),
    notes: prose('What it says'),
  },
})

export const reviewMechanismStep = defineKind({
  name: 'review mechanism step',
  means: 'A step of a case before the independent review mechanism.',
  group: 'Panel',
  act: 'Record a step of an independent review',
  wording: ['step', 'When was this?', 'Enter the day of this step', 'Step recorded'],
  about: { panel_case: panelCase },
  facts: {
    step: choice(
      'Which step',
      ['application notified to us', 'papers sent', 'recommendation received', 'decision copied to it'],
      { required: true },
    ),
    notes: prose('Notes'),
  },
})

export const panelFeedback = defineKind({
  name: 'panel feedback',
  file: 'panel-feedback',
  means: 'What panel or the decision maker thought of the papers of a case.',
  group: 'Panel',
  act: 'Record feedback on papers',
  wording: ['feedback', 'When was it given?', 'Enter the day it was given', 'Feedback recorded'],
  about: { panel_case: panelCase, worker: one('worker', 'Who wrote the papers', { optional: true }) },
  facts: {
    from: choice('From whom', ['panel', 'decision maker']),
    quality: choice('How good the papers were', ['outstanding', 'good', 'requires improvement', 'inadequate']),
    notes: prose('What was said'),
  },
  may: { record: 'keep the register', read: 'read cases' },
})

export const decisionSample = defineKind({
  name: 'decision sample',
  means: 'A senior manager’s monthly look at the reasons given for one decision.',
  group: 'Panel',
  act: 'Record a sampled decision',
  wording: ['sample', 'When was it looked at?', 'Enter the day it was looked at', 'Sample recorded'],
  about: { service: one('service', 'Service that looked'), panel_case: panelCase },
  facts: {
    sampled_by: text('Who looked'),
    month: day('First day of the month it counts for', { optional: true }),
    rationale: choice('Are the reasons clear?', ['clear', 'partly clear', 'not clear']),
    notes: prose('What was found'),
  },
  may: { record: 'keep the register', read: 'read cases' },
})
