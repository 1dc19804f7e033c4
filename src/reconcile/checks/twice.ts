import { figureOf, labelOf, numericColumns, said, textColumns } from '../figures'
import { ofEach } from '../finding'
import { cellOf, type Printed, type Row } from '../printed'

/** A row may say that its figure was printed a second time, elsewhere in the paper. */
const ELSEWHERE = /,? (?:in a )?(?:later|earlier|next|other|another) paragraph$/i

/** What two names of one thing have in common: their words without endings, the first of them. */
const stemsOf = (words: string): string[] =>
  (words.toLowerCase().match(/[a-z]{3,}/g) ?? []).slice(0, 2).map((word) => word.slice(0, 4))

const thingOf = (table: Printed, row: Row): string => {
  const words = textColumns(table).map((column) => cellOf(row, column))
  return String(words.at(-1) ?? '')
}

/** One thing of one group, printed in two places with two numbers. */
export const toldTwice = ofEach('one thing told twice', (table) => {
  const [column] = numericColumns(table)
  if (!column || textColumns(table).length < 2) return []
  return table.rows.flatMap((row) => {
    const again = thingOf(table, row)
    const figure = figureOf(table, row, column)
    if (!ELSEWHERE.test(again) || !figure) return []
    const same = table.rows.filter((other) => other !== row && labelOf(table, other) === labelOf(table, row))
    return same.flatMap((other) => {
      const [first, before] = [thingOf(table, other), figureOf(table, other, column)]
      if (!before || before.value === figure.value || stemsOf(first).join() !== stemsOf(again).join()) return []
      const where = `${labelOf(table, row)}: ${again.replace(ELSEWHERE, '')}`
      return [
        {
          where,
          says: `${labelOf(table, row)}: “${first}” is ${said(before.value)}, and “${again}” ${said(figure.value)}. Of one thing both cannot be so: say which is of what.`,
        },
      ]
    })
  })
})
