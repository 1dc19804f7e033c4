import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database'

/** The service that plans, lists and reports are of: the one on record, the first where there are several. */
export async function findService(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{
    ref: string
  }>`select ref from subject where kind = 'service' order by id limit 1`.execute(db)
  return rows[0]?.ref ?? null
}
