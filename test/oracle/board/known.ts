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
    what: 'Readings 2 and 3: full care after a series of short breaks is taken to have begun with the series; its placements count',
    measures: ['M111', 'M120', 'M121'],
    of: ({ episodes }) => episodes.some(({ legal }) => legal === 'V3' || legal === 'V4'),
  },
  {
    what: 'Reading 6: the home is taken from the day care started, not from the row that stands',
    measures: ['M110'],
    of: ({ episodes }) => new Set(episodes.map(({ home }) => home)).size > 1,
  },
  {
    what: 'Reading 3: a row of the day on which the one before ended begins a period only where that one was final and this one says S',
    measures: ['M120', 'M121'],
    of: (child) =>
      pairs(child).some(([each, next]) => next?.from === each.until && each.final !== (next.began === 'S')),
  },
  {
    what: 'Readings 7 and 13: care that ended on the day it began is no start, no leaving; its placement counts',
    measures: ['M111', 'M120'],
    of: (child) => careOf(child).some((each) => each.from === each.until),
  },
  {
    what: 'M127 and M128: a later concern of another kind stands in the place of the sexual one',
    measures: ['M127', 'M128'],
    of: ({ ref }, files) =>
      new Set(about(files, 'exploitation-concerns', ref).map(({ row }) => row.exploitation)).size > 1,
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
