import { addMonths, type DayNumber, toNumber } from '../../calendar'
import type { Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { byPlacement, children, count, counted, outside, placed, spread, within } from './district-bases'
import { ageNow, livingOf } from './in-care'
import { OF_STAYS, stays } from './stays'

const bands = 'The paper prints no bands: these are ours.'

const AGES = [
  [1, 'under 1'],
  [5, '1 to 4'],
  [10, '5 to 9'],
  [16, '10 to 15'],
  [200, '16 and over'],
] as const
const ageBand = (row: Row): string => {
  const age = ageNow(row)
  return age === null ? 'unknown' : (AGES.find(([under]) => age < under)?.[1] ?? 'unknown')
}

const LIVING = [
  ...['foster care', 'relative or friend', 'placed for adoption', 'with parents', 'independent or supported living'],
  ...['residential care', 'secure accommodation', 'other'],
]

const STATUSES: Readonly<Record<string, string>> = {
  ...{ C1: 'interim care order', C2: 'full care order', D1: 'placement order', E1: 'placement order' },
  V2: 'accommodated by agreement',
}
const statusOf = ({ held }: Row): string => {
  const code = String(held['legal status']?.status ?? '')
  return STATUSES[code] ?? (/^[LJ]\d$/.test(code) ? 'protection or youth justice' : 'unknown')
}

const LENGTHS = [
  [3, 'under 3 months'],
  [12, '3 months to a year'],
  [24, '1 to 2 years'],
  [60, '2 to 5 years'],
] as const
const lengthBand = (row: Row): string => {
  const day = toNumber(row.asAt)
  const since = stays(row.beside).findLast(({ from, until }) => from <= day && until > day)?.from
  return since === undefined ? 'unknown' : bandOf(since, day)
}
const bandOf = (since: DayNumber, day: DayNumber): string =>
  LENGTHS.find(([months]) => addMonths(since, months) > day)?.[1] ?? '5 years or more'

const child = { rows: 'child', sentence: '{n} in care on {day} were placed in one of our districts.' } as const

export const districtChildren: readonly Measure[] = [
  defineMeasure({
    ...{ ...count, ...child, id: 'M143', title: 'Looked after children placed in our districts' },
    says: 'Of children in care, those placed in one of our districts',
    whyItMatters: 'Each of them is at a school and a surgery there.',
    form: spread(children, placed),
    reading: `${byPlacement} ${outside}`,
  }),
  defineMeasure({
    ...{ ...count, ...child, id: 'M144', title: 'Looked after children in our districts, by age' },
    says: 'Children in care placed in one of our districts, by age on the day',
    whyItMatters: 'A nursery place and a first flat are wanted of different people.',
    form: within(children, placed, counted([...AGES.map(([, band]) => band), 'unknown']), ageBand),
    reading: `${byPlacement} ${bands}`,
  }),
  defineMeasure({
    ...{ ...count, ...child, id: 'M145', title: 'Looked after children in our districts, by placement type' },
    says: 'Children in care placed in one of our districts, by how they live',
    whyItMatters: 'Where homes of one kind are many, its services are wanted.',
    form: within(children, placed, counted([...LIVING, 'unknown']), livingOf),
    reading: `${byPlacement} Shared out as the figures of where children live.`,
  }),
  defineMeasure({
    ...{ ...count, ...child, id: 'M146', title: 'Looked after children in our districts, by legal status' },
    says: 'Children in care placed in one of our districts, by legal status on the day',
    whyItMatters: 'Who may consent for a child depends on it.',
    form: within(
      { ...children, held: ['placed', 'legal status'] },
      placed,
      counted([...new Set(Object.values(STATUSES)), 'protection or youth justice', 'unknown']),
      statusOf,
    ),
    reading: `${byPlacement} Orders to place for adoption together, and so police protection, emergency orders, remands and sentences.`,
  }),
  defineMeasure({
    ...{ ...count, ...child, id: 'M147', title: 'Looked after children in our districts, by time in placement' },
    says: 'Children in care placed in one of our districts, by how long they have lived where they live',
    whyItMatters: 'Who has just come needs most help to settle.',
    form: {
      ...within(
        children,
        placed,
        counted([...LENGTHS.map(([, band]) => band), '5 years or more', 'unknown']),
        lengthBand,
      ),
      beside: OF_STAYS,
    },
    reading: `${byPlacement} A change of legal status begins no new placement, and a temporary stay ends none. ${bands}`,
  }),
]
