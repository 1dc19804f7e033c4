import type { Db } from '../../database'
import { type Reading, readReturn, TABLE_NAMES, TABLES, type TableName } from '../../returns'
import { compare } from './differences'
import type { Mapped } from './mapped'
import type { Sent } from './sent.store'

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
  readonly reading: Reading
}

/** What recording a return would do, before anything is done. */
export async function previewOf(db: Db, { files, source, yearEnd }: Sent): Promise<Preview> {
  const reading = readReturn(files)
  const { was, fresh, same, gone } = await compare(db, { ...reading, yearEnd, as: source })
  const before = new Set(was.map(({ file, id }) => `${file} ${id}`))
  const changed = fresh.filter(({ file, id }) => before.has(`${file} ${id}`))
  const names = [...new Set([...fresh, ...same, ...gone].map(({ file }) => file))]
  const of = (records: readonly Mapped[], name: string) => records.filter(({ file }) => file === name).length
  return {
    reading,
    tables: TABLE_NAMES.map((table) => ({
      table,
      title: TABLES[table].title,
      rows: reading.tables[table]?.length ?? null,
    })),
    changes: names.map((file) => ({
      file,
      fresh: of(fresh, file) - of(changed, file),
      changed: of(changed, file),
      gone: of(gone, file),
      same: of(same, file),
    })),
  }
}
