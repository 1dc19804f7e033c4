import { begins, day, defineKind, ends, one, prose, SELF, text } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'

export const child = defineKind({
  name: 'child',
  file: 'children',
  means: 'A child or young person the service answers for.',
  group: 'Children',
  act: 'Add a child',
  wording: ['child', 'From which day is this so?', 'Enter the day from which this is so', 'Child added'],
  subject: 'child',
  on: 'if known',
  facts: { born: day('Date of birth'), sex: text('Sex'), name: text('First name', { optional: true }) },
  effects: [begins('child', SELF)],
  may: { record: 'keep the register', read: 'read cases' },
  keep,
})

export const careStart = defineKind({
  name: 'care start',
  means: 'The day a child became looked after.',
  group: 'Children',
  act: 'Record that care began',
  wording: ['start of care', 'When did care begin?', 'Enter the day care began', 'Start of care recorded'],
  about: { child: one('child', 'Child') },
  effects: [begins('in care', 'child')],
  keep,
})

export const careEnding = defineKind({
  name: 'care ending',
  means: 'The day a child stopped being looked after. It ends the placement too.',
  group: 'Children',
  act: 'Record that care ended',
  wording: ['end of care', 'When did care end?', 'Enter the day care ended', 'End of care recorded'],
  about: { child: one('child', 'Child') },
  facts: { reason: text('Why it ended') },
  effects: [ends('in care', 'child'), ends('placed', 'child')],
  keep,
})

export const childVisit = defineKind({
  name: 'child visit',
  means: 'A visit to a child where they live, by their social worker or on the authority’s behalf.',
  group: 'Visits',
  act: 'Record a visit to the child',
  wording: ['visit', 'When did you visit?', 'Enter the day you visited', 'Visit recorded'],
  about: { child: one('child', 'Child'), worker: one('worker', 'Who visited') },
  columns: { worker: { label: 'Who visited the child' } },
  facts: { notes: prose('What you saw and heard') },
  keep,
})
