import type { House } from '../../ledgers'
import type { Mapped } from '../returns/mapped'
import { fitted } from './cells'
import type { ExtractForm, ExtractRow, Told } from './table'

/** A record that follows from a row of an extract, and whether it was so even if it is told otherwise later. */
export type Recorded = Mapped & { readonly lasts: boolean }

/** A row of which nothing can be recorded, and why in a sentence. */
export type NotTaken = { readonly table: string; readonly line: number; readonly why: string }

type OfExtract = {
  readonly records: readonly Recorded[]
  /** What rows would tell of whom nobody can say whose they are: nothing of it is recorded, and each row is told. */
  readonly nobodys: readonly Recorded[]
  readonly notTaken: readonly NotTaken[]
}

/**
 * Everything that we record of an extract, table by table. Pure: the same rows always give the same records under the same
 * ids, so that what is new and what differs is told by comparing two readings.
 */
export function recordsOfExtract(house: House, form: ExtractForm, rows: readonly ExtractRow[]): OfExtract {
  const byTable = new Map<string, ExtractRow[]>(form.tables.map(({ name }) => [name, []]))
  for (const row of rows) byTable.get(row.table)?.push(row)
  const beside = { rows: (table: string) => byTable.get(table) ?? [] }
  const [records, nobodys, notTaken]: [Recorded[], Recorded[], NotTaken[]] = [[], [], []]
  for (const table of form.tables) {
    const [tell, isNobodys] = [table.tell(beside), table.isNobodys?.(beside)]
    for (const row of beside.rows(table.name)) {
      const why = isNobodys?.(row) ?? null
      if (why !== null) notTaken.push({ table: table.name, line: row.line, why })
      const into = why === null ? records : nobodys
      for (const told of tell(row)) into.push(recorded(house, form, row, told))
    }
  }
  return { records, nobodys, notTaken }
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
