import { defineMeasure, type Measure } from '../measure'
import { PANEL_PLAN, tally, wholeShare } from './common'

const plan = {
  ...wholeShare,
  area: 'Education',
  rows: 'plan',
  numbers: 'board view',
  published: PANEL_PLAN,
} as const
const HALF_TERM = { rolling: 2 } as const
const STEPS = { happening: 'personal education plan', whose: 'child', over: HALF_TERM } as const
const GRADES = ['outstanding', 'good', 'requires improvement', 'inadequate']
const halfTerm = 'No half term is in our calendar: the two months to the day stand for it.'

export const education: readonly Measure[] = [
  defineMeasure({
    ...plan,
    id: 'M229',
    title: 'Personal education plans judged good or better',
    says: 'Of plans whose section B was judged in the half term, those good or outstanding',
    sentence: '{n} judged in the 2 months to {day} were good or better.',
    whyItMatters: 'A plan that says nothing helps nobody at school.',
    form: {
      is: 'sorted',
      of: STEPS,
      words: Object.fromEntries(GRADES.map((grade, n) => [grade, n < 2])),
      judge: ({ facts }) => (facts.quality ? String(facts.quality) : null),
    },
    reading: `${halfTerm} By the virtual school’s own criteria; a plan that it did not judge is in no base.`,
  }),
  defineMeasure({
    ...plan,
    id: 'M230',
    direction: 'down',
    title: 'Personal education plans returned and premium withheld',
    says: 'Of plans whose section B was judged in the half term, those sent back',
    sentence: '{n} judged in the 2 months to {day} were sent back, and the premium held.',
    whyItMatters: 'The money stops until the plan is right, and the child waits.',
    form: {
      is: 'sorted',
      of: STEPS,
      words: { 'sent back': true, 'not sent back': false, unknown: false },
      judge: ({ facts }) =>
        facts.quality
          ? facts.returned
            ? facts.returned === 'yes'
              ? 'sent back'
              : 'not sent back'
            : 'unknown'
          : null,
    },
    reading: `${halfTerm} The day on which the money is let go is not on record.`,
  }),
  defineMeasure({
    ...plan,
    ...tally,
    id: 'M231',
    rows: 'plan',
    numbers: 'board view',
    direction: 'up',
    title: 'Education plan meetings attended for assurance',
    says: 'Meetings about education plans in the quarter to which the team leader or the head of the virtual school came',
    sentence: '{n} met about in the quarter to {day} had the team leader or the head there.',
    whyItMatters: 'To hear how it is done one has to be in the room.',
    form: {
      is: 'sorted',
      of: { ...STEPS, where: { step: 'meeting' }, over: 'quarter' },
      words: { 'team leader': true, head: true, both: true, neither: false, unknown: false },
      judge: ({ facts }) => String(facts.attended_by ?? 'unknown'),
    },
    reading:
      'Three are wanted of each, the team leader and the head, a term; a quarter stands for a term. A meeting with both counts once here and is one of the three of each.',
  }),
]
