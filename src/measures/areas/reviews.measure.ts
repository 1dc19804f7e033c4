import type { Form, Sorted } from '../form'
import type { Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { INSPECTION_PLAN, share } from './common'

const review = { ...share, area: 'Carer reviews and visits', rows: 'review', published: INSPECTION_PLAN } as const

const FIRST = 'fc-review-first'
const panelWords = { 'considered by panel': true, 'panel still to come': false, 'no panel day': false, unknown: false }

function toPanel({ facts, asAt }: Row): keyof typeof panelWords {
  const day = facts.panel_on
  if (!day) return 'no panel day'
  return String(day) <= asAt ? 'considered by panel' : 'panel still to come'
}

/** Whether a review is one of those asked for; null where nobody knows. */
type Which = (row: Row) => boolean | null

const heldInQuarter = (which: Which): Sorted => ({
  is: 'sorted',
  of: { happening: 'carer review', whose: 'household', within: { span: 'approved', first: FIRST }, over: 'quarter' },
  beside: ['carer review', 'review trigger'],
  words: panelWords,
  judge: (row) => {
    const is = which(row)
    return is ? toPanel(row) : is === null ? 'unknown' : null
  },
})

const isFirst: Which = ({ n, began, sure }) => began !== null && n === 1 && (sure || null)
const isThird: Which = ({ n, began, sure }) => {
  if (began === null || n === null) return false
  return sure ? n > 1 && n % 3 === 1 : null
}

const TRIGGERS = ['allegation', 'serious complaint', 'significant change in the household']

/** The first review on or after what called for one. */
function wasCalledFor({ beside, on }: Row): boolean {
  const before = beside.filter((each) => each.kind === 'carer review' && each.on < on).at(-1)?.on
  const causes = beside.filter(({ kind, facts }) => kind === 'review trigger' && TRIGGERS.includes(String(facts.cause)))
  return causes.some((each) => each.on <= on && (before === undefined || each.on > before))
}

const inspectedWords = { 'in time': true, 'no inspection in it': false, unknown: false }
const supervisionsDue: Form = {
  is: 'completion',
  rules: ['fc-supervision-formal-12w'],
  over: 'month',
  by: 'due',
  words: inspectedWords,
  judge: ({ why, facts }) => {
    if (why !== 'in time' || facts.home_inspected === 'yes') return why
    return facts.home_inspected === 'no' ? 'no inspection in it' : 'unknown'
  },
}

export const reviews: readonly Measure[] = [
  defineMeasure({
    ...review,
    id: 'M012',
    title: 'Timeliness of carer reviews',
    says: 'Of the reviews that fell due in the month, those held by their day',
    sentence: '{n} that fell due in the month to {day} were held by their day.',
    whyItMatters: 'A review held late leaves a home unasked about for as long.',
    form: { is: 'completion', rules: ['fc-review-first', 'fc-review-annual'], over: 'month', by: 'due' },
    reading:
      'Of reviews due, where the key figure is of all households. Twelve months are asked for with a first and a last day.',
  }),
  defineMeasure({
    ...review,
    id: 'M013',
    title: 'First reviews considered by panel',
    says: 'Of the first reviews held in the quarter, those that panel considered',
    sentence: '{n} held in the quarter to {day}, each the first after approval, were considered by panel.',
    whyItMatters: 'The law sends the first review to panel: the people who recommended the home look again.',
    form: heldInQuarter(isFirst),
    reading:
      'By the day of panel that is kept with the review. Numbered within one approval. Where the first review was past before any on record, nobody knows whether the one we hold first is the first: unknown.',
  }),
  defineMeasure({
    ...review,
    id: 'M014',
    title: 'Third reviews considered by panel',
    says: 'Of the 4th, 7th and 10th reviews held in the quarter, those that panel considered',
    sentence: '{n} held in the quarter to {day}, each a third after the first, were considered by panel.',
    whyItMatters: 'Every few years somebody from outside should look at a home with fresh eyes.',
    form: heldInQuarter(isThird),
    reading:
      'The first review, then the 4th, the 7th and the 10th. It can also be read as the 3rd, the 6th and the 9th. Where the first was past before any on record, the numbers are not known: unknown.',
  }),
  defineMeasure({
    ...review,
    id: 'M015',
    title: 'Trigger reviews considered by panel',
    says: 'Of the reviews held in the quarter after an allegation, serious complaint or significant change, those that panel considered',
    sentence:
      '{n} held in the quarter to {day} after an allegation, a serious complaint or a significant change were considered by panel.',
    whyItMatters: 'After something serious, more than one pair of eyes decides whether a home goes on.',
    form: heldInQuarter(wasCalledFor),
    reading: 'The first review on or after the day on which the event that called for it was recorded.',
  }),
  defineMeasure({
    ...review,
    id: 'M016',
    title: 'Supervision visits completed',
    says: 'Of the supervisions that fell due in the month, those made in time with the home inspected',
    sentence: '{n} that fell due in the month to {day} were made in time, the home inspected.',
    whyItMatters: 'A supervision that never looks at the home misses what a child sees every day.',
    rows: 'supervision',
    form: supervisionsDue,
    reading:
      'Formal supervision, every twelve weeks. A supervision in time that does not say whether the home was inspected is unknown.',
  }),
  defineMeasure({
    ...review,
    id: 'M017',
    title: 'Unannounced supervisory visits',
    says: 'Of households that owed one, those visited unannounced in the last 12 months',
    sentence: '{n} that owed an unannounced visit had one in the 12 months to {day}.',
    whyItMatters: 'A visit nobody was told of shows how a child lives on an ordinary day.',
    rows: 'household',
    form: { is: 'currency', inDate: 'fc-unannounced-12m', owed: ['fc-unannounced-12m'], only: ['in time', 'late'] },
    reading: 'The same rows as the key figure of those due, printed to a tenth and not cut down.',
  }),
]
