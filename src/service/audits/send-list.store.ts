import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database'

/** A reference nobody has: the one wanted, or the first of its fellows with a number behind. */
export async function findFreeRef(db: Kysely<Tables>, wanted: string): Promise<string> {
  const { rows } = await sql<{ ref: string }>`select ref from subject where ref like ${`${wanted}%`}`.execute(db)
  const taken = new Set(rows.map(({ ref }) => ref))
  for (let n = 1; ; n++) {
    const ref = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(ref)) return ref
  }
}

/** The tool in use on a day for audits of a sort, by its reference. */
export async function findTool(db: Kysely<Tables>, sort: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ ref: string }>`
    select s.ref from span t join subject s on s.id = t.subject_id
    where t.name = 'audit tool' and t.value->>'sort' = ${sort} and t.from_day <= ${day}::date and t.until_day > ${day}::date
    order by t.from_day desc, s.ref limit 1`.execute(db)
  return rows[0]?.ref ?? null
}

/** The reference of what a happening added. */
export async function findRefOf(db: Kysely<Tables>, happening: number): Promise<string | null> {
  const { rows } = await sql<{ ref: string }>`
    select s.ref from happening h join subject s on s.id = (h.about->>'self')::bigint where h.id = ${happening}`.execute(
    db,
  )
  return rows[0]?.ref ?? null
}
