import { choice } from '../../happenings'

/** What somebody works as, and what a post is for: the same words, so that the two can be set side by side. */
export const ROLES = [
  'supervising social worker',
  'assessing social worker',
  'team manager',
  'registered manager',
  'reviewing officer',
  'child’s social worker',
  'liaison worker',
  'support worker',
  'panel adviser',
  'administrator',
  'senior manager',
  'other',
]

export const partOfServices = choice(
  'Which part of children’s services?',
  ['fostering', 'court and permanence', 'leaving and after care', 'another'],
  { optional: true, hint: 'Fostering, where nothing is said' },
)
