import { choice, day, defineKind, one, text } from '../../happenings'

export const dataQualityStep = defineKind({
  name: 'data quality step',
  means:
    'Who sees to a row of a return that a check found fault with, or why it is let stand. The fault itself is found anew each time.',
  group: 'Quality',
  act: 'Record a step on a data quality case',
  wording: ['step', 'When was it?', 'Enter the day of the step', 'Step recorded'],
  about: { service: one('service', 'Service'), worker: one('worker', 'Who sees to it', { optional: true }) },
  columns: { worker: { none: 'Nobody' } },
  facts: {
    step: choice('Which step', ['taken on', 'let stand', 'no longer let stand'], { required: true }),
    system: text('System that the return comes from', { required: true }),
    year_ending: day('Last day of the year that the return is of', { required: true }),
    check: text('Number of the check', { required: true }),
    row: text('Row of the return', { required: true, hint: 'Its table and what tells it from others' }),
    reason: text('Why it is let stand', { optional: true }),
  },
  may: { record: 'import files', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})
