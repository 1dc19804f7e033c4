import { type Kysely, sql } from 'kysely'
import type { Viewer } from '../../access'
import type { Tables } from '../../database'
import type { Kind } from '../../happenings'

/** Enough to tell what is done every week from what is done once a year, and few enough to count on every page. */
const LATEST = 2000
const OF_EACH = 200

/**
 * Kinds in the order in which they are recorded in practice: first by those of this viewer's role, then by anybody.
 * Those that nobody has recorded lately stay in the order in which they were given.
 */
export async function findOrderOfUse(db: Kysely<Tables>, viewer: Viewer): Promise<(a: Kind, b: Kind) => number> {
  const { rows } = await sql<{ kind: string; own: number; all: number }>`
    select kind, sum(own)::int as own, sum(1 - own)::int as all from (
      (select kind, 0 as own from happening order by recorded_at desc limit ${LATEST})
      union all
      (select theirs.kind, 1 from account a cross join lateral (
        select kind from happening where recorded_by = 'account ' || a.id and not taken_on order by id desc limit ${OF_EACH}
      ) theirs where a.role = ${viewer.role})
    ) each group by kind`.execute(db)
  const used = new Map(rows.map((row) => [row.kind, row]))
  return (a, b) => {
    const [left, right] = [used.get(a.name), used.get(b.name)]
    return (right?.own ?? 0) - (left?.own ?? 0) || (right?.all ?? 0) - (left?.all ?? 0)
  }
}
