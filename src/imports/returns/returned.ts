import { addYears, longDate, type PlainDate, plainDate, toNumber } from '../../calendar'
import { Refused } from '../../database'
import { type Reading, type ReturnFile, readReturn, tableOfHeading } from '../../returns'
import { readLines } from '../csv'
import { decode } from '../decode'
import { yearEndOf } from './other-tables'

/** A looked-after return as it was read: its tables, the lines that were not, and the last day of the year it is of. */
export type Returned = Pick<Reading, 'tables' | 'broken'> & { readonly yearEnd: PlainDate }

/** What is sent where it is no extract. */
export const RETURN = 'Looked-after return'

const ENOUGH = 4_096

/** Whether a file is of the looked-after return: an XML, or a CSV whose heading is one of its tables’. */
export function isOfReturn({ name, bytes }: ReturnFile): boolean {
  if (/\.xml$/i.test(name)) return true
  if (!/\.csv$/i.test(name)) return false
  const [heading] = readLines(decode(bytes.subarray(0, ENOUGH)).split(/\r?\n/)[0] ?? '')
  return heading !== undefined && tableOfHeading(heading.cells) !== null
}

/**
 * Reads the files of a return. Throws Refused where one cannot be read, nothing tells which year it is of, or that year ends
 * more than a year from today.
 */
export function returnedIn(files: readonly ReturnFile[], today: PlainDate, year?: string): Returned {
  const { tables, broken, refused } = readReturn(files)
  const [first] = refused
  if (first) throw new Refused('return', `${first.file} cannot be read. ${first.why}`, 422)
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw new Refused('return-year', 'Give the year in which the collection ends, for example 2026.', 422)
  const yearEnd = year === undefined ? yearEndOf(tables) : plainDate(`${year}-03-31`)
  if (!yearEnd)
    throw new Refused('return-year', 'Nothing in the return tells its year. Say in which year it ends.', 422)
  if (toNumber(yearEnd) > addYears(toNumber(today), 1))
    throw new Refused(
      'return-year',
      `The year would end on ${longDate(yearEnd)}, more than a year from now. Put right the year, or the last day in the return.`,
      422,
    )
  return { tables, broken, yearEnd }
}
