import { type Kysely, type RawBuilder, sql } from 'kysely'
import { ENDLESS, type PlainDate } from '../calendar'
import { dayFromDatabase, dayToDatabase, type Tables } from '../database'
import type { SubjectId } from '../happenings'
import { type Duty, openUntil } from './duty'

export type DutyRow = {
  id: number
  subject_id: number
  rule: string
  version: string
  opened: string
  due: string | null
  due_at: Date | null
  met: string | null
  met_by: number | null
  in_time: boolean
  closed: string | null
  excusals: { from: string; until: string }[] | null
  unknown: boolean
  theirs: boolean
  moved: { until: string; due: string | null }[] | null
}

const dayOrNull = (text: string | null) => (text === null ? null : dayFromDatabase(text))
const textOrNull = (day: number | null) => (day === null ? null : dayToDatabase(day))

/** A row of the ledger as the engine says it. */
export function toDuty(row: DutyRow): Duty & { id: number } {
  return {
    id: row.id,
    rule: row.rule,
    version: dayFromDatabase(row.version),
    subject: row.subject_id,
    opened: dayFromDatabase(row.opened),
    due: dayOrNull(row.due),
    dueAt: row.due_at?.getTime() ?? null,
    met: dayOrNull(row.met),
    metBy: row.met_by,
    inTime: row.in_time,
    closed: dayOrNull(row.closed),
    excusals: (row.excusals ?? []).map((each) => ({
      from: dayFromDatabase(each.from),
      until: dayFromDatabase(each.until),
    })),
    unknown: row.unknown,
    theirs: row.theirs,
    moved: (row.moved ?? []).map((each) => ({ until: dayFromDatabase(each.until), due: dayOrNull(each.due) })),
  }
}

/** The due day of a row as it stood on a day. Few ever moved: the rest are not asked how. */
export const dueOn = (day: PlainDate, row = 'duty'): RawBuilder<string | null> => sql`
  case when ${sql.ref(`${row}.moved`)} is null then ${sql.ref(`${row}.due`)}
    else due_as_at(${sql.ref(`${row}.due`)}, ${sql.ref(`${row}.moved`)}, ${day}::date) end`

/** Whether a row is excused on a day. */
export const excusedOn = (day: PlainDate, row = 'duty'): RawBuilder<boolean> => sql`
  (${sql.ref(`${row}.excusals`)} is not null and exists (select from jsonb_array_elements(${sql.ref(`${row}.excusals`)}) e
    where (e->>'from')::date <= ${day}::date and (e->>'until')::date > ${day}::date))`

/**
 * What is open on a day, in conditions on a row `d` that an index is made for each. Nearly all is `plain`: no end yet, never
 * excused, due where it first stood. `odd` are the few of which that must be asked, row by row, and those that end.
 */
export const openParts = (day: PlainDate): { plain: RawBuilder<boolean>; odd: readonly RawBuilder<boolean>[] } => ({
  plain: sql`d.until_day = 'infinity' and d.moved is null and d.excusals is null and d.opened <= ${day}::date`,
  odd: [unsettled(day), ending(day)],
})

/** The odd ones that may be due by a day: of those that end there are thousands, and most are due long after. */
export const oddBy = (day: PlainDate, due: RawBuilder<string>): readonly RawBuilder<boolean>[] => [
  unsettled(day),
  sql`${ending(day)} and d.moved is null and d.due <= ${due}`,
  sql`${ending(day)} and d.moved is null and d.due is null`,
  sql`${ending(day)} and d.moved is not null`,
]

const unsettled = (day: PlainDate): RawBuilder<boolean> =>
  sql`d.until_day = 'infinity' and (d.moved is not null or d.excusals is not null) and d.opened <= ${day}::date`

const ending = (day: PlainDate): RawBuilder<boolean> =>
  sql`d.until_day > ${day}::date and d.until_day < 'infinity' and d.opened <= ${day}::date`

/** What is owed about some subjects, oldest first; under some rules only, where they are named. */
export async function loadDuties(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
  rules: readonly string[] | null = null,
): Promise<(Duty & { id: number })[]> {
  if (subjects.length === 0) return []
  const ofRules = rules === null ? sql`` : sql`and rule = any(${rules}::text[])`
  const { rows } = await sql<DutyRow>`
    select * from duty where subject_id = any(${subjects}::bigint[]) ${ofRules} order by opened, id`.execute(db)
  return rows.map(toDuty)
}

/** Writes duties; into the ledger itself, or into a table that stands in for it while looking back. */
export async function insertDuties(db: Kysely<Tables>, duties: readonly Duty[], table: string = 'duty'): Promise<void> {
  if (duties.length === 0) return
  const column = <T>(read: (duty: Duty) => T) => duties.map(read)
  await sql`
    insert into ${sql.table(table)} (subject_id, rule, version, opened, due, due_at, met, met_by, in_time, closed, until_day, excusals, unknown, theirs, moved)
    select * from unnest(${column((duty) => duty.subject)}::bigint[], ${column((duty) => duty.rule)}::text[],
      ${column((duty) => dayToDatabase(duty.version))}::date[], ${column((duty) => dayToDatabase(duty.opened))}::date[],
      ${column((duty) => textOrNull(duty.due))}::date[],
      ${column((duty) => (duty.dueAt === null ? null : new Date(duty.dueAt).toISOString()))}::timestamptz[],
      ${column((duty) => textOrNull(duty.met))}::date[], ${column((duty) => duty.metBy)}::bigint[],
      ${column((duty) => duty.inTime)}::boolean[], ${column((duty) => textOrNull(duty.closed))}::date[],
      ${column((duty) => dayToDatabase(openUntil(duty) ?? ENDLESS))}::date[], ${column(excusalsText)}::jsonb[],
      ${column((duty) => duty.unknown)}::boolean[], ${column((duty) => duty.theirs)}::boolean[], ${column(movedText)}::jsonb[])`.execute(
    db,
  )
}

const excusalsText = (duty: Duty): string | null =>
  duty.excusals.length === 0
    ? null
    : JSON.stringify(
        duty.excusals.map((each) => ({ from: dayToDatabase(each.from), until: dayToDatabase(each.until) })),
      )

const movedText = (duty: Duty): string | null =>
  duty.moved.length === 0
    ? null
    : JSON.stringify(duty.moved.map((each) => ({ until: dayToDatabase(each.until), due: textOrNull(each.due) })))

export async function deleteDuties(db: Kysely<Tables>, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await sql`delete from duty where id = any(${ids}::bigint[])`.execute(db)
}

/** What makes two rows the same duty: everything but the row's number. */
export function dutyKey(duty: Duty): string {
  return JSON.stringify([
    duty.subject,
    duty.rule,
    duty.version,
    duty.opened,
    duty.due,
    duty.dueAt,
    duty.met,
    duty.metBy,
    duty.inTime,
    duty.closed,
    duty.excusals,
    duty.unknown,
    duty.theirs,
    duty.moved,
  ])
}
