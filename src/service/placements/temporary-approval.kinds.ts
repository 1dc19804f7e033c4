import { begins, choice, day, defineKind, ends, one, prose, text, yesNo } from '../../happenings'

const keep = 'temporarily approved person: 10 years from the end of the placement'
// The placement says which child: evidence about one stay must not count for the next.
const about = { placement: one('placement', 'Placement') }

export const temporaryApproval = defineKind({
  name: 'temporary approval',
  means:
    'Somebody not approved to foster may care for one named child for a time: a connected person, or an approved adopter.',
  group: 'Children',
  act: 'Record a temporary approval',
  wording: ['temporary approval', 'When was it given?', 'Enter the day it was given', 'Temporary approval recorded'],
  about: { ...about, household: one('household', 'Household') },
  facts: {
    under: choice('Under which regulation', ['regulation 24', 'regulation 25A'], {
      required: true,
      hint: '24 for a connected person, 25A for an approved adopter',
    }),
    assessed_on: day('Suitability assessed on', { optional: true }),
    approved_by: text('Nominated officer', { optional: true }),
    relationship: text('How they are connected with the child', { optional: true }),
  },
  effects: [begins('temporarily approved', 'placement', { with: 'household' })],
  keep,
})

export const temporaryApprovalExtension = defineKind({
  name: 'temporary approval extension',
  means:
    'A temporary approval was made longer before it ran out: once, by up to eight weeks, or until an independent review is known.',
  group: 'Children',
  act: 'Extend a temporary approval',
  wording: ['extension', 'When was it extended?', 'Enter the day it was extended', 'Extension recorded'],
  about,
  facts: {
    ground: choice('On which ground', ['eight weeks more', 'independent review sought'], { required: true }),
    approved_by: text('Nominated officer', { optional: true }),
    panel_views_on: day('Panel’s views had on', { optional: true }),
    reviewing_officer_told_on: day('Reviewing officer told on', { optional: true }),
    still_best: yesNo('Is the placement still the most appropriate?', { optional: true }),
  },
  keep,
})

export const temporaryApprovalNotice = defineKind({
  name: 'temporary approval notice',
  means: 'Written notice that an approved adopter’s temporary approval as a foster carer is to end.',
  group: 'Children',
  act: 'Record notice to end a temporary approval',
  wording: ['notice', 'When was it given?', 'Enter the day it was given', 'Notice recorded'],
  about,
  facts: { notes: prose('Why') },
  keep,
})

export const temporaryApprovalEnding = defineKind({
  name: 'temporary approval ending',
  means: 'A temporary approval came to an end, by full approval of the household or otherwise.',
  group: 'Children',
  act: 'Record that a temporary approval ended',
  wording: [
    'end of the temporary approval',
    'When did it end?',
    'Enter the day it ended',
    'End of the temporary approval recorded',
  ],
  about,
  facts: {
    reason: choice(
      'Why it ended',
      ['approved in full', 'not approved', 'placement ended', 'no longer approved to adopt', 'notice ran out'],
      { required: true },
    ),
  },
  effects: [ends('temporarily approved', 'placement')],
  keep,
})
