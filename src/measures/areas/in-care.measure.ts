import { addMonths, toNumber } from '../../calendar'
import { metresApart, TWENTY_MILES } from '../../places'
import { isOutOfCounty, placeOf, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { numbered, tally } from './common'
import { IN_CARE, lastLeft, placementsInAYear, seeksAsylum } from './in-care'
import { OF_STAYS } from './stays'

const child = { ...tally, area: 'Children in care', rows: 'child', numbers: 'board view' } as const
const shared = { unit: 'percent', rounding: 'half up' } as const

const inCareReading =
  'In on the day care starts, out on the day it ends. A series of short breaks (V3, V4) is in no count.'

/** Outside our authority by the postcode; null where nobody knows. Without one, as the placement says. */
function isOutside(row: Row): boolean | null {
  const { postcode, area } = row.held.placed ?? {}
  if (postcode) return isOutOfCounty(row, postcode)
  return area ? area !== 'our own area' : null
}

const whereWords = { outside: true, inside: false, unknown: false }
const where = (row: Row): keyof typeof whereWords => {
  const outside = isOutside(row)
  return outside === null ? 'unknown' : outside ? 'outside' : 'inside'
}

const farWords = {
  'outside and over 20 miles': true,
  'outside, 20 miles or nearer': false,
  inside: false,
  unknown: false,
}

/** Only children of whom both postcodes are in the directory, and who are not alone here and seeking asylum. */
function far(row: Row): keyof typeof farWords | null {
  const [home, placed] = [
    placeOf(row, row.held.placed?.home_postcode ?? row.facts.home_postcode),
    placeOf(row, row.held.placed?.postcode),
  ]
  if (seeksAsylum(row) === true || !home || !placed) return null
  const outside = isOutside(row)
  if (!outside) return outside === null ? 'unknown' : 'inside'
  return metresApart(home, placed) > TWENTY_MILES ? 'outside and over 20 miles' : 'outside, 20 miles or nearer'
}

const asylumWords = { 'alone and seeking asylum': true, 'not so': false, unknown: false }
const asylum = (row: Row): keyof typeof asylumWords => {
  const seeks = seeksAsylum(row)
  return seeks === null ? 'unknown' : seeks ? 'alone and seeking asylum' : 'not so'
}

const teamWords = { 'team for disabled children': true, 'another team': false, unknown: false }
const team = ({ held }: Row): keyof typeof teamWords => {
  const said = held['known to a worker']?.for_disabled
  return said ? (said === 'yes' ? 'team for disabled children' : 'another team') : 'unknown'
}

const returnWords = { 'back within 12 months': true, 'not back within 12 months': false }
const back = (row: Row): keyof typeof returnWords | null => {
  const left = lastLeft(row)
  if (left === undefined || row.facts.begun_before === 'yes') return null
  return left !== null && toNumber(row.on) <= addMonths(left, 12)
    ? 'back within 12 months'
    : 'not back within 12 months'
}

export const inCare: readonly Measure[] = [
  defineMeasure({
    ...child,
    ...numbered(1),
    id: 'M106',
    title: 'Looked after children',
    says: 'Children in care at the end of the day',
    sentence: '{n} were in care on {day}.',
    whyItMatters: 'Each of them has no parent but the council.',
    form: { is: 'sorted', of: IN_CARE, words: { 'in care': true }, judge: () => 'in care' },
    reading: inCareReading,
  }),
  defineMeasure({
    ...child,
    ...numbered(2),
    id: 'M107',
    title: 'Unaccompanied asylum-seeking children looked after',
    says: 'Of children in care, those alone here and seeking asylum',
    sentence: '{n} in care on {day} were alone here and seeking asylum.',
    whyItMatters: 'They lost everybody on the way.',
    form: { is: 'sorted', of: IN_CARE, words: asylumWords, judge: asylum },
    reading: 'From the day it is so up to the day it is so no more. Of whom nobody said, it is unknown.',
  }),
  defineMeasure({
    ...child,
    ...numbered(3),
    id: 'M108',
    title: 'Looked after children open to disability teams',
    says: 'Of children in care, those whose social worker is of a team for disabled children',
    sentence: '{n} in care on {day} were open to a team for disabled children.',
    whyItMatters: 'A disabled child is away from home more often than any other.',
    form: { is: 'sorted', of: IN_CARE, held: ['known to a worker'], words: teamWords, judge: team },
    reading: 'As the allocation of the child’s social worker says of the team; where it does not say, unknown.',
  }),
  defineMeasure({
    ...child,
    ...shared,
    ...numbered(4),
    id: 'M109',
    direction: 'down',
    title: 'Looked after children placed outside the county',
    says: 'Of children in care, those placed outside our authority',
    sentence: '{n} in care on {day} were placed outside the county.',
    whyItMatters: 'School, friends and family are left behind at the border.',
    form: {
      is: 'sorted',
      of: IN_CARE,
      held: ['placed'],
      standing: ['service'],
      places: true,
      words: whereWords,
      judge: where,
    },
    reading:
      'By the upper-tier authority of the placement’s postcode: one that is in no directory is unknown, in the base and not counted, and so are all while our own authority is not recorded. Where no postcode is given, as the placement itself says where it is, and unknown without.',
  }),
  defineMeasure({
    ...child,
    ...shared,
    ...numbered(5),
    id: 'M110',
    direction: 'down',
    title: 'Looked after children placed over 20 miles from home, outside the county',
    says: 'Of children in care whose two postcodes are known, those outside our authority and over 20 miles from home',
    sentence: '{n} in care on {day}, both postcodes known, were outside the county and over 20 miles from home.',
    whyItMatters: 'Nobody visits twenty miles off by bus after school.',
    form: {
      is: 'sorted',
      of: IN_CARE,
      held: ['placed'],
      standing: ['service'],
      places: true,
      words: farWords,
      judge: far,
    },
    reading:
      'In a straight line between grid references, over 32,186 metres before rounding. Children alone and seeking asylum, and those with a postcode that is in no directory, are not in the base. While our own authority is not recorded, unknown.',
  }),
  defineMeasure({
    ...child,
    ...shared,
    ...numbered(6),
    id: 'M111',
    rounding: 'half up to 0.1',
    direction: 'down',
    title: 'Three or more placements in 12 months',
    says: 'Of children in care, those who had three or more placements in the last 12 months',
    sentence: '{n} in care on {day} had had three or more placements in 12 months.',
    whyItMatters: 'Every move teaches a child not to unpack.',
    form: {
      is: 'sorted',
      of: IN_CARE,
      beside: OF_STAYS,
      words: { 'three or more': true, fewer: false },
      judge: (row) => (placementsInAYear(row) >= 3 ? 'three or more' : 'fewer'),
    },
    reading:
      'The placement that stood at the end of the day 12 months before, and each begun since, across periods of care; the first of a period counts. A change of legal status begins none. A temporary stay (T0 to T4) is none and ends none. One that ended on the day it began is none.',
  }),
  defineMeasure({
    ...child,
    ...shared,
    ...numbered(15),
    id: 'M120',
    direction: 'down',
    title: 'Repeat looked after children within 12 months',
    says: 'Of children who came into care in the month, those who had left it at most 12 months before',
    sentence: '{n} who came into care in the month to {day} had left it within 12 months.',
    whyItMatters: 'Home was not ready, and the child paid for it.',
    form: {
      is: 'sorted',
      of: { happening: 'care start', whose: 'child', over: 'month', once: true },
      beside: ['care start', 'care ending', 'legal status'],
      words: returnWords,
      judge: back,
    },
    reading:
      'Each child once, whatever the reason for leaving. Back on the corresponding day twelve months on still counts. A series of short breaks is not care that one leaves. A child whose care had begun before our records go back is no start.',
  }),
]
