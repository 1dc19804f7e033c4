import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'

export type Lodged = {
  readonly id: number
  readonly ref: string
  readonly name: string | null
  readonly born: string | null
  readonly relationship: string | null
  readonly kind: string
  readonly from: string
  readonly until: string
  readonly type: string | null
}

export type Home = {
  readonly id: SubjectId
  readonly ref: string
  readonly name: string
  readonly address: string | null
  readonly cohort: string | null
  readonly approved: {
    readonly since: string
    readonly from: string
    readonly places: string | null
    readonly terms: string | null
  } | null
  readonly ended: string | null
  readonly worker: { readonly ref: string; readonly name: string; readonly since: string } | null
  readonly team: string | null
  readonly people: readonly Lodged[]
}

type Row = Omit<Home, 'people' | 'approved' | 'worker'> & {
  since: string | null
  terms_from: string | null
  places: string | null
  terms: string | null
  worker_ref: string | null
  worker_name: string | null
  allocated: string | null
}

/** Who a household is on a day: its approval, its worker, and everyone who lives or has lived there that the viewer may see. */
export async function getHome(
  db: Kysely<Tables>,
  id: SubjectId,
  day: PlainDate,
  visible: RawBuilder<number>,
): Promise<Home> {
  const on = sql`${day}::date`
  const { rows } = await sql<Row>`
    select s.id, s.ref, coalesce(home.value->>'name', s.ref) as name, home.value->>'address' as address, home.value->>'cohort' as cohort, al.value->>'team' as team,
      a.began_day as since, a.from_day as terms_from, a.value->>'places' as places, a.value->>'terms' as terms,
      w.ref as worker_ref, coalesce(who.value->>'name', w.ref) as worker_name, al.from_day as allocated,
      (select max(until_day) from span where subject_id = s.id and name = 'approved' and until_day <= ${on}) as ended
    from subject s
    left join lateral (select value from span where subject_id = s.id and name = 'household' and from_day <= ${on} order by from_day desc limit 1) home on true
    left join span a on a.name = 'approved' and a.subject_id = s.id and a.from_day <= ${on} and a.until_day > ${on}
    left join span al on al.name = 'allocated' and al.subject_id = s.id and al.from_day <= ${on} and al.until_day > ${on}
    left join subject w on w.id = al.with_id
    left join lateral (select value from span where subject_id = w.id and name = 'worker' order by from_day desc limit 1) who on true
    where s.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`no subject ${id}`)
  return {
    ...{
      id: row.id,
      ref: row.ref,
      name: row.name,
      address: row.address,
      cohort: row.cohort,
      ended: row.ended,
      team: row.team,
    },
    approved:
      row.since && row.terms_from
        ? { since: row.since, from: row.terms_from, places: row.places, terms: row.terms }
        : null,
    worker:
      row.worker_ref && row.allocated
        ? { ref: row.worker_ref, name: row.worker_name ?? row.worker_ref, since: row.allocated }
        : null,
    people: await findLodged(db, id, day, visible),
  }
}

async function findLodged(
  db: Kysely<Tables>,
  home: SubjectId,
  day: PlainDate,
  visible: RawBuilder<number>,
): Promise<Lodged[]> {
  const { rows } = await sql<Lodged>`
    select p.subject_id as id, s.ref, p.name as kind, p.began_day as from, p.until_day as until, own.value->>'name' as name, own.value->>'born' as born,
      p.value->>'relationship' as relationship, p.value->>'type' as type
    from span p join subject s on s.id = p.subject_id
    left join lateral (select value from span where subject_id = p.subject_id and name = s.kind order by from_day desc limit 1) own on true
    where p.with_id = ${home} and p.name in ('carer', 'household member', 'placed') and p.from_day <= ${day}::date and p.subject_id in ${visible}
    order by p.name, own.value->>'born' nulls last, s.ref`.execute(db)
  return rows
}
