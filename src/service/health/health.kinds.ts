import { choice, defineKind, one } from '../../happenings'

export const healthAssessment = defineKind({
  name: 'health assessment',
  means: 'The initial assessment of a looked-after child’s health by a doctor, or a review of it.',
  group: 'Children',
  act: 'Record a health assessment',
  wording: ['assessment', 'When was the assessment?', 'Enter the day of the assessment', 'Health assessment recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    assessment: choice('Initial or review', ['initial', 'review'], {
      required: true,
      provided: { initial: 'if it was the initial assessment', review: 'if it was a review' },
    }),
  },
  columns: {
    assessment: { label: 'Was it the initial assessment or a review?', missing: 'Choose initial or review' },
  },
  keep: 'child’s case record: to the 75th anniversary of birth',
})
