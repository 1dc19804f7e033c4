import type { Selectable } from 'kysely'
import type { Db, JournalTable } from '../database'
import { BEFORE_ALL, sealOf } from './entry'

export type JournalDifference = { readonly seq: number; readonly what: string }

type Row = Selectable<JournalTable>

const PAGE = 2000

/** Walks the whole chain, a page at a time, and says in words every place where it does not hold. */
export async function verifyJournal(db: Db): Promise<JournalDifference[]> {
  const found: JournalDifference[] = []
  let last = { seq: 0, hash: BEFORE_ALL }
  for (;;) {
    const rows = await pageAfter(db, last.seq)
    for (const row of rows) {
      found.push(...differences(row, last))
      last = row
    }
    if (rows.length < PAGE) return found
  }
}

function pageAfter(db: Db, seq: number): Promise<Row[]> {
  return db.selectFrom('journal').selectAll().where('seq', '>', seq).orderBy('seq').limit(PAGE).execute()
}

function differences(row: Row, last: { seq: number; hash: string }): JournalDifference[] {
  const say = (what: string): JournalDifference => ({ seq: row.seq, what })
  const gap =
    row.seq === last.seq + 1 ? [] : [say(`entry ${row.seq} follows entry ${last.seq}: entries between are gone`)]
  const follows = row.previous === last.hash ? [] : [say(`entry ${row.seq} does not follow the entry before it`)]
  const sealed = sealOf(row, row.previous) === row.hash ? [] : [say(`entry ${row.seq} is not as it was written`)]
  return [...gap, ...follows, ...sealed]
}
