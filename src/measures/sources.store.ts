import { type RawBuilder, sql } from 'kysely'
import { dueOn } from '../duties/duties.store'
import type { Asked } from './asked'
import { covers, firstRecorded, live, onShortBreaks } from './bases.store'
import type { Numbered, Source } from './form'
import { type Period, periodTo } from './period'

const between = (column: string, { from, to }: Period) => sql`${sql.ref(column)} between ${from}::date and ${to}::date`

const overOf = ({ over }: Source) =>
  over === 'day' ? 'ever' : typeof over === 'object' && 'during' in over ? over.during : over

/**
 * The rows of a source in a period, or as at a day, as SQL: whose, on which day, and what is said of them. Of `care`, what
 * happened on a series of short breaks takes no place of what happened in care: one of several is chosen among the others.
 */
export const rowsOf = (of: Source, period: Period | null, asked: Asked, care: boolean): RawBuilder<unknown> =>
  'span' in of ? spans(of, period, asked) : 'owed' in of ? owed(of, period, asked) : happenings(of, period, asked, care)

/** A row for each thing owed; what it is, its day and the day it was met are its facts. */
function owed(of: Extract<Source, { owed: unknown }>, given: Period | null, { asAt }: Asked): RawBuilder<unknown> {
  const day = sql`${asAt}::date`
  const due = dueOn(asAt, 'd')
  const { from, to } = given ?? periodTo(asAt, overOf(of))
  const holds = sql`${due} between ${from}::date and ${to}::date and not coalesce(d.closed <= ${day} and (d.theirs or d.closed <= ${due}) and (d.met is null or d.met > ${day}), false)`
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
  care: boolean,
): RawBuilder<unknown> {
  const about = whoseOf(of)
  const facts = Object.entries(of.where ?? {}).map(([fact, value]) => sql`and h.facts->>${sql.lit(fact)} = ${value}`)
  const all = sql`select ${about} as subject_id, h.on_day, h.on_day + 1 as until_day, h.on_day as day, h.at_time, h.facts, h.about, h.id as order_id from happening h
    where h.kind = ${of.happening} and h.on_day <= ${asAt}::date ${facts.length > 0 ? sql.join(facts, sql` `) : sql``} ${live}`
  const period = given ?? periodTo(asAt, overOf(of))
  const apart = apartBy(of)
  const cared =
    care && of.once
      ? sql`and not ${onShortBreaks(sql`coalesce((a.about->>'child')::bigint, a.subject_id)`, sql`a.on_day`)}`
      : sql``
  const meets = of.meets
    ? sql`exists (select from duty d where d.subject_id = a.subject_id and d.rule = any(${of.meets}::text[]) and d.met = a.on_day)`
    : sql`false`
  if (!of.within)
    return sql`select ${of.once ? sql`distinct on (${apart})` : sql``} a.*, null::int as n, true as sure, ${meets} as meets, null::date as began_day from (${all}) a
      where ${between('a.on_day', period)} ${of.while ? sql`and exists (select from span w where w.name = ${of.while} and w.subject_id = a.subject_id and ${covers('w', sql`a.on_day`)})` : sql``} ${cared}
      ${of.once ? sql`order by ${apart}, a.on_day desc, a.order_id desc` : sql``}`
  // The first and the last day of a span both count, as what stops a duty still meets it on its day. Only those who have
  // one in the period are numbered.
  return sql`select *, ${isSure(of.happening, of.within)} as sure, false as meets from (
    select a.*, row_number() over (partition by a.subject_id, w.began_day order by a.on_day, a.order_id)::int as n, w.began_day
    from (select * from (${all}) each where subject_id in (select subject_id from (${all}) recent where ${between('recent.on_day', period)})) a
    left join lateral (select began_day from span w where w.name = ${of.within.span} and w.subject_id = a.subject_id and w.from_day <= a.on_day and w.until_day >= a.on_day
      order by w.from_day limit 1) w on true) a where ${between('a.on_day', period)}`
}

/** What makes two rows of a source the same one, where it wants one of each. */
function apartBy({ once }: Extract<Source, { happening: string }>): RawBuilder<unknown> {
  if (typeof once !== 'object') return once === 'a day' ? sql`a.subject_id, a.on_day` : sql`a.subject_id`
  return 'fact' in once ? sql`a.facts->>${sql.lit(once.fact)}` : sql`a.about->>${sql.lit(once.aDayOf)}, a.on_day`
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
