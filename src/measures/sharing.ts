import type { Judged } from './asked'
import { counts, type SortedMeasure } from './measure'

/** A judged row, and what it shares with others; null where it stands for itself. */
export type Shared = { readonly judged: Judged; readonly shares: string | null }

/** Rows that share a fact as one of them, as `Sorted.sharing` says; the others as they are. */
export function asShared(measure: SortedMeasure, rows: readonly Shared[]): Judged[] {
  const { sharing } = measure.form
  if (!sharing) return rows.map(({ judged }) => judged)
  const together = new Map<string, Judged[]>()
  for (const { judged, shares } of rows)
    if (shares !== null) together.set(shares, [...(together.get(shares) ?? []), judged])
  const alone = rows.filter(({ shares }) => shares === null).map(({ judged }) => judged)
  return [...alone, ...[...together.values()].flatMap((each) => asOne(measure, sharing.rest, each))]
}

/** What one of them comes to being unknown, so is what they come to together: a part of it is no sum of theirs. */
function asOne(measure: SortedMeasure, rest: string, rows: readonly Judged[]): Judged[] {
  const isOpen = ({ why }: Judged) => measure.form.amount !== undefined && why === 'unknown'
  const own = rows.filter((each) => counts(measure, each.why) || isOpen(each)).sort(byDay)
  const isUnknown = own.some(isOpen)
  return rows.map((each) => {
    if (!own.includes(each)) return each
    const { amount, ...row } = each
    const why = each !== own[0] ? rest : isUnknown ? 'unknown' : each.why
    return isUnknown || amount === undefined ? { ...row, why } : { ...row, why, amount }
  })
}

const byDay = (a: Judged, b: Judged): number =>
  String(a.on) < String(b.on) ? -1 : String(a.on) > String(b.on) ? 1 : String(a.subject) < String(b.subject) ? -1 : 1
