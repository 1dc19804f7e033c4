import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DayNumber } from '../calendar'
import { dayFromDatabase, dayToDatabase, type Tables } from '../database'
import { insertDuties } from '../duties/duties.store'
import type { SubjectId } from '../happenings'
import { insertSpans } from '../spans/spans.store'
import { type Asks, houseWithin, isAskedFor, statesOf } from './asks'
import { chunks } from './chunks'
import { houseKnownAt, houseNow } from './current-law'
import { CURRENCY, changeOfDuties } from './derive-again'
import type { House } from './house'
import { type LawDifference, lawDifference } from './law-difference'
import { byPart, type Part } from './law-parts'
import { everySubject } from './rebuild'
import { changeSpans } from './span-changes'
import { nobodyTouched, ownersOf, subjectsToDerive, type Touched, touch } from './touched'

/**
 * Runs reading `work` in the service as it was known at an instant. Inside, the tables `happening`, `span` and `duty` are
 * views of that name: what was recorded later is gone, and only the subjects touched since are derived again. So every list
 * and figure answers for then without knowing it; `work` is handed the law as it was known then. `day` bounds the work: what happened after it cannot matter to an
 * answer as at that day. `asks` bounds it further, for a reader who says what it will look at: most of the law is nothing to one figure.
 */
export async function asKnownAt<T>(
  house: House,
  db: Kysely<Tables>,
  knownAt: Date,
  day: DayNumber,
  work: (db: Kysely<Tables>, then: House) => Promise<T>,
  asks: Asks = {},
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const then = await houseKnownAt(house, trx, knownAt)
    const [asked, now] = [then, await houseNow(house, trx)].map((each) =>
      asks.rules ? houseWithin(each, asks.rules) : each,
    ) as [House, House]
    const touched = await touchedSince(trx, knownAt, day)
    await layOver(trx, knownAt, asks, statesOf(asked))
    await deriveAsKnown(asked, trx, touched, lawDifference(now, asked), asks)
    await analyseKnown(trx)
    const answer = await work(trx, then)
    await liftOff(trx)
    return answer
  })
}

/** What was recorded after an instant about a day or before; and what a later correction replaced. */
async function touchedSince(trx: Kysely<Tables>, knownAt: Date, day: DayNumber): Promise<Touched> {
  const on = dayToDatabase(day)
  const { rows } = await sql<{ kind: string; on_day: string; about: Record<string, number> }>`
    select kind, on_day, about from happening where recorded_at > ${knownAt} and on_day <= ${on}::date
    union all
    select o.kind, o.on_day, o.about from happening c join happening o on o.id = c.corrects where c.recorded_at > ${knownAt} and o.on_day <= ${on}::date`.execute(
    trx,
  )
  const touched = nobodyTouched()
  for (const { kind, on_day, about } of rows) touch(touched, kind, dayFromDatabase(on_day), about)
  return touched
}

/** The planner's figures of the tables that stand in for what differs: it would take them for larger than they are. */
export const analyseKnown = (trx: Kysely<Tables>) =>
  sql`analyze known_span, known_duty, gone_span, gone_duty`.execute(trx)

const TABLES = ['happening', 'span', 'duty'] as const

/**
 * Lays the views over the tables; says in which schema the tables themselves are. What differs is kept aside, row by row: few
 * rows, by their number, leave the planner as sure of the rest as it is of the tables.
 */
export async function layOver(
  trx: Kysely<Tables>,
  knownAt: Date | null,
  asks: Asks = {},
  states: readonly string[] = [],
): Promise<string> {
  const { rows } = await sql<{
    home: string
  }>`select n.nspname as home from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = 'happening'::regclass`.execute(
    trx,
  )
  const schema = rows[0]?.home ?? 'public'
  const home = sql.id(schema)
  for (const table of ['span', 'duty']) await layAside(trx, home, table)
  const until = knownAt ? sql.lit(knownAt.toISOString()) : sql.lit('infinity')
  const currency = sql.join(CURRENCY.map((name) => sql.lit(name)))
  const [duties, current] = [isAskedFor(asks, states, 'l.rule'), isAskedFor(asks, states, 'l.key')]
  await sql`create temp view happening as select * from ${home}.happening where recorded_at <= ${until}::timestamptz`.execute(
    trx,
  )
  await sql`create temp view span as
    select * from ${home}.span l where (l.name not in (${currency}) or (${current})) and not exists (select from gone_span g where g.id = l.id)
    union all select * from known_span`.execute(trx)
  await sql`create temp view duty as
    select * from ${home}.duty l where ${duties} and not exists (select from gone_duty g where g.id = l.id)
    union all select * from known_duty`.execute(trx)
  return schema
}

/** Rows that were otherwise, and the numbers of those in whose place they stand. Numbered downwards: no row of the table is below nought. */
async function layAside(trx: Kysely<Tables>, home: RawBuilder<unknown>, table: string): Promise<void> {
  const [known, gone] = [sql.table(`known_${table}`), sql.table(`gone_${table}`)]
  await sql`create temp table ${known} (like ${home}.${sql.table(table)} including identity) on commit drop`.execute(
    trx,
  )
  await sql`alter table ${known} alter id set increment -1 set minvalue -9007199254740991 set maxvalue -1 set start -1 restart`.execute(
    trx,
  )
  await sql`create temp table ${gone} (id bigint primary key) on commit drop`.execute(trx)
}

const setAside = (trx: Kysely<Tables>, table: string, gone: readonly { readonly id: number }[]) =>
  sql`insert into ${sql.table(`gone_${table}`)} select unnest(${gone.map(({ id }) => id)}::bigint[])`.execute(trx)

async function deriveAsKnown(
  house: House,
  trx: Kysely<Tables>,
  touched: Touched,
  otherwise: readonly LawDifference[],
  asks: Asks,
): Promise<void> {
  const owners = await ownersOf(house, trx, touched)
  const changed = await changeSpans(house, trx, owners, async ({ gone, fresh }) => {
    await setAside(trx, 'span', gone)
    await insertSpans(trx, fresh, 'known_span')
  })
  const subjects = await subjectsToDerive(house, trx, touched, changed)
  const wanted = asks.rules && new Set([...asks.rules, ...statesOf(house)])
  for (const { kind, part, whom } of byPart(house, subjects)) {
    // What the law says otherwise is derived below, of everybody.
    const done = new Set(otherwise.find((each) => each.kind === kind)?.part.rules)
    const rules = part.rules.filter((rule) => !done.has(rule) && (wanted?.has(rule) ?? true))
    const ids = whom.map(({ id }) => id)
    await deriveOver(trx, kind, { ...part, rules }, ids)
  }
  // A rule that an asked one follows from is worked out with it, and is not there to be read.
  const asked = otherwise.map(({ part, ...each }) => ({
    ...each,
    part: { ...part, rules: part.rules.filter((rule) => wanted?.has(rule) ?? true) },
  }))
  await deriveOtherwise(trx, asked)
}

/** Derives what another law says otherwise, of every subject it is about. */
export async function deriveOtherwise(
  trx: Kysely<Tables>,
  otherwise: readonly LawDifference[],
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  for (const { kind, part } of otherwise)
    for await (const { ids } of everySubject(trx, kind)) {
      await deriveOver(trx, kind, part, ids)
      progress(ids.length)
    }
}

/** Derives over what is stored, and sets aside where it differs. */
async function deriveOver(trx: Kysely<Tables>, kind: string, part: Part, whom: readonly SubjectId[]): Promise<void> {
  if (part.rules.length === 0) return
  for (const ids of chunks(whom)) {
    const { owed, current } = await changeOfDuties(part, trx, kind, ids, part.rules)
    await setAside(trx, 'duty', owed.gone)
    await insertDuties(trx, owed.fresh, 'known_duty')
    await setAside(trx, 'span', current.gone)
    await insertSpans(trx, current.fresh, 'known_span')
  }
}

/** Views do not drop themselves at the end of a transaction, and a shared connection would keep them. */
export async function liftOff(trx: Kysely<Tables>): Promise<void> {
  for (const table of TABLES) await sql`drop view pg_temp.${sql.id(table)}`.execute(trx)
}
