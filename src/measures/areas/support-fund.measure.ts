import { type PlainDate, plainDate } from '../../calendar'
import { fairAccess, shares } from '../../duties/support-fund'
import { pence } from '../amount'
import type { Sorted } from '../form'
import { latest, type Row, type Told, type Words } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { ADOPTION_REPORT, tally } from './common'

const fund = {
  ...tally,
  area: 'Adoption and the support fund',
  rows: 'application',
  numbers: 'board view',
  published: ADOPTION_REPORT,
} as const
const money = { ...fund, unit: 'pounds', rounding: 'pence' } as const

/** Applications by child; brothers and sisters on one share its reference on the portal. */
const APPLIED = { happening: 'support fund application', whose: 'self' } as const
const SIBLING = 'brother or sister on the same one'
const together = { sharing: { fact: 'portal_ref', rest: SIBLING } } as const
const siblingReading =
  'Each child has a row; brothers and sisters on one application, by its reference on the portal, are one application: the first that counts. What one of them costs being unknown, so is what it costs.'

const costOf = ({ facts }: Pick<Row, 'facts'>): number | null => pence(facts.cost_pounds, facts.cost_pence)
const purposeOf = ({ facts }: Row) => (facts.purpose === 'specialist assessment' ? 'assessment' : 'therapy')

const awardOf = (row: Row): Told | undefined => latest(row, 'support fund award')
const agreed = (award: Told | undefined): boolean => String(award?.facts.answer ?? '').startsWith('agreed')

const answerWords: Words = { agreed: true, [SIBLING]: false, refused: false, 'no answer yet': false }
function answer(row: Row): string {
  const award = awardOf(row)
  if (!award) return 'no answer yet'
  if (!award.facts.answer) return 'unknown'
  return agreed(award) ? 'agreed' : 'refused'
}

/** What the fund, or the authority, pays of an agreed application. */
const paid = (row: Row, whose: 'fund' | 'council'): number | null => {
  const award = awardOf(row)
  return agreed(award) ? pence(award?.facts[`${whose}_pounds`], award?.facts[`${whose}_pence`]) : 0
}

/** The limit of one application by itself, on the day it was made: null where there was none. */
function aboveLimit(applied: PlainDate, cost: number, purpose: 'therapy' | 'assessment'): boolean {
  if (applied < '2016-10-01') return false
  return fairAccess(applied, { therapy: 0, assessment: 0, [purpose]: cost }).over > 0
}

const limitWords: Words = { 'above the limit': true, 'within the limit': false, unknown: false }
function limit(row: Row): string {
  const cost = costOf(row)
  if (cost === null || !row.facts.purpose) return 'unknown'
  return aboveLimit(plainDate(row.on), cost, purposeOf(row)) ? 'above the limit' : 'within the limit'
}

const matchWords: Words = {
  'matched as the terms divide it': true,
  'matched otherwise': true,
  [SIBLING]: false,
  'nothing to match': false,
  'not agreed': false,
  'no answer yet': false,
  unknown: false,
}
/** What the authority added, beside what the terms of the day of the application have it add. */
function match(row: Row): string {
  const award = awardOf(row)
  if (!award) return 'no answer yet'
  if (!award.facts.answer) return 'unknown'
  if (!agreed(award)) return 'not agreed'
  const [cost, added] = [costOf(row), paid(row, 'council')]
  if (added === null) return 'unknown'
  if (added === 0) return 'nothing to match'
  const due = cost === null ? null : shares(plainDate(row.on), cost, purposeOf(row)).council
  return due === added ? 'matched as the terms divide it' : 'matched otherwise'
}

const THERAPIES = [
  'play or creative therapy',
  'attachment therapy',
  'family therapy',
  'talking therapy',
  'trauma therapy',
  'sensory therapy',
  'life story work',
  'course for parents',
  'another therapy',
  'specialist assessment',
]
const therapy = (row: Row): string =>
  row.facts.purpose === 'specialist assessment' ? 'specialist assessment' : String(row.facts.therapy_type ?? 'unknown')

const everyAnswer: Pick<Sorted, 'is' | 'of' | 'beside' | 'sharing'> = {
  is: 'sorted',
  ...together,
  of: { ...APPLIED, over: 'ever' },
  beside: ['support fund award'],
}

export const supportFund: readonly Measure[] = [
  defineMeasure({
    ...fund,
    id: 'M221',
    title: 'Support fund applications agreed, since it began',
    says: 'Applications that the fund agreed, whole or in part',
    sentence: '{n} had been agreed by {day}.',
    whyItMatters: 'Each is a family that did not have to wait for a crisis.',
    form: { ...everyAnswer, words: answerWords, judge: answer },
    reading: siblingReading,
  }),
  defineMeasure({
    ...money,
    id: 'M222',
    title: 'Support fund money agreed, since it began',
    says: 'What the fund agreed to pay',
    sentence: 'The fund had agreed to pay {amount} by {day}, for {n}.',
    whyItMatters: 'It is the only money for therapy that the council does not have to find.',
    form: { ...everyAnswer, words: answerWords, judge: answer, amount: (row: Row) => paid(row, 'fund') },
    reading: `${siblingReading} As each answer says: the day on which money came in is not on record, and what was asked for, agreed, matched and given are never mixed.`,
  }),
  defineMeasure({
    ...money,
    id: 'M223',
    unit: 'pounds each',
    title: 'Average support fund request',
    says: 'What was asked of the fund, for each application',
    sentence: '{n} by {day} asked for {amount} each, on average.',
    whyItMatters: 'Just under the limit is not what therapy costs.',
    form: {
      ...everyAnswer,
      words: { made: true, [SIBLING]: false, unknown: false },
      judge: () => 'made',
      amount: costOf,
    },
    reading: `${siblingReading} The total over the applications, to the penny: the paper’s average is not that of its own total.`,
  }),
  defineMeasure({
    ...fund,
    id: 'M224',
    title: 'Support fund applications',
    says: 'Applications made in the last 12 months',
    sentence: '{n} were made in the 12 months to {day}.',
    whyItMatters: 'An application must be made again for every year.',
    form: {
      is: 'sorted',
      of: { ...APPLIED, over: { rolling: 12 } },
      words: { made: true, [SIBLING]: false },
      judge: () => 'made',
      ...together,
    },
    reading: `${siblingReading} With them, it is the children helped.`,
  }),
  defineMeasure({
    ...money,
    id: 'M225',
    title: 'Local authority match, since the fund began',
    says: 'What the authority added to what the fund agreed to pay',
    sentence: 'The authority had added {amount} by {day}, to {n}.',
    whyItMatters: 'Half of what is over the limit is the council’s own money.',
    form: {
      ...everyAnswer,
      rules: ['asf-match'],
      words: matchWords,
      judge: match,
      amount: (row: Row, why: string) => (why === 'unknown' ? 0 : paid(row, 'council')),
    },
    reading:
      'Each child has a row; of brothers and sisters on one application what was added is added up. As each answer says; without one, unknown. Beside it, whether that is what the terms of the day of the application give: half of what is over the limit, with the odd penny; from 1 April 2025 all of it.',
  }),
  defineMeasure({
    ...fund,
    id: 'M226',
    direction: 'down',
    title: 'Applications above the fair access limit',
    says: 'Applications of the financial year that cost more than the limit of one child',
    sentence: '{n} in the year from April to {day} were above the limit.',
    whyItMatters: 'What is over it somebody else has to pay, or nobody does.',
    form: {
      is: 'sorted',
      of: { ...APPLIED, over: 'year' },
      rules: ['asf-fal'],
      words: limitWords,
      judge: limit,
    },
    reading:
      '£5,000 for therapy and £2,500 for a specialist assessment from 1 October 2016, £3,000 for both from 1 April 2025, an assessment within it at most £2,500; by the day of the application, child by child. The limit itself is not above it.',
  }),
  defineMeasure({
    ...money,
    id: 'M227',
    title: 'Special guardianship applications to the support fund',
    says: 'What the fund agreed to pay for children under special guardianship',
    sentence: 'The fund had agreed to pay {amount} by {day}, for {n} of children under special guardianship.',
    whyItMatters: 'Grandparents seldom know that they may ask.',
    form: {
      ...everyAnswer,
      words: answerWords,
      judge: (row: Row) => (row.facts.order === 'special guardianship' ? answer(row) : null),
      amount: (row: Row) => paid(row, 'fund'),
    },
    reading: `${siblingReading} By the order that the application names.`,
  }),
  defineMeasure({
    ...fund,
    id: 'M228',
    title: 'Support fund applications by therapy',
    says: 'Applications made in the last 12 months, by type of therapy',
    sentence: '{n} in the 12 months to {day} said which therapy they were for.',
    whyItMatters: 'What is asked for most is worth having in the county.',
    form: {
      is: 'sorted',
      of: { ...APPLIED, over: { rolling: 12 } },
      words: { ...Object.fromEntries(THERAPIES.map((each) => [each, true])), unknown: false },
      judge: therapy,
    },
    reading: 'Child by child. One whose type is not recorded is unknown.',
  }),
]
