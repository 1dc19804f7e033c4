import { day, defineKind, one, prose, text, yesNo } from '../../happenings'

export const carerReview = defineKind({
  name: 'carer review',
  means:
    'The yearly review of a household’s approval. It counts on the day of the review; panel and decision are kept beside it.',
  group: 'Reviews',
  act: 'Record a carer review',
  wording: ['review', 'When was the review?', 'Enter the day of the review', 'Review recorded'],
  about: { household: one('household', 'Household') },
  facts: {
    panel_on: day('Day panel considered it', { optional: true }),
    decided_on: day('Day the decision maker decided', { optional: true }),
    outcome: text('Outcome', { optional: true }),
    children_placed: yesNo('Was a child placed here in the year before?', {
      optional: true,
      hint: 'Then the views of each child and of each authority are wanted too',
    }),
    notes: prose('What was said'),
  },
})
