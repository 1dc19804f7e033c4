import type { Sorted } from '../form'
import type { Row, Words } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { formOf, HEALTH_REPORT, share } from './common'
import { IN_CARE, livingOf } from './in-care'
import { inCare } from './in-care.measure'
import { living } from './living.measure'

const child = {
  ...share,
  area: 'Children in care',
  rows: 'child',
  numbers: 'board view',
  published: HEALTH_REPORT,
} as const

/** The form of one of the board’s counts, with some of its words counted and no other. */
function counting(id: string, ...counted: readonly string[]): Sorted {
  const form = formOf([...inCare, ...living], id, 'sorted')
  const words: Words = Object.fromEntries(Object.keys(form.words).map((word) => [word, counted.includes(word)]))
  return { ...form, words }
}

const AREA =
  'By the upper-tier authority of the placement’s postcode: one that is in no directory is unknown, in the base. Where none is given, as the placement itself says, and unknown without. In and out need not add up to all: the paper left those out of the base of two rows alone.'
const LIVING =
  'By the code of the placement that stands on the day. In foster homes, residential, independent, and the rest: the four add up to every child in care.'

const FOSTER: readonly string[] = ['foster care', 'relative or friend']
const agencyWords = { 'independent agency': true, 'our own or another authority': false, 'in no foster home': false }

function agency(row: Row): string {
  if (!FOSTER.includes(livingOf(row))) return 'in no foster home'
  const provider = String(row.held.placed?.provider ?? '')
  if (!provider) return 'unknown'
  return ['PR4', 'PR5'].includes(provider) ? 'independent agency' : 'our own or another authority'
}

type Declared = Pick<Measure, 'id' | 'direction' | 'title' | 'whyItMatters' | 'form' | 'reading'>
const placed = (says: string, declared: Declared): Measure =>
  defineMeasure({
    ...child,
    ...declared,
    says: `Of children in care, those ${says}`,
    sentence: `{n} in care on {day} were ${says}.`,
  })

export const placedWhere: readonly Measure[] = [
  placed('placed inside the county', {
    id: 'M203',
    direction: 'up',
    title: 'Placed in county',
    whyItMatters: 'The same doctor, the same school, the same friends.',
    form: counting('M109', 'inside'),
    reading: AREA,
  }),
  placed('placed outside the county', {
    id: 'M204',
    direction: 'down',
    title: 'Placed out of county',
    whyItMatters: 'Another county’s clinic has a waiting list of its own.',
    form: counting('M109', 'outside'),
    reading: AREA,
  }),
  placed('in foster homes', {
    id: 'M205',
    direction: 'up',
    title: 'Placed in foster homes, all',
    whyItMatters: 'Most children are better off in a family.',
    form: counting('M112', ...FOSTER),
    reading: `${LIVING} With relatives and friends who foster them, as national figures count.`,
  }),
  placed('in foster homes of independent agencies', {
    id: 'M206',
    direction: 'down',
    title: 'Placed with independent fostering agencies',
    whyItMatters: 'They are dearer, and further off.',
    form: {
      is: 'sorted',
      of: IN_CARE,
      held: ['placed'],
      words: agencyWords,
      judge: agency,
    },
    reading:
      'A part of those in foster homes: provided privately or by a voluntary organisation (PR4, PR5). In a foster home of which nobody said who provides it, unknown.',
  }),
  placed('in residential settings or secure', {
    id: 'M207',
    direction: 'down',
    title: 'Placed in residential settings, secure ones too',
    whyItMatters: 'Staff go home at the end of a shift.',
    form: counting('M112', 'residential care', 'secure accommodation'),
    reading: LIVING,
  }),
  placed('living independently', {
    id: 'M208',
    direction: 'none',
    title: 'Living independently',
    whyItMatters: 'Sixteen is young to keep house.',
    form: counting('M112', 'independent or supported living'),
    reading: LIVING,
  }),
  placed('placed for adoption, with parents or elsewhere', {
    id: 'M209',
    direction: 'none',
    title: 'Placed for adoption, with parents or others',
    whyItMatters: 'What is left over holds the fewest children and the most kinds of home.',
    form: counting('M112', 'placed for adoption', 'with parents', 'other', 'unknown'),
    reading: `${LIVING} A child of whom no placement can be read is among the rest, and unknown.`,
  }),
  placed('alone here and seeking asylum', {
    id: 'M210',
    direction: 'none',
    title: 'Unaccompanied asylum seekers, share',
    whyItMatters: 'They come with no records of health at all.',
    form: counting('M107', 'alone and seeking asylum'),
    reading: 'From the day it is so up to the day it is so no more. Of whom nobody said, it is unknown, in the base.',
  }),
]
