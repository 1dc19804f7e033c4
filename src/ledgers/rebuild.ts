import { type Kysely, sql } from 'kysely'
import { analyse, type Tables } from '../database'
import { dutyKey } from '../duties'
import { loadDuties } from '../duties/duties.store'
import type { SubjectId } from '../happenings'
import { spanKey } from '../spans'
import { loadOwnSpans } from '../spans/spans.store'
import { CHUNK } from './chunks'
import { houseNow } from './current-law'
import { CURRENCY, deriveDutiesOf, writeSpans } from './derive-again'
import { difference } from './difference'
import { dutiesOf, spansOf } from './histories'
import type { House } from './house'
import { wholeOf } from './law-parts'

export type Progress = (done: string) => void

/** Derives both ledgers again from the first, in the caller's transaction, writing only what differs: on a sound service, nothing. */
export async function rebuild(
  written: House,
  trx: Kysely<Tables>,
  progress: Progress = () => undefined,
): Promise<void> {
  const house = await houseNow(written, trx)
  for await (const { ids } of everySubject(trx))
    await writeSpans(trx, ids, house.spanNames, await spansOf(house, trx, ids))
  await analyse(trx, ['span'])
  progress('What was true is derived')
  for (const kind of house.looks.keys())
    for await (const { ids } of everySubject(trx, kind)) await deriveDutiesOf(wholeOf(house, kind), trx, kind, ids)
  await analyse(trx, ['span', 'duty'])
  progress('What is owed is derived')
}

export type Drift = { readonly ledger: 'span' | 'duty'; readonly subject: string; readonly what: string }

/** Derives both ledgers in memory, a chunk at a time, and lists every row that differs from what is stored. */
export async function* drifts(written: House, db: Kysely<Tables>): AsyncGenerator<Drift> {
  const house = await houseNow(written, db)
  for await (const { ids, refs } of everySubject(db)) {
    const should = await spansOf(house, db, ids)
    yield* told(
      'span',
      refs,
      difference(await loadOwnSpans(db, ids, house.spanNames), should, spanKey),
      (span) => `${span.name} from day ${span.from}`,
    )
  }
  for (const kind of house.looks.keys())
    for await (const { ids, refs } of everySubject(db, kind)) {
      const { duties, current } = await dutiesOf(house, db, kind, ids)
      yield* told(
        'duty',
        refs,
        difference(await loadDuties(db, ids), duties, dutyKey),
        (duty) => `${duty.rule} opened day ${duty.opened}`,
      )
      yield* told(
        'span',
        refs,
        difference(await loadOwnSpans(db, ids, CURRENCY), current, spanKey),
        (span) => `${span.name} ${span.key}`,
      )
    }
  yield* strays(house, db)
}

/** Duties about kinds of subject that no rule is for any more: nothing above would look at them. */
async function* strays(house: House, db: Kysely<Tables>): AsyncGenerator<Drift> {
  const kinds = [...house.looks.keys()]
  const { rows } = await sql<{ ref: string; rule: string }>`
    select s.ref, d.rule from duty d join subject s on s.id = d.subject_id where not s.kind = any(${kinds}::text[])`.execute(
    db,
  )
  for (const row of rows)
    yield { ledger: 'duty', subject: row.ref, what: `${row.rule} is stored, and no rule is for this kind of subject` }
}

type Differing = { subject: SubjectId }

function* told<T extends Differing>(
  ledger: Drift['ledger'],
  refs: ReadonlyMap<number, string>,
  found: { gone: T[]; fresh: Differing[] },
  say: (each: T) => string,
): Generator<Drift> {
  for (const each of found.gone)
    yield {
      ledger,
      subject: refs.get(each.subject) ?? '',
      what: `${say(each)} is stored and does not follow from what happened`,
    }
  for (const each of found.fresh as T[])
    yield {
      ledger,
      subject: refs.get(each.subject) ?? '',
      what: `${say(each)} follows from what happened and is not stored`,
    }
}

/** Every subject, or those of a kind, a chunk at a time in order of number. */
export async function* everySubject(
  db: Kysely<Tables>,
  kind?: string,
): AsyncGenerator<{ ids: SubjectId[]; refs: Map<SubjectId, string> }> {
  for (let after = 0; ; ) {
    let query = db.selectFrom('subject').select(['id', 'ref']).where('id', '>', after).orderBy('id').limit(CHUNK)
    if (kind) query = query.where('kind', '=', kind)
    const rows = await query.execute()
    if (rows.length === 0) return
    yield { ids: rows.map((row) => row.id), refs: new Map(rows.map((row) => [row.id, row.ref])) }
    after = rows.at(-1)?.id ?? Number.MAX_SAFE_INTEGER
  }
}
