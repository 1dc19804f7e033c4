import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type Insertable, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Db, Tables } from '../database'
import type { Law } from '../duties'
import { AMOUNT } from './amount'
import { measureOf } from './catalogue'
import { type Counts, DIVISOR, type Figure, type Tally } from './figure'
import type { Measure } from './measure'
import { splitOf } from './reading'
import { weightsAgain } from './weight'

export type Worked = ReadonlyMap<PlainDate, readonly Figure[]>

const LOCKED = '55P03'
/** A record takes some twenty milliseconds: whoever asks while one is made asks again. */
const TRIES = 3
const BETWEEN = 20

/** Promises figures on some days; null while something is being recorded, an import perhaps: then they are only worked out. */
export async function promised(
  db: Db,
  law: Law,
  measures: readonly Measure[],
  days: readonly PlainDate[],
): Promise<string | null> {
  const promise = randomUUID()
  const rows = days.flatMap((day) =>
    measures.map((measure) => ({ measure: measure.id, as_at: day, split: splitOf(law, measure), promise })),
  )
  for (let tries = 1; tries <= TRIES; tries++) {
    if (await isPromised(db, rows, promise)) return promise
    if (tries < TRIES) await setTimeout(BETWEEN)
  }
  return null
}

/** Waits for nobody, as whoever records next would wait behind. */
async function isPromised(
  db: Db,
  rows: readonly Insertable<Tables['figure_kept']>[],
  promise: string,
): Promise<boolean> {
  try {
    await db.transaction().execute(async (trx) => {
      await sql`lock table figure_kept in share row exclusive mode nowait`.execute(trx)
      await trx
        .insertInto('figure_kept')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['measure', 'as_at', 'split'])
            .doUpdateSet({ promise })
            .where('figure_kept.answer', 'is', null),
        )
        .execute()
    })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === LOCKED) return false
    throw error
  }
}

/** Waits for nobody: a promise that is just being forgotten is passed over. */
export async function keep(db: Db, law: Law, promise: string, worked: Worked): Promise<void> {
  const rows = [...worked].flatMap(([day, all]) =>
    all.flatMap((figure) => {
      const measure = measureOf(figure.id)
      return measure
        ? [{ id: figure.id, day, split: splitOf(law, measure), answer: JSON.stringify(talliesOf(figure)) }]
        : []
    }),
  )
  await sql`
    with standing as (select measure, as_at, split from figure_kept where promise = ${promise}::uuid for update skip locked)
    update figure_kept k set answer = row.answer, promise = null
    from standing join unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ day }) => day)}::date[], ${rows.map(({ split }) => split)}::text[], ${rows.map(({ answer }) => answer)}::jsonb[])
      as row (measure, as_at, split, answer) using (measure, as_at, split)
    where k.measure = standing.measure and k.as_at = standing.as_at and k.split = standing.split`.execute(db)
}

/** Only the counts are kept: value and words are made from them anew, so that a change of wording reaches the past. */
function talliesOf({ groups = [], ...figure }: Figure): Tally[] {
  const of = (group: string | null, { why, divisor, amount, weighed }: Counts): Tally[] => [
    ...Object.entries(why).map(([word, n = 0]) => ({ group, why: word, n })),
    ...(divisor === undefined ? [] : [{ group, why: DIVISOR, n: divisor ?? Number.NaN }]),
    ...(amount === undefined ? [] : [{ group, why: AMOUNT, n: amount }]),
    ...(weighed === undefined ? [] : weightsAgain(group, weighed)),
  ]
  return groups.length > 0 ? groups.flatMap((group) => of(group.name, group)) : of(null, figure)
}
