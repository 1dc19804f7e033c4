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

/** Rows under a row called Total, or of a month under that month's. */
export const rowsCalledTotal = ofEach('parts and total', (table) => {
  const totals = table.rows.filter((row) => /^total\b(?! number of (?!reviews))/i.test(labelOf(table, row)))
  return totals.flatMap((total) => {
    const rows = table.rows.filter((row) => row !== total && sameGroup(table, row, total))
    return numericColumns(table).flatMap((column) => offTotal(table, column, rows, total))
  })
})

function offTotal(table: Printed, column: Column, rows: readonly Row[], total: Row): { where: string; says: string }[] {
  const printed = figureOf(table, total, column)
  const figures = rows.map((row) => figureOf(table, row, column))
  if (printed?.unit !== 'count' || figures.some((figure) => figure?.unit !== 'count')) return []
  const added = sum(figures.map((figure) => figure?.value ?? 0))
  if (added === printed.value) return []
  return [
    {
      where: `${nameOf(table, total)}: ${column.key}`,
      says: `The rows of ${column.label} add up to ${said(added)}, and the total printed is ${said(printed.value)}.`,
    },
  ]
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
