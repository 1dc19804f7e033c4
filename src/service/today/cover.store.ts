import { type Kysely, sql } from 'kysely'
import { coverOn } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'

/** Somebody stands in for somebody else. Why is not said: records of absence are read by few. */
export type Cover = {
  readonly away: string
  readonly awayName: string
  readonly cover: string
  readonly coverName: string
  /** The first day on which it is over; null where that is not known. */
  readonly until: PlainDate | null
}

/** Everybody who stands in for a colleague on a day. */
export async function findCovers(db: Kysely<Tables>, today: PlainDate): Promise<Cover[]> {
  const nameOf = (id: string) =>
    sql`coalesce((select value->>'name' from span where subject_id = ${sql.ref(id)} and name = 'worker' order by from_day desc limit 1)`
  const { rows } = await sql<Cover>`
    select away.ref as away, ${nameOf('away.id')}, away.ref) as "awayName", cover.ref as cover, ${nameOf('cover.id')}, cover.ref) as "coverName",
      nullif(c.until_day, 'infinity') as until
    from (${coverOn(today)}) c join subject away on away.id = c.away_id join subject cover on cover.id = c.cover_id
    order by 2, 1`.execute(db)
  return rows
}
