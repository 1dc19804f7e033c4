import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type PlainDate, toNumber } from '../calendar'
import type { Tables } from '../database'
import { type Law, versionOn } from '../duties'
import { AMOUNT } from './amount'
import type { Asked, Judged, Split } from './asked'
import { measureOf } from './catalogue'
import { completionRows } from './completion.store'
import { type CurrencyMeasure, currencyRows, hasEvidence, registerRows } from './currency.store'
import { inDistricts } from './districts.store'
import { assemble, DIVISOR, type Figure, type Tally, told, UNSET } from './figure'
import { inDateOf } from './in-date'
import { counts, type Measure, type SortedMeasure } from './measure'
import { inPasses } from './passes'
import { type Period, periodTo } from './period'
import { divisorOf } from './ratio.store'
import { sortedRows } from './sorted.store'
import { weightsOf } from './weight'

export type Question = {
  readonly asAt: PlainDate
  /** With a period, a measure of a period answers for that one, and a currency measure in its completion form: of what fell due in it. */
  readonly period?: Period | undefined
  readonly by?: Split | undefined
  /** `told`: each with its group in the split and the day of what happened, as a list of them says. */
  readonly rows?: boolean | 'told' | undefined
  /** With what few people answered: for whoever keeps it, and hides it from whoever is told. */
  readonly whole?: true
  /** Only these households: a subquery of subject numbers, from access. */
  readonly among?: RawBuilder<unknown> | undefined
}

/**
 * Answers measures in the world that `db` shows: today's, or one looked back to. Cost grows with households on the register.
 * What few people answered is hidden, but from whoever asks for the rows, and so for each of them.
 */
export async function figures(
  db: Kysely<Tables>,
  law: Law,
  measures: readonly Measure[],
  question: Question,
): Promise<Figure[]> {
  const asked: Asked = {
    asAt: question.asAt,
    by: question.by ?? null,
    rows: Boolean(question.rows),
    among: question.among ?? null,
  }
  const answers: Answers = new Map([
    ...(question.period ? [] : await currencies(db, law, measures, asked)),
    ...(await allSorted(db, law, measures, question.period ?? null, asked)),
  ])
  const all: Figure[] = []
  for (const measure of measures) {
    const judged = answers.get(measure.id) ?? (await rowsOf(db, law, measure, question.period ?? null, asked, answers))
    const divisor =
      measure.form.is === 'sorted' ? await divisorOf(db, measure.form, question.period ?? null, asked) : []
    // A seat says its district itself; all else has a postcode.
    const isPlaced = asked.by === 'district' && measure.rows !== 'seat'
    const grouped = isPlaced ? await inDistricts(db, judged, asked.asAt) : judged
    const parts = isPlaced ? await inDistricts(db, divisor, asked.asAt) : divisor
    all.push(toFigure(measure, grouped, parts, question))
  }
  return all
}

function toFigure(
  measure: Measure,
  judged: readonly Judged[],
  divisor: Awaited<ReturnType<typeof divisorOf>>,
  question: Question,
): Figure {
  const tallies: Tally[] = judged.map(({ group, why, n }) => ({ group, why, n }))
  const parts = divisor.map(({ group, n }) => ({ group, why: DIVISOR, n: n ?? Number.NaN }))
  const amounts = judged.flatMap(({ group, amount }) =>
    amount === undefined ? [] : [{ group, why: AMOUNT, n: amount }],
  )
  const weights = weightsOf(judged.map((each) => ({ ...each, counted: counts(measure, each.why) })))
  const figure = assemble(
    measure,
    [...tallies, ...parts, ...amounts, ...weights],
    question.by !== undefined || measure.form.is === 'neither',
  )
  const title =
    question.period && measure.form.is === 'currency' ? `${measure.title}: of those that fell due` : measure.title
  if (!question.rows) return question.whole ? { ...figure, title } : told(measure, { ...figure, title })
  const rows = judged
    .map(({ subject, why, group, on }) => ({
      ...{ subject: subject ?? '', counted: counts(measure, why), why },
      ...(question.rows === 'told' ? { group: group ?? UNSET, ...(on ? { on } : {}) } : {}),
    }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1))
  return { ...figure, title, rows }
}

type Answers = Map<string, readonly Judged[]>

const isSorted = (measure: Measure): measure is SortedMeasure => measure.form.is === 'sorted'
const isCurrency = (measure: Measure): measure is CurrencyMeasure => measure.form.is === 'currency'

/** Every currency measure on a day: those of one base together. */
async function currencies(db: Kysely<Tables>, law: Law, measures: readonly Measure[], asked: Asked): Promise<Answers> {
  const answers: Answers = new Map()
  for (const wanted of inPasses(measures.filter(isCurrency))) {
    const judged = await currencyRows(db, wanted, asked)
    for (const measure of wanted) answers.set(measure.id, await inForce(db, law, measure, judged, asked))
  }
  return answers
}

/** Every sorted measure: those of one source together. */
async function allSorted(
  db: Kysely<Tables>,
  law: Law,
  measures: readonly Measure[],
  period: Period | null,
  asked: Asked,
): Promise<Answers> {
  const answers: Answers = new Map()
  for (const wanted of inPasses(measures.filter(isSorted))) {
    const of = wanted[0]?.form.of
    const among = of && 'counted' in of && of.counted ? await countedBy(db, law, of.counted, asked) : asked.among
    const judged = await sortedRows(db, wanted, period, { ...asked, among, calendar: law.calendar })
    for (const [id, rows] of judged) answers.set(id, rows)
  }
  return answers
}

/** Whom a currency measure counts on the day, as subject numbers. */
async function countedBy(db: Kysely<Tables>, law: Law, id: string, asked: Asked): Promise<RawBuilder<unknown>> {
  const measures = [measureOf(id)].filter((measure) => measure !== undefined)
  const answers = await currencies(db, law, measures, { ...asked, by: null, rows: true })
  const refs = measures.flatMap((measure) =>
    (answers.get(id) ?? []).flatMap(({ why, subject }) => (counts(measure, why) ? [subject] : [])),
  )
  return sql`(select id from subject where kind = 'child' and ref = any(${refs}::text[]))`
}

async function inForce(
  db: Kysely<Tables>,
  law: Law,
  measure: CurrencyMeasure,
  judged: readonly Judged[],
  { asAt }: Asked,
): Promise<readonly Judged[]> {
  const own = judged.filter((each) => each.measure === measure.id)
  const { only } = measure.form
  if (!(await isAvailable(db, law, measure, asAt))) return own.map((each) => ({ ...each, why: 'not available' }))
  return only ? own.filter((each) => only.includes(each.why)) : own
}

/** Not before its rule was in force nor after; and not until what it counts has ever happened. */
async function isAvailable(db: Kysely<Tables>, law: Law, { form }: CurrencyMeasure, asAt: PlainDate): Promise<boolean> {
  const rules = inDateOf(form).flatMap(({ rule }) => law.rules.get(rule) ?? [])
  if (!rules.some((rule) => versionOn(rule, toNumber(asAt)))) return false
  const [first] = rules
  return form.until === undefined || (first !== undefined && hasEvidence(db, first.id, asAt))
}

async function rowsOf(
  db: Kysely<Tables>,
  law: Law,
  measure: Measure,
  period: Period | null,
  asked: Asked,
  known: Answers,
): Promise<readonly Judged[]> {
  const { form } = measure
  const within = { ...asked, calendar: law.calendar }
  if (form.is === 'register') return registerRows(db, measure, asked)
  if (form.is === 'completion')
    return completionRows(db, measure, form, period ?? periodTo(asked.asAt, form.over), within)
  if (form.is === 'currency')
    return period ? completionRows(db, measure, { rules: form.owed, by: 'due' }, period, within) : []
  return form.is === 'neither' && !period ? neither(db, law, measure, form.of, asked, known) : []
}

/** A row for each household under each key figure, grouped by figure. What was asked beside it is not asked again. */
async function neither(
  db: Kysely<Tables>,
  law: Law,
  measure: Measure,
  of: readonly string[],
  asked: Asked,
  known: Answers,
): Promise<Judged[]> {
  const missing = of.filter((id) => !known.has(id)).flatMap((id) => measureOf(id) ?? [])
  const answers = new Map([...known, ...(await currencies(db, law, missing, { ...asked, by: null }))])
  return of.flatMap((id) =>
    (answers.get(id) ?? []).map((each) => ({
      ...each,
      measure: measure.id,
      group: id,
      subject: each.subject === null ? null : `${each.subject}/${id}`,
    })),
  )
}
