import { type Column, cellOf, type Printed, type Row } from './printed'

/** A number in a printed table. A percentage keeps the decimals its column is printed to. */
export type Figure = { value: number; unit: 'count' | 'percent' | 'other'; printed: string }

const NUMERIC = ['count', 'number', 'percent', 'cell']
/** Numbers that count nothing: what an item, a row or a recommendation is called. */
const ORDINAL = /^(no|item|item no|workstream|recommendation|every \(years\))$/i

export const numericColumns = ({ columns }: Printed): Column[] =>
  columns.filter(({ type, label }) => NUMERIC.includes(type) && !ORDINAL.test(label))

export const textColumns = ({ columns }: Printed): Column[] => columns.filter(({ type }) => type === 'text')

/** What a row is called: its first words. */
export function labelOf(table: Printed, row: Row): string {
  const words = textColumns(table).map((column) => cellOf(row, column))
  return words.find((word): word is string => typeof word === 'string') ?? ''
}

/** The words of a row in the column that is called so, and nothing where there is none: keys are of one paper alone. */
export function wordsUnder(table: Printed, row: Row, called: RegExp): string {
  const column = textColumns(table).find(({ label }) => called.test(label))
  const words = column ? cellOf(row, column) : null
  return typeof words === 'string' ? words : ''
}

/** All the words that a row is found by, for a sentence. */
export const nameOf = (table: Printed, row: Row): string => {
  const [label, when] = [labelOf(table, row), wordsUnder(table, row, /^month\b/i)]
  return when && when !== label ? `${label}, ${when}` : label
}

/** The number in a cell, or null where there is none: a dash or a blank is not nought. */
export function figureOf(table: Printed, row: Row, column: Column): Figure | null {
  const cell = cellOf(row, column)
  if (typeof cell === 'number') return { value: cell, unit: unitOf(table, row, column), printed: String(cell) }
  if (cell === null || typeof cell !== 'object' || !('value' in cell)) return null
  const unit = cell.unit === 'percent' ? 'percent' : cell.unit === 'count' ? 'count' : 'other'
  return { value: cell.value, unit, printed: cell.printed }
}

function unitOf(table: Printed, row: Row, { type }: Column): Figure['unit'] {
  if (type === 'percent') return 'percent'
  if (type === 'count') return 'count'
  const words = textColumns(table)
    .map((column) => cellOf(row, column))
    .join(' ')
  if (/percent|%|\brate\b/i.test(words)) return 'percent'
  return /average|score|pounds/i.test(words) ? 'other' : 'count'
}

/** The counts of a column, row by row; null where none is printed, or what stands there is no count. */
export const countsOf = (table: Printed, column: Column): (number | null)[] =>
  table.rows.map((row) => {
    const figure = figureOf(table, row, column)
    return figure?.unit === 'count' ? figure.value : null
  })

export const isTotal = (label: string): boolean => /\btotal\b|\bytd\b/i.test(label)

/** How many decimals a column is printed to: as many as its finest figure. */
export const decimalsOf = (values: readonly number[]): number =>
  Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length))

/** A number as papers print it, without trailing noughts of our arithmetic. */
export const said = (value: number): string => String(Math.round(value * 100) / 100)

export const sum = (values: readonly number[]): number =>
  Math.round(values.reduce((total, value) => total + value, 0) * 1e6) / 1e6
