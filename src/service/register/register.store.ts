import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'

export const COHORTS = ['mainstream', 'kinship', 'unset'] as const
export type Cohort = (typeof COHORTS)[number]

/** A household on the register on a day, with what regulation 31 asks for and what people look for beside it. */
export type RegisterRow = {
  readonly id: number
  readonly ref: string
  readonly name: string
  readonly address: string | null
  readonly cohort: string | null
  readonly carers: readonly {
    readonly ref: string
    readonly name: string
    readonly born: string | null
    readonly sex: string | null
  }[]
  readonly approved: string
  readonly places: string | null
  readonly terms: string | null
  readonly terms_from: string
  readonly reviews: readonly string[]
  readonly worker: string | null
  readonly worker_ref: string | null
  readonly team: string | null
  readonly children: number
}

export const SORTS = {
  name: sql`name, ref`,
  ref: sql`ref`,
  approved: sql`approved, ref`,
  team: sql`team nulls last, worker nulls first, ref`,
  children: sql`children desc, ref`,
} as const
export type Sort = keyof typeof SORTS

export type RegisterAsked = {
  readonly day: PlainDate
  readonly visible: RawBuilder<number>
  readonly cohort: Cohort | null
  readonly team: string | null
  readonly worker: string | null
  readonly sort: Sort
}

/** The register as at a day. Each of its counts is the length of the list it counts. */
export async function findRegister(
  db: Kysely<Tables>,
  asked: RegisterAsked,
  page: { limit: number; offset: number },
): Promise<RegisterRow[]> {
  const on = sql`${asked.day}::date`
  // The page is cut first: what is costly to look up is looked up for its rows alone.
  const { rows } = await sql<RegisterRow>`
    with page as materialized (
      select * from (
        select a.subject_id as id, s.ref, coalesce(home.value->>'name', s.ref) as name, home.value->>'address' as address, home.value->>'cohort' as cohort,
          a.began_day as approved, a.value->>'places' as places, a.value->>'terms' as terms, a.from_day as terms_from,
          who.value->>'name' as worker, w.ref as worker_ref, al.value->>'team' as team, coalesce(placed.n, 0)::int as children
        ${from(asked)}
      ) register order by ${SORTS[asked.sort]} limit ${page.limit} offset ${page.offset}
    )
    select page.*,
      coalesce((select jsonb_agg(jsonb_build_object('ref', cs.ref, 'name', c.value->>'name', 'born', c.value->>'born', 'sex', c.value->>'sex') order by cs.ref)
        from span c join subject cs on cs.id = c.subject_id where c.name = 'carer' and c.with_id = page.id and c.from_day <= ${on} and c.until_day > ${on}), '[]') as carers,
      coalesce((select jsonb_agg(h.on_day order by h.on_day) from happening_subject l join happening h on h.id = l.happening_id
        where l.subject_id = page.id and l.on_day between page.approved and ${on} and h.kind = 'carer review' and not h.withdrawn
          and not exists (select from happening x where x.corrects = h.id)), '[]') as reviews
    from page order by ${SORTS[asked.sort]}`.execute(db)
  return rows
}

function from({ day, visible, cohort, team, worker }: RegisterAsked): RawBuilder<unknown> {
  const on = sql`${day}::date`
  return sql`
    from span a join subject s on s.id = a.subject_id
    left join span home on home.name = 'household' and home.subject_id = a.subject_id and home.from_day <= ${on} and home.until_day > ${on}
    left join span al on al.name = 'allocated' and al.subject_id = a.subject_id and al.from_day <= ${on} and al.until_day > ${on}
    left join subject w on w.id = al.with_id
    left join lateral (select value from span where subject_id = w.id and name = 'worker' order by from_day desc limit 1) who on true
    left join (select with_id, count(*) as n from span where name = 'placed' and from_day <= ${on} and until_day > ${on} group by 1) placed on placed.with_id = a.subject_id
    where a.name = 'approved' and a.from_day <= ${on} and a.until_day > ${on} and a.subject_id in ${visible}
      ${cohort === null ? sql`` : cohort === 'unset' ? sql`and home.value->>'cohort' is null` : sql`and home.value->>'cohort' = ${cohort}`}
      ${team === null ? sql`` : sql`and al.value->>'team' = ${team}`} ${worker === null ? sql`` : sql`and w.ref = ${worker}`}`
}

export async function countRegister(
  db: Kysely<Tables>,
  asked: RegisterAsked,
): Promise<{ all: number; cohorts: Readonly<Record<Cohort, number>> }> {
  const { rows } = await sql<{ cohort: string | null; n: number }>`
    select home.value->>'cohort' as cohort, count(*)::int as n ${from({ ...asked, cohort: null })} group by 1`.execute(
    db,
  )
  const of = (name: string | null) => rows.find((row) => row.cohort === name)?.n ?? 0
  const cohorts = { mainstream: of('mainstream'), kinship: of('kinship'), unset: of(null) }
  return { all: cohorts.mainstream + cohorts.kinship + cohorts.unset, cohorts }
}

/** What a worker is called, by reference; the reference where nobody of it may be seen. */
export async function findWorkerName(
  db: Kysely<Tables>,
  ref: string,
  visible: RegisterAsked['visible'],
): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`
    select own.value->>'name' as name from subject s join span own on own.subject_id = s.id and own.name = 'worker'
    where s.ref = ${ref} and s.id in ${visible} order by own.from_day desc limit 1`.execute(db)
  return rows[0]?.name ?? ref
}
