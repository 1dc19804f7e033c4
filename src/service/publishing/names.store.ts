import type { Kysely } from 'kysely'
import type { Tables } from '../../database'

/** What those with an account are called, by how the record names them. */
export async function findNames(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('account').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [`account ${id}`, name]))
}
