import type { Base, Sorted } from '../form'
import type { Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { IMPROVEMENT_PLAN, INSPECTION_PLAN, share, tally } from './common'

const placed: Base = { of: 'child placed with us' }
const child = { ...share, area: 'Children in our homes', rows: 'child', published: IMPROVEMENT_PLAN } as const
const currentPlan = {
  is: 'currency',
  base: placed,
  inDate: 'safer-caring-plan',
  owed: ['safer-caring-plan'],
} as const

const evidenceWords = { 'all recorded': true, 'no criteria': false, 'no decision': false, 'neither recorded': false }

/** An exemption rests on why it was needed, and on who granted it and by what notice. */
function evidence({ facts }: Row): keyof typeof evidenceWords {
  const decided = Boolean(facts.granted_by && facts.notice_on)
  if (facts.reason) return decided ? 'all recorded' : 'no decision'
  return decided ? 'no criteria' : 'neither recorded'
}

const exemptions: Sorted = {
  is: 'sorted',
  of: { span: 'exempt', whose: 'with', over: 'day', once: true },
  rules: ['limit-exemption', 'fostering-limit-3'],
  words: { 'under an exemption': true },
  judge: () => 'under an exemption',
}

export const homes: readonly Measure[] = [
  defineMeasure({
    ...child,
    id: 'M024',
    title: 'Safe care plans updated',
    says: 'Children in our homes whose safer caring plan was written or reviewed in the last 12 months',
    sentence: '{n} had a safer caring plan of the 12 months to {day}.',
    whyItMatters: 'A plan for one child in one home keeps both of them safe.',
    published: INSPECTION_PLAN,
    form: currentPlan,
    reading: 'By child, not by household. The paper prints no interval: twelve months is our default.',
  }),
  defineMeasure({
    ...tally,
    id: 'M025',
    area: 'Foster homes',
    title: 'Exemptions in force',
    says: 'Households with an exemption from the usual limit of three children in force',
    sentence: '{n} had leave to care above the usual number on {day}.',
    whyItMatters: 'Every child above three shares the same two adults.',
    rows: 'household',
    direction: 'down',
    published: INSPECTION_PLAN,
    form: exemptions,
    reading: 'A household counts once, however many children its exemptions name, and however many are there that day.',
  }),
  defineMeasure({
    ...share,
    id: 'M026',
    area: 'Foster homes',
    title: 'Exemptions with criteria and decision recorded',
    says: 'Of exemptions in force or ended in the quarter, those that say why, who granted them and by what notice',
    sentence: '{n} in force or ended in the quarter to {day} had their criteria and their decision recorded.',
    whyItMatters: 'An exemption nobody can explain protects nobody.',
    rows: 'exemption',
    published: INSPECTION_PLAN,
    form: {
      is: 'sorted',
      of: { span: 'exempt', whose: 'itself', over: { during: 'quarter' } },
      rules: ['limit-exemption', 'exemption-review'],
      words: evidenceWords,
      judge: evidence,
    },
    reading: 'Criteria are the reason; the decision is who granted it and the day of the notice.',
  }),
  defineMeasure({
    ...child,
    id: 'M072',
    title: 'Safer caring plan and risk assessment in place',
    says: 'Children in our homes with a safer caring plan of the last 12 months and a risk assessment that has not run out',
    sentence: '{n} had both a current safer caring plan and a risk assessment on {day}.',
    whyItMatters: 'Every child has a plan that says what to watch for, and what to do.',
    form: {
      ...currentPlan,
      also: { kind: 'risk assessment', until: 'review_on', lacking: 'no risk assessment' },
      words: { 'no risk assessment': false },
    },
    reading:
      'The parts are the plan for this child in this home, and any assessment of a risk whose day of review has not passed.',
  }),
  defineMeasure({
    ...child,
    id: 'M073',
    title: 'Safer caring plans with strategies for carers',
    says: 'Of case audits finished in the month, those that found safer caring met',
    sentence: '{n} finished in the month to {day} found the plan’s strategies for carers clear.',
    whyItMatters: 'A plan that names a risk and not what to do about it leaves carers alone with it.',
    rows: 'audit',
    form: {
      is: 'sorted',
      of: { happening: 'audit result', whose: 'audit', over: 'month' },
      words: { met: true, 'partly met': false, 'not met': false, unknown: false },
      judge: ({ facts }) => String(facts.safer_caring ?? 'unknown'),
    },
    reading:
      'By what the audit found of safer caring as a whole: an answer to the one question on strategies is not yet kept apart. An audit that does not say is unknown.',
  }),
  defineMeasure({
    ...child,
    id: 'M081',
    title: 'Direct work every 12 weeks',
    says: 'Children in our homes with a session in the last 12 weeks',
    sentence: '{n} had a session of direct work in the 12 weeks to {day}.',
    whyItMatters: 'A child who is asked often enough says what a review never hears.',
    form: { is: 'currency', base: placed, inDate: 'direct-work-12w', owed: ['direct-work-12w'] },
  }),
]
