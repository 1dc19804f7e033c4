import { type Kysely, sql } from 'kysely'
import { plainDate } from '../calendar'
import type { Tables } from '../database'
import type { Target } from './targets'

/** The targets a service has set for itself, as they were known at an instant; now, where none is said. */
export async function findTargets(db: Kysely<Tables>, knownAt: Date | null): Promise<Target[]> {
  const rows = await db
    .selectFrom('target')
    .distinctOn(['measure', 'from_day'])
    .select(['measure', 'from_day', 'target', 'amber'])
    .$if(knownAt !== null, (query) => query.where('set_at', '<=', knownAt))
    .orderBy('measure')
    .orderBy('from_day')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ from_day, ...row }) => ({ ...row, from: plainDate(from_day) }))
}

/** Thresholds as somebody set them: those replaced since are among them. Who and when is not known of the first of old services. */
export type SetTarget = Target & { readonly id: number; readonly setAt: Date; readonly setBy: string | null }

/** All that was ever set for a measure, last set first, by the name of whoever set it. */
export async function findEverSet(db: Kysely<Tables>, measure: string): Promise<SetTarget[]> {
  const rows = await db
    .selectFrom('target')
    .leftJoin('account', (join) => join.on('target.set_by', '=', sql<string>`'account ' || account.id`))
    .selectAll('target')
    .select('account.name')
    .where('measure', '=', measure)
    .orderBy('target.id', 'desc')
    .execute()
  return rows.map(({ id, target, amber, from_day, set_at, set_by, name }) => ({
    ...{ id, measure, target, amber, from: plainDate(from_day), setAt: set_at, setBy: name ?? set_by },
  }))
}
