import { choice, defineKind, one, prose } from '../../happenings'

export const statutoryCheck = defineKind({
  name: 'statutory check',
  means: 'A check on a carer or another member of the home: DBS, medical, employment or local authority.',
  group: 'Checks',
  act: 'Record a check',
  about: { subject: one(['carer', 'household member'], 'Who was checked') },
  facts: { check: choice('Which check', ['dbs', 'medical', 'employment', 'local authority'], { required: true }) },
})

export const saferCaringPlan = defineKind({
  name: 'safer caring plan',
  means: 'How this home will keep this child, and everyone in it, safe, with its risk assessment.',
  group: 'Checks',
  act: 'Record a safer caring plan',
  about: { child: one('child', 'Child'), household: one('household', 'Household') },
  facts: { notes: prose('What changed') },
})
