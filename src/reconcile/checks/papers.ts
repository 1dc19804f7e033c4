import { datesIn, monthName } from '../dates'
import { countsOf, figureOf, isTotal, labelOf, numericColumns, said, textColumns, wordsUnder } from '../figures'
import type { Check } from '../finding'
import { cellOf, type Printed, type Row } from '../printed'

/** Totals of one month and one thing that two tables of a paper print apart. */
export const populations: Check = {
  name: 'one population',
  kind: 'contradiction',
  find: (tables) => {
    const told = tables.flatMap((table) => totalsByMonth(table).map((total) => ({ table, ...total })))
    return told.flatMap((one, at) =>
      told
        .slice(at + 1)
        .filter(
          (other) =>
            other.table !== one.table &&
            other.thing === one.thing &&
            other.month === one.month &&
            other.value !== one.value,
        )
        .map((other) => ({
          table: one.table.id,
          where: `${one.thing}s, ${one.words}`,
          says: `“${one.table.title}” prints ${said(one.value)} ${one.thing}s for ${one.words}, and “${other.table.title}” ${said(other.value)}: ${said(Math.abs(one.value - other.value))} apart, and nothing printed says why.`,
        })),
    )
  },
}

type MonthTotal = { thing: string; month: number; words: string; value: number }

/** What the tables of reviews, visits, episodes and the like say there were in each month. */
const THING = /\b(review|visit|assessment|referral|episode|incident|placement move)s?\b/i

function totalsByMonth(table: Printed): MonthTotal[] {
  const total = table.rows.filter((row) => /^total\b/i.test(labelOf(table, row)))
  return total.flatMap((row) => {
    const thing = (THING.exec(labelOf(table, row)) ?? THING.exec(table.title))?.[1]?.toLowerCase()
    if (!thing) return []
    return [...monthsOfColumns(table, row), ...monthOfRow(table, row)].map((found) => ({ thing, ...found }))
  })
}

const monthsOfColumns = (table: Printed, row: Row): Omit<MonthTotal, 'thing'>[] =>
  numericColumns(table).flatMap((column) => {
    const [when] = datesIn(column.label)
    const figure = figureOf(table, row, column)
    return when && figure?.unit === 'count' ? [{ month: when.month, words: when.words, value: figure.value }] : []
  })

/** A row of one month: its base is the column called total, or the only count. */
function monthOfRow(table: Printed, row: Row): Omit<MonthTotal, 'thing'>[] {
  const [when] = textColumns(table).flatMap((column) => datesIn(String(cellOf(row, column) ?? '')))
  const columns = numericColumns(table)
  const column =
    columns.find(({ label }) => isTotal(label)) ??
    columns.find((one) => countsOf(table, one).some((count) => count !== null))
  const figure = column ? figureOf(table, row, column) : null
  return when && figure ? [{ month: when.month, words: when.words, value: figure.value }] : []
}

/** What a meeting resolved to take at another, and that other's agenda does not hold. */
export const resolutions: Check = {
  name: 'agenda',
  kind: 'contradiction',
  find: (tables) => {
    const agenda = tables.find(({ title }) => /^agenda\b/i.test(title))
    const resolved = tables.find(({ title }) => /resolution/i.test(title))
    const [meeting] = datesIn(agenda?.title ?? '')
    if (!agenda || !resolved || !meeting) return []
    const month = monthName(meeting)
    const subjects = agenda.rows.map((row) => wordsOf(labelOf(agenda, row)))
    return resolved.rows.flatMap((row) => {
      const due = wordsUnder(resolved, row, /\b(?:due|meeting|when|date)\b/i)
      const item = wordsUnder(resolved, row, /\b(?:resolution|resolved|item|action)\b/i)
      const wanted = wordsOf(item)
      const found = subjects.some((words) => wanted.some((word) => words.includes(word)))
      return due.includes(month) && !found
        ? [
            {
              table: resolved.id,
              where: item,
              says: `“${item}” was resolved for ${due}, and the agenda of ${meeting.words} does not hold it.`,
            },
          ]
        : []
    })
  },
}

const COMMON =
  /^(?:report|update|council|children|care|presentation|with|more|annual|action|looked|after|agenda|item|then|share|results)$/

/** The words that tell one subject from another, without their endings. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3 && !COMMON.test(word))
    .map((word) => word.replace(/s$/, ''))
