import { countsOf, figureOf, isTotal, labelOf, nameOf, numericColumns, said, sum, textColumns } from '../figures'
import { ofEach } from '../finding'
import { type Column, cellOf, type Printed, type Row } from '../printed'

/** Rows that follow one another and, in most columns, add up to another row: what they are parts of. */
export type Partition = { total: number; parts: readonly number[]; fail: readonly Column[] }

/** Rows added together, column by column; null in a column where one of them has no count. */
type Run = { parts: readonly number[]; sums: readonly (number | null)[] }

/** No printed table splits a total into more rows than this, and looking further takes the square of it. */
const LONGEST = 25

/** A partition is believed when it holds in two columns at least, and in more than it fails in. */
export function partitionsOf(table: Printed): Partition[] {
  const columns = numericColumns(table)
  const counts = columns.map((column) => countsOf(table, column))
  const all = table.rows.flatMap((_, from) => runsFrom(from, table.rows.length, counts))
  return table.rows.flatMap((_, total) => {
    const printed = counts.map((column) => column[total] ?? null)
    const possible = all.filter(({ parts }) => !parts.includes(total))
    return possible.flatMap(({ parts, sums }) => {
      const told = columns.flatMap((column, at) => {
        const [whole, added] = [printed[at], sums[at]]
        return typeof whole === 'number' && typeof added === 'number' ? [{ column, whole, added }] : []
      })
      // Small numbers add up to one another by chance.
      const holds = told.filter(({ whole, added }) => whole === added && whole >= 20)
      if (holds.length < 2 || holds.length * 2 <= told.length) return []
      return [{ total, parts, fail: told.filter((one) => !holds.includes(one)).map(({ column }) => column) }]
    })
  })
}

/** Every run of two rows or more that begins with this one. */
function runsFrom(from: number, rows: number, counts: readonly (readonly (number | null)[])[]): Run[] {
  const found: Run[] = []
  let run: Run = { parts: [from], sums: counts.map((column) => column[from] ?? null) }
  for (let next = from + 1; next < Math.min(rows, from + LONGEST); next++) {
    const { parts, sums } = run
    run = { parts: [...parts, next], sums: sums.map((sum, at) => plus(sum, counts[at]?.[next] ?? null)) }
    found.push(run)
  }
  return found
}

const plus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other

export const rowsOfATotal = ofEach('parts and total', (table) =>
  partitionsOf(table).flatMap(({ total, parts, fail }) =>
    fail.map((column) => {
      const counts = countsOf(table, column)
      const added = sum(parts.map((row) => counts[row] ?? 0))
      const printed = counts[total] ?? 0
      const names = parts.map((row) => labelOf(table, table.rows[row] ?? {})).join(', ')
      return {
        where: column.key,
        says: `${names} add up to ${said(added)} in ${column.label}, and the total printed is ${said(printed)}: ${said(Math.abs(printed - added))} are unaccounted for. In the other columns they add up.`,
      }
    }),
  ),
)

/** `Total`, `Sub-total`, `Grand total of children`; `Foster care (total)` is a row of its own, with parts beneath it. */
const CALLED_TOTAL = /^(?:sub-?\s?|grand )?totals?\b\s*(.*)$/i
/** A part of the row above it, which is counted there. */
const OF_WHICH = /^(?:[-–•]\s*)?(?:of (?:which|whom|these|those|them)|includ(?:ing|es)|incl?\b)/i

/**
 * Rows above a row called Total, of a month above that month's, since the total before it. What is a total of something (children,
 * of visits) is of these rows only where they do add up in another column.
 */
export const rowsCalledTotal = ofEach('parts and total', (table) =>
  table.rows.flatMap((total, at) => {
    const [called, something] = CALLED_TOTAL.exec(labelOf(table, total)) ?? []
    if (called === undefined) return []
    const above = table.rows.slice(0, at).filter((row) => sameGroup(table, row, total))
    const told = numericColumns(table).flatMap((column) => held(table, column, above, total))
    return something === '' || told.some(({ off }) => off === null) ? told.flatMap(({ off }) => off ?? []) : []
  }),
)

const isTotalRow = (table: Printed, row: Row): boolean => CALLED_TOTAL.test(labelOf(table, row))

/** A total in one column, held against the rows since the one before, all rows above, or those since with the totals above. */
function held(table: Printed, column: Column, above: readonly Row[], total: Row): { off: Told | null }[] {
  const own = above.filter((row) => !OF_WHICH.test(labelOf(table, row)))
  const since = own.slice(own.findLastIndex((row) => isTotalRow(table, row)) + 1)
  const rows = own.filter((row) => !isTotalRow(table, row))
  const totals = own.filter((row) => isTotalRow(table, row) && !/^grand/i.test(labelOf(table, row)))
  const printed = figureOf(table, total, column)
  const added = [since, rows, [...totals, ...since]].filter((parts) => parts.length > 1).map(addedIn(table, column))
  if (printed?.unit !== 'count' || added.length === 0 || added.includes(null)) return []
  if (added.includes(printed.value)) return [{ off: null }]
  const where = `${nameOf(table, total)}: ${column.key}`
  const says = `The rows of ${column.label} add up to ${said(added[0] ?? 0)}, and the total printed is ${said(printed.value)}.`
  return [{ off: { where, says } }]
}

type Told = { where: string; says: string }

const addedIn =
  (table: Printed, column: Column) =>
  (rows: readonly Row[]): number | null => {
    const figures = rows.map((row) => figureOf(table, row, column))
    return figures.some((figure) => figure?.unit !== 'count') ? null : sum(figures.map((figure) => figure?.value ?? 0))
  }

const sameGroup = (table: Printed, row: Row, total: Row): boolean =>
  textColumns(table)
    .slice(1)
    .every((column) => cellOf(row, column) === cellOf(total, column))

/** Columns under a column called Total or year to date: where at least half the rows add across, those that do not. */
export const columnsOfATotal = ofEach('parts and total', (table) => {
  const columns = numericColumns(table)
  const total = columns.find(({ label }) => isTotal(label))
  if (!total) return []
  const rows = table.rows.flatMap((row) => {
    const printed = figureOf(table, row, total)
    const parts = columns.filter((column) => column !== total).map((column) => figureOf(table, row, column))
    const counts = parts.filter((figure) => figure?.unit === 'count').map((figure) => figure?.value ?? 0)
    return printed?.unit === 'count' && counts.length > 1 ? [{ row, printed: printed.value, added: sum(counts) }] : []
  })
  const off = rows.filter(({ printed, added }) => printed !== added)
  return off.length * 2 > rows.length || off.length === rows.length
    ? []
    : off.map(({ row, printed, added }) => ({
        where: nameOf(table, row),
        says: `${nameOf(table, row)} adds across to ${said(added)}, and ${total.label} prints ${said(printed)}.`,
      }))
})
