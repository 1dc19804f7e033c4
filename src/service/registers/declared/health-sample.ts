import { longDate, type PlainDate } from '../../../calendar'
import { inDrawnOrder } from '../../audits/draw'
import { type Quarter, quarterOn } from '../../concerns/quarters'
import type { Known } from '../known'
import { count, day, defineRegister, monthsBack, type Register, type Row, text } from '../register'
import { daysBefore } from './days'

const area = 'Health'
const DONE = 'health assessment'

/** The quarter that is looked at: the last that is over, as its own last day is. */
function quarterOver(on: PlainDate): Quarter {
  const now = quarterOn(daysBefore(on, -1))
  const over = now && quarterOn(daysBefore(now.from, 1))
  if (!over) throw new Error(`No quarter is over on ${on}`)
  return over
}

const ONE_IN = 10
/** One in ten of our own, rounded up: by the digest of the quarter, the reference and the day, so that anybody can draw them again. */
function drawn(rows: readonly Row[], known: Known): readonly Row[] {
  const cases = rows.filter(isOwn).map((row) => ({ ref: `${row.ref} ${row.on}`, row }))
  const chosen = inDrawnOrder(cases, quarterOver(known.day).name).slice(0, Math.ceil(cases.length / ONE_IN))
  const isChosen = new Set(chosen.map(({ row }) => row))
  return rows.map((row) => ({ ...row, facts: { ...row.facts, drawn: isChosen.has(row) ? 'yes' : 'no' } }))
}
const isOwn = ({ facts }: Row) => facts.by_own === 'yes'
const isDrawn = ({ facts }: Row) => facts.drawn === 'yes'
const by = (fact: string, none: string) => (row: Row) => String(row.facts[fact] ?? none)

/** How many fewer were checked than should have been; null where nobody said how many there were. */
function short({ facts: { own, own_checked, outside, outside_checked } }: Row): number | null {
  if ([own, own_checked, outside, outside_checked].some((n) => typeof n !== 'number')) return null
  const missing = (of: number, checked: number) => Math.max(of - checked, 0)
  return (
    missing(Math.ceil(Number(own) / ONE_IN), Number(own_checked)) + missing(Number(outside), Number(outside_checked))
  )
}
const numberOf =
  (fact: string) =>
  ({ facts }: Row) =>
    typeof facts[fact] === 'number' ? facts[fact] : null

export const healthSample: readonly Register[] = [
  defineRegister({
    ...{ name: 'health-sample', area, title: 'Our own health assessments, one in ten' },
    row: ['assessment', 'assessments'],
    says: 'Each health assessment in the last quarter that is over that our own provider made, and which are to be checked; and each of which nobody said who made it.',
    whose: 'Child',
    of: [{ happening: DONE, whose: 'child', since: (on) => quarterOver(on).from }],
    only: ({ on, facts }, known) => on <= quarterOver(known.day).to && facts.by_own !== 'no',
    ...{ together: drawn, ofAll: true },
    columns: [
      day('Assessed', ({ on }) => on),
      text('Which', ({ facts }) => facts.assessment),
      text('Made by our own', ({ facts }) => facts.by_own),
      text('Drawn', ({ facts }) => facts.drawn),
      day('Quality checked', ({ facts }) => facts.checked_on),
    ],
    flags: {
      drawn: isDrawn,
      'drawn, not checked': (row) => isDrawn(row) && !row.facts.checked_on,
      checked: ({ facts }) => Boolean(facts.checked_on),
      'nobody said who made it': (row) => !isOwn(row),
    },
    by: { 'who assessed': by('assessed_by', 'not said') },
    totals: (rows, known) => {
      const { from, to } = quarterOver(known.day)
      const n = rows.filter(isDrawn).length
      return [
        `${longDate(from)} to ${longDate(to)}: ${n} of ${rows.filter(isOwn).length} drawn. One in ten of all our own, rounded up.`,
      ]
    },
    reading:
      'Drawn from all of the service’s, whoever looks, by the digest of the quarter, the reference and the day: the same list draws the same again. An assessment of which nobody said who made it is drawn by nobody: say it, and it is among them. Who checked is told by the assessment, once its check is written there; that a quarter was looked at, by the record of assessments checked.',
  }),
  defineRegister({
    ...{ name: 'health-batches', area, title: 'Health assessments checked for quality', row: ['check', 'checks'] },
    says: 'Each time in the last 24 months that the nurses checked a month’s assessments: all by others, one in ten of our own.',
    whose: 'Service',
    of: [{ happening: 'health quality batch', whose: 'service', since: monthsBack(24) }],
    newest: true,
    columns: [
      day('Finished', ({ on }) => on),
      count('By others', numberOf('outside')),
      count('Of those checked', numberOf('outside_checked')),
      count('Our own', numberOf('own')),
      count('One in ten of our own', ({ facts: { own } }) =>
        typeof own === 'number' ? Math.ceil(own / ONE_IN) : null,
      ),
      count('Of our own checked', numberOf('own_checked')),
      count('Too few by', short),
    ],
    flags: {
      'too few': (row) => (short(row) ?? 0) > 0,
      'said to be enough, and too few': (row) => row.facts.standard_met === 'yes' && (short(row) ?? 0) > 0,
      'numbers not said': (row) => short(row) === null,
    },
  }),
]
