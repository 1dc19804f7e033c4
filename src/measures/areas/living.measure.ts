import type { Words } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { numbered, tally } from './common'
import { IN_CARE, type Living, livingOf } from './in-care'

const child = { ...tally, area: 'Children in care', rows: 'child', numbers: 'board view' } as const

const LIVES: Words = {
  'foster care': false,
  'relative or friend': false,
  'placed for adoption': false,
  'with parents': false,
  'independent or supported living': false,
  'residential care': false,
  'secure accommodation': false,
  other: false,
  unknown: false,
}
const lives = (...counted: Living[]): Measure['form'] => ({
  is: 'sorted',
  of: IN_CARE,
  held: ['placed'],
  words: { ...LIVES, ...Object.fromEntries(counted.map((word) => [word, true])) },
  judge: livingOf,
})
const CODES =
  'By the code of the placement that stands on the day: U4 to U6 foster care; U1 to U3 relative or friend; A3 to A6 for adoption; P1 with parents; P2, H5 and K3 independent or supported; K2, R1, R2, R3 and S1 residential; K1 secure; all else other. The eight add up to every child in care.'

const percent = (direction: Measure['direction']) =>
  ({ ...child, unit: 'percent', rounding: 'half up', direction }) as const
const count = { ...child, direction: 'down' } as const

type Lives = Pick<Measure, 'id' | 'says' | 'whyItMatters'> & {
  readonly n: number
  /** `were placed with parents` */
  readonly were: string
  readonly living: Living
}
const place = (how: typeof count | ReturnType<typeof percent>, { n, were, living, ...of }: Lives): Measure =>
  defineMeasure({
    ...how,
    ...numbered(n),
    ...of,
    title: `Looked after children ${were}`,
    sentence: `{n} in care on {day} were ${were}.`,
    form: lives(living, ...(living === 'other' ? (['unknown'] as const) : [])),
    reading: CODES,
  })

export const living: readonly Measure[] = [
  place(percent('up'), {
    ...{ id: 'M112', n: 7, were: 'placed in foster care', living: 'foster care' },
    says: 'With carers who are not relatives or friends',
    whyItMatters: 'A family is where most children belong.',
  }),
  place(percent('none'), {
    ...{ id: 'M113', n: 8, were: 'placed with a relative or friend', living: 'relative or friend' },
    says: 'With carers they knew before',
    whyItMatters: 'A child stays among their own.',
  }),
  place(percent('up'), {
    ...{ id: 'M114', n: 9, were: 'placed for adoption', living: 'placed for adoption' },
    says: 'Living with those who are to adopt them',
    whyItMatters: 'A home for good.',
  }),
  place(percent('none'), {
    ...{ id: 'M115', n: 10, were: 'placed with parents', living: 'with parents' },
    says: 'In care, and living with parents',
    whyItMatters: 'The council answers for a child at home too.',
  }),
  place(percent('none'), {
    ...{ id: 'M116', n: 11, were: 'in independent or supported living', living: 'independent or supported living' },
    says: 'Living on their own, with support',
    whyItMatters: 'Sixteen is young to keep house.',
  }),
  place(percent('down'), {
    ...{ id: 'M117', n: 12, were: 'in residential care', living: 'residential care' },
    says: 'In homes with staff',
    whyItMatters: 'A rota is no family.',
  }),
  place(count, {
    ...{ id: 'M118', n: 13, were: 'in secure accommodation', living: 'secure accommodation' },
    says: 'Behind a locked door',
    whyItMatters: 'Nothing takes more from a child than liberty.',
  }),
  place(count, {
    ...{ id: 'M119', n: 14, were: 'in other placements', living: 'other' },
    says: 'In anything else, and where no placement is known',
    whyItMatters: 'What nobody named is what nobody watches.',
  }),
]
