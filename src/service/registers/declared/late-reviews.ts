import type { Held, Known } from '../known'
import { day, defineRegister, monthsBack, people, type Register, type Row, text } from '../register'

const area = 'Reviewing officers'

const LATE = ['review-first-20wd', 'review-second-3m', 'review-subsequent-6m']

const holding = (spans: readonly Held[], on: string) => spans.findLast(({ from, until }) => from <= on && until > on)
const officerThen = ({ id, on }: Row, known: Known) => holding(known.ever('reviewing officer', id), on)?.with
const awayThen = (row: Row, known: Known) => holding(known.ever('absent', officerThen(row, known)), row.on)
const basisOf = (row: Row, known: Known) => {
  const cover = awayThen(row, known)?.with
  return cover ? holding(known.ever('employed', cover), row.on)?.facts.basis : undefined
}

/** What was said of it; else whether its officer was away on the day it was due. */
function causeOf(row: Row, known: Known): string {
  if (row.facts.late_because) return String(row.facts.late_because)
  return awayThen(row, known) ? 'reviewing officer away' : 'no cause recorded'
}
const byAbsence = (row: Row, known: Known) => causeOf(row, known) === 'reviewing officer away'

export const lateReviews: readonly Register[] = [
  defineRegister({
    ...{ name: 'late-reviews', area, title: 'Late reviews and why', row: ['late review', 'late reviews'] },
    says: 'Each review that was due in the last 12 months and late, why, and who stood in for an officer who was away.',
    whose: 'Child',
    may: 'read staff records',
    of: [{ late: LATE, since: monthsBack(12) }],
    spans: ['reviewing officer', 'absent', 'employed'],
    steps: 2,
    newest: true,
    columns: [
      day('Due', ({ on }) => on),
      day('Held', ({ facts }) => facts.met),
      people('Reviewing officer', (row, known) => [officerThen(row, known)]),
      text('Why', causeOf),
      text('Away for', (row, known) => (awayThen(row, known) ? awayThen(row, known)?.facts.reason : '')),
      people('Stood in', (row, known) => [awayThen(row, known)?.with]),
      text('On what basis', (row, known) => (awayThen(row, known)?.with ? basisOf(row, known) : '')),
    ],
    flags: {
      'officer away': byAbsence,
      'away and nobody stood in': (row, known) => byAbsence(row, known) && awayThen(row, known)?.with === null,
      'agency stood in': (row, known) => basisOf(row, known) === 'agency',
      'no cause recorded': (row, known) => causeOf(row, known) === 'no cause recorded',
    },
    by: { cause: causeOf },
    reading:
      'The cause is what the review says; where it says none, whether its officer was away on the day it was due.',
  }),
]
