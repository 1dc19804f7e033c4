import { defineKind, one } from '../../happenings'

export const tsdCompletion = defineKind({
  name: 'tsd completion',
  means: 'The household finished the training, support and development standards.',
  group: 'Training',
  act: 'Record training standards finished',
  about: { household: one('household', 'Household') },
})
