import { decimalsOf, figureOf, labelOf, nameOf, numericColumns, said, wordsUnder } from '../figures'
import { type Check, ofEach } from '../finding'
import type { Column, Printed, Row } from '../printed'
import { countsGiving, roundings } from '../rounding'

/** Percentages that no whole count of their base gives, under the rule that most of the row follows. */
export const percentsOfNoCount = ofEach('no whole count', (table) =>
  table.rows.flatMap((row) => {
    const base = table.rows.find((other) => isBaseOf(labelOf(table, other), labelOf(table, row)))
    if (!base) return []
    const cells = monthly(table).flatMap((column) => {
      const [percent, count] = [figureOf(table, row, column), figureOf(table, base, column)]
      return percent?.unit === 'percent' && count?.unit === 'count'
        ? [{ column, percent: percent.value, base: count.value }]
        : []
    })
    const decimals = decimalsOf(cells.map(({ percent }) => percent))
    const given = (rule: 'halfUp' | 'truncated') =>
      cells.filter((cell) => countsGiving(cell.base, cell.percent, decimals, rule).length > 0)
    const rule = given('halfUp').length >= given('truncated').length ? 'halfUp' : 'truncated'
    return cells
      .filter((cell) => !given(rule).includes(cell))
      .map((cell) => ({
        where: `${nameOf(table, row)}: ${cell.column.key}`,
        says: noCount(labelOf(table, row), cell.column, cell.percent, cell.base, decimals, rule),
      }))
  }),
)

/** Targets and comparators stand in columns of their own, and are of other bases. */
const monthly = (table: Printed): Column[] =>
  numericColumns(table).filter(({ label }) => /^[a-z]{3}[a-z]*[- ]\d{2,4}$/i.test(label))

/** "Number of X" is the base of "Percentage of X with ...". */
function isBaseOf(base: string, label: string): boolean {
  const [, counted] = /^(?:total )?number of (.+)$/i.exec(base) ?? []
  const [, shared] = /^percentage of (.+?) (?:with|who|that) /i.exec(label) ?? []
  return counted !== undefined && shared !== undefined && counted.toLowerCase() === shared.toLowerCase()
}

function noCount(
  label: string,
  column: Column,
  percent: number,
  base: number,
  decimals: number,
  rule: 'halfUp' | 'truncated',
): string {
  const near = Math.floor((percent / 100) * base)
  const of = (count: number) => `${count} gives ${roundings(count, base, decimals)[rule]}`
  const words = rule === 'halfUp' ? 'rounded half up' : 'truncated'
  return `${label} prints ${percent}% in ${column.label}: no whole count of ${base} is ${percent}% ${words} (${of(near)}, ${of(near + 1)}).`
}

/** An average that lies near one of the printed totals over one of the printed counts, and is none of them. */
export const averages = ofEach('average of a total', (table) => {
  const facts = table.rows.flatMap((row) => {
    const column = numericColumns(table)[0]
    const figure = column ? figureOf(table, row, column) : null
    return figure
      ? [{ row, label: labelOf(table, row), unit: wordsUnder(table, row, /^unit\b/i), value: figure.value }]
      : []
  })
  return facts
    .filter(({ label, unit }) => /^average/i.test(label) && unit !== '' && unit !== 'count')
    .flatMap((average) => {
      const quotients = facts
        .filter(({ unit, row }) => unit === average.unit && row !== average.row)
        .flatMap((total) =>
          facts
            .filter(({ unit, value }) => unit === 'count' && value > 1)
            .map((count) => ({ total, count, value: total.value / count.value })),
        )
      const off = ({ value }: { value: number }) => Math.abs(value - average.value)
      const [nearest] = quotients.sort((one, other) => off(one) - off(other))
      if (!nearest || off(nearest) < 0.01 || off(nearest) > average.value / 50) return []
      return [
        {
          where: average.label,
          says: `The ${average.label} is printed as ${said(average.value)}, and ${said(nearest.total.value)} (${nearest.total.label}) over ${said(nearest.count.value)} (${nearest.count.label}) is ${said(nearest.value)}; ${said(average.value)} times ${said(nearest.count.value)} is ${said(average.value * nearest.count.value)}.`,
        },
      ]
    })
})

const CHANGE = /\b(?:increase|decrease|fall|rise|reduction|drop)(?: of)? (?:called |of )?(\d+(?:\.\d+)?) ?%/gi

/** A change told as a percentage that is the difference of two figures of the paper: points, not percent. */
export const changes: Check = {
  name: 'points or percent',
  kind: 'contradiction',
  find: (tables) => {
    const told = tables.flatMap(({ sentences }) => sentences.flatMap((sentence) => [...sentence.matchAll(CHANGE)]))
    return told.flatMap((match) =>
      tables.flatMap((table) =>
        table.rows.flatMap((row) => inPoints(table, row, Number(match[1])).map((one) => ({ table: table.id, ...one }))),
      ),
    )
  },
}

function inPoints(table: Printed, row: Row, told: number): { where: string; says: string }[] {
  const figures = numericColumns(table)
    .filter(({ label }) => /^\d{4}\/\d{2}$/.test(label))
    .flatMap((column) => figureOf(table, row, column)?.value ?? [])
  const [before, after] = figures.slice(-2)
  if (before === undefined || after === undefined) return []
  const points = Math.abs(after - before)
  const relative = (100 * points) / before
  if (Math.abs(points - told) > 0.005 || Math.abs(relative - told) < 0.05) return []
  return [
    {
      where: nameOf(table, row),
      says: `${nameOf(table, row)} goes from ${said(before)} to ${said(after)}: a change of ${said(points)} points, which is ${said(relative)}%; the sentence calls it ${said(told)}%.`,
    },
  ]
}

/** A row of counts with a target or a comparator that is a percentage: neither can be rated against the other. */
export const targetsOfAnotherUnit = ofEach('unit of a target', (table) => {
  const months = monthly(table)
  return table.rows.flatMap((row) => {
    const units = months.flatMap((column) => figureOf(table, row, column)?.unit ?? [])
    if (units.length === 0 || units.some((unit) => unit !== 'count')) return []
    return table.columns
      .filter(({ label }) => /target/i.test(label))
      .flatMap((column) => {
        const target = figureOf(table, row, column)
        return target?.unit === 'percent'
          ? [
              {
                where: `${nameOf(table, row)}: ${column.key}`,
                says: `${nameOf(table, row)} is printed in counts and its target is ${target.printed}: a count cannot be held against a percentage without its base.`,
              },
            ]
          : []
      })
  })
})
