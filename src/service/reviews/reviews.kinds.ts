import { choice, coded, day, defineKind, one, prose, text, yesNo } from '../../happenings'

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

/** Participation codes of the looked-after children return, in words. */
const PARTICIPATION: Readonly<Record<string, string>> = {
  PN0: 'Under 4',
  PN1: 'Attended and spoke',
  PN2: 'Attended; an advocate spoke',
  PN3: 'Attended and gave views by other means',
  PN4: 'Attended, gave no views',
  PN5: 'Did not attend; an advocate or the reviewing officer was briefed',
  PN6: 'Did not attend; gave views another way',
  PN7: 'Did not attend, gave no views',
}

export const lookedAfterReview = defineKind({
  name: 'looked after review',
  means: 'The review of a child’s care plan, chaired by the independent reviewing officer.',
  group: 'Reviews',
  act: 'Record a review',
  wording: ['review', 'When was the review?', 'Enter the day of the review', 'Review recorded'],
  about: { child: one('child', 'Child') },
  facts: {
    participation: choice('How the child took part', Object.keys(PARTICIPATION), { words: coded(PARTICIPATION) }),
  },
  keep: 'child’s case record: to the 75th anniversary of birth',
})
