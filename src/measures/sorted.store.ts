import type { Kysely } from 'kysely'
import type { Calendar, PlainDate } from '../calendar'
import type { Tables } from '../database'
import type { Asked, Judged } from './asked'
import { knownBeside } from './beside.store'
import type { Sorted } from './form'
import { findRows } from './found.store'
import type { Row } from './known'
import type { SortedMeasure, Why } from './measure'
import type { Period } from './period'
import { asShared } from './sharing'

/** The rows of a measure in its period, each with the word it is given from what is known of it by the day. */
export async function sortedRows(
  db: Kysely<Tables>,
  measure: SortedMeasure,
  period: Period | null,
  asked: Asked & { readonly calendar: Calendar },
): Promise<Judged[]> {
  const { form } = measure
  const found = await findRows(db, { of: form.of, rows: measure.rows }, period, asked)
  const known = await knownBeside(db, form, found, asked.asAt)
  const rows = found.flatMap(({ subject, subject_id, grp, worker_grp, ...row }) => {
    const until = row.until === 'infinity' || row.until > asked.asAt ? null : (row.until as PlainDate)
    const all = { ...row, ...known(subject_id), until, asAt: asked.asAt, calendar: asked.calendar }
    const said = form.judge(all)
    const words = said === null ? [] : typeof said === 'string' ? [said] : said
    const judged = { measure: measure.id, group: grp ?? worker_grp, subject, n: 1, on: row.on }
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
