import { addMonths, birthday } from '../calendar'
import { careOf } from './care'
import type { Child } from './model'
import { about, type Files } from './of-files'

/** Where the product is known to answer otherwise than the papers say, and of which children. */
export type Known = {
  readonly what: string
  readonly measures: readonly string[]
  readonly of: (child: Child, files: Files) => boolean
}

const pairs = (child: Child) => careOf(child).map((each, place, all) => [each, all[place + 1]] as const)

export const KNOWN_DIFFERENCES: readonly Known[] = [
  {
    what: 'Readings 2 and 3: the cohort of a year is not begun anew by a series of short breaks, nor on the day care ended',
    measures: ['M121'],
    of: (child) =>
      child.episodes.some(({ legal }) => legal === 'V3' || legal === 'V4') ||
      pairs(child).some(([each, next]) => next?.from === each.until && each.final !== (next.began === 'S')),
  },
  {
    what: 'rha-over5: a half year overdue at the fifth birthday is in date again from it',
    measures: ['M121'],
    of: ({ ref, born }, files) =>
      about(files, 'health-assessments', ref).some(({ on }) => addMonths(on, 6) < birthday(born, 5)),
  },
  {
    what: 'iha-20wd: a review of health in an earlier time in care is in date in the next, which an initial assessment is not',
    measures: ['M121'],
    of: ({ ref }, files) => {
      const lastStart = about(files, 'care-starts', ref).at(-1)?.on ?? 0
      return about(files, 'health-assessments', ref).some(
        ({ on, row }) => row.assessment === 'review' && on < lastStart,
      )
    },
  },
]

/** Whether a child's answer to a measure is one of the known differences. */
export const isKnown = (measure: string, child: Child | undefined, files: Files) =>
  child !== undefined && KNOWN_DIFFERENCES.some(({ measures, of }) => measures.includes(measure) && of(child, files))
