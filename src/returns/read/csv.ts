import { legible } from '../../database/legible'
import { eachLine, type Line } from '../../imports/csv'
import { columnsOf, type TableName } from '../tables'
import type { Gathered } from './reading'
import { recognise } from './recognise'

/** Reads a CSV of one table, told by its columns, whatever the file is called and whatever their order. */
export function readCsv(file: string, text: string, into: Gathered): void {
  let lines = 0
  let take: Taker | undefined
  eachLine(text, (line) => {
    lines += 1
    if (lines === 1) take = takerOf(file, line, into)
    else if (line.cells.some((cell) => cell.trim() !== '')) take?.(line, lines)
  })
  if (lines === 0) into.refused.push({ file, why: 'It is empty.' })
}

type Taker = (line: Line, at: number) => void

/** What becomes of the lines below a heading: undefined where the file is refused. */
function takerOf(file: string, { cells, fault }: Line, into: Gathered): Taker | undefined {
  const heading = cells.map((cell) => cell.trim().toUpperCase())
  const found = fault === undefined ? recognise(heading) : { why: fault }
  const why = 'why' in found ? found.why : into.open(file, found.table)
  if ('why' in found || why !== undefined) {
    into.refused.push({ file, why: why ?? '' })
    return undefined
  }
  return tellInto(found.table, file, heading, into)
}

function tellInto(table: TableName, file: string, heading: readonly string[], into: Gathered): Taker {
  const columns = columnsOf(table).map((column) => ({ place: heading.indexOf(column), clean: into.cleaner(column) }))
  return ({ cells, fault }, line) => {
    const over = cells.length > heading.length && cells.slice(heading.length).some((cell) => cell.trim() !== '')
    const why = fault ?? (over ? `It has ${cells.length} cells where its heading has ${heading.length}.` : undefined)
    // Its cells may stand under the wrong columns: it is kept as it came, and not taken for a row.
    if (why !== undefined) into.broken.push({ file, line, text: legible(cells.join(',')), why, tables: [table] })
    else
      into.add(
        table,
        line,
        columns.map(({ place, clean }) => clean(cells[place] ?? '')),
      )
  }
}
