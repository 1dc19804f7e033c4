import { begins, choice, defineKind, ends, one } from '../../happenings'

const keep = 'staff record: 15 years from the last entry'
const may = { record: 'keep the register', read: 'read cases' }

export const namedPost = defineKind({
  name: 'named post',
  means: 'A worker takes up a post that duties hang on.',
  group: 'Staff',
  act: 'Record who takes up a post',
  wording: ['post', 'From which day?', 'Enter the first day in the post', 'Post recorded'],
  about: { worker: one('worker', 'Who') },
  facts: {
    post: choice('Which post', ['independent reviewing officer', 'agency decision maker', 'feedback officer']),
    hours: choice('Full time or part time', ['full time', 'part time']),
  },
  effects: [begins('named post', 'worker')],
  may,
  keep,
})

export const namedPostEnding = defineKind({
  name: 'named post ending',
  means: 'A worker left a post that duties hang on.',
  group: 'Staff',
  act: 'Record who left a post',
  wording: ['departure', 'From which day?', 'Enter the first day no longer in the post', 'End of post recorded'],
  about: { worker: one('worker', 'Who') },
  effects: [ends('named post', 'worker')],
  may,
  keep,
})
