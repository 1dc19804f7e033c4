import { type Kysely, sql } from 'kysely'
import { longDate, type PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { Kind, SubjectId } from '../../happenings'
import { nearest } from '../../spans'

type Called = { readonly ref: string; readonly name: string }

/** How people call a subject, and whose home it belongs to. */
export type Person = {
  readonly id: SubjectId
  readonly ref: string
  readonly kind: string
  /** The name as last known by the day; of what has none, what it is and since when; else the ref. */
  readonly name: string
  /** It has a name of its own, or is somebody's who has: a person, a home, a stay of a child. */
  readonly named: boolean
  /** From which day it is there; null where that is not known, and of a stay that has not begun. */
  readonly since: PlainDate | null
  readonly home: Called | null
  readonly child: Called | null
  readonly worker: Called | null
  readonly team: string | null
  /** Where its page is. */
  readonly href: string
}

type Row = {
  id: number
  ref: string
  kind: string
  named: boolean
  stay: boolean
  name: string | null
  event: string | null
  since: PlainDate | null
  home_ref: string | null
  home_name: string | null
  child_ref: string | null
  child_name: string | null
  worker_ref: string | null
  worker_name: string | null
  team: string | null
}

/**
 * Says who some subjects are on a day: one query, however many. A subject goes by its fact `name`; one that has no such
 * question by its `title` or `event`, or by its kind and its day; a placement by its child.
 */
export async function findPeople(
  db: Kysely<Tables>,
  ids: readonly SubjectId[],
  day: PlainDate,
): Promise<Map<SubjectId, Person>> {
  if (ids.length === 0) return new Map()
  const on = sql`${day}::date`
  const nameAs = (kind: string, id: string) =>
    sql`(select value->>'name' as name from span where subject_id = ${sql.ref(id)} and name = ${kind} order by (from_day <= ${on}) desc, from_day desc limit 1)`
  const { rows } = await sql<Row>`
    with near as (${nearest(sql`select unnest(${ids}::bigint[])`, day)})
    select a.id, a.ref, a.kind, coalesce(own.value ? 'name', false) as named, coalesce(own.stay, false) as stay, own.value->>'name' as name,
      coalesce(own.value->>'title', own.value->>'event') as event, own.began_day as since,
      h.ref as home_ref, home.name as home_name, c.ref as child_ref, child.name as child_name,
      w.ref as worker_ref, who.name as worker_name, coalesce(al.value->>'team', staff.value->>'team') as team
    from near n join subject a on a.id = n.id
    left join lateral (select value, began_day, name = 'placed' as stay from span
      where (subject_id = a.id and name = a.kind and from_day <= ${on}) or itself_id = a.id order by from_day desc limit 1) own on true
    left join subject h on h.id = n.home_id
    left join lateral ${nameAs('household', 'h.id')} home on true
    left join subject c on c.id = n.child_id
    left join lateral ${nameAs('child', 'c.id')} child on true
    left join span al on al.subject_id = n.home_id and al.name = 'allocated' and al.from_day <= ${on} and al.until_day > ${on}
    left join subject w on w.id = case when n.home_id is null and a.kind <> 'worker' then n.worker_id else al.with_id end
    left join span staff on n.home_id is null and staff.subject_id = n.worker_id and staff.name = 'worker' and staff.from_day <= ${on} and staff.until_day > ${on}
    left join lateral ${nameAs('worker', 'w.id')} who on true`.execute(db)
  return new Map(rows.map((row) => [row.id, toPerson(row)]))
}

const called = (ref: string | null, name: string | null): Called | null => (ref ? { ref, name: name ?? ref } : null)

function toPerson(row: Row): Person {
  const { id, ref, kind, since, team } = row
  const person = {
    ...{ id, ref, kind, since, team, name: nameOf(row), named: row.named || row.stay },
    home: called(row.home_ref, row.home_name),
    child: called(row.child_ref, row.child_name),
    worker: called(row.worker_ref, row.worker_name),
  }
  return { ...person, href: pageOf(person, row.stay) }
}

function nameOf({ ref, kind, stay, child_name, child_ref, named, name, event, since }: Row): string {
  if (stay) return child_name ?? child_ref ?? ref
  if (named || since === null) return name ?? ref
  return event ?? `${kind} of ${longDate(since)}`
}

/** Who lives in a home is read with it, and a stay with its child; whatever else has no page of its own has one here. */
function pageOf({ kind, ref, named, home, child }: Omit<Person, 'href'>, stay: boolean): string {
  const at = encodeURIComponent
  if (kind === 'worker') return `/register?worker=${at(ref)}`
  if (child && (stay || kind === 'child')) return `/children/${at(child.ref)}`
  if (kind === 'household' || (named && home)) return `/households/${at(home?.ref ?? ref)}`
  return recordHref({ kind, ref })
}

/** The page of a subject that is no home, child or worker. */
export const recordHref = ({ kind, ref }: Pick<Person, 'kind' | 'ref'>): string =>
  `/records/${kind.replaceAll(' ', '-')}/${encodeURIComponent(ref)}`

export const hrefOf = ({ href }: Pick<Person, 'href'>): string => href

/** As a heading says it: `Ashdown household`, `Kit`, `Ivo, Ashdown household`, `complaint of 3 May 2026, Kit`. */
export function titleOf({
  kind,
  name,
  named,
  home,
  child,
  worker,
}: Omit<Person, 'id' | 'ref' | 'team' | 'href' | 'since'>): string {
  if (kind === 'household') return householdName(name)
  if (kind === 'child' || kind === 'worker') return name
  const whose = (named ? null : child?.name) ?? (home ? householdName(home.name) : worker?.name)
  return whose ? `${name}, ${whose}` : name
}

export const householdName = (name: string): string => (/household$/i.test(name) ? name : `${name} household`)

/** The roles of a kind that somebody fills, and their home and child where it asks for those: what a form is opened with. */
export function rolesFor(kind: Kind, { kind: own, ref, home, child }: Person): Record<string, string> {
  const roles = Object.entries(kind.about).sort(([, a], [, b]) => a.kinds.length - b.kinds.length)
  const about: Record<string, string> = {}
  const fill = (of: string, whose: string | undefined) => {
    const role = roles.find(([name, { kinds }]) => !(name in about) && kinds.includes(of))
    if (role && whose && !Object.values(about).includes(whose)) about[role[0]] = whose
  }
  fill(own, ref)
  fill('household', home?.ref)
  fill('child', child?.ref)
  return about
}
