import type { Sorted, Source } from '../form'
import { isOutOfCounty, type Row, type Words } from '../known'
import { careLeavers } from './care-leavers.measure'
import { formOf, tally, wholeShare } from './common'
import { IN_CARE } from './in-care'

const PROFILES = 'Corporate Parenting Board, July 2018, item 6, district profiles'
const profile = { area: 'Districts', numbers: 'district view', published: PROFILES } as const
export const count = { ...tally, ...profile } as const
export const share = { ...wholeShare, ...profile } as const

export const young = { rows: 'young person', area: 'Districts' } as const

export const byPlacement = 'By the postcode of the placement.'
export const byMain = 'By the main postcode: where they live, and not where they are placed.'
export const outside =
  'Whoever lives in none of our districts is a group of their own, out of county, and whose postcode is in no directory or was not given is not known: neither is left out.'

const where = { 'in one of our districts': true, 'out of county': false, unknown: false }
/** In which part of the split somebody is. As a county chart has it everybody counts, or its groups would not add up to it. */
export const everybody: Words = { 'in one of our districts': true, 'out of county': true, unknown: true }
const whereIs = (row: Row, postcode: unknown): keyof typeof where => {
  const out = isOutOfCounty(row, postcode)
  return out === null ? 'unknown' : out ? 'out of county' : 'in one of our districts'
}

type PostcodeOf = (row: Row) => unknown
export const placed: PostcodeOf = ({ held }) => held.placed?.postcode
export const housed: PostcodeOf = ({ held }) => held.housed?.postcode
export const own: PostcodeOf = ({ facts }) => facts.postcode

const asked = { is: 'sorted', standing: ['service'], places: true } as const
type Base = Pick<Sorted, 'of' | 'held' | 'judge'>
const everyRow = () => 'counted'
export const children: Base = { of: IN_CARE, held: ['placed'], judge: everyRow }
export const leavers: Base = { ...formOf(careLeavers, 'M130', 'sorted'), held: ['housed'] }
export const ON_PLANS: Source = { span: 'on a protection plan', whose: 'subject', over: 'day', once: true }
export const plans: Base = { of: ON_PLANS, judge: everyRow }
export const households: Base = {
  of: { span: 'approved', whose: 'subject', over: 'day', once: true },
  held: ['household'],
  judge: everyRow,
}

/** A series of short breaks is in no count of children in care. */
const isLookedAfter = ({ held }: Row): boolean =>
  held['in care'] !== undefined && !['V3', 'V4'].includes(String(held['legal status']?.status))

/** Open, not looked after and on no plan: the other two groups are counted by themselves. */
export const inNeed: Base = {
  of: { span: 'in need', whose: 'subject', over: 'day', once: true },
  held: ['in care', 'legal status', 'on a protection plan'],
  judge: (row) => (isLookedAfter(row) || row.held['on a protection plan'] ? null : 'counted'),
}

/** Where each of a base lives. */
export const spread = ({ judge, ...base }: Base, postcodeOf: PostcodeOf, words: Words = where): Sorted => ({
  ...{ ...asked, ...base, words },
  judge: (row) => (judge(row) === null ? null : whereIs(row, postcodeOf(row))),
})

/** Of a base, only those who live in one of our districts, each with a word. */
export const within = (
  base: Base & Partial<Sorted>,
  postcodeOf: PostcodeOf,
  words: Words,
  judge: Sorted['judge'],
): Sorted => ({
  ...{ ...base, ...asked, words },
  judge: (row) =>
    base.judge(row) === null || whereIs(row, postcodeOf(row)) !== 'in one of our districts' ? null : judge(row),
})

export const counted = (words: readonly string[]): Words => Object.fromEntries(words.map((word) => [word, true]))

export const CATEGORIES = ['neglect', 'physical abuse', 'sexual abuse', 'emotional abuse', 'multiple']
export const category = ({ facts }: Row): string => CATEGORIES.find((each) => each === facts.category) ?? 'unknown'
