import type { Db } from '../../database'
import type { House } from '../../ledgers'
import { type Reading, readReturn, TABLE_NAMES, TABLES, type TableName } from '../../returns'
import type { Reject } from '../admit-file'
import { compare, type Differences } from './differences'
import type { Mapped } from './mapped'
import type { Sent } from './sent.store'
import { toRecord } from './to-record'

/** What becomes of the records of one file of ours. */
export type FileChange = {
  readonly file: string
  readonly fresh: number
  readonly changed: number
  readonly gone: number
  readonly same: number
}

export type Preview = {
  readonly tables: readonly { readonly table: TableName; readonly title: string; readonly rows: number | null }[]
  readonly changes: readonly FileChange[]
  /** What is left out, as somebody recorded otherwise here. */
  readonly besideOurs: readonly Reject[]
  /** Tables of which nothing is recorded, as they tell of a day that has not come. */
  readonly early: readonly Reject[]
  readonly reading: Reading
}

/** What recording a return would do, before anything is done. */
export async function previewOf(house: House, db: Db, { files, source, yearEnd }: Sent, now: Date): Promise<Preview> {
  const reading = readReturn(files)
  const compared = await compare(db, { ...reading, yearEnd, as: source })
  const { was, same, gone } = compared
  const { records: fresh, told, early } = await toRecord(house, db, { as: source, now }, compared)
  return {
    reading,
    besideOurs: told,
    early,
    tables: TABLE_NAMES.map((table) => ({
      table,
      title: TABLES[table].title,
      rows: reading.tables[table]?.length ?? null,
    })),
    changes: changesOf(was, { fresh, same, gone }),
  }
}

/** Counted by the file of each kind, what recording would do. */
export function changesOf(was: readonly Mapped[], { fresh, same, gone }: Differences): FileChange[] {
  const before = new Set(was.map(({ file, id }) => `${file} ${id}`))
  const changed = fresh.filter(({ file, id }) => before.has(`${file} ${id}`))
  const names = [...new Set([...fresh, ...same, ...gone].map(({ file }) => file))]
  const of = (records: readonly Mapped[], name: string) => records.filter(({ file }) => file === name).length
  return names.map((file) => ({
    file,
    fresh: of(fresh, file) - of(changed, file),
    changed: of(changed, file),
    gone: of(gone, file),
    same: of(same, file),
  }))
}
