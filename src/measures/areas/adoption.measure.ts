import type { Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { ADOPTION_REPORT, share, tally } from './common'
import { ageNow } from './in-care'

const left = {
  ...tally,
  area: 'Adoption and the support fund',
  numbers: 'board view',
  published: ADOPTION_REPORT,
} as const

const adoptedWords = { adopted: true, 'left care otherwise': false, unknown: false }
function adopted({ facts }: Row): keyof typeof adoptedWords | null {
  const code = String(facts.ceased ?? '')
  if (code === 'X1') return null
  return code ? (/^E1[12]$/.test(code) ? 'adopted' : 'left care otherwise') : 'unknown'
}

/** Whatever else a stage says, it is no assessment: only these two are. */
const ASSESSED: readonly unknown[] = ['stage one begun', 'stage two begun']

const guardianWords = { 'in place': true, unknown: false }
function guardianship(row: Row): keyof typeof guardianWords | null {
  if (row.facts.order !== 'special guardianship') return null
  const age = ageNow(row)
  return age === null ? 'unknown' : age < 18 ? 'in place' : null
}

export const adoption: readonly Measure[] = [
  defineMeasure({
    ...left,
    ...share,
    id: 'M217',
    rows: 'child',
    numbers: 'board view',
    title: 'Adopted, of those who left care',
    says: 'Of children who left care in the year from April, those who were adopted',
    sentence: '{n} who left care in the year to {day} were adopted.',
    whyItMatters: 'For them care ended in a family of their own.',
    form: {
      is: 'sorted',
      of: { happening: 'care ending', whose: 'child', over: 'year', once: true },
      words: adoptedWords,
      judge: adopted,
    },
    reading: 'Each child once, by the last leaving of the year. Without a code of the return (E11, E12), unknown.',
  }),
  defineMeasure({
    ...left,
    id: 'M218',
    rows: 'adopter household',
    title: 'Adopter households in assessment',
    says: 'Households that would adopt and are in the first or second stage of assessment on the day',
    sentence: '{n} were in assessment on {day}.',
    whyItMatters: 'Each may become the family of a child who waits.',
    form: {
      is: 'sorted',
      of: { span: 'adopter stage', whose: 'subject', over: 'day', once: true },
      words: { 'in assessment': true },
      judge: ({ facts }) => (ASSESSED.includes(facts.stage) ? 'in assessment' : null),
    },
    reading: 'By the last stage on record. One who asked, was approved or went no further is in no count.',
  }),
  defineMeasure({
    ...left,
    id: 'M219',
    rows: 'adopter household',
    direction: 'up',
    title: 'Adopter approvals',
    says: 'Households approved to adopt in the year from April',
    sentence: '{n} were approved in the year to {day}.',
    whyItMatters: 'Children can be matched only with families there are.',
    form: {
      is: 'sorted',
      of: {
        ...{ happening: 'adopter stage', whose: 'adopter_household', where: { stage: 'approved' } },
        ...{ over: 'year', once: true },
      },
      words: { approved: true },
      judge: () => 'approved',
    },
    reading:
      'Each household once, however often it was approved in the year. The paper’s target of twenty is a count: targets here are of shares, and this figure is not rated.',
  }),
  defineMeasure({
    ...left,
    id: 'M220',
    rows: 'order',
    direction: 'up',
    title: 'Special guardianship orders in place',
    says: 'Children under 18 under a special guardianship order on the day',
    sentence: '{n} of special guardianship were in place on {day}.',
    whyItMatters: 'A child stays with those they know, and out of care.',
    form: {
      is: 'sorted',
      of: { span: 'permanence order', whose: 'subject', over: 'day', once: true },
      words: guardianWords,
      judge: guardianship,
    },
    reading: 'By the last order on record, up to the eighteenth birthday. Of whom no birthday is known, unknown.',
  }),
]
