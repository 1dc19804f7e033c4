import { choice, defineKind, one, prose } from '../../happenings'

export const statutoryCheck = defineKind({
  name: 'statutory check',
  means: 'A check on a carer or another member of the home: DBS, medical, employment or local authority.',
  group: 'Checks',
  act: 'Record a check',
  wording: ['check', 'Which day is on the check?', 'Enter the day that is on the check', 'Check recorded'],
  about: { subject: one(['carer', 'household member'], 'Who was checked') },
  facts: {
    check: choice('Which check', ['dbs', 'medical', 'employment', 'local authority'], {
      required: true,
      words: { dbs: 'DBS check' },
      provided: { dbs: 'if it is a DBS check' },
    }),
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
