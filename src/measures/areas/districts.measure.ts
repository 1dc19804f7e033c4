import type { Sorted } from '../form'
import { defineMeasure, type Measure } from '../measure'
import { careLeavers } from './care-leavers.measure'
import { formOf } from './common'
import { countyByDistrict } from './county-by-district.measure'
import {
  byMain,
  CATEGORIES,
  category,
  count,
  counted,
  housed,
  households,
  inNeed,
  leavers,
  outside,
  own,
  plans,
  share,
  spread,
  within,
  young,
} from './district-bases'
import { districtChildren } from './district-children.measure'

/** A figure of care leavers, of those alone who live in one of our districts. */
const ofLeavers = (id: string): Sorted => {
  const form = formOf(careLeavers, id, 'sorted')
  return within({ ...form, held: [...(form.held ?? []), 'housed'] }, housed, form.words, form.judge)
}

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
    reading: `Neither looked after nor on a child protection plan; on a series of short breaks they count here. ${byMain} ${outside}`,
  }),
]

/** What the profiles of the county and its districts are drawn from. */
export const ofDistricts: readonly Measure[] = [...countyByDistrict, ...districtChildren, ...districtPeople]
