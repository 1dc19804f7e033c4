import type { Known } from '../known'
import { count, day, defineRegister, type Facts, type Register, type Row, text } from '../register'
import { dayOf, last } from './days'

const HIGH = 15
/** A strategic risk as it was last looked at. */
function risk({ id, facts }: Row, known: Known): Facts {
  const review = last(known, 'risk review', id)?.facts
  return { ...facts, ...review, escalated_to: review?.escalated_to ?? facts.escalated_to }
}
function score(row: Row, known: Known): number | null {
  const { likelihood, impact } = risk(row, known)
  return typeof likelihood === 'number' && typeof impact === 'number' ? likelihood * impact : null
}
const reviewBy = (row: Row, known: Known) => dayOf(risk(row, known).review_by)

export const service: readonly Register[] = [
  defineRegister({
    ...{ name: 'documents', area: 'The service', title: 'Documents and protocols', row: ['document', 'documents'] },
    says: 'Each document of the service as it last stood: policies, guides and protocols, and the day of its next review.',
    whose: 'Of',
    of: [{ happening: 'service document', whose: 'service', latestBy: ['document'] }],
    columns: [
      text('Document', ({ facts }) => facts.document),
      text('Version', ({ facts }) => facts.version),
      text('What was done', ({ facts }) => facts.step),
      day('On', ({ on }) => on),
      day('Next review', ({ facts }) => facts.next_on),
    ],
    flags: {
      'no day of review': ({ facts }) => !facts.next_on,
      'review is past its day': ({ facts }, known) => {
        const next = dayOf(facts.next_on)
        return next !== null && next < known.day
      },
    },
  }),
  defineRegister({
    ...{ name: 'risks', area: 'The service', title: 'Strategic risks', row: ['risk', 'risks'] },
    says: 'Each strategic risk that is open: who answers for it, how it scores, and when it is looked at again.',
    whose: 'Risk',
    of: [{ span: 'strategic risk' }],
    kinds: ['risk review'],
    columns: [
      text('What could happen', ({ facts }) => facts.risk),
      text('Register of', ({ facts }) => facts.held_by),
      text('Who answers for it', ({ facts }) => facts.owner),
      count('Score', score),
      day('Look again by', reviewBy),
      text('Passed on to', (row, known) => risk(row, known).escalated_to ?? ''),
    ],
    flags: {
      'review is past its day': (row, known) => (reviewBy(row, known) ?? known.day) < known.day,
      [`score of ${HIGH} or more`]: (row, known) => (score(row, known) ?? 0) >= HIGH,
      'passed on to a more senior group': (row, known) => Boolean(risk(row, known).escalated_to),
      'no owner, score or day of review': (row, known) =>
        !row.facts.owner || score(row, known) === null || !reviewBy(row, known),
    },
    by: { register: ({ facts }) => String(facts.held_by ?? 'not said') },
    reading: 'The score is how likely it is times how grave it would be, each from 1 to 5: 25 at most.',
  }),
]
