import { figureOf, labelOf, numericColumns } from '../figures'
import { ofEach } from '../finding'
import { type Column, cellOf, type Printed } from '../printed'

/** Two columns under one head: nobody can say which is which. */
export const repeatedColumns = ofEach('column heads', ({ columns }) =>
  columns
    .filter(({ label }, at) => columns.findIndex((other) => other.label === label) < at)
    .map(({ key, label }) => ({ where: key, says: `Two columns are both headed “${label}”.` })),
)

const PLAN = /action|plan\b/i
const REPORTED = /update|progress|rag|status/i
const NEEDED = /update|progress|timescale|by when|\bdue\b/i

/** In a plan of action: columns blank from top to bottom, and rows that leave out what nearly all others give. */
export const blanks = ofEach('blanks', (table) => {
  if (!PLAN.test(table.title) || table.rows.length < 5) return []
  return table.columns.flatMap((column) => {
    const blank = table.rows.filter((row) => isBlank(cellOf(row, column)))
    if (blank.length === table.rows.length && REPORTED.test(column.label)) {
      return [
        {
          where: column.key,
          says: `${column.label} is blank in all ${blank.length} rows: nothing was updated, and nothing is shown to be done.`,
        },
      ]
    }
    if (blank.length * 5 > table.rows.length || !NEEDED.test(column.label)) return []
    return blank.map((row) => ({
      where: `${labelOf(table, row)}: ${column.key}`,
      says: `${labelOf(table, row)} has no ${column.label.toLowerCase()}, and ${table.rows.length - blank.length} of ${table.rows.length} rows have.`,
    }))
  })
})

const isBlank = (cell: ReturnType<typeof cellOf>): boolean => cell === null || cell === '' || cell === false

/** Two lists of one row that are of the same thing, and differ. */
export const lists = ofEach('lists that differ', (table) => {
  const columns = table.columns.filter(({ type }) => type === 'list')
  return columns.flatMap((column, at) =>
    columns
      .slice(at + 1)
      .flatMap((other) => (firstWord(column) === firstWord(other) ? differing(table, column, other) : [])),
  )
})

const firstWord = ({ label }: Column): string => label.toLowerCase().split(' ')[0] ?? ''

function differing(table: Printed, column: Column, other: Column): { where: string; says: string }[] {
  return table.rows.flatMap((row) => {
    const [one, two] = [itemsOf(cellOf(row, column)), itemsOf(cellOf(row, other))]
    if ([...one].sort().join() === [...two].sort().join()) return []
    return [
      {
        where: labelOf(table, row),
        says: `${labelOf(table, row)}: ${column.label.toLowerCase()} are ${one.join(', ')}, and ${other.label.toLowerCase()} ${two.join(', ')}.`,
      },
    ]
  })
}

const itemsOf = (cell: ReturnType<typeof cellOf>): readonly string[] =>
  Array.isArray(cell) ? cell.filter((item): item is string => typeof item === 'string') : []

/** Seats of a body that are neither filled, nor stood in for, nor excused: everybody is in one of these. */
export const unaccounted = ofEach('seats', (table) => {
  const column = numericColumns(table)[0]
  const count = (pattern: RegExp): number | null => {
    const row = table.rows.find((one) => pattern.test(labelOf(table, one)))
    return row && column ? (figureOf(table, row, column)?.value ?? null) : null
  }
  const [seats, present] = [count(/\bseats\b|membership list/i), count(/\bmembers present\b/i)]
  const apologies = count(/apologies from members|members who sent apologies/i)
  if (seats === null || present === null || apologies === null) return []
  const substitutes = count(/^of those, (?:named )?substitutes/i) ?? 0
  const missing = seats - (present - substitutes) - apologies
  if (missing === 0) return []
  const stoodIn = substitutes > 0 ? ` (${substitutes} of those present stood in, and is not matched to a seat)` : ''
  return [
    {
      where: 'attendance',
      says: `Of ${seats} seats, ${present - substitutes} were filled and ${apologies} sent apologies: ${missing} unaccounted for${stoodIn}.`,
    },
  ]
})
