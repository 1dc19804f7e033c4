import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Calendar, PlainDate } from '../calendar'
import type { Tables } from '../database'
import { dueOn } from '../duties/duties.store'
import { placesOf } from '../places'
import type { Asked, Judged } from './asked'
import { covers, firstRecorded, groupOf, live, onShortBreaks } from './bases.store'
import type { Numbered, Per, Sorted, Source } from './form'
import { homeOn } from './homes.store'
import type { Row, Told } from './known'
import { type Measure, ofCare, type Why } from './measure'
import { type Period, periodTo } from './period'

export type SortedMeasure = Measure & { readonly form: Sorted }

type Found = Omit<Row, 'asAt' | 'beside' | 'standing' | 'until' | 'held' | 'places' | 'calendar'> & {
  readonly subject_id: number
  readonly subject: string
  readonly until: string
  readonly grp: string | null
  readonly worker_grp: string | null
}

/** The rows of a measure in its period, each with the word it is given from what is known of it by the day. */
export async function sortedRows(
  db: Kysely<Tables>,
  measure: SortedMeasure,
  period: Period | null,
  asked: Asked & { readonly calendar: Calendar },
): Promise<Judged[]> {
  const { form } = measure
  const found = await findRows(db, measure, period, asked)
  const beside = await besideOf(db, form.beside ?? [], found, asked.asAt)
  const standing = await standingFor(db, form.standing ?? [], asked.asAt)
  const held = await heldBy(db, form.held ?? [], found, asked.asAt)
  const places = form.places ? await placesOf(db, postcodesIn(found, held)) : new Map()
  return found.flatMap(({ subject, subject_id, grp, worker_grp, ...row }) => {
    const until = row.until === 'infinity' || row.until > asked.asAt ? null : (row.until as PlainDate)
    const known = { beside: beside.get(subject_id) ?? [], standing, held: held.get(subject_id) ?? {}, places }
    const all = { ...row, ...known, until, asAt: asked.asAt, calendar: asked.calendar }
    const said = form.judge(all)
    const words = said === null ? [] : typeof said === 'string' ? [said] : said
    const judged = { measure: measure.id, group: grp ?? worker_grp, subject, n: 1, on: row.on }
    return words.map((word) => ({ ...judged, ...amountOf(form, all, word) }))
  })
}

/** The word of a row with what it comes to: of what nobody said, it is unknown. */
function amountOf({ amount }: Sorted, row: Row, why: Why): { readonly why: Why; readonly amount?: number } {
  const comes = amount?.(row, why)
  if (comes === undefined) return { why }
  return comes === null ? { why: 'unknown' } : { why, amount: comes }
}

/** Whom a row is about is split by its home on the row's own day; whoever has none, a worker, by their own team. */
async function findRows(
  db: Kysely<Tables>,
  measure: SortedMeasure,
  period: Period | null,
  asked: Asked,
): Promise<Found[]> {
  const { of } = measure.form
  const day = sql`${asked.asAt}::date`
  const { rows } = await sql<Found>`
    with found as materialized (select row_number() over () as id, f.* from (${rowsOf(of, period, asked)}) f
        ${asked.among ? sql`where f.subject_id in ${asked.among}` : sql``}),
    ${homeOn(sql`select id, subject_id, day from found`, asked)}
    select f.subject_id, s.ref as subject, f.on_day as "on", f.until_day as until, f.at_time as at, f.facts, f.about, f.n, f.sure, f.meets, f.began_day as began,
      coalesce(own.value, '{}'::jsonb) as who, coalesce(known.value, '{}'::jsonb) as home, ${groupOf(asked.by, { home: sql`homes.home_id`, child: sql`homes.child_id`, day: sql`f.day` })} as grp,
      ${asked.by === 'worker' ? sql`case when homes.home_id is null then own_worker.ref end` : asked.by === 'team' ? sql`case when homes.home_id is null then staff.value->>'team' end` : sql`null`} as worker_grp
    from found f join subject s on s.id = f.subject_id join homes on homes.id = f.id
    left join lateral (select value from span o where o.subject_id = f.subject_id and o.name = s.kind and o.from_day <= ${day} order by o.from_day desc limit 1) own on true
    left join lateral (select value from span k where k.subject_id = homes.home_id and k.name = 'household' and k.from_day <= f.day order by k.from_day desc limit 1) known on true
    left join span al on al.name = 'allocated' and al.subject_id = homes.home_id and al.from_day <= f.day and al.until_day > f.day
    left join subject who on who.id = al.with_id
    left join span home on home.name = 'household' and home.subject_id = homes.home_id and home.from_day <= f.day and home.until_day > f.day
    left join subject own_worker on own_worker.id = homes.worker_id
    left join span staff on staff.name = 'worker' and staff.subject_id = homes.worker_id and staff.from_day <= f.day and staff.until_day > f.day
    ${ofCare(measure) ? sql`where not ${onShortBreaks(sql`homes.child_id`, sql`f.day`)}` : sql``}`.execute(db)
  return rows
}

const between = (column: string, { from, to }: Period) => sql`${sql.ref(column)} between ${from}::date and ${to}::date`

const overOf = ({ over }: Source) =>
  over === 'day' ? 'ever' : typeof over === 'object' && 'during' in over ? over.during : over

const rowsOf = (of: Source, period: Period | null, asked: Asked): RawBuilder<unknown> =>
  'span' in of ? spans(of, period, asked) : 'owed' in of ? owed(of, period, asked) : happenings(of, period, asked)

/** A row for each thing owed; what it is, its day and the day it was met are its facts. */
function owed(of: Extract<Source, { owed: unknown }>, given: Period | null, { asAt }: Asked): RawBuilder<unknown> {
  const day = sql`${asAt}::date`
  const due = dueOn(asAt, 'd')
  const { from, to } = given ?? periodTo(asAt, overOf(of))
  const holds =
    of.over === 'day'
      ? sql`d.until_day > ${day} and ${due} < ${day}`
      : sql`${due} between ${from}::date and ${to}::date and not coalesce(d.closed <= ${day} and (d.theirs or d.closed <= ${due}) and (d.met is null or d.met > ${day}), false)`
  return sql`
    select d.subject_id, d.opened as on_day, d.opened + 1 as until_day, coalesce(${due}, d.opened) as day, null::time as at_time,
      jsonb_build_object('rule', d.rule, 'due', ${due}, 'met', case when d.met <= ${day} then d.met end) as facts, jsonb_build_object('subject', d.subject_id) as about,
      null::int as n, true as sure, true as meets, null::date as began_day
    from duty d where d.rule = any(${of.owed}::text[]) and d.opened <= ${day} and ${holds}`
}

function happenings(
  of: Extract<Source, { happening: string }>,
  given: Period | null,
  { asAt }: Asked,
): RawBuilder<unknown> {
  const about = whoseOf(of)
  const facts = Object.entries(of.where ?? {}).map(([fact, value]) => sql`and h.facts->>${sql.lit(fact)} = ${value}`)
  const all = sql`select ${about} as subject_id, h.on_day, h.on_day + 1 as until_day, h.on_day as day, h.at_time, h.facts, h.about, h.id as order_id from happening h
    where h.kind = ${of.happening} and h.on_day <= ${asAt}::date ${facts.length > 0 ? sql.join(facts, sql` `) : sql``} ${live}`
  const period = given ?? periodTo(asAt, overOf(of))
  const apart =
    typeof of.once === 'object'
      ? sql`a.facts->>${sql.lit(of.once.fact)}`
      : of.once === 'a day'
        ? sql`a.subject_id, a.on_day`
        : sql`a.subject_id`
  const n = of.sharing
    ? sql`row_number() over (partition by coalesce(a.facts->>${sql.lit(of.sharing)}, a.order_id::text) order by a.on_day, a.order_id)::int`
    : sql`null::int`
  const meets = of.meets
    ? sql`exists (select from duty d where d.subject_id = a.subject_id and d.rule = any(${of.meets}::text[]) and d.met = a.on_day)`
    : sql`false`
  if (!of.within)
    return sql`select ${of.once ? sql`distinct on (${apart})` : sql``} a.*, ${n} as n, true as sure, ${meets} as meets, null::date as began_day from (${all}) a
      where ${between('a.on_day', period)} ${of.while ? sql`and exists (select from span w where w.name = ${of.while} and w.subject_id = a.subject_id and ${covers('w', sql`a.on_day`)})` : sql``}
      ${of.once ? sql`order by ${apart}, a.on_day desc, a.order_id desc` : sql``}`
  // The first and the last day of a span both count, as what stops a duty still meets it on its day. Only those who have
  // one in the period are numbered.
  return sql`select *, ${isSure(of.happening, of.within)} as sure, false as meets from (
    select a.*, row_number() over (partition by a.subject_id, w.began_day order by a.on_day, a.order_id)::int as n, w.began_day
    from (select * from (${all}) each where subject_id in (select subject_id from (${all}) recent where ${between('recent.on_day', period)})) a
    left join lateral (select began_day from span w where w.name = ${of.within.span} and w.subject_id = a.subject_id and w.from_day <= a.on_day and w.until_day >= a.on_day
      order by w.from_day limit 1) w on true) a where ${between('a.on_day', period)}`
}

/** What is of nobody in particular is of the service: what was heard counts, whomever it names. */
function whoseOf({ whose, orElse }: Extract<Source, { happening: string }>): RawBuilder<unknown> {
  const role = (name: string) => sql`(h.about->>${sql.lit(name)})::bigint`
  if (!orElse) return role(whose)
  const service = sql`(select min(id) from subject where kind = 'service')`
  return sql`coalesce(${sql.join([whose, ...orElse].map(role))}, ${service})`
}

function isSure(kind: string, { first }: Numbered): RawBuilder<unknown> {
  if (!first) return sql`true`
  return sql`coalesce((select f.due from duty f where f.subject_id = a.subject_id and f.rule = ${first} and f.opened = a.began_day limit 1), a.began_day)
    >= ${firstRecorded(kind)}`
}

function spans(of: Extract<Source, { span: string }>, given: Period | null, { asAt }: Asked): RawBuilder<unknown> {
  const day = sql`${asAt}::date`
  const period = given ?? periodTo(asAt, overOf(of))
  const during = typeof of.over === 'object' && 'during' in of.over
  const holds =
    of.over === 'day'
      ? covers('a', day)
      : during
        ? sql`a.began_day <= ${period.to}::date and a.until_day >= ${period.from}::date and a.from_day <= ${day}`
        : sql`${between('a.began_day', period)} and a.from_day = a.began_day`
  const whose = sql.ref(`a.${of.whose === 'with' ? 'with_id' : of.whose === 'itself' ? 'itself_id' : 'subject_id'}`)
  const [named, aliases] = namedBy(of.named ?? [], day)
  const each = (column: string, by: RawBuilder<unknown>) =>
    sql.join(
      aliases.map((alias) => sql.ref(`${alias}.${column}`)),
      by,
    )
  const also = of.while
    ? sql`join span also on also.name = ${of.while} and also.subject_id = a.subject_id and ${covers('also', day)}`
    : sql``
  const on = of.over === 'day' || during ? day : sql`a.began_day`
  return sql`
    select distinct on (${of.once ? whose : during ? sql`${whose}, a.began_day` : sql`a.id`}) ${whose} as subject_id, a.began_day as on_day, max(a.until_day) over (partition by a.subject_id, a.name, a.key, a.began_day) as until_day,
      least(${on}, a.until_day - 1) as day, null::time as at_time, ${each('value', sql` || `)} as facts,
      jsonb_build_object('subject', a.subject_id, 'with', a.with_id, 'itself', a.itself_id) as about,
      ${of.once ? sql`count(*) over (partition by ${whose})::int` : sql`null::int`} as n, true as sure, false as meets, greatest(${each('began_day', sql`, `)}) as began_day
    from span a ${named} ${also} where a.name = ${of.span} and ${whose} is not null ${of.withSomebody ? sql`and a.with_id is not null` : sql``} and ${holds}
    order by ${of.once ? whose : during ? sql`${whose}, a.began_day` : sql`a.id`}, a.from_day desc`
}

/** Joins to whom a span names, and to whom that one names, and so on. */
function namedBy(names: readonly string[], day: RawBuilder<unknown>): [joins: RawBuilder<unknown>, aliases: string[]] {
  const aliases = ['a', ...names.map((_, n) => `named${n}`)]
  const joins = names.map((name, n) => {
    const [from, to] = [aliases[n], aliases[n + 1]].map(String) as [string, string]
    return sql`join span ${sql.ref(to)} on ${sql.ref(`${to}.name`)} = ${name} and ${sql.ref(`${to}.subject_id`)} = ${sql.ref(`${from}.with_id`)} and ${covers(to, day)}`
  })
  return [joins.length > 0 ? sql.join(joins, sql` `) : sql``, aliases]
}

/** What else was true of the subjects of some rows on a day. */
async function heldBy(
  db: Kysely<Tables>,
  names: readonly string[],
  rows: readonly Found[],
  asAt: PlainDate,
): Promise<Map<number, Record<string, Row['facts']>>> {
  const held = new Map<number, Record<string, Row['facts']>>()
  if (names.length === 0 || rows.length === 0) return held
  const asked = [...new Set(rows.map(({ subject_id }) => subject_id))]
  const found = await sql<{ subject_id: number; name: string; value: Row['facts'] }>`
    select a.subject_id, a.name, a.value || jsonb_build_object('since', a.began_day) as value from span a
    where a.subject_id = any(${asked}::bigint[]) and a.name = any(${names}::text[]) and ${covers('a', sql`${asAt}::date`)}
    order by a.from_day, a.id`.execute(db)
  for (const { subject_id, name, value } of found.rows) held.set(subject_id, { ...held.get(subject_id), [name]: value })
  return held
}

const postcodesIn = (rows: readonly Found[], held: ReadonlyMap<number, Record<string, Row['facts']>>): string[] =>
  [...rows.map(({ facts }) => facts), ...[...held.values()].flatMap((each) => Object.values(each))].flatMap(
    ({ postcode, home_postcode }) => [postcode, home_postcode].filter((each) => typeof each === 'string'),
  )

type Said = Told & { readonly subject_id: number }

const told = sql`h.kind, h.on_day as "on", h.at_time as at, h.about, h.facts`

async function besideOf(
  db: Kysely<Tables>,
  kinds: readonly string[],
  rows: readonly Found[],
  asAt: PlainDate,
): Promise<Map<number, Told[]>> {
  const beside = new Map<number, Told[]>()
  if (kinds.length === 0 || rows.length === 0) return beside
  const asked = [...new Set(rows.map(({ subject_id }) => subject_id))]
  const found = await sql<Said>`
    select distinct hs.subject_id, h.id, ${told} from happening_subject hs join happening h on h.id = hs.happening_id
    where hs.subject_id = any(${asked}::bigint[]) and hs.kind = any(${kinds}::text[]) and hs.on_day <= ${asAt}::date ${live}
    order by h.on_day, h.id`.execute(db)
  for (const { subject_id, ...each } of found.rows) beside.set(subject_id, [...(beside.get(subject_id) ?? []), each])
  return beside
}

async function standingFor(db: Kysely<Tables>, kinds: readonly string[], asAt: PlainDate): Promise<readonly Told[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<Told>`
    select ${told} from happening h where h.kind = any(${kinds}::text[]) and h.on_day <= ${asAt}::date ${live} order by h.on_day, h.id`.execute(
    db,
  )
  return rows
}

type OfRatio = { readonly group: string | null; readonly hours: number | null }

/** What a ratio is of, by group: the hours of workers, or things that happened in its period. */
export const hoursOf = (db: Kysely<Tables>, form: Sorted, given: Period | null, asked: Asked): Promise<OfRatio[]> => {
  const { per } = form
  if (!per) return Promise.resolve([])
  return 'role' in per
    ? hoursWorked(db, form, per, asked)
    : happened(db, per, given ?? periodTo(asked.asAt, overOf(form.of)), asked)
}

async function happened(
  db: Kysely<Tables>,
  { happening, whose }: Extract<Per, { happening: string }>,
  { from, to }: Period,
  { by }: Asked,
): Promise<OfRatio[]> {
  const group = by === 'worker' ? sql`s.ref` : by === 'team' ? sql`staff.value->>'team'` : sql`null`
  const { rows } = await sql<{ grp: string | null; n: number }>`
    select ${group} as grp, count(*)::int as n from happening h left join subject s on s.id = (h.about->>${sql.lit(whose)})::bigint
    left join span staff on staff.name = 'worker' and staff.subject_id = s.id and ${covers('staff', sql`h.on_day`)}
    where h.kind = ${happening} and h.on_day between ${from}::date and ${to}::date ${live} group by 1`.execute(db)
  return rows.map(({ grp, n }) => ({ group: grp, hours: n }))
}

/**
 * The hours a week of the workers a ratio is of, by group; null for a group in which somebody's are not known. Nor are those
 * of somebody who holds one of its rows, and of whom it is not recorded that they work here at all.
 */
async function hoursWorked(
  db: Kysely<Tables>,
  { of }: Sorted,
  per: Extract<Per, { role: string }>,
  { asAt, by }: Asked,
): Promise<OfRatio[]> {
  if (!('span' in of)) return []
  const day = sql`${asAt}::date`
  const also = of.while
    ? sql`join span also on also.name = ${of.while} and also.subject_id = a.subject_id and ${covers('also', day)}`
    : sql``
  const { rows } = await sql<{ grp: string | null; hours: number | null }>`
    select ${by === 'team' ? sql`staff.value->>'team'` : by === 'worker' ? sql`s.ref` : sql`null`} as grp,
      case when bool_or(w.hours is null) then null else sum(least(w.hours, ${per.hours}))::float8 end as hours
    from (
      select a.subject_id, (a.value->>'hours_a_week')::float8 as hours from span a where a.name = 'employed' and ${covers('a', day)} and a.value->>'role' = ${per.role}
      union all select distinct a.with_id, null::float8 from span a ${also} where a.name = ${of.span} and ${covers('a', day)} and a.with_id is not null
        and not exists (select from span e where e.name = 'employed' and e.subject_id = a.with_id and ${covers('e', day)})) w
    join subject s on s.id = w.subject_id left join span staff on staff.name = 'worker' and staff.subject_id = w.subject_id and ${covers('staff', day)}
    group by 1`.execute(db)
  return rows.map(({ grp, hours }) => ({ group: grp, hours }))
}
