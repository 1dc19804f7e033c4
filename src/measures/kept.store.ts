import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Db, Tables } from '../database'
import type { Law } from '../duties'
import { AMOUNT } from './amount'
import { measureOf } from './catalogue'
import { assemble, type Counts, DIVISOR, type Figure, type Tally, told } from './figure'
import { figures } from './figures'
import type { Measure } from './measure'
import { inPasses } from './passes'
import { rulesOf, workedOutBy } from './rules'
import { weightsAgain } from './weight'

/** Answers by day, then by measure; each with its teams. */
export type Answers = ReadonlyMap<PlainDate, ReadonlyMap<string, Figure>>

/**
 * Answers measures as at many days from today's knowledge, by team, keeping what it works out: a trend is asked for on
 * every look, and a month that is over changes only when something late is written down.
 */
export async function answersOn(
  db: Db,
  law: Law,
  measures: readonly Measure[],
  days: readonly PlainDate[],
): Promise<Answers> {
  // A world looked back to is a transaction of its own, and what it knew is not what is known.
  if (db.isTransaction) throw new Error('Figures are kept from the present alone')
  const answers = await findKept(db, law, measures, days)
  for (const day of days) {
    const missing = measures.filter(({ id }) => !answers.get(day)?.has(id))
    const ofDay = answers.get(day) ?? new Map<string, Figure>()
    // What is asked in one pass stays together; no more, as whoever records waits while it is kept.
    for (const few of inPasses(missing))
      for (const figure of await workOut(db, law, few, day)) ofDay.set(figure.id, figure)
    answers.set(day, ofDay)
  }
  return answers
}

async function findKept(
  db: Db,
  law: Law,
  measures: readonly Measure[],
  days: readonly PlainDate[],
): Promise<Map<PlainDate, Map<string, Figure>>> {
  const splits = new Map(measures.map((measure) => [measure.id, splitOf(law, measure)]))
  const { rows } = await sql<{ measure: string; as_at: PlainDate; split: string; answer: Tally[] }>`
    select measure, as_at, split, answer from figure_kept
    where as_at = any(${[...days]}::date[]) and measure = any(${[...splits.keys()]}::text[]) and split = any(${[...splits.values()]}::text[])`.execute(
    db,
  )
  const answers = new Map<PlainDate, Map<string, Figure>>()
  for (const row of rows) {
    const measure = measureOf(row.measure)
    if (!measure || splits.get(row.measure) !== row.split) continue
    const ofDay = answers.get(row.as_at) ?? new Map<string, Figure>()
    answers.set(row.as_at, ofDay.set(row.measure, told(measure, assemble(measure, row.answer, true))))
  }
  return answers
}

const LOCKED = '55P03'

/**
 * Works figures out and keeps them, unless something is being recorded at this moment: then they are only worked out.
 *
 * An append forgets kept figures (a delete, which holds its table lock until it commits) before others can see what it
 * recorded. Comparing ledger numbers before and after would miss it: one that has already forgotten and not yet committed
 * is seen by nobody, and numbers commit out of order. So the lock here is one that no such append holds, taken before
 * the snapshot that the answers come from: whatever was recorded earlier is in them, and whatever comes later waits
 * the few milliseconds until they are kept, and then forgets them.
 */
async function workOut(db: Db, law: Law, measures: readonly Measure[], day: PlainDate): Promise<Figure[]> {
  const work = (world: Kysely<Tables>) => figures(world, law, measures, { asAt: day, by: 'team', whole: true })
  const asTold = (worked: readonly Figure[]) => worked.map((figure) => toldOf(measures, figure))
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        await sql`lock table figure_kept in share row exclusive mode nowait`.execute(trx)
        const worked = await work(trx)
        await keep(trx, law, measures, day, worked)
        return asTold(worked)
      })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === LOCKED) return asTold(await work(db))
    throw error
  }
}

const toldOf = (measures: readonly Measure[], figure: Figure): Figure => {
  const measure = measures.find(({ id }) => id === figure.id)
  return measure ? told(measure, figure) : figure
}

async function keep(
  trx: Kysely<Tables>,
  law: Law,
  measures: readonly Measure[],
  day: PlainDate,
  worked: readonly Figure[],
): Promise<void> {
  const rows = measures.flatMap((measure) => {
    const figure = worked.find(({ id }) => id === measure.id)
    return figure
      ? [{ measure: measure.id, as_at: day, split: splitOf(law, measure), answer: JSON.stringify(talliesOf(figure)) }]
      : []
  })
  await trx
    .insertInto('figure_kept')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
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

const splits = new WeakMap<Law, Map<string, string>>()

/** By team, as the measure and its rules read now: when either is written otherwise, what was kept is no answer any more. */
function splitOf(law: Law, measure: Measure): string {
  const known = splits.get(law) ?? new Map<string, string>()
  splits.set(law, known)
  const split = known.get(measure.id) ?? `team ${readingOf(law, measure)}`
  known.set(measure.id, split)
  return split
}

function readingOf(law: Law, measure: Measure): string {
  const said = (_: string, value: unknown) => (typeof value === 'function' ? String(value) : value)
  const read = JSON.stringify(
    [DIVISOR, measure.form, [...rulesOf(measure), ...workedOutBy(measure)].map((id) => law.rules.get(id))],
    said,
  )
  return createHash('sha256').update(read).digest('hex').slice(0, 16)
}
