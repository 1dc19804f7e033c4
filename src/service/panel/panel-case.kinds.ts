import { begins, choice, day, defineKind, one, prose, SELF, text, yesNo } from '../../happenings'
import { MATTERS } from './matters'

const panelCase_ = one('panel case', 'Panel case')
const matter = choice('What it is about', MATTERS)

export const panelCase = defineKind({
  name: 'panel case',
  means: 'A matter of one household put to the fostering panel, from its booking to the last notice of the decision.',
  group: 'Panel',
  act: 'Open a panel case',
  wording: ['panel case', 'When was it opened?', 'Enter the day it was opened', 'Panel case opened'],
  subject: 'panel case',
  refOptional: true,
  about: {
    household: one('household', 'Household'),
    application: one('application', 'Application, if it is about one', { optional: true }),
    child: one('child', 'Child, if it is about a match', { optional: true }),
  },
  facts: { matter },
  effects: [begins('panel case', SELF, { with: 'household' })],
})

export const panelBooking = defineKind({
  name: 'panel booking',
  means:
    'A case was put on the list of a panel. A panel that moves corrects it; a case that goes to panel again is booked again.',
  group: 'Panel',
  act: 'Book a case for panel',
  wording: ['booking', 'When was it booked?', 'Enter the day it was booked', 'Booking recorded'],
  about: { panel_case: panelCase_ },
  facts: {
    panel_on: day('Day of the panel', { required: true }),
    slot: text('Time or slot', { optional: true }),
  },
})

export const panelPapers = defineKind({
  name: 'panel papers',
  file: 'panel-papers',
  means: 'The papers of a case were sent to the members of panel.',
  group: 'Panel',
  act: 'Record that papers were sent',
  wording: ['papers', 'When were they sent?', 'Enter the day they were sent', 'Papers recorded'],
  about: { panel_case: panelCase_ },
  facts: { notes: prose('What was sent, and to whom') },
})

export const panelRecommendation = defineKind({
  name: 'panel recommendation',
  means: 'What panel recommended in a case, on the day it sat, with its reasons.',
  group: 'Panel',
  act: 'Record a recommendation of panel',
  wording: ['recommendation', 'When did panel sit?', 'Enter the day panel sat', 'Recommendation recorded'],
  about: {
    panel_case: panelCase_,
    household: one('household', 'Household'),
    application: one('application', 'Application, if it is about one', { optional: true }),
    panel_meeting: one('panel meeting', 'Panel meeting', { optional: true }),
  },
  facts: {
    matter,
    recommendation: choice(
      'What it recommends',
      ['suitable', 'not suitable', 'new terms', 'agreed', 'not agreed', 'full report asked for', 'put off'],
      { required: true },
    ),
    unanimous: yesNo('Did all members agree?', { optional: true }),
    reasons: prose('Reasons'),
  },
})

export const minutesReceived = defineKind({
  name: 'minutes received',
  file: 'minutes-received',
  means:
    'The decision maker had panel’s recommendation and its final minutes. The time for the decision runs from here.',
  group: 'Panel',
  act: 'Record that the decision maker has the minutes',
  wording: [
    'receipt of the minutes',
    'When did the decision maker receive them?',
    'Enter the day the decision maker received them',
    'Receipt of the minutes recorded',
  ],
  about: { panel_case: panelCase_ },
  facts: { decision_maker: text('Who decides') },
})
