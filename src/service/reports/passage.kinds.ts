import { choice, day, defineKind, one, prose, text } from '../../happenings'

export const reportPassage = defineKind({
  name: 'report passage',
  means: 'What somebody wrote for one part of a report that is still a draft. Its figures are never typed.',
  group: 'Quality',
  act: 'Write a passage of a report',
  wording: ['passage', 'When was it written?', 'Enter the day it was written', 'Passage recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    report: choice(
      'Which report',
      [
        'qa',
        'regulation-35',
        'feedback',
        'kpi',
        'board-dataset',
        'health',
        'reviewing-officers',
        'fostering',
        'complaints',
        'score-card',
        'fostering-data-set',
        'fostering-annual',
        'contract',
        'adoption',
        'workforce',
        'board-annual',
      ],
      { required: true },
    ),
    section: text('Which part of it', { required: true }),
    until: day('Last day the report covers'),
    words: prose('What it says', { hint: 'Name no child, no carer and no member of staff' }),
  },
  may: { record: 'run audits', read: 'read audit drafts' },
  keep: 'service records: 15 years from the last entry',
})
