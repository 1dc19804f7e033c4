import { dayNumber, fromNumber } from '../../calendar'
import type { Sorted } from '../form'
import { ofKind, type Row, type Told } from '../known'
import type { InReturn } from '../measure'
import { ageNow, IN_CARE } from './in-care'

const KIND = 'health in the return'
const flagWords = { 'in time': true, late: false, unknown: false }

/** Looked after for a year on 31 March: in a period of care begun on or before 1 April of the year before. */
const forAYear = ({ began, asAt }: Row): boolean =>
  began !== null && began <= fromNumber(dayNumber(Number(asAt.slice(0, 4)) - 1, 4, 1))

const answerOf = (row: Row): Told | undefined => ofKind(row, KIND).findLast(({ on }) => on === row.asAt)

type Ages = readonly [from: number, until: number]
const isOfAge = (row: Row, [from, until]: Ages): boolean => {
  const age = ageNow(row)
  return age === null || (age >= from && age < until)
}

/** A flag of the yearly return: 1 counts. No row and a blank flag are unknown, in the base. */
export const flagged = (flag: string, ages: Ages = [0, 200]): InReturn => ({
  happening: KIND,
  form: cohort(ages, flagWords, (row) => {
    const said = answerOf(row)?.facts[flag]
    return said ? (said === 'yes' ? 'in time' : 'late') : 'unknown'
  }),
  reading:
    'From the yearly return, on 31 March: children in care on that day in a period begun on or before 1 April of the year before. No row, or a blank flag, is unknown and in the base.',
})

const cohort = (ages: Ages, words: Sorted['words'], judge: (row: Row) => string | null): Sorted => ({
  is: 'sorted',
  of: IN_CARE,
  beside: [KIND],
  words,
  judge: (row) => (forAYear(row) && isOfAge(row, ages) ? judge(row) : null),
})

const scoreOf = (row: Row): number | null => {
  const score = answerOf(row)?.facts.score
  return score === null || score === undefined ? null : Number(score)
}

/** Of 4 to 16 on 31 March. A score beats a reason. */
export const scored: InReturn = {
  happening: KIND,
  form: cohort([4, 17], { 'in time': true, 'a reason, no score': false, unknown: false }, (row) => {
    if (scoreOf(row) !== null) return 'in time'
    return answerOf(row)?.facts.reason ? 'a reason, no score' : 'unknown'
  }),
  reading:
    'From the yearly return, on 31 March: children of 4 to 16 in care for a year. A score beats a reason; neither is unknown.',
}

/** The average of the scores of the return, of 4 to 16. */
export const averageInReturn: InReturn = {
  happening: KIND,
  form: {
    ...cohort([4, 17], { scored: true }, (row) => (scoreOf(row) === null ? null : 'scored')),
    amount: scoreOf,
  },
  reading: 'From the yearly return, on 31 March: scores of children of 4 to 16 in care for a year.',
}

const LEAVERS = 'leaver in the return'
/** Care leavers whom the return of the year tells of, but for those who died or went home for good. */
export const ofLeavers = (words: Sorted['words'], judge: (facts: Row['facts']) => string): InReturn => ({
  happening: LEAVERS,
  unless: 'leaving care',
  form: {
    is: 'sorted',
    of: { happening: LEAVERS, whose: 'child', over: 'year', once: true },
    words,
    judge: (row) => {
      if (row.on !== row.asAt || ['DIED', 'RHOM'].includes(String(row.facts.in_touch ?? ''))) return null
      return judge(row.facts)
    },
  },
  reading:
    'From the yearly return, on 31 March: of care leavers with a 17th to 21st birthday in the year, but for those who died or went home. It is not the monthly figure, which is of everybody open for services and takes its place wherever anybody’s status is on record.',
})
