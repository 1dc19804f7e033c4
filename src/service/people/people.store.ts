import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'

/** How people call a subject, and whose home it belongs to. */
export type Person = {
  readonly id: SubjectId
  readonly ref: string
  readonly kind: string
  /** The name as last known by the day; the ref where nobody gave one. */
  readonly name: string
  readonly home: { readonly ref: string; readonly name: string } | null
  readonly child: { readonly ref: string; readonly name: string } | null
  readonly worker: { readonly ref: string; readonly name: string } | null
  readonly team: string | null
}

type Row = {
  id: number
  ref: string
  kind: string
  name: string | null
  event: string | null
  home_ref: string | null
  home_name: string | null
  child_ref: string | null
  child_name: string | null
  worker_ref: string | null
  worker_name: string | null
  team: string | null
}

/** Says who some subjects are on a day: one query, however many. A placement goes by its child. */
export async function findPeople(
  db: Kysely<Tables>,
  ids: readonly SubjectId[],
  day: PlainDate,
): Promise<Map<SubjectId, Person>> {
  if (ids.length === 0) return new Map()
  const on = sql`${day}::date`
  const { rows } = await sql<Row>`
    with asked as (select s.id, s.ref, s.kind from subject s where s.id = any(${ids}::bigint[])),
    named as (
      select a.*, own.value as own, stay.subject_id as child_id,
        case a.kind when 'household' then a.id else coalesce(stay.with_id, own.with_id, now.with_id) end as home_id
      from asked a
      left join lateral (select value, with_id from span where subject_id = a.id and name = a.kind and from_day <= ${on} order by from_day desc limit 1) own on true
      left join lateral (select subject_id, with_id from span where itself_id = a.id order by from_day desc limit 1) stay on a.kind = 'placement'
      left join lateral (select with_id from span where subject_id = a.id and name = 'placed' and from_day <= ${on} and until_day > ${on} limit 1) now on a.kind = 'child'
    )
    select n.id, n.ref, n.kind, n.own->>'name' as name, n.own->>'event' as event,
      h.ref as home_ref, home.value->>'name' as home_name, c.ref as child_ref, child.value->>'name' as child_name,
      w.ref as worker_ref, who.value->>'name' as worker_name, al.value->>'team' as team
    from named n
    left join subject h on h.id = n.home_id
    left join lateral (select value from span where subject_id = n.home_id and name = 'household' and from_day <= ${on} order by from_day desc limit 1) home on true
    left join subject c on c.id = n.child_id
    left join lateral (select value from span where subject_id = n.child_id and name = 'child' order by from_day desc limit 1) child on true
    left join span al on al.subject_id = n.home_id and al.name = 'allocated' and al.from_day <= ${on} and al.until_day > ${on}
    left join subject w on w.id = al.with_id
    left join lateral (select value from span where subject_id = w.id and name = 'worker' order by from_day desc limit 1) who on true`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, toPerson(row)]))
}

function toPerson(row: Row): Person {
  const child = row.child_ref ? { ref: row.child_ref, name: row.child_name ?? row.child_ref } : null
  return {
    id: row.id,
    ref: row.ref,
    kind: row.kind,
    name: child?.name ?? row.name ?? row.event ?? row.ref,
    home: row.home_ref ? { ref: row.home_ref, name: row.home_name ?? row.home_ref } : null,
    child: row.kind === 'child' ? { ref: row.ref, name: row.name ?? row.ref } : child,
    worker: row.worker_ref ? { ref: row.worker_ref, name: row.worker_name ?? row.worker_ref } : null,
    team: row.team,
  }
}

/** Where a person's page is: a home's or a child's. */
export function hrefOf(person: Pick<Person, 'kind' | 'ref' | 'home' | 'child'>): string {
  if (person.child) return `/children/${encodeURIComponent(person.child.ref)}`
  if (person.kind === 'worker') return `/register?worker=${encodeURIComponent(person.ref)}`
  return `/households/${encodeURIComponent(person.home?.ref ?? person.ref)}`
}

/** As a heading says it: `Ashdown household`, `Kit`, `Ivo, Ashdown household`. */
export function titleOf(person: Pick<Person, 'kind' | 'name' | 'home'>): string {
  if (person.kind === 'household') return householdName(person.name)
  return person.kind === 'child' || !person.home ? person.name : `${person.name}, ${householdName(person.home.name)}`
}

export const householdName = (name: string): string => (/household$/i.test(name) ? name : `${name} household`)
