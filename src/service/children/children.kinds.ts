import { begins, choice, day, defineKind, ends, fromCodes, one, prose, SELF, text, yesNo } from '../../happenings'
import { CATEGORY_OF_NEED, ETHNICITY, PREVIOUS_PERMANENCE, REASON_CEASED, SEX } from '../codes'

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
  facts: {
    born: day('Date of birth'),
    sex: text('Sex', { codes: SEX }),
    name: text('First name', { optional: true }),
    ethnicity: fromCodes('Ethnicity', ETHNICITY, { optional: true }),
    uasc: yesNo('Is the child alone here and seeking asylum?', { optional: true }),
    uasc_until: day('Day from which that is so no more', { optional: true }),
    age_assessed: yesNo('Was the age assessed, because nobody knows the date of birth?', { optional: true }),
    immigration: choice(
      'How do they stand in immigration law?',
      ['claim not made', 'asylum claimed', 'refugee', 'humanitarian protection', 'limited leave', 'settled', 'refused'],
      { optional: true },
    ),
    leave_until: day('Day on which leave to remain runs out', { optional: true }),
    upn: text('Unique pupil number, or why there is none', { optional: true }),
    mother: yesNo('Is she a mother?', { optional: true }),
    child_born: day('Date of birth of her child', { optional: true }),
  },
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
  facts: {
    need: fromCodes('Why the child came into care', CATEGORY_OF_NEED, { optional: true }),
    previous_permanence: fromCodes('A home for good before this', PREVIOUS_PERMANENCE, { optional: true }),
    home_postcode: text('Postcode of the child’s own home', { optional: true }),
    officer_told_on: day('Day the reviewing service was told', { optional: true }),
    begun_before: yesNo('Had care begun before that day, on a day not known?', {
      optional: true,
      hint: 'Yes, where the day is only the first that our records go back to: it is then counted as no start',
    }),
  },
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
  facts: {
    reason: text('Why it ended'),
    ceased: fromCodes('The same, as the looked-after return codes it', REASON_CEASED, { optional: true }),
  },
  effects: [ends('in care', 'child'), ends('placed', 'child'), ends('reviewing officer', 'child')],
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
  facts: {
    seen: yesNo('Did you see the child?', { optional: true }),
    seen_alone: yesNo('Did you see the child alone?', { optional: true }),
    bedroom_seen: yesNo('Did you see where the child sleeps?', { optional: true }),
    notes: prose('What you saw and heard'),
  },
  keep,
})
