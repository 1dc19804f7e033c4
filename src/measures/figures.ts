import type { Kysely, RawBuilder } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import type { Law } from '../duties'
import { AMOUNT } from './amount'
import { allSorted, currencies, type JudgedRows, rowsOf } from './answers'
import type { Asked, Heard, Judged, Split } from './asked'
import { inDistricts } from './districts.store'
import { assemble, DIVISOR, type Figure, type Tally, told, UNSET } from './figure'
import { hearing } from './heard.store'
import { counts, type Measure } from './measure'
import type { Period } from './period'
import { divisorOf } from './ratio.store'
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
  /** What happened, where it is asked for on several days. */
  readonly heard?: Heard
}

/** Answers measures as at several days: what happened is read once for all of them. */
export async function figuresOn(
  db: Kysely<Tables>,
  law: Law,
  measures: readonly Measure[],
  days: readonly PlainDate[],
  question: Omit<Question, 'asAt' | 'heard'>,
): Promise<Map<PlainDate, Figure[]>> {
  const heard = hearing(
    db,
    days.reduce((a, b) => (a > b ? a : b)),
  )
  const answers = new Map<PlainDate, Figure[]>()
  for (const asAt of days) answers.set(asAt, await figures(db, law, measures, { ...question, asAt, heard }))
  return answers
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
    heard: question.heard ?? hearing(db, question.asAt),
  }
  const answers: JudgedRows = new Map([
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
