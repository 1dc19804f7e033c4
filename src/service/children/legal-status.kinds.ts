import { begins, defineKind, fromCodes, one } from '../../happenings'
import { LEGAL_STATUS } from '../codes'

const keep = 'child’s case record: to the 75th anniversary of birth'

export const legalStatus = defineKind({
  name: 'legal status',
  file: 'legal-statuses',
  means: 'Under which law a child is looked after, from a day on. A second one while it runs takes its place.',
  group: 'Children',
  act: 'Record a legal status',
  wording: ['legal status', 'From which day?', 'Enter the day from which it holds', 'Legal status recorded'],
  about: { child: one('child', 'Child') },
  facts: { status: fromCodes('Legal status', LEGAL_STATUS, { required: true }) },
  effects: [begins('legal status', 'child')],
  keep,
})
