import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database'
import type { House } from './house'
import { type Progress, rebuild } from './rebuild'

/** Raised when the engine reads the same law otherwise than it did, so that what is stored is derived again. */
const ENGINE = 2
const NAME = 'derived under'
/** Any number will do, so long as every process uses the same. */
const LOCK = 7_203_121

/** What the derived ledgers follow from, besides what happened: the law and the kinds, and how the engine reads them. */
function readingOf(house: House): string {
  const rules = [...house.law.rules.values()].map((rule) => JSON.stringify(rule)).sort()
  const effects = house.words.kinds.map((kind) => JSON.stringify([kind.name, kind.effects, kind.about])).sort()
  return createHash('sha256')
    .update([ENGINE, ...rules, ...effects].join('\n'))
    .digest('hex')
}

/** Derives everything again when the law has changed since it was last derived; one process does, others wait for it. */
export async function keepDerived(house: House, db: Kysely<Tables>, progress: Progress): Promise<void> {
  const reading = readingOf(house)
  if ((await lastReading(db)) === reading) return
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx)
    const before = await lastReading(trx)
    if (before === reading) return
    if (before !== null) progress('The law has changed: deriving what is owed again')
    await rebuild(house, trx)
    await sql`delete from figure_kept`.execute(trx)
    await sql`insert into setting (name, value) values (${NAME}, ${JSON.stringify(reading)}::jsonb) on conflict (name) do update set value = excluded.value`.execute(
      trx,
    )
  })
}

async function lastReading(db: Kysely<Tables>): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  return typeof row?.value === 'string' ? row.value : null
}
