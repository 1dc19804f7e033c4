import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'

/** How one duty would stand otherwise. */
export type Effect = 'opens' | 'goes' | 'closes' | 'reopens' | 'moves' | 'is met otherwise'

export type Side = {
  readonly due: PlainDate | null
  readonly met: PlainDate | null
  readonly closed: PlainDate | null
  readonly inTime: boolean
}

export type Moved = {
  readonly subject: number
  readonly rule: string
  readonly opened: PlainDate
  readonly effect: Effect
  readonly before: Side | null
  readonly after: Side | null
}

type Row = { subject: number; rule: string; opened: PlainDate; before: Side | null; after: Side | null }

/**
 * Every duty under some rules that differs between the tables of a schema and the views laid over them: what is owed now and
 * what would be. Several opened on one day are told apart by when they are due.
 */
export async function findMoved(db: Kysely<Tables>, schema: string, rules: readonly string[]): Promise<Moved[]> {
  const numbered = (table: RawBuilder<unknown>) => sql`
    select *, row_number() over (partition by subject_id, rule, opened order by due, met, closed) as nth from ${table} where rule = any(${rules}::text[])`
  const side = (name: string) => sql`
    case when ${sql.ref(`${name}.id`)} is not null then jsonb_build_object('due', ${sql.ref(`${name}.due`)}, 'met', ${sql.ref(`${name}.met`)},
      'closed', ${sql.ref(`${name}.closed`)}, 'inTime', ${sql.ref(`${name}.in_time`)}) end`
  const { rows } = await sql<Row>`
    with was as (${numbered(sql.id(schema, 'duty'))}), would as (${numbered(sql.table('duty'))})
    select subject_id as subject, rule, opened, ${side('was')} as before, ${side('would')} as after
    from was full join would using (subject_id, rule, opened, nth)
    where (was.id is null, was.due, was.due_at, was.met, was.in_time, was.closed, was.excusals, was.moved)
      is distinct from (would.id is null, would.due, would.due_at, would.met, would.in_time, would.closed, would.excusals, would.moved)
    order by rule, opened desc, subject_id`.execute(db)
  return rows.map((row) => ({ ...row, effect: effectOf(row) }))
}

function effectOf({ before, after }: Row): Effect {
  if (!before) return 'opens'
  if (!after) return 'goes'
  if (before.due !== after.due) return 'moves'
  if (before.closed === after.closed) return 'is met otherwise'
  return after.closed ? 'closes' : 'reopens'
}

/** The newest record: what a dry run said holds until there is another. */
export async function findNewest(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('happening')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return Number(row?.id ?? 0)
}
