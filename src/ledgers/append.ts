import { type Kysely, sql, type Transaction } from 'kysely'
import { BEGINNING } from '../calendar'
import { dayFromDatabase, Refused, type Tables } from '../database'
import { append as appendJournal } from '../journal'
import { settledHouse } from './current-law'
import { deriveAgain } from './derive-again'
import type { House } from './house'
import { noRefs, type Refs } from './refs'
import { type Resolved, resolve, type ToAppend } from './resolve'
import { namedBy, nobodyTouched, type Touched, touch } from './touched'
import { type By, writeHappenings } from './write'

export type Appended = { readonly id: number; readonly ref: string | null }

/** A fault of what was said that only the ledger can see: a ref that names nothing. Carries the answer it is about. */
export class NotRecorded extends Refused {
  constructor(
    readonly column: string,
    message: string,
  ) {
    super('not-recorded', message, 422)
  }
}

/**
 * The one front door: adds what happened and derives what follows from it, in one transaction.
 * Throws NotRecorded for a ref that names nothing, Refused when somebody else was quicker; then nothing was added.
 */
export async function append(
  house: House,
  db: Kysely<Tables>,
  entries: readonly ToAppend[],
  by: By,
): Promise<Appended[]> {
  return db.transaction().execute((trx) => appendWithin(house, trx, entries, by))
}

async function appendWithin(
  house: House,
  trx: Kysely<Tables>,
  entries: readonly ToAppend[],
  by: By,
): Promise<Appended[]> {
  const refs = noRefs()
  const resolved = (await resolve(house.words, trx, entries, refs)).map((each) => {
    if (!each.ok) throw new NotRecorded(each.fault.column, each.fault.why)
    return each.resolved
  })
  const made = new Map(refs.fresh.map((subject) => [subject.id, subject.ref]))
  await record(house, trx, refs, resolved, by)
  return resolved.map(({ id, about, entry }) => ({ id, ref: entry.ref ?? made.get(about.self ?? -1) ?? null }))
}

/** Writes resolved entries and everything derived from them, in the caller's transaction. */
async function record(
  house: House,
  trx: Kysely<Tables>,
  refs: Refs,
  resolved: readonly Resolved[],
  by: By,
): Promise<void> {
  const touched = nobodyTouched()
  await add(trx, refs, resolved, by, touched)
  await settle(house, trx, touched)
}

/** Adds resolved entries to the first ledger and notes whom they touch. `settle` must follow in the same transaction. */
export async function add(
  trx: Kysely<Tables>,
  refs: Refs,
  resolved: readonly Resolved[],
  by: By,
  touched: Touched,
): Promise<void> {
  await writeHappenings(trx, refs.fresh.splice(0), resolved, by)
  for (const { entry, on, about } of resolved) touch(touched, entry.kind, on, about)
  await touchCorrected(trx, resolved, touched)
}

/** Derives all that the entries added in this transaction may have changed. */
export async function settle(house: House, trx: Kysely<Tables>, touched: Touched): Promise<void> {
  const settled = await settledHouse(house, trx)
  await lock(trx, touched)
  await deriveAgain(settled, trx, touched)
  await forgetFigures(trx, touched)
}

/** Whom the corrected rows named: they owe otherwise now, even where the correction names others. */
async function touchCorrected(trx: Kysely<Tables>, resolved: readonly Resolved[], touched: Touched): Promise<void> {
  const ids = resolved.flatMap(({ corrects }) => (corrects === null ? [] : [corrects]))
  if (ids.length === 0) return
  const { rows } = await sql<{
    kind: string
    on_day: string
    about: Record<string, number>
  }>`select kind, on_day, about from happening where id = any(${ids}::bigint[])`.execute(trx)
  for (const { kind, on_day, about } of rows) touch(touched, kind, dayFromDatabase(on_day), about)
}

/** Two appends about one subject derive one after the other: rows are locked in one order, and read only after. */
async function lock(trx: Kysely<Tables>, touched: Touched): Promise<void> {
  await sql`select id from subject where id = any(${namedBy(touched)}::bigint[]) order by id for update`.execute(trx)
}

/**
 * A figure as at a day depends only on what happened by then: kept figures from the earliest day touched are forgotten. Last of
 * all, when every other lock is held: whoever records then waits for no more than a commit, and a change of the law for nobody.
 */
async function forgetFigures(trx: Kysely<Tables>, { since }: Touched): Promise<void> {
  if (since === Number.POSITIVE_INFINITY) return
  if (since <= BEGINNING) await sql`delete from figure_kept`.execute(trx)
  else await sql`delete from figure_kept where as_at >= date '1970-01-01' + ${since}::int`.execute(trx)
}

/**
 * Entries a person recorded go into the journal with their refs: who wrote what kind of thing about whom, never what it said.
 * `also` is done in the same transaction: what it throws undoes the record too.
 */
export async function appendJournalled(
  house: House,
  db: Kysely<Tables>,
  entry: ToAppend,
  by: By,
  also: (trx: Kysely<Tables>, appended: Appended) => Promise<void> = () => Promise.resolve(),
): Promise<Appended> {
  const [appended] = await appendAllJournalled(house, db, [entry], by, async (trx, [first]) => {
    if (!first) throw new Refused('not-recorded', 'Nothing was recorded')
    await also(trx, first)
  })
  if (!appended) throw new Refused('not-recorded', 'Nothing was recorded')
  return appended
}

/** The same of several: all of them are recorded, or none. */
export async function appendAllJournalled(
  house: House,
  db: Kysely<Tables>,
  entries: readonly ToAppend[],
  by: By,
  also: (trx: Kysely<Tables>, appended: readonly Appended[]) => Promise<void> = () => Promise.resolve(),
): Promise<Appended[]> {
  return db.transaction().execute(async (trx) => {
    const all = await appendWithin(house, trx, entries, by)
    await also(trx, all)
    for (const [index, entry] of entries.entries()) await journalled(trx, by, entry, all[index])
    return all
  })
}

async function journalled(trx: Transaction<Tables>, by: By, entry: ToAppend, appended?: Appended): Promise<void> {
  const did = entry.withdrawn ? 'withdrew' : entry.corrects ? 'corrected' : 'recorded'
  const about = Object.values(entry.about)[0] ?? appended?.ref
  await appendJournal(trx, {
    who: by.who,
    did: `${did} ${entry.kind}`,
    about: about ?? null,
    details: { happening: appended?.id ?? null, corrects: entry.corrects ?? null },
  })
}
