import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Db } from '../database'
import type { Law } from '../duties'
import { AMOUNT } from './amount'
import { measureOf } from './catalogue'
import { type Counts, DIVISOR, type Figure, type Tally } from './figure'
import type { Measure } from './measure'
import { splitOf } from './reading'
import { weightsAgain } from './weight'

export type Worked = ReadonlyMap<PlainDate, readonly Figure[]>

const LOCKED = '55P03'

/** Promises figures on some days; null while something is being recorded at this moment: then they are only worked out. */
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
    return promise
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === LOCKED) return null
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
