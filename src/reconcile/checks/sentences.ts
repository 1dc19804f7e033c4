import { datesIn } from '../dates'
import { figureOf, labelOf, numericColumns } from '../figures'
import { ofEach } from '../finding'
import type { Printed } from '../printed'

const YEAR = /\b(\d{4}\/\d{2})\b/

/** A sentence that names a comparator's year, beside a column that is of another. */
export const comparatorYears = ofEach('comparator', (table) =>
  table.sentences
    .filter((sentence) => /benchmark|neighbour|national/i.test(sentence))
    .flatMap((sentence) => {
      const said = YEAR.exec(sentence)?.[1]
      return table.columns
        .filter(({ label }) => /neighbour|national|benchmark/i.test(label))
        .flatMap(({ key, label }) => {
          const printed = YEAR.exec(label)?.[1]
          return said && printed && said !== printed
            ? [{ where: key, says: `“${sentence}” is of ${said}, and the column is “${label}”.` }]
            : []
        })
    }),
)

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const NOT_YET = /\b(first|second|third|fourth|fifth|sixth) (\w+)\b[^.]*\bnot\b/i

/** "A third hub has not been established", beside a table that counts three. */
export const ordinals = ofEach('words and counts', (table) =>
  table.sentences.flatMap((sentence) => {
    const [, ordinal, thing] = NOT_YET.exec(sentence) ?? []
    if (!ordinal || !thing) return []
    const number = ORDINALS.indexOf(ordinal.toLowerCase()) + 1
    return table.rows.flatMap((row) => {
      const label = labelOf(table, row)
      const [column] = numericColumns(table)
      const value = column ? figureOf(table, row, column)?.value : undefined
      return value !== undefined && value >= number && label.toLowerCase().split(' ').includes(thing.toLowerCase())
        ? [{ where: label, says: `“${sentence}”, and ${label} are ${value}: there is a ${ordinal.toLowerCase()}.` }]
        : []
    })
  }),
)

const PERCENT = /(\d+(?:\.\d+)?)%/g

/** Percentages that a sentence tells of a month, and that none of the month's figures rounds to, alone or two together. */
export const percentsInWords = ofEach('words and figures', (table) =>
  table.sentences.flatMap((sentence) => {
    const [when] = datesIn(sentence)
    if (!when) return []
    const printed = percentsOf(table, when.month)
    if (printed.length < 2) return []
    const possible = [...printed, ...printed.flatMap((one, at) => printed.slice(at + 1).map((other) => one + other))]
    return [...sentence.matchAll(PERCENT)]
      .map((match) => match[1] ?? '')
      .filter(
        (told) => !possible.some((value) => Math.abs(value - Number(told)) <= (told.includes('.') ? 0.05 : 0.5) + 1e-9),
      )
      .map((told) => ({
        where: `${when.words}: ${told}%`,
        says: `The sentence tells ${told}% of ${when.words}, and the table prints ${printed.map((value) => `${value}%`).join(', ')}: no one of them, nor two together.`,
      }))
  }),
)

/** The percentages of a month's column, without the whole. */
function percentsOf(table: Printed, month: number): number[] {
  const column = numericColumns(table).find(
    ({ label, type }) => type === 'percent' && datesIn(label)[0]?.month === month,
  )
  if (!column) return []
  const figures = table.rows
    .filter((row) => !/\btotal\b/i.test(labelOf(table, row)))
    .map((row) => figureOf(table, row, column))
  return figures.flatMap((figure) => figure?.value ?? [])
}
