import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../../access'
import { type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import { asStood } from '../../duties'
import { loadDuties } from '../../duties/duties.store'
import { rolesOf } from '../../measures'
import type { Owed, Person, Said } from './matrix'

/** Whom the matrix is of, and what the law asks of each sort to learn. */
export const WHO = {
  carer: { title: 'Carers', each: 'carer', rules: ['tsds', 'fc-induction', 'fc-pdp-annual'] },
  worker: { title: 'Workers', each: 'worker', rules: ['staff-induction', 'staff-induction-6m'] },
  'panel member': {
    title: 'Panel members',
    each: 'panel member',
    rules: ['panel-member-induction-10w', 'panel-member-training-12m'],
  },
  councillor: { title: 'Members of the board', each: 'member of the board', rules: ['cp-training'] },
} as const
export type Who = keyof typeof WHO
export const WHOS = Object.keys(WHO) as Who[]

type Asked = { readonly day: PlainDate; readonly visible: RawBuilder<number>; readonly scope: Viewer['scope'] }

type Found = Omit<Person, 'roles' | 'home' | 'attended' | 'owed'> & {
  readonly home_id: number | null
  readonly home_ref: string | null
  readonly home_name: string | null
}

/** Everybody of a sort on a day whom a viewer may see, with what they were on and what is owed by them, by name. */
export async function findLearners(db: Kysely<Tables>, who: Who, asked: Asked): Promise<Person[]> {
  const { rows } = await QUERIES[who](asked).execute(db)
  const attended = await findAbout(db, 'training attendance', rows, asked.day)
  const owed = await findOwed(db, who, rows, asked.day)
  return rows.map(({ home_id, home_ref, home_name, ...person }) => ({
    ...person,
    roles: who === 'carer' || who === 'worker' ? rolesOf[who](person.part) : [who],
    home: home_ref ? { ref: home_ref, name: home_name ?? home_ref } : null,
    attended: attended.get(person.id) ?? [],
    owed: new Map([...(owed.get(home_id ?? person.id) ?? []), ...(owed.get(person.id) ?? [])]),
  }))
}

const on = (alias: string, day: PlainDate): RawBuilder<boolean> =>
  sql`${sql.ref(`${alias}.from_day`)} <= ${day}::date and ${sql.ref(`${alias}.until_day`)} > ${day}::date`

const QUERIES: Readonly<Record<Who, (asked: Asked) => RawBuilder<Found>>> = {
  carer: ({ day, visible }) => sql<Found>`
    select s.id, s.ref, coalesce(c.value->>'name', s.ref) as name, home.value->>'cohort' as part, al.value->>'team' as team,
      greatest(c.began_day, a.began_day)::text as began, h.id as home_id, h.ref as home_ref, home.value->>'name' as home_name
    from span c join subject s on s.id = c.subject_id join subject h on h.id = c.with_id
    join span a on a.name = 'approved' and a.subject_id = h.id and ${on('a', day)}
    left join span home on home.name = 'household' and home.subject_id = h.id and ${on('home', day)}
    left join span al on al.name = 'allocated' and al.subject_id = h.id and ${on('al', day)}
    where c.name = 'carer' and ${on('c', day)} and s.id in ${visible} order by home.value->>'name', name, s.ref`,
  // Of whom it was never recorded that they began, nobody knows that they stopped: they are here, with nothing known.
  worker: ({ day, visible, scope }) => sql<Found>`
    select s.id, s.ref, coalesce(w.value->>'name', s.ref) as name, e.value->>'role' as part, w.value->>'team' as team,
      e.began_day::text as began, null::bigint as home_id, null as home_ref, null as home_name
    from span w join subject s on s.id = w.subject_id
    left join span e on e.name = 'employed' and e.subject_id = s.id and ${on('e', day)}
    where w.name = 'worker' and ${on('w', day)} and s.id in ${visible} and ${theirs(scope)}
      and (e.id is not null or not exists (select from span x where x.name = 'employed' and x.subject_id = s.id and x.from_day <= ${day}::date))
    order by name, s.ref`,
  'panel member': (asked) => ofList(asked, 'panel member', 'office'),
  councillor: (asked) => ofList(asked, 'councillor', 'seat'),
}

const ofList = ({ day, visible }: Asked, kind: string, part: string): RawBuilder<Found> => sql<Found>`
  select s.id, s.ref, coalesce(p.value->>'name', s.ref) as name, p.value->>${sql.lit(part)} as part, null as team, p.began_day::text as began,
    null::bigint as home_id, null as home_ref, null as home_name
  from span p join subject s on s.id = p.subject_id where p.name = ${kind} and ${on('p', day)} and s.id in ${visible} order by name, s.ref`

/** What a colleague has learned is no business of whoever holds cases beside them. */
const theirs = (scope: Viewer['scope']): RawBuilder<boolean> =>
  scope.kind === 'team'
    ? sql`w.value->>'team' = ${scope.team}`
    : scope.kind === 'caseload'
      ? sql`s.ref = ${scope.worker}`
      : sql`true`

const counts = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`

/** What was recorded of a kind about some people by a day, oldest first. */
export async function findAbout(
  db: Kysely<Tables>,
  kind: string,
  people: readonly { readonly id: number }[],
  day: PlainDate,
): Promise<Map<number, Said[]>> {
  const { rows } = await sql<Said & { subject_id: number }>`
    select l.subject_id, h.id, h.on_day::text as "on", h.facts from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = any(${people.map(({ id }) => id)}::bigint[]) and l.kind = ${kind} and l.on_day <= ${day}::date and ${counts}
    order by h.on_day, h.id`.execute(db)
  const about = new Map<number, Said[]>()
  for (const { subject_id, ...each } of rows) {
    const own = about.get(subject_id)
    if (own) own.push(each)
    else about.set(subject_id, [each])
  }
  return about
}

/** What was recorded of a kind by a day, of whomever, oldest first: lines of the matrix, documents issued. */
export async function findAll(db: Kysely<Tables>, kind: string, day: PlainDate): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select h.id, h.on_day::text as "on", h.facts from happening h where h.kind = ${kind} and h.on_day <= ${day}::date and ${counts}
    order by h.on_day, h.id`.execute(db)
  return rows
}

/** What was ever owed by each person and by their home, by rule. */
async function findOwed(
  db: Kysely<Tables>,
  who: Who,
  people: readonly Found[],
  day: PlainDate,
): Promise<Map<number, Map<string, Owed[]>>> {
  const subjects = [...new Set(people.flatMap(({ id, home_id }) => (home_id === null ? [id] : [id, home_id])))]
  const bySubject = new Map<number, Map<string, Owed[]>>()
  for (const duty of await loadDuties(db, subjects, WHO[who].rules)) {
    const byRule = bySubject.get(duty.subject) ?? new Map<string, Owed[]>()
    bySubject.set(duty.subject, byRule)
    byRule.set(duty.rule, [...(byRule.get(duty.rule) ?? []), asStood(duty, toNumber(day))])
  }
  return bySubject
}
