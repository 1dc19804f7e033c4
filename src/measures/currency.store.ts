import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import { IN_DATE, PERHAPS_IN_DATE } from '../duties'
import { dueOn, excusedOn } from '../duties/duties.store'
import type { Asked, Judged } from './asked'
import { aged, baseRows, live } from './bases.store'
import type { Also, Currency, InDate } from './form'
import { inDateOf } from './in-date'
import { type CurrencyFacts, judgeCurrency } from './judge'
import type { Measure } from './measure'

export type CurrencyMeasure = Measure & { readonly form: Currency }

/** One combination of facts: `bits` of each measure side by side, then whether it lacks something, and was finished late. */
type FactRow = { n: number; grp: string | null; subject: string | null; bits: number; lacks: number; late: number }

/** What a row of a ledger says of a subject under a measure: one bit each, so that a subject's are one number. */
const SAID = { inDate: 1, perhaps: 2, excused: 4, notYetDue: 8, unknown: 16 } as const
const WIDTH = 32
/** Ten measures of five bits lie side by side in one number, and are exact there. */
const AT_ONCE = 10

type List<T> = { readonly values: readonly T[]; readonly rules: readonly string[] }
const listOf = <T extends { rule: string }>(values: readonly T[]): List<T> => ({
  values,
  rules: [...new Set(values.map(({ rule }) => rule))],
})

/**
 * Where everybody of a base stands under some currency measures of it: one pass over the spans that hold and the duties
 * that are open on the day for every ten measures. Each ledger row says its bits, and a subject's are added up to one number,
 * whatever the measures: cheaper by far than joining each subject to each measure. The facts are grouped; the judging is
 * `judgeCurrency`.
 */
export async function currencyRows(
  db: Kysely<Tables>,
  measures: readonly CurrencyMeasure[],
  asked: Asked,
): Promise<Judged[]> {
  const judged: Judged[] = []
  for (let from = 0; from < measures.length; from += AT_ONCE)
    judged.push(...(await atOnce(db, measures.slice(from, from + AT_ONCE), asked)))
  return judged
}

async function atOnce(db: Kysely<Tables>, measures: readonly CurrencyMeasure[], asked: Asked): Promise<Judged[]> {
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
      select d.subject_id, a.m, a.age, case when d.name = ${IN_DATE} then ${SAID.inDate}::bigint else ${SAID.perhaps}::bigint end as bits,
        case when d.name = ${IN_DATE} then d.from_day end as since, null::date as by
      from span d join asked a on a.key = d.key
      where d.name in (${IN_DATE}, ${PERHAPS_IN_DATE}) and d.from_day <= ${day} and d.until_day > ${day} and d.key = any(${inDate.rules}::text[])
      union all
      select o.subject_id, w.m, null,
        case when ${excusedOn(asked.asAt, 'o')} then ${SAID.excused}::bigint else 0 end
        | case when coalesce(${dueOn(asked.asAt, 'o')} >= ${day}, true) then case when w.running then ${SAID.inDate}::bigint else ${SAID.notYetDue}::bigint end else 0 end | case when o.unknown then ${SAID.unknown}::bigint else 0 end, null, null
      from duty o join owed w on w.rule = o.rule
      where o.rule = any(${owed.rules}::text[]) and o.opened <= ${day} and o.until_day > ${day}
      union all
      select b.owed_id, a.m, a.age, 0, null, ${dueOn(asked.asAt, 'd')}
      from base b join duty d on d.subject_id = b.owed_id and d.opened = b.began_day join asked a on a.key = d.rule where d.rule = any(${whole}::text[])
    ),
    facts as (${facts(measures, inDate.values, day)})
    select b.grp, ${asked.rows ? sql`s.ref` : sql`null`} as subject, coalesce(f.bits, 0) | case when b.perhaps then ${unknownOfAll(measures)}::bigint else 0 end as bits,
      ${lacking(measures, day)} as lacks, coalesce(f.late, 0) as late, count(*)::int as n
    from base b left join facts f on f.subject_id = b.owed_id
    ${asked.rows ? sql`join subject s on s.id = b.subject_id` : sql``} group by 1, 2, 3, 4, 5`.execute(db)
  return rows.flatMap((row) =>
    measures.map(({ id, form }, m) => ({
      ...{ measure: id, group: row.grp, subject: row.subject, n: row.n },
      why: judgeCurrency(toFacts(row, m), form),
    })),
  )
}

const unknownOfAll = (measures: readonly unknown[]): number =>
  measures.reduce<number>((sum, _, m) => sum + SAID.unknown * WIDTH ** m, 0)

/** A rule that leaves only some ages in date says nothing of the others. */
function facts(
  measures: readonly CurrencyMeasure[],
  inDate: readonly Partial<InDate>[],
  day: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const late = measures.flatMap(({ form }, m) => (form.complete ? [whether(m, finishedLate(m))] : []))
  const summed = sql`bit_or(bits << (said.m * ${sql.lit(Math.log2(WIDTH))})) as bits, ${anyOf(late)} as late`
  const fits = inDate.flatMap(({ age }, index) => (age ? [sql`when ${sql.lit(index)} then ${aged(age, day)}`] : []))
  if (fits.length === 0) return sql`select subject_id, ${summed} from said group by 1`
  return sql`select said.subject_id, ${summed} from said join base b on b.owed_id = said.subject_id
    where case said.age ${sql.join(fits, sql` `)} else true end group by 1`
}

const finishedLate = (m: number) =>
  sql`max(since) filter (where said.m = ${sql.lit(m)}) > max(by) filter (where said.m = ${sql.lit(m)})`
const whether = (m: number, is: RawBuilder<unknown>) => sql`case when ${is} then ${sql.lit(2 ** m)} else 0 end`
const anyOf = (flags: readonly RawBuilder<unknown>[]) => (flags.length > 0 ? sql.join(flags, sql` | `) : sql`0`)

const lacking = (measures: readonly CurrencyMeasure[], day: RawBuilder<unknown>): RawBuilder<unknown> =>
  anyOf(measures.flatMap(({ form: { also } }, m) => (also ? [whether(m, sql`not ${isThere(also, day)}`)] : [])))

const isThere = ({ kind, known, months, until }: Also, day: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
  select from happening_subject hs join happening h on h.id = hs.happening_id
  where hs.subject_id = b.subject_id and hs.kind = ${kind} and hs.on_day <= ${day} ${live}
    ${known ? sql`and h.facts->>${sql.lit(known)} is not null` : sql``}
    ${months ? sql`and hs.on_day > (${day} - ${sql.lit(`${months} months`)}::interval)` : sql``}
    ${until ? sql`and coalesce((h.facts->>${sql.lit(until)})::date >= ${day}, true)` : sql``})`

function toFacts({ bits, lacks, late }: FactRow, m: number): CurrencyFacts {
  const own = Math.floor(bits / WIDTH ** m) % WIDTH
  const says = (bit: number) => (own & bit) !== 0
  return {
    inDate: says(SAID.inDate),
    perhaps: says(SAID.perhaps),
    excused: says(SAID.excused),
    notYetDue: says(SAID.notYetDue),
    unknown: says(SAID.unknown),
    lacking: (lacks & (1 << m)) !== 0,
    completeLate: (late & (1 << m)) !== 0,
  }
}

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
