import { defineKind, one } from '../../happenings'

export const tsdCompletion = defineKind({
  name: 'tsd completion',
  means:
    'The household finished the training, support and development standards: every carer of it did. One carer’s own part is a course.',
  group: 'Training',
  title: 'training standards finished',
  act: 'Record training standards finished',
  wording: ['completion', 'When did they finish?', 'Enter the day they finished', 'Training standards recorded'],
  about: { household: one('household', 'Household') },
})
