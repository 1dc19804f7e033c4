import { datesIn } from '../dates'
import { figureOf, labelOf, nameOf, numericColumns, said } from '../figures'
import { ofEach } from '../finding'
import type { Column, Printed, Row } from '../printed'
import { roundings } from '../rounding'
import { percentColumns, readShares } from './shares'

/** The rule of rounding that a column's counts prove. Two rules in one table make its years differ by up to a last figure. */
export const roundingRules = ofEach(
  'rounding',
  (table) => {
    const proven = percentColumns(table).map((column) => ({ column, ...telling(table, column) }))
    const cut = proven.filter(({ halfUp, truncated }) => truncated > 0 && halfUp === 0)
    const others = proven.filter(({ halfUp, truncated }) => halfUp > 0 && truncated === 0)
    return cut.map(({ column, truncated }) => ({
      where: column.key,
      says: `${truncated} of the percentages in ${column.label} are cut off, not rounded${others.length > 0 ? `; those of ${others.map((other) => other.column.label).join(' and ')} are rounded` : ''}.`,
    }))
  },
  'note',
)

/** How many of a column's percentages only one of the rules gives. */
function telling(table: Printed, column: Column): { halfUp: number; truncated: number } {
  const rules = readShares(table, column).map(({ part, base, percent, decimals }) => {
    const { halfUp, truncated } = roundings(part, base, decimals)
    return halfUp === truncated ? null : percent === halfUp ? 'halfUp' : percent === truncated ? 'truncated' : null
  })
  return {
    halfUp: rules.filter((rule) => rule === 'halfUp').length,
    truncated: rules.filter((rule) => rule === 'truncated').length,
  }
}

/** A month's change is asked about from three tenths, and from 25 where it is of counts: less is turnover. */
const BREAK = { share: 0.3, counts: 25 }

const seriesOf = (table: Printed, row: Row) =>
  numericColumns(table)
    .filter(({ label }) => datesIn(label).length === 1)
    .map((column) => ({ column, figure: figureOf(table, row, column) }))

/** A count that leaps from one month to the next. */
export const breaks = ofEach(
  'break in a series',
  (table) =>
    table.rows.flatMap((row) => {
      const series = seriesOf(table, row)
      return series.slice(1).flatMap(({ column, figure }, at) => {
        const before = series[at]
        if (!before?.figure || figure?.unit !== 'count' || before.figure.unit !== 'count') return []
        const change = figure.value - before.figure.value
        if (Math.abs(change) < BREAK.counts || Math.abs(change) < BREAK.share * before.figure.value) return []
        return [
          {
            where: `${nameOf(table, row)}: ${column.key}`,
            says: `${nameOf(table, row)} goes from ${said(before.figure.value)} in ${before.column.label} to ${said(figure.value)} in ${column.label}: nothing printed says why.`,
          },
        ]
      })
    }),
  'question',
)

/** Rows of which no figure is printed: not available, which is not nought. */
export const missing = ofEach(
  'not available',
  (table) => {
    const columns = numericColumns(table)
    const blank = table.rows.filter((row) => columns.every((column) => figureOf(table, row, column) === null))
    if (columns.length === 0 || blank.length === table.rows.length) return []
    return blank.map((row) => ({
      where: labelOf(table, row),
      says: `${labelOf(table, row)} has no figure: not available, which is not nought. It is left out of every total and average.`,
    }))
  },
  'note',
)
