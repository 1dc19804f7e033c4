import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Calendar, PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { dueOn } from '../../duties/duties.store'
import type { Register, Row, Source } from './register'

export type Asked = { readonly day: PlainDate; readonly visible: RawBuilder<number>; readonly calendar: Calendar }

/** Every row of a register on a day, of subjects that the viewer may see and no others: oldest first, or newest. */
export async function findRows(db: Kysely<Tables>, register: Register, asked: Asked): Promise<Row[]> {
  const found = await Promise.all(register.of.map((source) => rowsOf(db, source, asked)))
  const way = register.newest ? -1 : 1
  // Of one subject on one day, by which was recorded first.
  const inTurn = register.newest ? found.flat().reverse() : found.flat()
  return inTurn.sort((a, b) => way * (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id))
}

async function rowsOf(db: Kysely<Tables>, source: Source, asked: Asked): Promise<Row[]> {
  const query =
    'span' in source ? spans(source, asked) : 'late' in source ? late(source, asked) : happened(source, asked)
  const { rows } = await sql<
    Omit<Row, 'as'>
  >`select found.*, s.ref from (${query}) found join subject s on s.id = found.id where found.id in ${asked.visible} order by found.told`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, as: source.as ?? '' }))
}

const holds = (span: string, day: PlainDate) =>
  sql`${sql.ref(`${span}.from_day`)} <= ${day}::date and ${sql.ref(`${span}.until_day`)} > ${day}::date`

function spans(source: Extract<Source, { span: string }>, asked: Asked): RawBuilder<unknown> {
  const day = source.on ? source.on(asked.day, asked.calendar) : asked.day
  const also = (name: string | undefined, of: 'a.subject_id' | 'a.with_id') =>
    name
      ? sql`and exists (select from span w where w.name = ${name} and w.subject_id = ${sql.ref(of)} and ${holds('w', day)})`
      : sql``
  return sql`
    select a.subject_id as id, a.from_day as "on", a.began_day as began, a.value as facts,
      jsonb_build_object('with', a.with_id, 'itself', a.itself_id) as about, a.id as told
    from span a where a.name = ${source.span} and ${holds('a', day)} ${also(source.while, 'a.subject_id')} ${also(source.named, 'a.with_id')}`
}

const inRow = (parts: readonly RawBuilder<unknown>[]) => (parts.length > 0 ? sql.join([...parts], sql` `) : sql``)
const live = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`

function happened(source: Extract<Source, { happening: string }>, { day, calendar }: Asked): RawBuilder<unknown> {
  const whose = sql`(h.about->>${sql.lit(source.whose)})::bigint`
  const where = Object.entries(source.where ?? {}).map(
    ([fact, value]) => sql`and h.facts->>${sql.lit(fact)} = ${value}`,
  )
  const since = source.since ? sql`and h.on_day >= ${source.since(day, calendar)}::date` : sql``
  const all = sql`
    select ${whose} as id, h.on_day as "on", h.on_day as began, h.facts, h.about, h.id as told
    from happening h where h.kind = ${source.happening} and h.on_day <= ${day}::date ${since} ${inRow(where)} and ${live}`
  if (!source.latestBy) return all
  const same = source.latestBy.map((fact) => sql`, facts->>${sql.lit(fact)}`)
  return sql`
    select distinct on (id${inRow(same)}) id, "on", began, facts, about, told from (${all}) every_one
    order by id${inRow(same)}, "on" desc, told desc`
}

/** A late thing is of the day it was due; what met it may say why. */
function late(source: Extract<Source, { late: readonly string[] }>, { day, calendar }: Asked): RawBuilder<unknown> {
  const due = dueOn(day, 'd')
  return sql`
    select d.subject_id as id, d.due as "on", d.opened as began, d.about,
      coalesce(h.facts, '{}'::jsonb) || jsonb_build_object('rule', d.rule, 'met', d.met) as facts, d.told
    from (select d.subject_id, d.opened, d.rule, ${due} as due, case when d.met <= ${day}::date then d.met end as met, d.met_by, d.until_day, '{}'::jsonb as about, d.id as told
      from duty d where d.rule = any(${[...source.late]}::text[]) and d.opened <= ${day}::date) d
    left join happening h on h.id = d.met_by and d.met is not null
    where d.due between ${source.since(day, calendar)}::date and ${day}::date
      and (d.met > d.due or (d.met is null and d.due < ${day}::date and d.until_day > ${day}::date))`
}
