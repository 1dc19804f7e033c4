import { londonDay } from '../../calendar'
import type { Db } from '../../database'
import { admit } from '../../happenings'
import { append, type House } from '../../ledgers'
import { fingerprint, keyOfId } from '../admit-file'
import { importFiles, type Way } from '../import-files'
import { addImportRows, findImportRows } from '../import-rows.store'
import { type Outcome, reject } from '../outcome'
import type { SourceFile } from '../source-file'
import { heldElsewhere } from './held.store'
import type { Mapped } from './mapped'
import { merge, tablesOfKept } from './merge'
import { recordsOfReturn } from './records-of-return'
import { findReturnRows, replaceReturnRows } from './return-rows.store'
import type { Returned } from './returned'

export type ReturnOrder = Way & Returned & { readonly run: number }

/** What a return changes of what its earlier ones told: said anew, the same again, and said no more. */
export type Differences = {
  readonly fresh: readonly Mapped[]
  readonly same: readonly Mapped[]
  readonly gone: readonly Mapped[]
}

/** What is wrong with a row is put right in the file that it came in. */
const fileOfTable = (table: string): string => FILES[table] ?? table.toLowerCase()
const FILES: Readonly<Record<string, string>> = {
  PlacedAdoption: 'placed_for_adoption',
  PrevPerm: 'previous_permanence',
  SWEpisodes: 'sw_episodes',
}

const markOf = ({ file, id }: Mapped): string => `${file} ${id}`
/** The last of several records under one id. */
const byMark = (records: readonly Mapped[]): Map<string, Mapped> => new Map(records.map((each) => [markOf(each), each]))

export function differences(before: readonly Mapped[], after: readonly Mapped[]): Differences {
  const [was, is] = [byMark(before), byMark(after)]
  const same = [...is.values()].filter((each) => sameCells(was.get(markOf(each)), each))
  const known = new Set(same)
  return {
    fresh: [...is.values()].filter((each) => !known.has(each)),
    same,
    gone: [...was.values()].filter((each) => !is.has(markOf(each))),
  }
}

const sameCells = (a: Mapped | undefined, b: Mapped): boolean =>
  a !== undefined && JSON.stringify(a.cells) === JSON.stringify(b.cells)

type Compared = Differences & {
  readonly change: ReturnType<typeof merge>
  readonly was: readonly Mapped[]
  readonly is: readonly Mapped[]
}

/** What a return says beside what its system said before. Reads only. */
export async function compare(db: Db, { as, tables, yearEnd }: Returned & { readonly as: string }): Promise<Compared> {
  const before = await findReturnRows(db, as)
  const change = merge(before, tables, yearEnd)
  const [was, is] = [recordsOfReturn(tablesOfKept(before)), recordsOfReturn(tablesOfKept(change.after))]
  return { change, was, is, ...differences(was, is) }
}

/**
 * Records what a return tells, through the one front door. What its system told before and tells otherwise now is corrected,
 * what it tells no more is withdrawn, and what it tells again is left alone. A child whom somebody recorded here is never
 * written over: what the return says of them otherwise is told as rejected. Cost grows with what is new and what is kept.
 */
export async function landReturn(house: House, db: Db, order: ReturnOrder): Promise<Outcome> {
  const { change, was, is, fresh, same, gone } = await compare(db, order)
  await withdraw(house, db, gone, order)
  const ofChildren = (each: Mapped) => each.file === 'children'
  const elsewhere = await heldElsewhere(db, order.as, fresh.filter(ofChildren), [...was, ...is].filter(ofChildren))
  const landing = readable(house, fresh, order)
  const files = filesOf(
    landing.records.filter((each) => !elsewhere.held.has(each.cells.ref ?? '') || each.file !== 'children'),
  )
  const outcome = await importFiles(house, db, files, order)
  for (const each of [...landing.leftOut, ...elsewhere.otherwise]) reject(outcome, each)
  const tables = new Map(fresh.map(({ file, from }) => [file, fileOfTable(from.table)]))
  for (const [n, each] of outcome.rejected.entries())
    outcome.rejected[n] = { ...each, file: tables.get(each.file) ?? each.file }
  outcome.unchanged += same.length
  await db.transaction().execute((trx) => replaceReturnRows(trx, order.as, order.run, change.replaced, change.said))
  return outcome
}

type LeftOut = { file: string; row: number; column: string; reason: string; cells: Readonly<Record<string, string>> }

/** Records without the cells that nothing of ours can hold: each is told, and the rest of its record is kept. */
function readable(house: House, records: readonly Mapped[], { now }: Way): { records: Mapped[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const today = londonDay(now)
  const kept = records.map((record) => {
    const kind = house.words.byFile.get(record.file)
    const admitted = kind ? admit(kind, record.cells, today) : undefined
    if (!kind || !admitted || admitted.ok) return record
    const faults = admitted.faults.filter(({ column }) => column in kind.facts && !kind.facts[column]?.required)
    const bad = new Set(faults.map(({ column }) => column))
    for (const { column, why } of faults)
      leftOut.push({
        file: record.file,
        row: record.from.line,
        column,
        reason: `${why} The rest of it was recorded.`,
        cells: record.cells,
      })
    return { ...record, cells: Object.fromEntries(Object.entries(record.cells).filter(([name]) => !bad.has(name))) }
  })
  return { records: kept, leftOut }
}

/** Records as files of our own, each row told by its line of the return. */
function filesOf(records: readonly Mapped[]): SourceFile[] {
  const byFile = new Map<string, Mapped[]>()
  for (const record of records) {
    const told = byFile.get(record.file)
    if (told) told.push(record)
    else byFile.set(record.file, [record])
  }
  return [...byFile].map(([name, of]) => {
    const header = ['id', ...new Set(of.flatMap(({ cells }) => Object.keys(cells)))]
    const rows = of.map(({ id, cells, from }) => ({
      line: from.line,
      cells: header.map((column) => (column === 'id' ? id : (cells[column] ?? ''))),
    }))
    return { name, lines: rows.length, read: () => ({ header, rows }) }
  })
}

const GONE = 'The looked-after return tells it no more'

/** Takes back what a return tells no more. Told again later, it is there again. */
async function withdraw(house: House, db: Db, gone: readonly Mapped[], { as, who, now }: Way): Promise<void> {
  const landed = gone.map((record) => ({ record, key: keyOfId(as, record.file, record.id) }))
  const known = await findImportRows(
    db,
    landed.map(({ key }) => key),
  )
  for (const { record, key } of landed) {
    const kind = house.words.byFile.get(record.file)
    const last = known.get(key)?.at(-1)
    const admitted =
      kind && admit(kind, readable(house, [record], { as, who, now } as Way).records[0]?.cells ?? {}, londonDay(now))
    if (!kind || !last || last.content === WITHDRAWN || !admitted?.ok) continue
    const entry = { ...admitted.entry, amends: last.happening, reason: GONE, withdrawn: true }
    const [taken] = await append(house, db, [entry], { who, now, takenOn: false })
    if (taken)
      await addImportRows(db, [{ key, seq: (known.get(key) ?? []).length, content: WITHDRAWN, happening: taken.id }])
  }
}

const WITHDRAWN = fingerprint(['withdrawn'])
