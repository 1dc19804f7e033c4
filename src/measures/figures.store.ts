import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type PlainDate, toNumber } from '../calendar'
import type { Tables } from '../database'
import { IN_DATE, PERHAPS_IN_DATE, standing } from '../duties'
import { type DutyRow, dueOn, toDuty } from '../duties/duties.store'
import { nearest } from '../spans'
import { type CurrencyFacts, judgeCompletion, judgeCurrency } from './judge'
import type { Form, Measure, Why } from './measure'

export const SPLITS = ['team', 'worker', 'cohort'] as const
export type Split = (typeof SPLITS)[number]

/** One judged row, or so many alike: its group in a split, and its subject where rows were asked for. */
export type Judged = {
  readonly measure: string
  readonly group: string | null
  readonly subject: string | null
  readonly why: Why
  readonly n: number
}

export type Asked = {
  readonly asAt: PlainDate
  readonly by: Split | null
  readonly rows: boolean
  readonly among: RawBuilder<unknown> | null
}

type Currency = Measure & { readonly form: Extract<Form, { is: 'currency' }> }

const covers = (alias: string, day: RawBuilder<unknown>) =>
  sql`${sql.ref(`${alias}.from_day`)} <= ${day} and ${sql.ref(`${alias}.until_day`)} > ${day}`

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
  n: number
  m: number
  grp: string | null
  subject: string | null
  bits: number
  complete_late: boolean
}

/** What a row of a ledger says of a household under a measure: one bit each, so that a household's are one number. */
const SAID = { inDate: 1, perhaps: 2, excused: 4, notYetDue: 8, unknown: 16 } as const

/**
 * Where every household on the register stands under some currency measures: one pass over the spans that hold and the
 * duties that are open on the day, whatever the number of measures. Each ledger row says its bits, and they are added up
 * by household and measure: cheaper by far than joining each household to each ledger once a measure. The facts are
 * grouped; the judging is `judgeCurrency`.
 */
export async function currencyRows(db: Kysely<Tables>, measures: readonly Currency[], asked: Asked): Promise<Judged[]> {
  const day = sql`${asked.asAt}::date`
  const keys = measures.map((measure) => measure.form.inDate)
  const owed = measures.flatMap((measure, m) => measure.form.owed.map((rule) => ({ m, rule })))
  const whole = measures.filter((measure) => measure.form.complete).map((measure) => measure.form.inDate)
  const { rows } = await sql<FactRow>`
    with base as materialized (${register(asked)}),
    asked (m, key) as (select * from unnest(${measures.map((_, m) => m)}::int[], ${keys}::text[])),
    owed (m, rule) as (select * from unnest(${owed.map((each) => each.m)}::int[], ${owed.map((each) => each.rule)}::text[])),
    said as (
      select d.subject_id, a.m, case when d.name = ${IN_DATE} then ${SAID.inDate}::int else ${SAID.perhaps}::int end as bits,
        case when d.name = ${IN_DATE} then d.from_day end as since, null::date as by
      from span d join asked a on a.key = d.key
      where d.name in (${IN_DATE}, ${PERHAPS_IN_DATE}) and d.from_day <= ${day} and d.until_day > ${day} and d.key = any(${[...new Set(keys)]}::text[])
      union all
      select o.subject_id, w.m,
        case when o.excusals is not null and (select bool_or((e->>'from')::date <= ${day} and (e->>'until')::date > ${day}) from jsonb_array_elements(o.excusals) e) then ${SAID.excused}::int else 0 end
        | case when coalesce(${dueOn(asked.asAt, 'o')} >= ${day}, true) then ${SAID.notYetDue}::int else 0 end | case when o.unknown then ${SAID.unknown}::int else 0 end, null, null
      from duty o join owed w on w.rule = o.rule
      where o.rule = any(${[...new Set(owed.map((each) => each.rule))]}::text[]) and o.opened <= ${day} and o.until_day > ${day}
      union all
      select b.subject_id, a.m, 0, null, ${dueOn(asked.asAt, 'd')}
      from base b join duty d on d.subject_id = b.subject_id and d.opened = b.began_day join asked a on a.key = d.rule where d.rule = any(${whole}::text[])
    ),
    facts as (select subject_id, m, bit_or(bits) as bits, max(since) > max(by) as complete_late from said group by 1, 2)
    select a.m, base.grp, ${asked.rows ? sql`s.ref` : sql`null`} as subject, coalesce(f.bits, 0) as bits, coalesce(f.complete_late, false) as complete_late, count(*) as n
    from base cross join asked a left join facts f on f.subject_id = base.subject_id and f.m = a.m
    ${asked.rows ? sql`join subject s on s.id = base.subject_id` : sql``} group by 1, 2, 3, 4, 5`.execute(db)
  return rows.flatMap((row) => {
    const measure = measures[row.m]
    return measure
      ? [
          {
            measure: measure.id,
            group: row.grp,
            subject: row.subject,
            why: judgeCurrency(toFacts(row), measure.form),
            n: row.n,
          },
        ]
      : []
  })
}

const toFacts = ({ bits, complete_late }: FactRow): CurrencyFacts => ({
  inDate: (bits & SAID.inDate) !== 0,
  perhaps: (bits & SAID.perhaps) !== 0,
  excused: (bits & SAID.excused) !== 0,
  notYetDue: (bits & SAID.notYetDue) !== 0,
  unknown: (bits & SAID.unknown) !== 0,
  completeLate: complete_late,
})

export async function registerRows(db: Kysely<Tables>, measure: Measure, asked: Asked): Promise<Judged[]> {
  const { rows } = await sql<{ grp: string | null; subject: string | null; n: number }>`
    with base as (${register(asked)})
    select grp, ${asked.rows ? sql`s.ref` : sql`null`} as subject, count(*) as n
    from base ${asked.rows ? sql`join subject s on s.id = base.subject_id` : sql``} group by 1, 2`.execute(db)
  return rows.map((row) => ({
    measure: measure.id,
    group: row.grp,
    subject: row.subject,
    why: 'on the register',
    n: row.n,
  }))
}

export type Period = { readonly from: PlainDate; readonly to: PlainDate; readonly day: 'opened' | 'due' }

/** Things owed under some rules in a period, each judged by its own due day, and split by what was true on that day. */
export async function completionRows(
  db: Kysely<Tables>,
  measure: Measure,
  rules: readonly string[],
  period: Period,
  asked: Asked,
): Promise<Judged[]> {
  const due = dueOn(asked.asAt, 'd')
  const on = period.day === 'due' ? due : sql.ref('d.opened')
  const { rows } = await sql<DutyRow & { grp: string | null; subject: string }>`
    with owed as materialized (
      select d.* from duty d where d.rule = any(${rules}::text[]) and ${on} between ${period.from}::date and ${period.to}::date and d.opened <= ${asked.asAt}::date
        ${asked.among ? sql`and d.subject_id in ${asked.among}` : sql``}),
    near as (${nearest(sql`select subject_id from owed`, asked.asAt)})
    select d.*, s.ref as subject, ${groupOnDueDay(asked.by)} as grp
    from owed d join subject s on s.id = d.subject_id join near on near.id = d.subject_id
    left join span al on al.name = 'allocated' and al.subject_id = near.home_id and al.from_day <= ${due} and al.until_day > ${due}
    left join subject who on who.id = al.with_id
    left join span home on home.name = 'household' and home.subject_id = near.home_id and home.from_day <= ${due} and home.until_day > ${due}`.execute(
    db,
  )
  return rows.flatMap((row) => {
    const stands = standing(toDuty(row), toNumber(asked.asAt))
    // What was stopped by its due day never fell due.
    return stands && stands !== 'stopped'
      ? [{ measure: measure.id, group: row.grp, subject: row.subject, why: judgeCompletion(stands), n: 1 }]
      : []
  })
}

function groupOnDueDay(by: Split | null): RawBuilder<unknown> {
  if (by === 'team') return sql`al.value->>'team'`
  if (by === 'worker') return sql`who.ref`
  return by === 'cohort' ? sql`home.value->>'cohort'` : sql`null`
}

/** Whether any subject had been in date under a rule by a day. */
export async function hasEvidence(db: Kysely<Tables>, rule: string, asAt: PlainDate): Promise<boolean> {
  const { rows } = await sql`
    select from span where name in (${IN_DATE}, ${PERHAPS_IN_DATE}) and key = ${rule} and from_day <= ${asAt}::date limit 1`.execute(
    db,
  )
  return rows.length > 0
}
