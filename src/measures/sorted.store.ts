import type { Kysely } from 'kysely'
import type { Calendar, PlainDate } from '../calendar'
import type { Tables } from '../database'
import type { Asked, Judged } from './asked'
import { type Beside, knownBeside } from './beside.store'
import type { Sorted } from './form'
import { type Found, findRows } from './found.store'
import type { Row } from './known'
import type { SortedMeasure, Why } from './measure'
import type { Period } from './period'
import { asShared } from './sharing'

type Within = Asked & { readonly calendar: Calendar }

/**
 * The rows of some measures of one source in a period, each with the word that a measure gives it by what is known of it by
 * the day; by measure. The rows, and what is told beside them, are found once for all.
 */
export async function sortedRows(
  db: Kysely<Tables>,
  measures: readonly SortedMeasure[],
  period: Period | null,
  asked: Within,
): Promise<Map<string, Judged[]>> {
  const [first] = measures
  if (!first) return new Map()
  const found = await findRows(db, { of: first.form.of, rows: first.rows }, period, asked)
  const forms = measures.map(({ form }) => form)
  const known = await knownBeside(db, forms, found, asked.asAt)
  return new Map(measures.map((measure) => [measure.id, judge(measure, found, known(measure.form), asked)]))
}

function judge(
  measure: SortedMeasure,
  found: readonly Found[],
  beside: (subject: number) => Beside,
  { asAt, calendar }: Within,
): Judged[] {
  const { form, id } = measure
  const rows = found.flatMap(({ subject, subject_id, grp, worker_grp, ...row }) => {
    const until = row.until === 'infinity' || row.until > asAt ? null : (row.until as PlainDate)
    const all = { ...row, ...beside(subject_id), until, asAt, calendar }
    const said = form.judge(all)
    const words = said === null ? [] : typeof said === 'string' ? [said] : said
    const judged = { measure: id, group: grp ?? worker_grp, subject, n: 1, on: row.on }
    const shares = form.sharing ? (row.facts[form.sharing.fact]?.toString() ?? null) : null
    return words.map((word) => ({ judged: { ...judged, ...amountOf(form, all, word) }, shares }))
  })
  return asShared(measure, rows)
}

/** The word of a row with what it comes to: of what nobody said, it is unknown. */
function amountOf({ amount }: Sorted, row: Row, why: Why): { readonly why: Why; readonly amount?: number } {
  const comes = amount?.(row, why)
  if (comes === undefined) return { why }
  return comes === null ? { why: 'unknown' } : { why, amount: comes }
}
