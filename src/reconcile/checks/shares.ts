import { countsOf, decimalsOf, figureOf, isTotal, labelOf, nameOf, numericColumns, said, sum } from '../figures'
import { ofEach } from '../finding'
import type { Column, Printed, Row } from '../printed'
import { fits, roundings } from '../rounding'
import { partitionsOf } from './totals'

/** A printed percentage, and the count and base that it would be of under one way of reading the columns. */
type Share = { row: Row; column: Column; percent: number; part: number; base: number; decimals: number }

/**
 * A column of percentages as most of its own rows say it is to be read: of the column's total, of the count beside it, or of
 * the two counts beside it together. Empty when no way of reading is borne out by more than half.
 */
export function readShares(table: Printed, column: Column): Share[] {
  const read = readings(table, column).sort((one, other) => agreeing(other) - agreeing(one))[0] ?? []
  const right = agreeing(read)
  return right < 2 || right * 2 <= read.length ? [] : read
}

export const percentColumns = (table: Printed): Column[] =>
  numericColumns(table).filter(({ type }) => type === 'percent')

/** Percentages that their counts do not give under any rule of rounding. */
export const shares = ofEach('share of a base', (table) =>
  percentColumns(table).flatMap((column) => {
    const read = readShares(table, column)
    return read.filter((share) => !holds(share)).map((share) => tell(table, share, read))
  }),
)

const holds = ({ part, base, percent, decimals }: Share): boolean => fits(part, base, percent, decimals)
const agreeing = (read: readonly Share[]): number => read.filter(holds).length

function readings(table: Printed, column: Column): Share[][] {
  const at = table.columns.indexOf(column)
  const [before, beforeThat] = [table.columns[at - 1], table.columns[at - 2]]
  const total = table.rows.find((row) => isTotal(labelOf(table, row)))
  const count = (row: Row | undefined, of: Column | undefined): number | null => {
    const figure = row && of && numericColumns(table).includes(of) ? figureOf(table, row, of) : null
    return figure?.unit === 'count' ? figure.value : null
  }
  const decimals = decimalsOf(table.rows.flatMap((row) => figureOf(table, row, column)?.value ?? []))
  const share = (partOf: (row: Row) => number | null, baseOf: (row: Row) => number | null): Share[] =>
    table.rows.flatMap((row) => {
      const [percent, part, base] = [figureOf(table, row, column)?.value, partOf(row), baseOf(row)]
      return percent === undefined || part === null || !base ? [] : [{ row, column, percent, part, base, decimals }]
    })
  const together = (row: Row) => {
    const [one, other] = [count(row, beforeThat), count(row, before)]
    return one === null || other === null ? null : one + other
  }
  return [
    share(
      (row) => count(row, before),
      () => count(total, before),
    ),
    share(
      (row) => count(row, beforeThat),
      (row) => count(row, before),
    ),
    share((row) => count(row, beforeThat), together),
  ]
}

function tell(table: Printed, share: Share, read: readonly Share[]): { where: string; says: string } {
  const { row, column, part, base, percent, decimals } = share
  const exact = said((100 * part) / base)
  const other = otherBases(table, share, read).find(({ value }) => fits(part, value, percent, decimals))
  const instead = other ? ` It is right of ${said(other.value)}, ${other.words}.` : ''
  return {
    where: `${nameOf(table, row)}: ${column.key}`,
    says: `${nameOf(table, row)} prints ${said(percent)}%, and ${said(part)} of ${said(base)} is ${exact}%.${instead}`,
  }
}

/** Bases that the print itself offers: what most other rows are of, and what the parts of a total add up to. */
function otherBases(
  table: Printed,
  { column, base }: Share,
  read: readonly Share[],
): { value: number; words: string }[] {
  const usual = read.map((share) => share.base).filter((value) => value !== base)
  const most = usual.find((value) => usual.filter((one) => one === value).length * 2 > read.length)
  const counts = countsOf(table, table.columns[table.columns.indexOf(column) - 1] ?? column)
  const added = partitionsOf(table).map(({ parts }) => sum(parts.map((row) => counts[row] ?? 0)))
  return [
    ...(most === undefined ? [] : [{ value: most, words: 'the base of most other rows' }]),
    ...added.map((value) => ({ value, words: 'what the parts of the total add up to' })),
  ]
}

const BRACKETED = /^(\d+) \((\d+)%\)$/

/** Counts with their percentage in brackets: of the one count in the column that most of them are of. */
export const bracketedShares = ofEach('share of a base', (table) =>
  numericColumns(table).flatMap((column) => {
    const shares = table.rows.flatMap((row) => {
      const [, part, percent] = BRACKETED.exec(figureOf(table, row, column)?.printed ?? '') ?? []
      return part && percent ? [{ row, part: Number(part), percent: Number(percent) }] : []
    })
    const right = (base: number) => shares.filter(({ part, percent }) => fits(part, base, percent, 0)).length
    const base = countsOf(table, column)
      .flatMap((count) => count ?? [])
      .sort((one, other) => right(other) - right(one))[0]
    if (base === undefined || right(base) < 2 || right(base) * 2 <= shares.length) return []
    return shares
      .filter(({ part, percent }) => !fits(part, base, percent, 0))
      .map(({ row, part, percent }) => ({
        where: `${nameOf(table, row)}: ${column.key}`,
        says: `${nameOf(table, row)} prints ${part} (${percent}%), and ${part} of ${base}, the base of the others, is ${said((100 * part) / base)}%: ${percent}% needs a base ${basesOf(part, percent)}.`,
      }))
  }),
)

/** The bases of which a part is printed as a whole percentage, cut off or rounded; of 0% there is no largest. */
const basesOf = (part: number, percent: number): string =>
  percent === 0
    ? `over ${said(100 * part)}`
    : `from ${Math.ceil((100 * part) / (percent + 1))} to ${Math.floor((100 * part) / (percent - 0.5))}`

const OUT_OF = /(\d+) out of (\d+)/

/** "90 out of 116" beside a percentage of the same year. */
export const countsInWords = ofEach('share of a base', (table) =>
  table.rows.flatMap((row) =>
    table.columns
      .filter(({ type }) => type === 'text')
      .flatMap((words) => {
        const [, part, base] = OUT_OF.exec(String(row[words.key] ?? '')) ?? []
        const column = numericColumns(table).find(({ label }) => words.label.includes(label))
        const percent = column ? figureOf(table, row, column) : null
        if (!part || !base || percent?.unit !== 'percent') return []
        const decimals = decimalsOf([percent.value])
        if (fits(Number(part), Number(base), percent.value, decimals)) return []
        const { halfUp } = roundings(Number(part), Number(base), decimals)
        return [
          {
            where: nameOf(table, row),
            says: `${nameOf(table, row)} prints ${said(percent.value)}% beside “${part} out of ${base}”, which is ${halfUp}%.`,
          },
        ]
      }),
  ),
)
