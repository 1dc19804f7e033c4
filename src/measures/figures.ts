import type { Kysely, RawBuilder } from 'kysely'
import { addMonths, fromNumber, type PlainDate, toNumber } from '../calendar'
import type { Tables } from '../database'
import { type Law, versionOn } from '../duties'
import { assemble, counts, type Figure, type Tally } from './figure'
import {
  type Asked,
  completionRows,
  currencyRows,
  hasEvidence,
  type Judged,
  registerRows,
  type Split,
} from './figures.store'
import { measureOf } from './kpi.measure'
import type { Form, Measure } from './measure'

export type Question = {
  readonly asAt: PlainDate
  /** With a period, a currency measure answers in its completion form: of what fell due in it. */
  readonly period?: { readonly from: PlainDate; readonly to: PlainDate } | undefined
  readonly by?: Split | undefined
  readonly rows?: boolean | undefined
  /** Only these households: a subquery of subject numbers, from access. */
  readonly among?: RawBuilder<unknown> | undefined
}

/** Answers measures in the world that `db` shows: today's, or one looked back to. Cost grows with households on the register. */
export async function figures(
  db: Kysely<Tables>,
  law: Law,
  measures: readonly Measure[],
  question: Question,
): Promise<Figure[]> {
  const asked: Asked = {
    asAt: question.asAt,
    by: question.by ?? null,
    rows: question.rows ?? false,
    among: question.among ?? null,
  }
  const judged = question.period
    ? await inPeriod(db, measures, question.period, asked)
    : await onDay(db, law, measures, asked)
  return measures.map((measure) => toFigure(measure, judged.get(measure.id) ?? [], question))
}

function toFigure(measure: Measure, judged: readonly Judged[], question: Question): Figure {
  const tallies: Tally[] = judged.map(({ group, why, n }) => ({ group, why, n }))
  const figure = assemble(measure, tallies, question.by !== undefined || measure.form.is === 'neither')
  const title =
    question.period && measure.form.is === 'currency' ? `${measure.title}: of those that fell due` : measure.title
  if (!question.rows) return { ...figure, title }
  const rows = judged
    .map(({ subject, why }) => ({ subject: subject ?? '', counted: counts(measure, why), why }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1))
  return { ...figure, title, rows }
}

type Answers = Map<string, readonly Judged[]>

async function onDay(db: Kysely<Tables>, law: Law, measures: readonly Measure[], asked: Asked): Promise<Answers> {
  const answers: Answers = await currencies(db, law, measures, asked)
  for (const measure of measures) {
    if (measure.form.is === 'register') answers.set(measure.id, await registerRows(db, measure, asked))
    if (measure.form.is === 'completion') answers.set(measure.id, await rolling(db, measure, measure.form, asked))
    if (measure.form.is === 'neither')
      answers.set(measure.id, await neither(db, law, measure, measure.form.of, asked, answers))
  }
  return answers
}

type Currency = Measure & { readonly form: Extract<Form, { is: 'currency' }> }
const isCurrency = (measure: Measure): measure is Currency => measure.form.is === 'currency'

async function currencies(db: Kysely<Tables>, law: Law, measures: readonly Measure[], asked: Asked): Promise<Answers> {
  const wanted = measures.filter(isCurrency)
  const answers: Answers = new Map(wanted.map((measure) => [measure.id, []]))
  if (wanted.length === 0) return answers
  const judged = await currencyRows(db, wanted, asked)
  for (const measure of wanted) {
    const own = judged.filter((each) => each.measure === measure.id)
    const { only } = measure.form
    if (!(await isAvailable(db, law, measure, asked.asAt)))
      answers.set(
        measure.id,
        own.map((each) => ({ ...each, why: 'not available' })),
      )
    else answers.set(measure.id, only ? own.filter((each) => only.includes(each.why)) : own)
  }
  return answers
}

/** Not before its rule was in force nor after; and not until what it counts has ever happened. */
async function isAvailable(db: Kysely<Tables>, law: Law, measure: Currency, asAt: PlainDate): Promise<boolean> {
  const rule = law.rules.get(measure.form.inDate)
  if (!rule || !versionOn(rule, toNumber(asAt))) return false
  return measure.form.until === undefined || hasEvidence(db, rule.id, asAt)
}

/** The rolling period is (D less its months, D]: the corresponding day itself lies outside. */
function rolling(
  db: Kysely<Tables>,
  measure: Measure,
  form: Extract<Form, { is: 'completion' }>,
  asked: Asked,
): Promise<Judged[]> {
  const from = fromNumber(addMonths(toNumber(asked.asAt), -form.months) + 1)
  return completionRows(db, measure, [form.rule], { from, to: asked.asAt, day: 'opened' }, asked)
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

async function inPeriod(
  db: Kysely<Tables>,
  measures: readonly Measure[],
  period: { from: PlainDate; to: PlainDate },
  asked: Asked,
): Promise<Answers> {
  const answers: Answers = new Map()
  for (const measure of measures) {
    if (measure.form.is === 'currency')
      answers.set(measure.id, await completionRows(db, measure, measure.form.owed, { ...period, day: 'due' }, asked))
    else if (measure.form.is === 'completion')
      answers.set(
        measure.id,
        await completionRows(db, measure, [measure.form.rule], { ...period, day: 'opened' }, asked),
      )
    else if (measure.form.is === 'register') answers.set(measure.id, await registerRows(db, measure, asked))
  }
  return answers
}
