import { londonDay } from '../../calendar'
import { admit, columnsOf } from '../../happenings'
import type { House } from '../../ledgers'
import type { Reject } from '../admit-file'
import type { SourceFile } from '../source-file'
import type { Mapped } from './mapped'

type Readable = { readonly records: readonly Mapped[]; readonly leftOut: readonly Reject[] }

/** Records without the cells that nothing of ours can hold: each is told, and the rest of its record is kept. */
export function readable(house: House, records: readonly Mapped[], now: Date): Readable {
  const leftOut: Reject[] = []
  const today = londonDay(now)
  const kept = records.map((record) => {
    const kind = house.words.byFile.get(record.file)
    const admitted = kind && admit(kind, record.cells, today)
    if (!admitted || admitted.ok) return record
    const faults = admitted.faults.filter(({ column }) => kind.facts[column]?.required === false)
    // Where something it must have is wrong too, all of it is rejected, and for every reason.
    if (faults.length < admitted.faults.length) return record
    for (const { column, why } of faults) leftOut.push(told(record, column, why))
    const bad = new Set(faults.map(({ column }) => column))
    return { ...record, cells: Object.fromEntries(Object.entries(record.cells).filter(([name]) => !bad.has(name))) }
  })
  return { records: kept, leftOut }
}

const told = ({ file, id, from, cells }: Mapped, column: string, why: string): Reject => ({
  ...{ file, row: from.line, column, cells: { id, ...cells } },
  reason: `${why} The rest of it was recorded.`,
})

/** Records as files of our own, each row told by its line of the return. */
export function filesOf({ words }: House, records: readonly Mapped[]): SourceFile[] {
  const byFile = new Map<string, Mapped[]>()
  for (const record of records) {
    const same = byFile.get(record.file)
    if (same) same.push(record)
    else byFile.set(record.file, [record])
  }
  return [...byFile].map(([name, of]) => {
    const kind = words.byFile.get(name)
    // Where no record tells what each must have, it is the rows that are at fault, not the file.
    const required = kind ? columnsOf(kind).filter((column) => column.required) : []
    const told = of.flatMap(({ cells }) => Object.keys(cells))
    const header = ['id', ...new Set([...required.map((column) => column.name), ...told])]
    const rows = of.map(({ id, cells, from }) => ({
      line: from.line,
      cells: header.map((column) => (column === 'id' ? id : (cells[column] ?? ''))),
    }))
    return { name, lines: rows.length, read: () => ({ header, rows }) }
  })
}
