import { addMonths, type DayNumber, toNumber } from '../../calendar'
import type { Sorted, Source } from '../form'
import { isOutOfCounty, type Row, type Words } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { careLeavers } from './care-leavers.measure'
import { formOf, tally, wholeShare } from './common'
import { ageNow, IN_CARE, livingOf } from './in-care'
import { OF_STAYS, stays } from './stays'

const PROFILES = 'Corporate Parenting Board, July 2018, item 6, district profiles'
const profile = { area: 'Districts', numbers: 'district view', published: PROFILES } as const
const count = { ...tally, ...profile } as const
const share = { ...wholeShare, ...profile } as const

const byPlacement = 'By the postcode of the placement.'
const byMain = 'By the main postcode: where they live, and not where they are placed.'
const outside =
  'Whoever lives in none of our districts is a group of their own, out of county, and whose postcode is in no directory or was not given is not known: neither is left out.'
const bands = 'The paper prints no bands: these are ours.'

const where = { 'in one of our districts': true, 'out of county': false, unknown: false }
/** In which part of the split somebody is. As a county chart has it everybody counts, or its groups would not add up to it. */
const everybody: Words = { 'in one of our districts': true, 'out of county': true, unknown: true }
const whereIs = (row: Row, postcode: unknown): keyof typeof where => {
  const out = isOutOfCounty(row, postcode)
  return out === null ? 'unknown' : out ? 'out of county' : 'in one of our districts'
}

type PostcodeOf = (row: Row) => unknown
const placed: PostcodeOf = ({ held }) => held.placed?.postcode
const housed: PostcodeOf = ({ held }) => held.housed?.postcode
const own: PostcodeOf = ({ facts }) => facts.postcode

const asked = { is: 'sorted', standing: ['service'], places: true } as const
type Base = Pick<Sorted, 'of' | 'held' | 'judge'>
const everyRow = () => 'counted'
const children: Base = { of: IN_CARE, held: ['placed'], judge: everyRow }
const leavers: Base = { ...formOf(careLeavers, 'M130', 'sorted'), held: ['housed'] }
const ON_PLANS: Source = { span: 'on a protection plan', whose: 'subject', over: 'day', once: true }
const plans: Base = { of: ON_PLANS, judge: everyRow }
const households: Base = {
  of: { span: 'approved', whose: 'subject', over: 'day', once: true },
  held: ['household'],
  judge: everyRow,
}

/** Open, not looked after and on no plan: the other two groups are counted by themselves. */
const inNeed: Base = {
  of: { span: 'in need', whose: 'subject', over: 'day', once: true },
  held: ['in care', 'on a protection plan'],
  judge: ({ held }) => (held['in care'] || held['on a protection plan'] ? null : 'counted'),
}

/** Where each of a base lives. */
const spread = ({ judge, ...base }: Base, postcodeOf: PostcodeOf, words: Words = where): Sorted => ({
  ...{ ...asked, ...base, words },
  judge: (row) => (judge(row) === null ? null : whereIs(row, postcodeOf(row))),
})

/** Of a base, only those who live in one of our districts, each with a word. */
const within = (
  base: Base & Partial<Sorted>,
  postcodeOf: PostcodeOf,
  words: Words,
  judge: Sorted['judge'],
): Sorted => ({
  ...{ ...base, ...asked, words },
  judge: (row) =>
    base.judge(row) === null || whereIs(row, postcodeOf(row)) !== 'in one of our districts' ? null : judge(row),
})

const counted = (words: readonly string[]): Words => Object.fromEntries(words.map((word) => [word, true]))

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

const CATEGORIES = ['neglect', 'physical abuse', 'sexual abuse', 'emotional abuse', 'multiple']
const category = ({ facts }: Row): string => CATEGORIES.find((each) => each === facts.category) ?? 'unknown'

const child = { rows: 'child', sentence: '{n} in care on {day} were placed in one of our districts.' } as const
const young = { rows: 'young person', area: 'Districts' } as const

/** A figure of care leavers, of those alone who live in one of our districts. */
const ofLeavers = (id: string): Sorted => {
  const form = formOf(careLeavers, id, 'sorted')
  return within({ ...form, held: [...(form.held ?? []), 'housed'] }, housed, form.words, form.judge)
}

const county: readonly Measure[] = [
  defineMeasure({
    ...{ ...count, rows: 'child', id: 'M137', title: 'Looked after children by district of placement' },
    says: 'Children in care on the day, by where they are placed',
    sentence: '{n} were in care on {day}.',
    whyItMatters: 'A district that knows who lives in it can make room.',
    form: spread(children, placed, everybody),
    reading: `${byPlacement} ${outside}`,
  }),
  defineMeasure({
    ...{ ...count, ...young, id: 'M138', title: 'Care leavers by district of main postcode' },
    says: 'Care leavers open for services on the day, by where they live',
    sentence: '{n} were open for services on {day}.',
    whyItMatters: 'Housing and council tax are the district’s to give.',
    form: spread(leavers, housed, everybody),
    reading: `${byMain} ${outside}`,
  }),
  defineMeasure({
    ...{ ...share, ...young, direction: 'none', id: 'M139', title: 'Care leavers living in our districts' },
    says: 'Of care leavers open for services, those who live in one of our districts',
    sentence: '{n} open for services on {day} lived in one of our districts.',
    whyItMatters: 'What the districts offer reaches only who lives there.',
    form: spread(leavers, housed),
    reading: `The share of each district is its part of all who are open for services. ${byMain} ${outside}`,
  }),
  defineMeasure({
    ...{ ...count, rows: 'protection plan', id: 'M140', title: 'Child protection plans by district' },
    says: 'Children with a child protection plan on the day, by where they live',
    sentence: '{n} were in force on {day}.',
    whyItMatters: 'Schools and health visitors are needed where the children are.',
    form: spread(plans, own, everybody),
    reading: `${byMain} ${outside}`,
  }),
  defineMeasure({
    ...{ ...count, rows: 'protection plan', id: 'M141', title: 'Child protection plans by latest category' },
    says: 'Children with a child protection plan on the day, by the latest category of it',
    sentence: '{n} were in force on {day}.',
    whyItMatters: 'What children are protected from says whose help is needed.',
    form: { is: 'sorted', of: ON_PLANS, words: counted([...CATEGORIES, 'unknown']), judge: category },
    reading: 'The category as it stands on the day, and not the first.',
  }),
  defineMeasure({
    ...{ ...count, rows: 'child in need', id: 'M142', title: 'Children in need by district' },
    says: 'Children in need on the day, by where they live',
    sentence: '{n} had an open case on {day}.',
    whyItMatters: 'Help early is help near.',
    form: spread(inNeed, own, everybody),
    reading: `Neither looked after nor on a child protection plan: those are counted by themselves. ${byMain} ${outside}`,
  }),
]

const districtChildren: readonly Measure[] = [
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

const districtPeople: readonly Measure[] = [
  defineMeasure({
    ...{ ...count, rows: 'household', direction: 'up', id: 'M148', title: 'Council foster homes in our districts' },
    says: 'Of households on the register, those in one of our districts',
    sentence: '{n} on the register on {day} lived in one of our districts.',
    whyItMatters: 'A child can stay near only where there is a home.',
    form: spread(households, ({ held }) => held.household?.postcode),
    reading: `By the postcode of the household. ${outside} Together they are the homes on the register.`,
  }),
  defineMeasure({
    ...{ ...count, ...young, id: 'M149', title: 'Care leavers open for services in our districts' },
    says: 'Of care leavers open for services, those who live in one of our districts',
    sentence: '{n} open for services on {day} lived in one of our districts.',
    whyItMatters: 'They are the district’s residents as much as anybody.',
    form: spread(leavers, housed),
    reading: `${byMain} ${outside}`,
  }),
  defineMeasure({
    ...{ ...share, ...young, id: 'M150', title: 'Care leavers in our districts in touch' },
    says: 'Of care leavers who live in one of our districts, those we were in touch with in the last 8 weeks',
    sentence: '{n} in one of our districts on {day} had been in touch within 8 weeks.',
    whyItMatters: 'Silence is the first sign.',
    form: ofLeavers('M133'),
    reading: `As the figure of all care leavers in touch. ${byMain}`,
  }),
  defineMeasure({
    ...{ ...share, ...young, id: 'M151', title: 'Care leavers in our districts in suitable accommodation' },
    says: 'Of care leavers who live in one of our districts, those whose home suits them',
    sentence: '{n} in one of our districts on {day} lived in suitable accommodation.',
    whyItMatters: 'Everything else needs an address.',
    form: ofLeavers('M134'),
    reading: `As the figure of all care leavers. ${byMain}`,
  }),
  defineMeasure({
    ...{ ...share, ...young, id: 'M152', title: 'Care leavers in our districts in education, employment or training' },
    says: 'Of care leavers who live in one of our districts, those in education, employment or training',
    sentence: '{n} in one of our districts on {day} were in education, employment or training.',
    whyItMatters: 'Colleges and employers are near or far.',
    form: ofLeavers('M135'),
    reading: `As the figure of all care leavers. ${byMain}`,
  }),
  defineMeasure({
    ...{ ...share, rows: 'protection plan', direction: 'none', id: 'M153' },
    title: 'Child protection plans in our districts, by latest category',
    says: 'Of child protection plans of children in our districts, those with a category',
    sentence: '{n} of children in our districts on {day} had a category.',
    whyItMatters: 'What children are protected from says whose help is needed.',
    form: within(plans, own, { ...counted(CATEGORIES), unknown: false }, category),
    reading: `Each category’s share is its part of the plans in the district. The category as it stands on the day. ${byMain}`,
  }),
  defineMeasure({
    ...{ ...count, rows: 'child in need', id: 'M154', title: 'Children in need in our districts' },
    says: 'Of children in need, those who live in one of our districts',
    sentence: '{n} with an open case on {day} lived in one of our districts.',
    whyItMatters: 'Help early is help near.',
    form: spread(inNeed, own),
    reading: `Neither looked after nor on a child protection plan. ${byMain} ${outside}`,
  }),
]

/** What the profiles of the county and its districts are drawn from. */
export const ofDistricts: readonly Measure[] = [...county, ...districtChildren, ...districtPeople]
