import { sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Db } from '../database'
import type { Law } from '../duties'
import { measureOf } from './catalogue'
import { assemble, type Figure, type Tally, told } from './figure'
import { figuresOn } from './figures'
import type { Measure } from './measure'
import { inPasses } from './passes'
import { keep, promised, type Worked } from './promised.store'
import { splitOf } from './reading'

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
  asked: readonly PlainDate[],
): Promise<Answers> {
  const days = [...new Set(asked)]
  // A world looked back to is a transaction of its own, and what it knew is not what is known.
  if (db.isTransaction) throw new Error('Figures are kept from the present alone')
  const answers = await findKept(db, law, measures, days)
  const lacking = (measure: Measure) => days.filter((day) => !answers.get(day)?.has(measure.id))
  // What is asked in one pass stays together, on all its days: a happening is read once for them.
  const passes = inPasses(measures.filter((measure) => lacking(measure).length > 0))
  await twoAtOnce(passes, async (few) => {
    const on = days.filter((day) => few.some((measure) => lacking(measure).includes(day)))
    for (const [day, worked] of await workOut(db, law, few, on)) {
      const ofDay = answers.get(day) ?? new Map<string, Figure>()
      for (const figure of worked) ofDay.set(figure.id, figure)
      answers.set(day, ofDay)
    }
  })
  return inOrder(answers, measures, days)
}

/** As they were asked for, whichever was there first. */
const inOrder = (answers: Answers, measures: readonly Measure[], days: readonly PlainDate[]): Answers =>
  new Map(
    days.map((day) => {
      const ofDay = measures.flatMap(({ id }) => answers.get(day)?.get(id) ?? [])
      return [day, new Map(ofDay.map((figure) => [figure.id, figure]))]
    }),
  )

/** While the database looks one thing up, another is judged here: no more than two, as others ask for pages meanwhile. */
async function twoAtOnce<Of>(all: readonly Of[], work: (each: Of) => Promise<void>): Promise<void> {
  const left = [...all]
  const inTurn = async () => {
    for (let each = left.shift(); each; each = left.shift()) await work(each)
  }
  await Promise.all([inTurn(), inTurn()])
}

/** The days on which any of some measures is not kept: asked without reading what is. */
export async function notKept(
  db: Db,
  law: Law,
  measures: readonly Measure[],
  days: readonly PlainDate[],
): Promise<PlainDate[]> {
  const { rows } = await sql<{ as_at: PlainDate }>`
    select day.as_at from unnest(${[...days]}::date[]) as day (as_at)
    where exists (select from unnest(${measures.map(({ id }) => id)}::text[], ${measures.map((measure) => splitOf(law, measure))}::text[]) as asked (measure, split)
      where not exists (select from figure_kept k where k.measure = asked.measure and k.as_at = day.as_at and k.split = asked.split and k.answer is not null))
    order by 1`.execute(db)
  return rows.map(({ as_at }) => as_at)
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
    where as_at = any(${[...days]}::date[]) and measure = any(${[...splits.keys()]}::text[]) and split = any(${[...splits.values()]}::text[]) and answer is not null`.execute(
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

/**
 * Works figures out and keeps them: promised first, worked out without holding anybody up, and kept where the promise stands.
 *
 * An append forgets kept figures, and promises, before others can see what it recorded. Comparing ledger numbers before
 * and after would miss it: one that has already forgotten and not yet committed is seen by nobody, and numbers commit out of
 * order. So a promise is made under a lock that no such append holds, and committed before the snapshot that the answers
 * come from: whatever was forgotten earlier is in them, and whatever comes later forgets the promise.
 */
async function workOut(db: Db, law: Law, measures: readonly Measure[], days: readonly PlainDate[]): Promise<Worked> {
  const promise = await promised(db, law, measures, days)
  const worked = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((world) => figuresOn(world, law, measures, days, { by: 'team', whole: true }))
  if (promise) await keep(db, law, promise, worked)
  return new Map([...worked].map(([day, all]) => [day, all.map((figure) => toldOf(measures, figure))]))
}

const toldOf = (measures: readonly Measure[], figure: Figure): Figure => {
  const measure = measures.find(({ id }) => id === figure.id)
  return measure ? told(measure, figure) : figure
}
