import { type Kysely, sql } from 'kysely'
import type { Viewer } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { nameable } from '../recording/subjects.store'

/** A household that may be given to a worker, and who has it now. */
export type Holding = {
  readonly ref: string
  readonly name: string
  readonly children: number
  readonly worker: string | null
  /** The day its allocation began; null where it has none. */
  readonly since: PlainDate | null
}

export type Holder = {
  readonly ref: string
  readonly name: string
  readonly team: string | null
  readonly held: number
}

const running = (today: PlainDate) => sql`from_day <= ${today}::date and until_day > ${today}::date`

const holding = (today: PlainDate) => sql`
  select s.ref, coalesce(h.value->>'name', s.ref) as name, w.ref as worker, al.from_day as since,
    (select count(*)::int from span where with_id = s.id and name = 'placed' and ${running(today)}) as children
  from subject s
  left join lateral (select value from span where subject_id = s.id and name = 'household' order by from_day desc limit 1) h on true
  left join span al on al.subject_id = s.id and al.name = 'allocated' and al.from_day <= ${today}::date and al.until_day > ${today}::date
  left join subject w on w.id = al.with_id`

/** The households of one worker, or the approved ones that nobody has, among those a viewer may name; and how many there are. */
export async function findHoldings(
  db: Kysely<Tables>,
  viewer: Viewer,
  asked: { readonly from: string | null; readonly today: PlainDate; readonly limit: number },
): Promise<{ readonly of: number; readonly rows: Holding[] }> {
  const { from, today, limit } = asked
  const theirs = from
    ? sql`w.ref = ${from}`
    : sql`al.with_id is null and exists (select from span where subject_id = s.id and name = 'approved' and ${running(today)})`
  const { rows } = await sql<Holding & { of: number }>`
    select *, (count(*) over ())::int as of from (${holding(today)} where s.kind = 'household' and ${theirs} and s.id in ${nameable(viewer, today)}) each
    order by name, ref limit ${limit}`.execute(db)
  return { of: rows[0]?.of ?? 0, rows }
}

/** Some households by ref, those a viewer may name. */
export async function findNamed(
  db: Kysely<Tables>,
  viewer: Viewer,
  refs: readonly string[],
  today: PlainDate,
): Promise<Map<string, Holding>> {
  const { rows } = await sql<Holding>`
    ${holding(today)} where s.kind = 'household' and s.ref = any(${refs}::text[]) and s.id in ${nameable(viewer, today)}`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.ref, row]))
}

/** Everybody who works here, with how many households each holds. */
export async function findHolders(db: Kysely<Tables>, today: PlainDate): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select s.ref, coalesce(w.value->>'name', s.ref) as name, w.value->>'team' as team,
      (select count(*)::int from span where with_id = s.id and name = 'allocated' and ${running(today)}) as held
    from span w join subject s on s.id = w.subject_id
    where w.name = 'worker' and w.from_day <= ${today}::date and w.until_day > ${today}::date order by 2, 1`.execute(db)
  return rows
}
