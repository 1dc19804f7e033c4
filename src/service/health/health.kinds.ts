import { choice, defineKind, one } from '../../happenings'

export const healthAssessment = defineKind({
  name: 'health assessment',
  means: 'The initial assessment of a looked-after child’s health by a doctor, or a review of it.',
  group: 'Children',
  act: 'Record a health assessment',
  about: { child: one('child', 'Child') },
  facts: { assessment: choice('Initial or review', ['initial', 'review'], { required: true }) },
  keep: 'child’s case record: to the 75th anniversary of birth',
})
