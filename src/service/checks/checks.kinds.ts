import { choice, day, defineKind, one, prose, text } from '../../happenings'

export const statutoryCheck = defineKind({
  name: 'statutory check',
  means: 'A check on a carer, another member of the home or a worker: DBS, medical, employment or local authority.',
  group: 'Checks',
  act: 'Record a check',
  wording: ['check', 'Which day is on the check?', 'Enter the day that is on the check', 'Check recorded'],
  about: { subject: one(['carer', 'household member', 'worker'], 'Who was checked') },
  facts: {
    check: choice('Which check', ['dbs', 'medical', 'employment', 'local authority'], {
      required: true,
      words: { dbs: 'DBS check' },
      provided: { dbs: 'if it is a DBS check' },
    }),
    outcome: choice('What came of it?', ['clear', 'something to weigh', 'not clear'], { optional: true }),
    level: choice('DBS: at which level?', ['enhanced', 'standard', 'update service'], { optional: true }),
    number: text('Number of the certificate or report', { optional: true }),
    asked_on: day('Day it was asked for', { optional: true }),
    notes: prose('What was weighed, and by whom'),
  },
})

export const saferCaringPlan = defineKind({
  name: 'safer caring plan',
  means: 'How this home will keep this child, and everyone in it, safe, with its risk assessment.',
  group: 'Checks',
  act: 'Record a safer caring plan',
  wording: ['plan', 'When was the plan agreed?', 'Enter the day the plan was agreed', 'Safer caring plan recorded'],
  about: { child: one('child', 'Child'), household: one('household', 'Household') },
  facts: { notes: prose('What changed') },
})
