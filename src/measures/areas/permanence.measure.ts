import { addMonths, fromNumber, toNumber } from '../../calendar'
import { ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { PANEL_PLAN, share, tally, wholeShare } from './common'
import { IN_CARE, placementsInAYear } from './in-care'
import { OF_STAYS, stays } from './stays'

const child = {
  ...wholeShare,
  area: 'Missing, permanence and young people',
  rows: 'child',
  numbers: 'board view',
  published: PANEL_PLAN,
} as const

const NINE = 9
const planWords = { 'over nine months': true, 'nine months or less': false }
const plan = (row: Row): keyof typeof planWords =>
  addMonths(toNumber(row.on), NINE) < toNumber(row.asAt) ? 'over nine months' : 'nine months or less'

const reasonWords = { 'a reason for every move': true, 'a reason missing': false }

/** Moves of the twelve months: the placements begun in them as they are counted, but for the first of a period of care. */
function moves(row: Row): keyof typeof reasonWords | null {
  if (placementsInAYear(row) < 3) return null
  const since = fromNumber(addMonths(toNumber(row.asAt), -12))
  const starts = new Set(ofKind(row, 'care start').map(({ on }) => on))
  const moved = stays(row.beside)
    .map(({ from }) => fromNumber(from))
    .filter((day) => day > since && !starts.has(day))
  const reasons = [
    ...ofKind(row, 'placement').filter(({ facts }) => facts.change_reason),
    ...ofKind(row, 'placement ending').filter(({ facts }) => facts.change_reason || facts.reason),
  ]
  const told = moved.every((day) => reasons.some(({ on }) => on === day))
  return told ? 'a reason for every move' : 'a reason missing'
}

const offerWords = { confirmed: true, 'in process': false, reduced: false, 'not offered': false, unknown: false }

export const permanence: readonly Measure[] = [
  defineMeasure({
    ...child,
    id: 'M234',
    title: 'Exploitation screening used',
    says: 'Of children of whom a sign of exploitation was seen in the quarter, those screened after it',
    sentence: '{n} with a sign of exploitation in the quarter to {day} were screened after it.',
    whyItMatters: 'What one person half saw, the tool makes somebody write down.',
    form: {
      is: 'completion',
      rules: ['cse-screen'],
      over: 'quarter',
      by: 'opened',
      first: true,
      words: { screened: true, 'not screened': false },
      judge: ({ met, why }) => (met !== null ? 'screened' : why === 'excused' ? why : 'not screened'),
    },
    reading:
      'Each child once, by the first sign of the quarter, whatever concern came of it; one made before the sign is no screening of it. What a manager excused is excused.',
  }),
  defineMeasure({
    ...child,
    ...tally,
    id: 'M237',
    rows: 'protection plan',
    numbers: 'board view',
    direction: 'down',
    title: 'Child protection plans over nine months',
    says: 'Child protection plans on the day that have lasted more than nine months',
    sentence: '{n} on {day} had lasted more than nine months.',
    whyItMatters: 'A plan that changes nothing for nine months protects nobody.',
    form: {
      is: 'sorted',
      of: { span: 'on a protection plan', whose: 'subject', over: 'day', once: true },
      rules: ['cp9m-bimonthly'],
      words: planWords,
      judge: plan,
    },
    reading: 'The day that ends the ninth month is not over it.',
  }),
  defineMeasure({
    ...child,
    id: 'M242',
    title: 'Three or more placements, with a reason for every move',
    says: 'Of children in care with three or more placements in 12 months, those of whose every move a reason is on record',
    sentence: '{n} in care on {day} with three or more placements in 12 months had a reason for every move.',
    whyItMatters: 'Without a reason nobody can do better by the next child.',
    form: {
      is: 'sorted',
      of: IN_CARE,
      beside: OF_STAYS,
      words: reasonWords,
      judge: moves,
    },
    reading:
      'Placements as the figure of three or more counts them. The reason is that of the placement that ended, said with its end or with the move.',
  }),
  defineMeasure({
    ...share,
    ...tally,
    id: 'M243',
    area: 'Care leavers',
    rows: 'district',
    numbers: 'board view',
    direction: 'up',
    published: 'Corporate Parenting Board, July 2018, meeting actions',
    title: 'Care leavers with council tax exemption available',
    says: 'Districts that have confirmed that care leavers pay no council tax',
    sentence: '{n} had confirmed it by {day}.',
    whyItMatters: 'The first bill of a first home should not be ours.',
    form: {
      is: 'sorted',
      of: {
        happening: 'leaver offer',
        where: { offer: 'council tax exemption' },
        whose: 'service',
        over: 'ever',
        once: { fact: 'district' },
      },
      words: offerWords,
      judge: ({ facts }) => String(facts.state ?? 'unknown'),
    },
    reading: 'By the last that is on record of each district. A district of which nothing is recorded is in no count.',
  }),
]
