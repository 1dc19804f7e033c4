import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Calendar, fromNumber, type PlainDate, toNumber } from '../calendar'
import type { Tables } from '../database'
import { type Duty, standing } from '../duties'
import { type DutyRow, dueOn, toDuty } from '../duties/duties.store'
import type { Asked, Judged } from './asked'
import { firstRecorded, groupOf, onShortBreaks } from './bases.store'
import type { Completion, Met } from './form'
import { homeOn } from './homes.store'
import { judgeCompletion } from './judge'
import { type Measure, ofCare, type Why } from './measure'
import type { Period } from './period'

type Row = DutyRow & { grp: string | null; subject: string; before: boolean | null; facts: Met['facts'] | null }
type CompletionOf = Pick<Completion, 'rules' | 'by'> & Partial<Completion>

/** Things owed under some rules in a period, each judged by its own due day, and split by what was true on that day. */
export async function completionRows(
  db: Kysely<Tables>,
  measure: Measure,
  form: CompletionOf,
  period: Period,
  asked: Asked & { readonly calendar: Calendar },
): Promise<Judged[]> {
  const due = dueOn(asked.asAt, 'd')
  const on = form.by === 'due' ? due : sql.ref(`d.${form.by}`)
  const { rows } = await sql<Row>`
    with owed as materialized (
      select ${form.first ? sql`distinct on (d.subject_id)` : sql``} d.*, coalesce(${due}, d.opened) as day from duty d
      where d.rule = any(${form.rules}::text[]) and ${on} between ${period.from}::date and ${period.to}::date and d.opened <= ${asked.asAt}::date
        and not ${onShortBreaks(sql`d.subject_id`, sql`d.opened`)}
        ${asked.among ? sql`and d.subject_id in ${asked.among}` : sql``} ${form.first ? sql`order by d.subject_id, d.opened` : sql``}),
    ${homeOn(sql`select id, subject_id, day from owed`, asked)}
    select d.*, s.ref as subject, ${groupOf(asked.by, { home: sql`homes.home_id`, child: sql`homes.child_id`, subject: sql`d.subject_id`, day: sql`d.day`, rows: measure.rows })} as grp, ${beforeRecords(form)} as before, ${form.judge ? sql`h.facts` : sql`null`} as facts
    from owed d join subject s on s.id = d.subject_id join homes on homes.id = d.id
    ${form.judge ? sql`left join happening h on h.id = d.met_by` : sql``}
    left join span al on al.name = 'allocated' and al.subject_id = homes.home_id and al.from_day <= d.day and al.until_day > d.day
    left join subject who on who.id = al.with_id
    left join span home on home.name = 'household' and home.subject_id = homes.home_id and home.from_day <= d.day and home.until_day > d.day
    ${ofCare(measure) ? sql`where not ${onShortBreaks(sql`homes.child_id`, sql`d.opened`)}` : sql``}`.execute(db)
  return rows.flatMap(({ grp, subject, before, facts, ...row }) => {
    const why = wordOf(form, toDuty(row), { facts: facts ?? {}, before: before === true }, asked)
    return why === null ? [] : [{ measure: measure.id, group: grp, subject, why, n: 1 }]
  })
}

function beforeRecords({ ordinal }: CompletionOf): RawBuilder<unknown> {
  if (!ordinal) return sql`false`
  const { rules, span, first, kind } = ordinal
  return sql`d.rule = any(${rules}::text[]) and (
    select coalesce(min(f.due), min(c.began_day)) < ${firstRecorded(kind)} from span c
    left join duty f on f.subject_id = c.subject_id and f.opened = c.began_day and f.rule = ${first}
    where c.name = ${span} and c.subject_id = d.subject_id and c.from_day <= d.opened and c.until_day > d.opened)`
}

function wordOf(
  form: CompletionOf,
  duty: Duty,
  { facts, before }: { facts: Met['facts']; before: boolean },
  { asAt, calendar }: { asAt: PlainDate; calendar: Calendar },
): Why | null {
  const stands = standing(duty, toNumber(asAt))
  // What was stopped by its due day never fell due.
  if (!stands || stands === 'stopped') return stands ? (form.stopped ?? null) : null
  if (before) return 'unknown'
  const why = judgeCompletion(stands)
  if (!form.judge) return why
  const met = duty.met !== null && duty.met <= toNumber(asAt) ? duty.met : null
  return form.judge({
    why,
    standing: stands,
    opened: fromNumber(duty.opened),
    met: met === null ? null : fromNumber(met),
    facts: met === null ? {} : facts,
    workingDays: met === null ? null : workingDaysBetween(duty.opened, met, calendar),
  })
}

/** Working days after one day up to and with another: the first is day 0. */
export function workingDaysBetween(from: number, to: number, { isWorkingDay }: Pick<Calendar, 'isWorkingDay'>): number {
  let n = 0
  for (let day = from + 1; day <= to; day++) if (isWorkingDay(day)) n++
  return n
}
