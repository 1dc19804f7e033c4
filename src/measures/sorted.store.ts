import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import type { Asked, Judged } from './asked'
import { covers, groupOf, live } from './bases.store'
import type { Sorted, Source } from './form'
import { homeOn } from './homes.store'
import type { Row, Told } from './known'
import type { Measure } from './measure'
import { type Period, periodTo } from './period'

export type SortedMeasure = Measure & { readonly form: Sorted }

type Found = Omit<Row, 'asAt' | 'beside' | 'standing' | 'until'> & {
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
  asked: Asked,
): Promise<Judged[]> {
  const { form } = measure
  const found = await findRows(db, form.of, period, asked)
  const beside = await besideOf(db, form.beside ?? [], found, asked.asAt)
  const standing = await standingFor(db, form.standing ?? [], asked.asAt)
  return found.flatMap(({ subject, subject_id, grp, worker_grp, ...row }) => {
    const until = row.until === 'infinity' || row.until > asked.asAt ? null : (row.until as PlainDate)
    const why = form.judge({ ...row, until, asAt: asked.asAt, beside: beside.get(subject_id) ?? [], standing })
    return why === null ? [] : [{ measure: measure.id, group: grp ?? worker_grp, subject, why, n: 1 }]
  })
}

/** Whom a row is about is split by its home on the row's own day; whoever has none, a worker, by their own team. */
async function findRows(db: Kysely<Tables>, of: Source, period: Period | null, asked: Asked): Promise<Found[]> {
  const day = sql`${asked.asAt}::date`
  const { rows } = await sql<Found>`
    with found as materialized (select row_number() over () as id, f.* from (${'span' in of ? spans(of, period, asked) : happenings(of, period, asked)}) f
      where not exists (select from span sb where sb.name = 'legal status' and sb.subject_id = f.subject_id and sb.from_day <= f.day and sb.until_day > f.day and sb.value->>'status' in ('V3', 'V4'))
        ${asked.among ? sql`and f.subject_id in ${asked.among}` : sql``}),
    ${homeOn(sql`select id, subject_id, day from found`, asked)}
    select f.subject_id, s.ref as subject, f.on_day as "on", f.until_day as until, f.at_time as at, f.facts, f.about, f.n, f.began_day as began,
      coalesce(own.value, '{}'::jsonb) as who, coalesce(known.value, '{}'::jsonb) as home, ${groupOf(asked.by)} as grp,
      ${asked.by === 'worker' ? sql`case when homes.home_id is null then own_worker.ref end` : asked.by === 'team' ? sql`case when homes.home_id is null then staff.value->>'team' end` : sql`null`} as worker_grp
    from found f join subject s on s.id = f.subject_id join homes on homes.id = f.id
    left join lateral (select value from span o where o.subject_id = f.subject_id and o.name = s.kind and o.from_day <= ${day} order by o.from_day desc limit 1) own on true
    left join lateral (select value from span k where k.subject_id = homes.home_id and k.name = 'household' and k.from_day <= f.day order by k.from_day desc limit 1) known on true
    left join span al on al.name = 'allocated' and al.subject_id = homes.home_id and al.from_day <= f.day and al.until_day > f.day
    left join subject who on who.id = al.with_id
    left join span home on home.name = 'household' and home.subject_id = homes.home_id and home.from_day <= f.day and home.until_day > f.day
    left join subject own_worker on own_worker.id = homes.worker_id
    left join span staff on staff.name = 'worker' and staff.subject_id = homes.worker_id and staff.from_day <= f.day and staff.until_day > f.day`.execute(
    db,
  )
  return rows
}

const between = (column: string, { from, to }: Period) => sql`${sql.ref(column)} between ${from}::date and ${to}::date`

const overOf = ({ over }: Source) =>
  over === 'day' ? 'ever' : typeof over === 'object' && 'during' in over ? over.during : over

function happenings(
  of: Extract<Source, { happening: string }>,
  given: Period | null,
  { asAt }: Asked,
): RawBuilder<unknown> {
  const about = sql`(h.about->>${sql.lit(of.whose)})::bigint`
  const facts = Object.entries(of.where ?? {}).map(([fact, value]) => sql`and h.facts->>${sql.lit(fact)} = ${value}`)
  const all = sql`select ${about} as subject_id, h.on_day, h.on_day + 1 as until_day, h.on_day as day, h.at_time, h.facts, h.about, h.id as order_id from happening h
    where h.kind = ${of.happening} and h.on_day <= ${asAt}::date ${facts.length > 0 ? sql.join(facts, sql` `) : sql``} ${live}`
  const period = given ?? periodTo(asAt, overOf(of))
  if (!of.within)
    return sql`select a.*, null::int as n, null::date as began_day from (${all}) a where ${between('a.on_day', period)}`
  // The first and the last day of a span both count, as what stops a duty still meets it on its day.
  return sql`select * from (
    select a.*, row_number() over (partition by a.subject_id, w.began_day order by a.on_day, a.order_id)::int as n, w.began_day from (${all}) a
    left join lateral (select began_day from span w where w.name = ${of.within} and w.subject_id = a.subject_id and w.from_day <= a.on_day and w.until_day >= a.on_day
      order by w.from_day limit 1) w on true) a where ${between('a.on_day', period)}`
}

function spans(of: Extract<Source, { span: string }>, given: Period | null, { asAt }: Asked): RawBuilder<unknown> {
  const day = sql`${asAt}::date`
  const period = given ?? periodTo(asAt, overOf(of))
  const during = typeof of.over === 'object' && 'during' in of.over
  const holds =
    of.over === 'day'
      ? covers('a', day)
      : during
        ? sql`a.began_day <= ${period.to}::date and a.until_day > ${period.from}::date and a.from_day <= ${day}`
        : sql`${between('a.began_day', period)} and a.from_day = a.began_day`
  const whose = sql.ref(`a.${of.whose === 'with' ? 'with_id' : of.whose === 'itself' ? 'itself_id' : 'subject_id'}`)
  const named = of.named
    ? sql`join span named on named.name = ${of.named} and named.subject_id = a.with_id and ${covers('named', day)}`
    : sql``
  const also = of.while
    ? sql`join span also on also.name = ${of.while} and also.subject_id = a.subject_id and ${covers('also', day)}`
    : sql``
  const on = of.over === 'day' || during ? day : sql`a.began_day`
  return sql`
    select distinct on (${of.once ? whose : during ? sql`${whose}, a.began_day` : sql`a.id`}) ${whose} as subject_id, a.began_day as on_day, max(a.until_day) over (partition by a.subject_id, a.name, a.key, a.began_day) as until_day,
      least(${on}, a.until_day - 1) as day, null::time as at_time, a.value ${of.named ? sql`|| named.value` : sql``} as facts,
      jsonb_build_object('subject', a.subject_id, 'with', a.with_id, 'itself', a.itself_id) as about,
      ${of.once ? sql`count(*) over (partition by ${whose})::int` : sql`null::int`} as n, ${of.named ? sql`greatest(a.began_day, named.began_day)` : sql`a.began_day`} as began_day
    from span a ${named} ${also} where a.name = ${of.span} and ${whose} is not null ${of.withSomebody ? sql`and a.with_id is not null` : sql``} and ${holds}
    order by ${of.once ? whose : during ? sql`${whose}, a.began_day` : sql`a.id`}, a.from_day desc`
}

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

/** The hours a week of the workers a ratio is of, by group; null for a group in which somebody's are not known. */
export async function hoursOf(
  db: Kysely<Tables>,
  { per }: Sorted,
  { asAt, by }: Asked,
): Promise<{ readonly group: string | null; readonly hours: number | null }[]> {
  if (!per) return []
  const day = sql`${asAt}::date`
  const { rows } = await sql<{ grp: string | null; hours: number | null }>`
    select ${by === 'team' ? sql`staff.value->>'team'` : by === 'worker' ? sql`s.ref` : sql`null`} as grp,
      case when bool_or(a.value->>'hours_a_week' is null) then null else sum(least((a.value->>'hours_a_week')::float8, ${per.hours}))::float8 end as hours
    from span a join subject s on s.id = a.subject_id left join span staff on staff.name = 'worker' and staff.subject_id = a.subject_id and ${covers('staff', day)}
    where a.name = 'employed' and ${covers('a', day)} and a.value->>'role' = ${per.role} group by 1`.execute(db)
  return rows.map(({ grp, hours }) => ({ group: grp, hours }))
}
