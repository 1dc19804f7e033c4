import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type PlainDate, toNumber } from '../calendar'
import type { Tables } from '../database'
import { type Law, versionOn } from '../duties'
import type { Asked, Judged } from './asked'
import { measureOf } from './catalogue'
import { completionRows } from './completion.store'
import { type CurrencyMeasure, currencyRows, hasEvidence, registerRows } from './currency.store'
import { inDateOf } from './in-date'
import { counts, type Measure, type SortedMeasure } from './measure'
import { inPasses } from './passes'
import { type Period, periodTo } from './period'
import { sortedRows } from './sorted.store'

/** The judged rows of some measures. */
export type JudgedRows = Map<string, readonly Judged[]>

const isSorted = (measure: Measure): measure is SortedMeasure => measure.form.is === 'sorted'
const isCurrency = (measure: Measure): measure is CurrencyMeasure => measure.form.is === 'currency'

/** Every currency measure on a day: those of one base together. */
export async function currencies(
  db: Kysely<Tables>,
  law: Law,
  measures: readonly Measure[],
  asked: Asked,
): Promise<JudgedRows> {
  const answers: JudgedRows = new Map()
  for (const wanted of inPasses(measures.filter(isCurrency))) {
    const judged = await currencyRows(db, wanted, asked)
    for (const measure of wanted) answers.set(measure.id, await inForce(db, law, measure, judged, asked))
  }
  return answers
}

/** Every sorted measure: those of one source together. */
export async function allSorted(
  db: Kysely<Tables>,
  law: Law,
  measures: readonly Measure[],
  period: Period | null,
  asked: Asked,
): Promise<JudgedRows> {
  const answers: JudgedRows = new Map()
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

export async function rowsOf(
  db: Kysely<Tables>,
  law: Law,
  measure: Measure,
  period: Period | null,
  asked: Asked,
  known: JudgedRows,
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
  known: JudgedRows,
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
