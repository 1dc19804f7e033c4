import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { Db, JournalTable, Tables } from '../database'

export type JournalFilter = { readonly who?: string; readonly did?: string; readonly about?: string }

/** An entry with the name of the account that made it, as the account is named now. */
export type JournalRow = Selectable<JournalTable> & { readonly name: string | null }

export const PAGE_LENGTH = 50

/** A page of the journal, newest first, and how many entries there are in all. */
export async function findEntries(
  db: Db,
  filter: JournalFilter,
  page: number,
): Promise<{ rows: JournalRow[]; of: number }> {
  const rows = await narrowed(db, filter)
    .leftJoin('account', (join) => join.on('journal.who', '=', sql<string>`'account ' || account.id`))
    .selectAll('journal')
    .select('account.name')
    .orderBy('journal.seq', 'desc')
    .limit(PAGE_LENGTH)
    .offset((page - 1) * PAGE_LENGTH)
    .execute()
  return { rows, of: await countEntries(db, filter) }
}

// The chain has no gaps, so its last number is how many there are; only a filter makes the database count.
async function countEntries(db: Db, filter: JournalFilter): Promise<number> {
  const all = !filter.who && !filter.did && !filter.about
  const { of } = await narrowed(db, filter)
    .select(({ fn }) => (all ? fn.max<number | null>('journal.seq') : fn.countAll<number>()).as('of'))
    .executeTakeFirstOrThrow()
  return of ?? 0
}

function narrowed(db: Db, { who, did, about }: JournalFilter): SelectQueryBuilder<Tables, 'journal', object> {
  return db
    .selectFrom('journal')
    .$if(Boolean(who), (query) => query.where('journal.who', '=', who ?? ''))
    .$if(Boolean(did), (query) => query.where('journal.did', '=', did ?? ''))
    .$if(Boolean(about), (query) => query.where('journal.about', '=', about ?? ''))
}

/** Who may be asked for in the filter: accounts, and whoever else has acted. */
export async function findActors(db: Db): Promise<{ who: string; name: string }[]> {
  const accounts = await db.selectFrom('account').select(['id', 'name']).orderBy('name').execute()
  return accounts.map(({ id, name }) => ({ who: `account ${id}`, name }))
}

/** The words for what was done that the journal holds: a step in its index for each, however long it is. */
export async function findDeeds(db: Db): Promise<string[]> {
  const { rows } = await sql<{ did: string }>`
    with recursive deed as (
      (select did from journal order by did limit 1)
      union all
      select (select did from journal where did > deed.did order by did limit 1) from deed where deed.did is not null
    )
    select did from deed where did is not null`.execute(db)
  return rows.map(({ did }) => did)
}
