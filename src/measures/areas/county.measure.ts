import type { Row, Words } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { PANEL_PLAN, share, wholeShare } from './common'

/** One record counts so many: each is a row, with the word of its share; whoever no count tells of is unknown. */
function shared(facts: Row['facts'], parts: Readonly<Record<string, string>>, rest: string): readonly string[] {
  const of = Number(facts.of ?? 0)
  const told = Object.entries(parts).flatMap(([fact, word]): (readonly [string | null, number])[] => {
    const n = facts[fact]
    return [[typeof n === 'number' ? word : null, Number(n ?? 0)]]
  })
  const counted = told.reduce((sum, [, n]) => sum + n, 0)
  // Parts of more than there are cannot be so: nothing of it is known.
  if (of === 0 || counted > of) return ['unknown']
  const words = told.flatMap(([word, n]) => Array.from({ length: n }, () => word ?? 'unknown'))
  const left = told.some(([word]) => word === null) ? 'unknown' : rest
  return [...words, ...Array.from({ length: of - counted }, () => left)]
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
    reading: 'As the last count recorded by the day says. Both parts count, as the paper adds them up.',
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
