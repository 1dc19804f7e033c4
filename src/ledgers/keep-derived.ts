import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { heldBy } from '../calendar'
import type { Tables } from '../database'
import { holdLaw, houseNow } from './current-law'
import type { House } from './house'
import { type Progress, rebuild } from './rebuild'

/** Raised when the engine reads the same law otherwise than it did, so that what is stored is derived again. */
const ENGINE = 2
const NAME = 'derived under'

/** What the derived ledgers follow from, besides what happened: the law and the kinds, and how the engine reads them. */
function readingOf(house: House): string {
  const rules = [...house.law.rules.values()].map((rule) => JSON.stringify(rule)).sort()
  const calendar = JSON.stringify(heldBy(house.law.calendar))
  const effects = house.words.kinds.map((kind) => JSON.stringify([kind.name, kind.effects, kind.about])).sort()
  return createHash('sha256')
    .update([ENGINE, calendar, ...rules, ...effects].join('\n'))
    .digest('hex')
}

/** Derives everything again when the law has changed since it was last derived; one process does, others wait for it. */
export async function keepDerived(house: House, db: Kysely<Tables>, progress: Progress): Promise<void> {
  if ((await lastReading(db)) === readingOf(await houseNow(house, db))) return
  await db.transaction().execute(async (trx) => {
    await holdLaw(trx)
    const now = await houseNow(house, trx)
    const before = await lastReading(trx)
    if (before === readingOf(now)) return
    if (before !== null) progress('The law has changed: deriving what is owed again')
    await rebuild(now, trx)
    await noteDerived(now, trx)
  })
}

/** Notes by which law what is stored was derived; figures that were kept by another are no answer any more. */
export async function noteDerived(house: House, trx: Kysely<Tables>): Promise<void> {
  await sql`delete from figure_kept`.execute(trx)
  await sql`insert into setting (name, value) values (${NAME}, ${JSON.stringify(readingOf(house))}::jsonb) on conflict (name) do update set value = excluded.value`.execute(
    trx,
  )
}

async function lastReading(db: Kysely<Tables>): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  return typeof row?.value === 'string' ? row.value : null
}
