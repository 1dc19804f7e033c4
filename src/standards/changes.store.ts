import { type Kysely, sql } from 'kysely'
import { type PlainDate, plainDate } from '../calendar'
import type { Tables } from '../database'
import type { By, LawChange, Proposal, What } from './change'

/** Every change that had been recorded by an instant; by now, where none is said. Oldest first. */
export async function findChanges(db: Kysely<Tables>, knownAt: Date | null): Promise<LawChange[]> {
  const rows = await db
    .selectFrom('law_change')
    .selectAll()
    .$if(knownAt !== null, (query) => query.where('recorded_at', '<=', knownAt))
    .orderBy('id')
    .execute()
  return rows.map(toChange)
}

type Row = {
  readonly id: number
  readonly recorded_at: Date
  readonly recorded_by: string
  readonly reason: string
  readonly from_day: string
  readonly what: unknown
  readonly reverses: number | null
}

const toChange = ({ id, recorded_at, recorded_by, reason, from_day, what, reverses }: Row): LawChange => ({
  ...{ id, reason, reverses, recordedAt: recorded_at, recordedBy: recorded_by },
  // Written by ourselves, after it was read by its kind.
  ...{ from: plainDate(from_day), what: what as What },
})

export type ToldChange = LawChange & { readonly by: string }

/** The same with the name of whoever made it, newest first. */
export async function findHistory(db: Kysely<Tables>): Promise<ToldChange[]> {
  const rows = await db
    .selectFrom('law_change')
    .leftJoin('account', (join) => join.on('law_change.recorded_by', '=', sql<string>`'account ' || account.id`))
    .selectAll('law_change')
    .select('account.name')
    .orderBy('law_change.id', 'desc')
    .execute()
  return rows.map(({ name, ...row }) => ({ ...toChange(row), by: name ?? row.recorded_by }))
}

/** Says which changes there are, so that two processes can tell whether they follow the same law. */
export async function findStamp(db: Kysely<Tables>): Promise<string> {
  const row = await db
    .selectFrom('law_change')
    .select(['id', 'recorded_at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? `${row.id} ${row.recorded_at.toISOString()}` : ''
}

export async function insertChange(trx: Kysely<Tables>, { what, from, reverses }: Proposal, by: By): Promise<number> {
  const row = { what: JSON.stringify(what), from_day: from satisfies PlainDate, reverses, reason: by.reason }
  const { id } = await trx
    .insertInto('law_change')
    .values({ ...row, recorded_by: by.who, recorded_at: by.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
