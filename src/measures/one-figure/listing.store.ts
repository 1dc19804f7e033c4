import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { type Evidence, meetingEvidence, type Rule } from '../../duties'
import { dueOn } from '../../duties/duties.store'
import type { House } from '../../ledgers'
import { nearest } from '../../spans'
import { measureOf } from '../catalogue'
import type { Measure } from '../measure'

/** Whom a row of a figure is about, by name, and what is owed. */
export type Described = {
  readonly subject: string
  /** Whom it is about, where that is no home: how people call them, what they are, and where their page is. */
  readonly who: Who | null
  readonly home: { readonly ref: string; readonly name: string } | null
  readonly team: string | null
  readonly worker: { readonly ref: string; readonly name: string } | null
  readonly cohort: string | null
  /** What kind of event it was, where the row is an event. */
  readonly event: string | null
  /** When the household was approved, or the event happened. */
  readonly began: PlainDate | null
  readonly due: PlainDate | null
  readonly met: PlainDate | null
  /** Why it may wait, where somebody agreed that it may. */
  readonly excusedFor: string | null
}

export type Who = { readonly ref: string; readonly name: string; readonly kind: string; readonly href: string }

/** Says who some subjects are on a day: the service’s own words for them, handed in, as a figure knows no service. */
export type FindPeople = (
  db: Kysely<Tables>,
  ids: readonly number[],
  day: PlainDate,
) => Promise<ReadonlyMap<number, Who>>

export type FigureHouse = House & { readonly people: FindPeople }

type Row = {
  subject: string
  id: number
  home_ref: string | null
  home_name: string | null
  team: string | null
  worker_ref: string | null
  worker_name: string | null
  cohort: string | null
  event: string | null
  began: PlainDate | null
  due: PlainDate | null
  met: PlainDate | null
  excused_for: string | null
}

/** A row's subject is a ref; in a figure of households by figure, `H-1/M002`. */
export function splitSubject(measure: Measure, subject: string): { ref: string; of: Measure } {
  const cut = subject.lastIndexOf('/')
  const of = measure.form.is === 'neither' && cut > 0 ? measureOf(subject.slice(cut + 1)) : undefined
  return of ? { ref: subject.slice(0, cut), of } : { ref: subject, of: measure }
}

const owedUnder = ({ form }: Measure): readonly string[] =>
  form.is === 'currency' ? form.owed : form.is === 'completion' ? form.rules : []

/** Says who the rows of a figure are, as at its day; an event as on the day it fell due, as its figure splits it. */
export async function describeRows(
  world: Kysely<Tables>,
  people: FindPeople,
  measure: Measure,
  subjects: readonly string[],
  asAt: PlainDate,
): Promise<Map<string, Described>> {
  if (subjects.length === 0) return new Map()
  const day = sql`${asAt}::date`
  const isOwed = measure.form.is === 'completion'
  const asked = subjects.map((subject) => ({ subject, ...splitSubject(measure, subject) }))
  const owed = [...new Set(asked.map(({ of }) => of))].flatMap((of) =>
    owedUnder(of).map((rule) => ({ of: of.id, rule })),
  )
  const { rows } = await sql<Row>`
    with asked (subject, ref, measure) as (select * from unnest(${asked.map((each) => each.subject)}::text[], ${asked.map((each) => each.ref)}::text[], ${asked.map((each) => each.of.id)}::text[])),
    owed (measure, rule) as (select * from unnest(${owed.map((each) => each.of)}::text[], ${owed.map((each) => each.rule)}::text[])),
    near as (${nearest(sql`select s.id from asked a join subject s on s.ref = a.ref`, asAt)}),
    found as (
      select a.subject, s.id, near.home_id, case when near.home_id is null then near.worker_id end as own_worker_id, ev.value->>'event' as event, d.opened, d.due, case when d.met <= ${day} then d.met end as met, ex.reason as excused_for,
        ${isOwed ? sql`coalesce(d.due, ${day})` : day} as day
      from asked a join subject s on s.ref = a.ref join near on near.id = s.id
      left join span now on now.name = 'placed' and now.subject_id = s.id and now.from_day <= ${day} and now.until_day > ${day}
      left join lateral (select value from span where subject_id = s.id and name = s.kind order by from_day desc limit 1) ev on true
      left join lateral (
        select opened, ${dueOn(asAt)} as due, met from duty where (subject_id = s.id or subject_id = now.itself_id) and rule in (select rule from owed where owed.measure = a.measure)
          and opened <= ${day} ${isOwed ? sql`` : sql`and until_day > ${day}`} order by 2 nulls last, opened limit 1) d on true
      left join lateral (
        select h.facts->>'reason' as reason from happening_subject l join happening h on h.id = l.happening_id
        where l.subject_id = s.id and l.kind = 'excusal' and l.on_day <= ${day} and coalesce((h.facts->>'until')::date > ${day}, true)
          and h.facts->>'rule' in (select rule from owed where owed.measure = a.measure)
          and not h.withdrawn and not exists (select from happening c where c.corrects = h.id) order by l.on_day desc limit 1) ex on true
    )
    select f.subject, f.id, home.ref as home_ref, named.value->>'name' as home_name, named.value->>'cohort' as cohort, coalesce(al.value->>'team', staff.value->>'team', own_post.value->>'team') as team,
      w.ref as worker_ref, who.value->>'name' as worker_name, f.event, coalesce(case when f.event is null then ap.began_day end, f.opened) as began, f.due, f.met, f.excused_for
    from found f left join subject home on home.id = f.home_id
    left join lateral (select value from span where subject_id = f.home_id and name = 'household' and from_day <= f.day order by from_day desc limit 1) named on true
    left join span ap on ap.subject_id = f.home_id and ap.name = 'approved' and ap.from_day <= ${day} and ap.until_day > ${day}
    left join span al on al.subject_id = f.home_id and al.name = 'allocated' and al.from_day <= f.day and al.until_day > f.day
    left join span staff on staff.subject_id = f.own_worker_id and staff.name = 'worker' and staff.from_day <= f.day and staff.until_day > f.day
    left join lateral (select value from span where subject_id = f.id and name = 'post' and from_day <= f.day order by from_day desc limit 1) own_post on true
    left join subject w on w.id = coalesce(al.with_id, f.own_worker_id)
    left join lateral (select value from span where subject_id = w.id and name = 'worker' order by from_day desc limit 1) who on true`.execute(
    world,
  )
  const who = aboutHomes(measure) ? null : await people(world, [...new Set(rows.map(({ id }) => id))], asAt)
  return new Map(rows.map((row) => [row.subject, toDescribed(row, who?.get(row.id) ?? null)]))
}

/** Rows that are homes, or events of homes, are known by the home. */
export const aboutHomes = ({ rows, form }: Measure): boolean =>
  rows === 'household' || rows === 'household and figure' || (rows === 'event' && form.is === 'completion')

const toDescribed = (row: Row, who: Who | null): Described => ({
  subject: row.subject,
  who,
  home: row.home_ref === null ? null : { ref: row.home_ref, name: row.home_name ?? row.home_ref },
  team: row.team,
  worker: row.worker_ref ? { ref: row.worker_ref, name: row.worker_name ?? row.worker_ref } : null,
  cohort: row.cohort,
  event: row.event,
  began: row.began,
  due: row.due,
  met: row.met,
  excusedFor: row.excused_for,
})

/** The last day by which each subject had what counts under a rule, however it fell. */
export async function lastEvidence(
  world: Kysely<Tables>,
  rule: Rule,
  refs: readonly string[],
  asAt: PlainDate,
): Promise<Map<string, PlainDate>> {
  const evidence = meetingEvidence(rule)
  if (refs.length === 0 || evidence.length === 0) return new Map()
  const { rows } = await sql<{ ref: string; on_day: PlainDate }>`
    select s.ref, last.on_day from unnest(${[...refs]}::text[]) asked (ref) join subject s on s.ref = asked.ref
    cross join lateral (
      select h.on_day from happening_subject hs join happening h on h.id = hs.happening_id
      where hs.subject_id = s.id and hs.on_day <= ${asAt}::date and (${sql.join(evidence.map(isEvidence), sql` or `)})
        and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
      order by hs.on_day desc limit 1) last`.execute(world)
  return new Map(rows.map((row) => [row.ref, row.on_day]))
}

function isEvidence({ kind, where }: Evidence): RawBuilder<unknown> {
  const facts = where.map(({ fact, values }) => {
    const stored = sql`h.facts->>${sql.lit(fact)}`
    return values === 'known' ? sql`and ${stored} is not null` : sql`and ${stored} = any(${values.map(String)}::text[])`
  })
  return sql`h.kind = ${kind} ${facts.length > 0 ? sql.join(facts, sql` `) : sql``}`
}

/** What workers are called, by their refs. */
export async function workerNames(world: Kysely<Tables>, refs: readonly string[]): Promise<Map<string, string>> {
  if (refs.length === 0) return new Map()
  const { rows } = await sql<{ ref: string; name: string }>`
    select s.ref, who.value->>'name' as name from subject s
    join lateral (select value from span where subject_id = s.id and name = 'worker' order by from_day desc limit 1) who on true
    where s.kind = 'worker' and s.ref = any(${[...refs]}::text[])`.execute(world)
  return new Map(rows.flatMap(({ ref, name }) => (name ? [[ref, name] as const] : [])))
}
