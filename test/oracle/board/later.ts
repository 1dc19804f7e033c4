import type { Chance } from '../chance'
import { dayIn, endOf, type Return, type Row } from './of-return'
import { anyPostcode } from './random-life'

/** A return sent after another, with what became of the earlier rows: some said otherwise, some gone. */
export function sentLater(chance: Chance, sent: Return): Return {
  const gone = new Set((sent.tables.header ?? []).filter(() => chance.of(0.06)).map(({ CHILD }) => CHILD))
  const stay = Object.entries(sent.tables).map(
    ([table, rows]) => [table, rows.filter(({ CHILD }) => !gone.has(CHILD))] as const,
  )
  const tables = Object.fromEntries(stay)
  const fewer = (rows: readonly Row[] = []) => rows.filter(() => chance.of(0.85))
  const episodes = corrected(chance, sent.year, tables.episodes ?? [])
  return { ...sent, tables: { ...tables, episodes, uasc: fewer(tables.uasc), missing: fewer(tables.missing) } }
}

// Only the last row of a child goes, and only if the year before had told of it: what is left is whole.
function corrected(chance: Chance, year: number, rows: readonly Row[]): Row[] {
  return rows.flatMap((row, place) => {
    const isLast = rows[place + 1]?.CHILD !== row.CHILD && rows[place - 1]?.CHILD === row.CHILD
    if (isLast && dayIn(row.DECOM ?? '') <= endOf(year - 1) && chance.of(0.2)) return []
    return [chance.of(0.1) ? { ...row, PLACE: chance.pick(['U4', 'R1', 'P1']), PL_POST: anyPostcode(chance) } : row]
  })
}
