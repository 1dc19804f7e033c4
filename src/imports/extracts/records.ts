import type { House } from '../../ledgers'
import type { Mapped } from '../returns/mapped'
import { fitted } from './cells'
import type { ExtractForm, ExtractRow, Told } from './table'

/** A record that follows from a row of an extract, and whether it was so even if it is told otherwise later. */
export type Recorded = Mapped & { readonly lasts: boolean }

/**
 * Everything that we record of an extract, table by table. Pure: the same rows always give the same records under the same
 * ids, so that what is new and what differs is told by comparing two readings.
 */
export function recordsOfExtract(house: House, form: ExtractForm, rows: readonly ExtractRow[]): Recorded[] {
  const byTable = new Map<string, ExtractRow[]>(form.tables.map(({ name }) => [name, []]))
  for (const row of rows) byTable.get(row.table)?.push(row)
  const beside = { rows: (table: string) => byTable.get(table) ?? [] }
  return form.tables.flatMap((table) => {
    const tell = table.tell(beside)
    return beside.rows(table.name).flatMap((row) => tell(row).map((told) => recorded(house, form, row, told)))
  })
}

function recorded(house: House, form: ExtractForm, row: ExtractRow, { file, cells, part = '', lasts }: Told): Recorded {
  const facts = house.words.byFile.get(file)?.facts ?? {}
  const said = Object.entries(cells).flatMap(([name, cell]) => {
    const fact = facts[name]
    const fits = fact ? fitted(fact, cell) : cell
    return fits === '' ? [] : [[name, fits] as const]
  })
  // Whoever works with many children is one worker, and each child is one child.
  const is =
    cells.ref !== undefined && ['children', 'workers'].includes(file) ? `is|${cells.ref}` : `${row.table}|${row.key}`
  // Of a form that tells the latest alone, another day is another happening and no correction of the first.
  const day = lasts || form.latestAlone ? cells.on : undefined
  return {
    ...{ file, id: [is, part, day].filter(Boolean).join('|'), cells: Object.fromEntries(said) },
    from: { table: row.table, key: row.key, line: row.line },
    lasts: lasts ?? form.latestAlone,
  }
}
