import { type BrokenLine, TABLES } from '../../returns'
import type { Reject } from '../admit-file'
import type { Mapped } from './mapped'
import type { Change } from './merge'

/** What a table is called where one of its rows is to be put right. */
export const sentAs = (table: string): string => CALLED.get(table) ?? table.toLowerCase()

const CALLED: ReadonlyMap<string, string> = new Map([
  ['PlacedAdoption', 'placed_for_adoption'],
  ['PrevPerm', 'previous_permanence'],
  ['SWEpisodes', 'sw_episodes'],
])

/** Lines of which nothing was recorded, as rejected rows: each as it came. */
export const brokenLines = (broken: readonly BrokenLine[]): Reject[] =>
  broken.map(({ file, line, text, why }) => ({
    ...{ file: file.replace(/\.csv$/i, ''), row: line, column: '', cells: { line: text } },
    reason: `${why} Nothing of it was recorded. Until it is put right, what the return told before of its table stands, where it is not told again.`,
  }))

/** Rows after which the same return tells the same thing again, as rejected rows. */
export const outdoneRows = ({ outdone }: Pick<Change, 'outdone'>): Reject[] =>
  outdone.map(({ row: { table, line, cells }, by }) => ({
    ...{ file: sentAs(table), row: line, column: '', cells },
    reason: `Row ${by.line} tells this child${TABLES[table].key.length > 1 ? ' and day' : ''} again and stands.`,
  }))

/** What is wrong with a row is put right in the file that it came in. */
export function inTheirFiles(rejected: Reject[], records: readonly Mapped[]): void {
  const tables = new Map(records.map(({ file, id, from }) => [`${file} ${id}`, from.table]))
  for (const [n, each] of rejected.entries()) {
    const table = tables.get(`${each.file} ${each.cells.id}`)
    if (table) rejected[n] = { ...each, file: sentAs(table) }
  }
}
