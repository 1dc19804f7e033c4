import { day, defineKind, one, prose, text, yesNo } from '../../happenings'
import { SHARED } from './sharing'

export const exploitationGroupAgreement = defineKind({
  name: 'exploitation group agreement',
  means:
    'What the multi-agency group on exploitation may see of each child from a day on. What is not agreed it does not see.',
  group: 'Events',
  act: 'Record what the exploitation group may see',
  wording: ['agreement', 'From which day?', 'Enter the day from which it holds', 'Agreement recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    ...Object.fromEntries(
      Object.entries(SHARED).map(([name, { asks }]) => [name, yesNo(`May they see ${asks}?`, { optional: true })]),
    ),
    agreed_by: text('Who agreed it', { hint: 'For example, the partners’ information sharing agreement of May 2026' }),
    review_by: day('By when is it looked at again?', {
      optional: true,
      hint: 'After that day they see nothing until it is agreed again',
    }),
  },
  may: { record: 'decide what leaves', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})

export const exploitationGroupFeedback = defineKind({
  name: 'exploitation group feedback',
  file: 'exploitation-group-feedback',
  means: 'What the multi-agency group on exploitation said of a child, and what it asked somebody to do.',
  group: 'Events',
  act: 'Record what the exploitation group said',
  wording: ['feedback', 'When did the group meet?', 'Enter the day the group met', 'Feedback recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    said: prose('What was said'),
    action: text('What is to be done', { optional: true }),
    owner: text('Who is to do it', { optional: true }),
    due_by: day('By when', { optional: true }),
  },
  needs: [{ given: 'action', ask: 'owner', say: 'Say who is to do it' }],
  keep: 'child’s case record: to the 75th anniversary of birth',
})
