import { choice, defineKind, one, prose, text } from '../../happenings'

export const breachStep = defineKind({
  name: 'breach step',
  means: 'What was done because something owed was not done in time: who was told, the reason, who signed it off.',
  group: 'Quality',
  act: 'Record what was done about something late',
  wording: ['step', 'When was it done?', 'Enter the day it was done', 'Step recorded'],
  about: { subject: one('any subject', 'About whom or what') },
  facts: {
    step: choice('What was done', [
      'registered manager told',
      'reason recorded',
      'signed off by a manager',
      'taken to the board',
    ]),
    rule: text('Which duty, by the id of its rule', { optional: true }),
    reason: prose('Why it was late, and what follows'),
  },
})
