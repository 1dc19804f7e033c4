import type { Base } from '../form'
import { defineMeasure, type Measure } from '../measure'
import { INSPECTION_PLAN, share } from './common'

const carers: Base = { of: 'carer' }
const check = { ...share, area: 'Checks', rows: 'carer', published: INSPECTION_PLAN } as const
const inDate = (rule: string, base: Base = carers) => ({ is: 'currency', base, inDate: rule, owed: [rule] }) as const

export const checks: readonly Measure[] = [
  defineMeasure({
    ...check,
    id: 'M018',
    title: 'DBS in date, carers',
    says: 'Carers of approved homes with a check in the last 3 years',
    sentence: '{n} had a DBS check in the 3 years to {day}.',
    whyItMatters: 'Nobody should care for a child on the strength of a check that nobody remembers.',
    form: inDate('check-dbs-carer-3y'),
  }),
  defineMeasure({
    ...check,
    id: 'M019',
    title: 'DBS in date, household members',
    says: 'Others of 18 or more in approved homes with a check in the last 3 years',
    sentence: '{n} had a DBS check in the 3 years to {day}.',
    whyItMatters: 'Whoever lives in the home is with the child as much as its carers are.',
    rows: 'household member',
    form: inDate('check-dbs-household-3y', { of: 'household member of 18 or more' }),
    reading: 'Everybody of 18 or more who is not a carer. Whose birthday is not recorded is in the base, as unknown.',
  }),
  defineMeasure({
    ...check,
    id: 'M020',
    title: 'Employment check in date',
    says: 'Carers in work with a check in the last 2 years',
    sentence: '{n} had an employment check in the 2 years to {day}.',
    whyItMatters: 'What carers do elsewhere tells of who they are at home.',
    form: inDate('check-employment-2y', { of: 'carer', not: { fact: 'employed', is: 'no' } }),
    reading: 'A carer recorded as not working is left out. Where nobody has said, a carer without a check is unknown.',
  }),
  defineMeasure({
    ...check,
    id: 'M021',
    title: 'Medical in date',
    says: 'Carers of approved homes with a medical in the last 3 years',
    sentence: '{n} had a medical in the 3 years to {day}.',
    whyItMatters: 'Carers who fall ill need to be known of before a child has to move.',
    form: inDate('check-medical-3y'),
  }),
  defineMeasure({
    ...check,
    id: 'M022',
    title: 'Local authority check in date',
    says: 'Carers of approved homes with a check in the last 2 years',
    sentence: '{n} had a local authority check in the 2 years to {day}.',
    whyItMatters: 'Another council may know what this one does not.',
    form: inDate('check-la-2y'),
    reading: 'The paper writes LSA check: we read local authority check.',
  }),
  defineMeasure({
    ...check,
    id: 'M023',
    title: 'Health and safety checks in date',
    says: 'Households with a check in the last 12 months',
    sentence: '{n} had a health and safety check in the 12 months to {day}.',
    whyItMatters: 'A home is looked over before something falls, burns or bites.',
    rows: 'household',
    form: { is: 'currency', inDate: 'check-hs-12m', owed: ['check-hs-12m'] },
    reading: 'The paper prints no interval: twelve months, from the standard on inspecting the home.',
  }),
]
