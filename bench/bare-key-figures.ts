import { sql } from 'kysely'
import type { PlainDate } from '../src/calendar'
import type { Db } from '../src/database'

/** What a figure counts and what it is of. */
export type Bare = { readonly counts: number; readonly of: number }

const KEYS = {
  M001: 'fc-support-visit',
  M002: 'fc-unannounced-12m',
  M004: 'fc-review-annual',
  M005: 'fc-supervision-formal-12w',
  M006: 'mgmt-supervision-12w',
  M007: 'tsds',
}

/** The counts of the key figures by one query written by hand for them alone: the least that any way of asking must do. */
export async function bareKeyFigures(db: Db, day: PlainDate): Promise<Map<string, Bare>> {
  const { rows } = await sql<{ key: string; counts: number; of: number }>`
    with home as (select subject_id from span where name = 'approved' and from_day <= ${day}::date and until_day > ${day}::date)
    select d.key, count(*) as counts, (select count(*) from home) as of from span d join home on home.subject_id = d.subject_id
    where d.name = 'in date' and d.from_day <= ${day}::date and d.until_day > ${day}::date and d.key = any(${Object.values(KEYS)}::text[]) group by 1
    union all
    select rule, count(*) filter (where in_time), count(*) from duty
    where rule = 'notification-1d-local' and opened > ${day}::date - interval '6 months' and opened <= ${day}::date group by 1`.execute(
    db,
  )
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return new Map(
    [...Object.entries(KEYS), ['M009', 'notification-1d-local'] as const].map(([id, key]) => [
      id,
      byKey.get(key) ?? { counts: 0, of: 0 },
    ]),
  )
}
