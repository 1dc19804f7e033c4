import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type PlainDate, toNumber } from '../calendar'
import type { Tables } from '../database'
import { IN_DATE, PERHAPS_IN_DATE, standing } from '../duties'
import { type DutyRow, toDuty } from '../duties/duties.store'
import { type CurrencyFacts, judgeCompletion, judgeCurrency } from './judge'
import type { Form, Measure, Why } from './measure'

export const SPLITS = ['team', 'worker', 'cohort'] as const
export type Split = (typeof SPLITS)[number]

/** One judged row, or so many alike: its group in a split, and its subject where rows were asked for. */
export type Judged = { readonly measure: string; readonly group: string | null; readonly subject: string | null; readonly why: Why; readonly n: number }

export type Asked = { readonly asAt: PlainDate; readonly by: Split | null; readonly rows: boolean; readonly among: RawBuilder<unknown> | null }

type Currency = Measure & { readonly form: Extract<Form, { is: 'currency' }> }

const covers = (alias: string, day: RawBuilder<unknown>) => sql`${sql.ref(`${alias}.from_day`)} <= ${day} and ${sql.ref(`${alias}.until_day`)} > ${day}`

/** Households on the register on a day, each with what it is split by. */
function register({ asAt, by, among }: Asked): RawBuilder<unknown> {
  const day = sql`${asAt}::date`
  return sql`
    select a.subject_id, a.began_day, ${by === null ? sql`null` : by === 'cohort' ? sql`home.value->>'cohort'` : by === 'team' ? sql`al.value->>'team'` : sql`who.ref`} as grp
    from span a
    ${by === 'team' || by === 'worker' ? sql`left join span al on al.name = 'allocated' and al.subject_id = a.subject_id and ${covers('al', day)}` : sql``}
    ${by === 'worker' ? sql`left join subject who on who.id = al.with_id` : sql``}
    ${by === 'cohort' ? sql`left join span home on home.name = 'household' and home.subject_id = a.subject_id and ${covers('home', day)}` : sql``}
    where a.name = 'approved' and ${covers('a', day)} ${among ? sql`and a.subject_id in ${among}` : sql``}`
}

type FactRow = {
  measure: string
  grp: string | null
  subject: string | null
  in_date: boolean
  perhaps: boolean
  excused: boolean
  not_yet_due: boolean
  unknown: boolean
  complete_late: boolean
  n: number
}

/**
 * Where every household on the register stands under some currency measures: one pass over the spans that hold and the
 * duties that are open on the day, whatever the number of measures. The facts are grouped; the judging is `judgeCurrency`.
 */
export async function currencyRows(db: Kysely<Tables>, measures: readonly Currency[], asked: Asked): Promise<Judged[]> {
  const day = sql`${asked.asAt}::date`
  const keys = measures.map((measure) => ({ measure: measure.id, key: measure.form.inDate }))
  const owed = measures.flatMap((measure) => measure.form.owed.map((rule) => ({ measure: measure.id, rule })))
  const rules = [...new Set(owed.map((each) => each.rule))]
  const { rows } = await sql<FactRow>`
    with base as materialized (${register(asked)}),
    asked (measure, key) as (select * from unnest(${keys.map((each) => each.measure)}::text[], ${keys.map((each) => each.key)}::text[])),
    owed (measure, rule) as (select * from unnest(${owed.map((each) => each.measure)}::text[], ${owed.map((each) => each.rule)}::text[])),
    dates as (select subject_id, key, name, from_day from span where name in (${IN_DATE}, ${PERHAPS_IN_DATE}) and from_day <= ${day} and until_day > ${day} and key = any(${[...new Set(keys.map((each) => each.key))]}::text[])),
    open as (select subject_id, rule, due, excusals, unknown from duty where rule = any(${rules}::text[]) and opened <= ${day} and until_day > ${day}),
    whole as (select subject_id, rule, opened, due from duty where rule = any(${measures.filter((measure) => measure.form.complete).map((measure) => measure.form.inDate)}::text[])),
    facts as (
      select asked.measure, base.grp, ${asked.rows ? sql`base.subject_id` : sql`null::bigint`} as subject_id,
        sure.subject_id is not null as in_date, maybe.subject_id is not null as perhaps,
        coalesce((select bool_or((e->>'from')::date <= ${day} and (e->>'until')::date > ${day}) from jsonb_array_elements(open.excusals) e), false) as excused,
        coalesce(open.due >= ${day}, open.subject_id is not null and open.due is null) as not_yet_due,
        coalesce(open.unknown, false) as unknown, coalesce(sure.from_day > whole.due, false) as complete_late
      from base cross join asked
      left join dates sure on sure.subject_id = base.subject_id and sure.key = asked.key and sure.name = ${IN_DATE}
      left join dates maybe on maybe.subject_id = base.subject_id and maybe.key = asked.key and maybe.name = ${PERHAPS_IN_DATE}
      left join (select owed.measure, open.* from open join owed on owed.rule = open.rule) open on open.subject_id = base.subject_id and open.measure = asked.measure
      left join whole on whole.subject_id = base.subject_id and whole.rule = asked.key and whole.opened = base.began_day
    )
    select f.measure, f.grp, ${asked.rows ? sql`s.ref` : sql`null`} as subject, in_date, perhaps, excused, not_yet_due, unknown, complete_late, count(*) as n
    from facts f ${asked.rows ? sql`join subject s on s.id = f.subject_id` : sql``} group by 1, 2, 3, 4, 5, 6, 7, 8, 9`.execute(db)
  const forms = new Map(measures.map((measure) => [measure.id, measure.form]))
  return rows.flatMap((row) => {
    const form = forms.get(row.measure)
    return form ? [{ measure: row.measure, group: row.grp, subject: row.subject, why: judgeCurrency(toFacts(row), form), n: row.n }] : []
  })
}

const toFacts = (row: FactRow): CurrencyFacts => ({
  inDate: row.in_date,
  perhaps: row.perhaps,
  excused: row.excused,
  notYetDue: row.not_yet_due,
  unknown: row.unknown,
  completeLate: row.complete_late,
})

export async function registerRows(db: Kysely<Tables>, measure: Measure, asked: Asked): Promise<Judged[]> {
  const { rows } = await sql<{ grp: string | null; subject: string | null; n: number }>`
    with base as (${register(asked)})
    select grp, ${asked.rows ? sql`s.ref` : sql`null`} as subject, count(*) as n
    from base ${asked.rows ? sql`join subject s on s.id = base.subject_id` : sql``} group by 1, 2`.execute(db)
  return rows.map((row) => ({ measure: measure.id, group: row.grp, subject: row.subject, why: 'on the register', n: row.n }))
}

export type Period = { readonly from: PlainDate; readonly to: PlainDate; readonly day: 'opened' | 'due' }

/** Things owed under some rules in a period, each judged by its own due day, and split by what was true on that day. */
export async function completionRows(db: Kysely<Tables>, measure: Measure, rules: readonly string[], period: Period, asked: Asked): Promise<Judged[]> {
  const on = sql.ref(`d.${period.day}`)
  const { rows } = await sql<DutyRow & { grp: string | null; subject: string }>`
    select d.*, s.ref as subject, ${groupOnDueDay(asked.by)} as grp
    from duty d join subject s on s.id = d.subject_id
    left join span event on event.name = 'notifiable event' and event.subject_id = d.subject_id
    left join span al on al.name = 'allocated' and al.subject_id = coalesce(event.with_id, d.subject_id) and al.from_day <= d.due and al.until_day > d.due
    left join subject who on who.id = al.with_id
    left join span home on home.name = 'household' and home.subject_id = coalesce(event.with_id, d.subject_id) and home.from_day <= d.due and home.until_day > d.due
    where d.rule = any(${rules}::text[]) and ${on} between ${period.from}::date and ${period.to}::date and d.opened <= ${asked.asAt}::date
      ${asked.among ? sql`and coalesce(event.with_id, d.subject_id) in ${asked.among}` : sql``}`.execute(db)
  return rows.flatMap((row) => {
    const stands = standing(toDuty(row), toNumber(asked.asAt))
    // What was stopped by its due day never fell due.
    return stands && stands !== 'stopped' ? [{ measure: measure.id, group: row.grp, subject: row.subject, why: judgeCompletion(stands), n: 1 }] : []
  })
}

function groupOnDueDay(by: Split | null): RawBuilder<unknown> {
  if (by === 'team') return sql`al.value->>'team'`
  if (by === 'worker') return sql`who.ref`
  return by === 'cohort' ? sql`home.value->>'cohort'` : sql`null`
}

/** Whether anything of a kind had happened by a day. */
export async function hasHappened(db: Kysely<Tables>, kind: string, asAt: PlainDate): Promise<boolean> {
  const { rows } = await sql`
    select from happening h where h.kind = ${kind} and h.on_day <= ${asAt}::date and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id) limit 1`.execute(db)
  return rows.length > 0
}
