import { begins, choice, defineKind, ends, one, SELF, text, wholeNumber } from '../../happenings'
import { partOfServices, ROLES } from './work'

const may = { record: 'keep the register', read: 'read cases' }
const keep = 'service records: 15 years from the last entry'

/** Who holds it is not asked: it follows from who was employed in it. */
export const post = defineKind({
  name: 'post',
  means:
    'A post of the establishment, whoever holds it. A second row from a later day is a new team, role or share of full time.',
  group: 'Staff',
  act: 'Add a post',
  wording: ['post', 'From which day is this so?', 'Enter the day from which this is so', 'Post added'],
  subject: 'post',
  ref: 'POST-',
  on: 'if known',
  facts: {
    name: text('Title of the post', { required: true }),
    team: text('Team', { offers: 'teams' }),
    role: choice('Role', ROLES, { optional: true }),
    fte_percent: wholeNumber('Share of full time, in per cent', {
      optional: true,
      min: 1,
      max: 100,
      hint: '100 is a full-time post, 50 is half of one',
    }),
    part: partOfServices,
  },
  effects: [begins('post', SELF)],
  may,
  keep,
})

export const postDeletion = defineKind({
  name: 'post deletion',
  means: 'The day from which a post is no longer in the establishment. Whoever held it may still work here.',
  group: 'Staff',
  act: 'Record that a post was deleted',
  wording: [
    'deletion',
    'From which day is it no longer in the establishment?',
    'Enter the first day it is no longer there',
    'Deletion of the post recorded',
  ],
  about: { post: one('post', 'Post') },
  facts: { reason: text('Why it was deleted', { optional: true }) },
  effects: [ends('post', 'post')],
  may,
  keep,
})
