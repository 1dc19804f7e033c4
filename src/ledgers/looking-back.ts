import { type Kysely, sql } from 'kysely'
import { BEGINNING, type DayNumber, ENDLESS } from '../calendar'
import { dayFromDatabase, dayToDatabase, type Tables } from '../database'
import { openUntil } from '../duties'
import { insertDuties } from '../duties/duties.store'
import type { SubjectId } from '../happenings'
import { insertSpans } from '../spans/spans.store'
import { chunks } from './chunks'
import { houseKnownAt, houseNow } from './current-law'
import { CURRENCY } from './derive-again'
import { dutiesOf } from './histories'
import type { House } from './house'
import { type LawDifference, lawDifference } from './law-difference'
import { byPart, type Part } from './law-parts'
import { everySubject } from './rebuild'
import { changeSpans } from './span-changes'
import { type Derivable, nobodyTouched, ownersOf, subjectsToDerive, type Touched, touch } from './touched'

/**
 * Runs reading `work` in the service as it was known at an instant. Inside, the tables `happening`, `span` and `duty` are
 * views of that name: what was recorded later is gone, and only the subjects touched since are derived again. So every list
 * and figure answers for then without knowing it; `work` is handed the law as it was known then. `day` bounds the work: what happened after it cannot matter to an
 * answer as at that day.
 */
export async function asKnownAt<T>(
  house: House,
  db: Kysely<Tables>,
  knownAt: Date,
  day: DayNumber,
  work: (db: Kysely<Tables>, then: House) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const then = await houseKnownAt(house, trx, knownAt)
    const otherwise = lawDifference(await houseNow(house, trx), then)
    const touched = await touchedSince(trx, knownAt, day)
    await layOver(trx, knownAt)
    await deriveAsKnown(then, trx, touched, otherwise)
    await sql`analyze known_span, known_duty, known_owner, known_subject`.execute(trx)
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

const TABLES = ['happening', 'span', 'duty'] as const

/** Lays the views over the tables; says in which schema the tables themselves are. */
export async function layOver(trx: Kysely<Tables>, knownAt: Date | null): Promise<string> {
  const { rows } = await sql<{
    home: string
  }>`select n.nspname as home from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = 'happening'::regclass`.execute(
    trx,
  )
  const schema = rows[0]?.home ?? 'public'
  const home = sql.id(schema)
  const currency = sql.join(CURRENCY.map((name) => sql.lit(name)))
  await sql`create temp table known_span (like ${home}.span including identity) on commit drop`.execute(trx)
  await sql`create temp table known_duty (like ${home}.duty including identity) on commit drop`.execute(trx)
  await sql`create temp table known_owner (id bigint primary key) on commit drop`.execute(trx)
  await sql`create temp table known_subject (id bigint, rule text, since date, primary key (id, rule)) on commit drop`.execute(
    trx,
  )
  const until = knownAt ? sql.lit(knownAt.toISOString()) : sql.lit('infinity')
  await sql`create temp view happening as select * from ${home}.happening where recorded_at <= ${until}::timestamptz`.execute(
    trx,
  )
  await sql`create temp view span as
    select * from ${home}.span s where case when s.name in (${currency})
      then not exists (select from known_subject k where k.id = s.subject_id and k.rule = s.key and s.until_day >= k.since)
      else not exists (select from known_owner k where k.id = s.subject_id) end
    union all select * from known_span`.execute(trx)
  await sql`create temp view duty as
    select * from ${home}.duty d where not exists (select from known_subject k where k.id = d.subject_id and k.rule = d.rule and d.until_day >= k.since)
    union all select * from known_duty`.execute(trx)
  return schema
}

async function deriveAsKnown(
  house: House,
  trx: Kysely<Tables>,
  touched: Touched,
  otherwise: readonly LawDifference[],
): Promise<void> {
  const owners = await ownersOf(house, trx, touched)
  const changed = await changeSpans(house, trx, owners, async (change) => {
    await sql`insert into known_owner select unnest(${change.owners}::bigint[])`.execute(trx)
    await insertSpans(trx, change.should, 'known_span')
  })
  const subjects = await subjectsToDerive(house, trx, touched, changed)
  for (const { kind, part, whom } of byPart(house, subjects)) {
    // What the law says otherwise is derived below, of everybody.
    const done = new Set(otherwise.find((each) => each.kind === kind)?.part.rules)
    await deriveOver(trx, kind, { ...part, rules: part.rules.filter((rule) => !done.has(rule)) }, whom)
  }
  await deriveOtherwise(trx, otherwise)
}

/** Derives what another law says otherwise, of every subject it is about. */
export async function deriveOtherwise(
  trx: Kysely<Tables>,
  otherwise: readonly LawDifference[],
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  for (const { kind, part } of otherwise)
    for await (const { ids } of everySubject(trx, kind)) {
      const whom = ids.map((id) => ({ id, kind, by: null, since: BEGINNING }))
      await deriveOver(trx, kind, part, whom)
      progress(ids.length)
    }
}

/** Derives over what is stored: what ended before anything that came later is the same then and now, and stays. */
async function deriveOver(trx: Kysely<Tables>, kind: string, part: Part, whom: readonly Derivable[]): Promise<void> {
  if (part.rules.length === 0) return
  const since = new Map(whom.map((each) => [each.id, each.since]))
  const rules = new Set(part.rules)
  for (const ids of chunks([...since.keys()])) {
    const { duties, current } = await dutiesOf(part, trx, kind, ids)
    const days = ids.map((id) => dayToDatabase(since.get(id) ?? BEGINNING))
    await sql`
      insert into known_subject select id, rule, day from unnest(${ids}::bigint[], ${days}::date[]) as whom (id, day)
      cross join unnest(${[...part.rules]}::text[]) rule`.execute(trx)
    const isNew = (subject: SubjectId, until: DayNumber) => until >= (since.get(subject) ?? BEGINNING)
    await insertDuties(
      trx,
      duties.filter((duty) => rules.has(duty.rule) && isNew(duty.subject, openUntil(duty) ?? ENDLESS)),
      'known_duty',
    )
    await insertSpans(
      trx,
      current.filter((span) => rules.has(span.key) && isNew(span.subject, span.until)),
      'known_span',
    )
  }
}

/** Views do not drop themselves at the end of a transaction, and a shared connection would keep them. */
export async function liftOff(trx: Kysely<Tables>): Promise<void> {
  for (const table of TABLES) await sql`drop view pg_temp.${sql.id(table)}`.execute(trx)
}
