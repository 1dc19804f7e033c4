import type { Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { CHURN_REPORT, share } from './common'
import { figureWord, type Holder, isAway, POST_WORDS, postWord } from './posts'

const holdersOf = ({ naming }: Row): Holder[] =>
  naming.map(({ sure, facts, held }) => ({
    ...{ sure, basis: typeof facts.basis === 'string' ? facts.basis : null, away: isAway(held.absent) },
  }))

export const posts: readonly Measure[] = [
  defineMeasure({
    ...share,
    id: 'M216',
    area: 'Workforce',
    rows: 'post',
    rowsMay: 'read staff records',
    direction: 'down',
    published: CHURN_REPORT,
    title: 'Vacant and agency posts',
    says: 'Of the posts of the establishment, those nobody holds and those filled by agency, told apart',
    sentence: '{n} of the establishment were vacant or filled by agency on {day}.',
    whyItMatters: 'A post that nobody stays in is where a child’s social worker changes.',
    drawn: 'Share of posts of the establishment that are vacant or filled by agency',
    form: {
      is: 'sorted',
      of: { span: 'post', whose: 'subject', over: 'day' },
      naming: { span: 'employed', held: ['absent'] },
      words: POST_WORDS,
      judge: (row) => figureWord(postWord(holdersOf(row))),
      weight: {
        of: ({ facts }) => (typeof facts.fte_percent === 'number' ? facts.fte_percent : null),
        says: 'By full-time equivalent',
      },
    },
    reading:
      'Who holds a post follows from whoever is employed in it. A post that is shared is one post, filled if anybody at work in it is not from an agency, though hours of it be free. Away on annual leave or training is at work; away otherwise, seconded or on parental leave, somebody still holds the post: it is not vacant, and agency where only agency workers are at work in it. Whose work was ended holds none. A post whose holder’s basis was not said is unknown, and one whose holder’s last record names no post. No word of the figure tells that a holder is away: such a post is filled, or agency. Its posts are listed for those who may read staff records, as in the register of posts, which tells the two apart.',
  }),
]
