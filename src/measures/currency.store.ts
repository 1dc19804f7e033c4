import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import { IN_DATE, PERHAPS_IN_DATE } from '../duties'
import { dueOn } from '../duties/duties.store'
import type { Asked, Judged } from './asked'
import { aged, baseRows, live } from './bases.store'
import type { Also, Currency, InDate } from './form'
import { inDateOf } from './in-date'
import { type CurrencyFacts, judgeCurrency } from './judge'
import type { Measure } from './measure'

export type CurrencyMeasure = Measure & { readonly form: Currency }

type FactRow = {
  m: number
  n: number
  grp: string | null
  subject: string | null
  bits: number
  complete_late: boolean
}

/** What a row of a ledger says of a subject under a measure: one bit each, so that a subject's are one number. */
const SAID = { inDate: 1, perhaps: 2, excused: 4, notYetDue: 8, unknown: 16, lacking: 32 } as const

type List<T> = { readonly values: readonly T[]; readonly rules: readonly string[] }
const listOf = <T extends { rule: string }>(values: readonly T[]): List<T> => ({
  values,
  rules: [...new Set(values.map(({ rule }) => rule))],
})

/**
 * Where everybody of a base stands under some currency measures of it: one pass over the spans that hold and the duties
 * that are open on the day, whatever the number of measures. Each ledger row says its bits, and they are added up by
 * subject and measure: cheaper by far than joining each subject to each ledger once a measure. The facts are grouped; the
 * judging is `judgeCurrency`.
 */
export async function currencyRows(
  db: Kysely<Tables>,
  measures: readonly CurrencyMeasure[],
  asked: Asked,
): Promise<Judged[]> {
  const day = sql`${asked.asAt}::date`
  const inDate = listOf(measures.flatMap(({ form }, m) => inDateOf(form).map((each) => ({ m, ...each }))))
  const owed = listOf(
    measures.flatMap(({ form }, m) =>
      form.owed.map((rule) => ({ m, rule, running: form.running?.includes(rule) ?? false })),
    ),
  )
  const whole = measures
    .filter(({ form }) => form.complete)
    .flatMap(({ form }) => inDateOf(form).map(({ rule }) => rule))
  const { rows } = await sql<FactRow>`
    with base as materialized (${baseRows(measures[0]?.form.base, asked)}),
    asked (m, key, age) as (select * from unnest(${inDate.values.map(({ m }) => m)}::int[], ${inDate.values.map(({ rule }) => rule)}::text[], ${inDate.values.map((_, index) => index)}::int[])),
    owed (m, rule, running) as (select * from unnest(${owed.values.map(({ m }) => m)}::int[], ${owed.values.map(({ rule }) => rule)}::text[], ${owed.values.map(({ running }) => running)}::boolean[])),
    said as (
      select d.subject_id, a.m, a.age, case when d.name = ${IN_DATE} then ${SAID.inDate}::int else ${SAID.perhaps}::int end as bits,
        case when d.name = ${IN_DATE} then d.from_day end as since, null::date as by
      from span d join asked a on a.key = d.key
      where d.name in (${IN_DATE}, ${PERHAPS_IN_DATE}) and d.from_day <= ${day} and d.until_day > ${day} and d.key = any(${inDate.rules}::text[])
      union all
      select o.subject_id, w.m, null,
        case when o.excusals is not null and (select bool_or((e->>'from')::date <= ${day} and (e->>'until')::date > ${day}) from jsonb_array_elements(o.excusals) e) then ${SAID.excused}::int else 0 end
        | case when coalesce(${dueOn(asked.asAt, 'o')} >= ${day}, true) then case when w.running then ${SAID.inDate}::int else ${SAID.notYetDue}::int end else 0 end | case when o.unknown then ${SAID.unknown}::int else 0 end, null, null
      from duty o join owed w on w.rule = o.rule
      where o.rule = any(${owed.rules}::text[]) and o.opened <= ${day} and o.until_day > ${day}
      union all
      select b.owed_id, a.m, a.age, 0, null, ${dueOn(asked.asAt, 'd')}
      from base b join duty d on d.subject_id = b.owed_id and d.opened = b.began_day join asked a on a.key = d.rule where d.rule = any(${whole}::text[])
    ),
    facts as (${facts(inDate.values, day)})
    select asked.m, b.grp, ${asked.rows ? sql`s.ref` : sql`null`} as subject, coalesce(f.bits, 0) | case when b.perhaps then ${SAID.unknown}::int else 0 end ${lacking(measures, day)} as bits,
      coalesce(f.complete_late, false) as complete_late, count(*)::int as n
    from base b cross join (select distinct m from asked) asked left join facts f on f.subject_id = b.owed_id and f.m = asked.m
    ${asked.rows ? sql`join subject s on s.id = b.subject_id` : sql``} group by 1, 2, 3, 4, 5`.execute(db)
  return rows.flatMap(({ m, grp, subject, n, ...row }) => {
    const measure = measures[m]
    return measure
      ? [{ measure: measure.id, group: grp, subject, why: judgeCurrency(toFacts(row), measure.form), n }]
      : []
  })
}

/** A rule that leaves only some ages in date says nothing of the others. */
function facts(inDate: readonly Partial<InDate>[], day: RawBuilder<unknown>): RawBuilder<unknown> {
  const summed = sql`bit_or(bits) as bits, max(since) > max(by) as complete_late`
  if (inDate.every(({ age }) => age === undefined)) return sql`select subject_id, m, ${summed} from said group by 1, 2`
  const fits = inDate.flatMap(({ age }, index) => (age ? [sql`when ${sql.lit(index)} then ${aged(age, day)}`] : []))
  return sql`select said.subject_id, m, ${summed} from said join base b on b.owed_id = said.subject_id
    where case said.age ${sql.join(fits, sql` `)} else true end group by 1, 2`
}

function lacking(measures: readonly CurrencyMeasure[], day: RawBuilder<unknown>): RawBuilder<unknown> {
  const wanted = measures.flatMap(({ form: { also } }, m) =>
    also
      ? [sql`| case when asked.m = ${sql.lit(m)} and not ${isThere(also, day)} then ${SAID.lacking}::int else 0 end`]
      : [],
  )
  return wanted.length > 0 ? sql.join(wanted, sql` `) : sql``
}

const isThere = ({ kind, known, months, until }: Also, day: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
  select from happening_subject hs join happening h on h.id = hs.happening_id
  where hs.subject_id = b.subject_id and hs.kind = ${kind} and hs.on_day <= ${day} ${live}
    ${known ? sql`and h.facts->>${sql.lit(known)} is not null` : sql``}
    ${months ? sql`and hs.on_day > (${day} - ${sql.lit(`${months} months`)}::interval)` : sql``}
    ${until ? sql`and coalesce((h.facts->>${sql.lit(until)})::date >= ${day}, true)` : sql``})`

const toFacts = ({ bits, complete_late }: Pick<FactRow, 'bits' | 'complete_late'>): CurrencyFacts => ({
  inDate: (bits & SAID.inDate) !== 0,
  perhaps: (bits & SAID.perhaps) !== 0,
  excused: (bits & SAID.excused) !== 0,
  notYetDue: (bits & SAID.notYetDue) !== 0,
  unknown: (bits & SAID.unknown) !== 0,
  lacking: (bits & SAID.lacking) !== 0,
  completeLate: complete_late,
})

export async function registerRows(db: Kysely<Tables>, measure: Measure, asked: Asked): Promise<Judged[]> {
  const { rows } = await sql<{ grp: string | null; subject: string | null; n: number }>`
    with base as (${baseRows(undefined, asked)})
    select grp, ${asked.rows ? sql`s.ref` : sql`null`} as subject, count(*)::int as n
    from base ${asked.rows ? sql`join subject s on s.id = base.subject_id` : sql``} group by 1, 2`.execute(db)
  return rows.map(({ grp, subject, n }) => ({ measure: measure.id, group: grp, subject, why: 'on the register', n }))
}

/** Whether any subject had been in date under a rule by a day. */
export async function hasEvidence(db: Kysely<Tables>, rule: string, asAt: PlainDate): Promise<boolean> {
  const { rows } = await sql`
    select from span where name in (${IN_DATE}, ${PERHAPS_IN_DATE}) and key = ${rule} and from_day <= ${asAt}::date limit 1`.execute(
    db,
  )
  return rows.length > 0
}
