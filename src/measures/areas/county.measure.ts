import type { Row, Words } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { PANEL_PLAN, share, wholeShare } from './common'

/**
 * One record counts so many: each word has how many, and the rest are what is left. While a part is blank the share is
 * not available: some of what is left may be that part.
 */
function shared(
  facts: Row['facts'],
  parts: Readonly<Record<string, string>>,
  rest: string,
): ReadonlyMap<string, number> {
  const of = Number(facts.of ?? 0)
  const told = Object.entries(parts).map(([fact, word]) => [word, facts[fact]] as const)
  const counted = told.reduce((sum, [, n]) => sum + Number(n ?? 0), 0)
  // Parts of more than there are cannot be so: nothing of it is known.
  if (of === 0 || counted > of) return new Map([['unknown', 1]])
  const isBlank = told.some(([, n]) => typeof n !== 'number')
  const words = [
    ...told.map(([word, n]) => [word, Number(n ?? 0)] as const),
    [isBlank ? 'not available' : rest, of - counted],
  ] as const
  return new Map(words.filter(([, n]) => n > 0))
}

const NEET = 'in no education, employment or training'
const neetWords: Words = {
  [NEET]: true,
  'not known': true,
  'in education, employment or training': false,
  unknown: false,
}
const filledWords: Words = { 'filled by ours': true, 'filled by others': false, unknown: false }

/** What is counted elsewhere, of the whole county or council, and recorded as counts. */
export const ofTheCounty: readonly Measure[] = [
  defineMeasure({
    ...share,
    id: 'M240',
    area: 'Education',
    rows: 'resident',
    direction: 'down',
    numbers: 'board view',
    published: PANEL_PLAN,
    title: 'County: not in education, employment or training, and not known',
    says: 'Of young people of 16 and 17 in the county, those in no education, employment or training and those of whom it is not known',
    sentence: '{n} by {day} were in none or not known.',
    whyItMatters: 'It is what our own young people are measured against.',
    form: {
      is: 'sorted',
      of: { happening: 'county participation', whose: 'service', over: 'ever', once: true },
      words: neetWords,
      judge: ({ facts }) =>
        shared(facts, { neet: NEET, not_known: 'not known' }, 'in education, employment or training'),
    },
    reading:
      'As the last count recorded by the day says. Both parts count, as the paper adds them up; while either is blank it is not available.',
  }),
  defineMeasure({
    ...wholeShare,
    id: 'M241',
    area: 'Education',
    rows: 'apprenticeship',
    numbers: 'board view',
    published: PANEL_PLAN,
    title: 'Council apprenticeships filled by children in care or care leavers',
    says: 'Of the council’s apprenticeships, those filled by children in care or care leavers',
    sentence: '{n} in the year to {day} were filled by ours.',
    whyItMatters: 'A parent with a firm would find its child a place.',
    form: {
      is: 'sorted',
      of: { happening: 'council apprenticeships', whose: 'service', over: 'year', once: true },
      words: filledWords,
      judge: ({ facts }) => shared(facts, { ours: 'filled by ours' }, 'filled by others'),
    },
    reading: 'As the last count recorded in the year from April says.',
  }),
]
