import { figureOf, labelOf, numericColumns, said, sum } from '../figures'
import { ofEach } from '../finding'
import type { Printed, Row } from '../printed'
import { fits, roundings } from '../rounding'

type Band = { row: Row; label: string; from: number; to: number }

// A day as 2018-02-22 is no band.
const RANGE = /^(\d+) ?(?:-|to) ?(\d+)\b(?!-)/i
const OVER = /^(?:more than|over|above) (\d+)\b/i
const FROM = /^(\d+) ?(?:or more|and over|\+|and more)/i
const UNDER = /^(?:less than|under|below) (\d+)\b/i

/** The whole numbers that a band's words cover, or null when they are no band. */
function bandOf(row: Row, label: string): Band | null {
  const number = (pattern: RegExp, at = 1): number | null => {
    const found = pattern.exec(label)?.[at]
    return found === undefined ? null : Number(found)
  }
  const [from, to] = [number(RANGE), number(RANGE, 2)]
  if (from !== null && to !== null) return { row, label, from, to }
  const [over, least, under] = [number(OVER), number(FROM), number(UNDER)]
  if (over !== null) return { row, label, from: over + 1, to: Number.POSITIVE_INFINITY }
  if (least !== null) return { row, label, from: least, to: Number.POSITIVE_INFINITY }
  return under === null ? null : { row, label, from: 0, to: under - 1 }
}

const bandsOf = (table: Printed): Band[] =>
  table.rows
    .flatMap((row) => bandOf(row, labelOf(table, row)) ?? [])
    .sort((one, other) => one.from - other.from || one.to - other.to)

/** Bands that leave a whole number out, or hold one twice. */
export const bands = ofEach('bands', (table) => {
  const all = bandsOf(table)
  if (all.length < 3) return []
  return all.slice(1).flatMap((band, at) => {
    const before = all[at]
    if (!before || band.from === before.to + 1) return []
    const where = `${before.label}, ${band.label}`
    return band.from > before.to
      ? [
          {
            where,
            says: `No band holds ${numbers(before.to + 1, band.from - 1)}: “${before.label}” ends before and “${band.label}” begins after.`,
          },
        ]
      : [
          {
            where,
            says: `“${before.label}” and “${band.label}” both hold ${numbers(band.from, Math.min(before.to, band.to))}.`,
          },
        ]
  })
})

const numbers = (from: number, to: number): string => (from === to ? String(from) : `${from} to ${to}`)

const IN_TIME = /timescales? (\d+(?:\.\d+)?)%/i
const LIMIT = /\b(\d+) (?:working )?days\b/gi

/** The share said to be in time, held against the bands up to the limit that a sentence gives. */
export const bandsAndShare = ofEach('share of a base', (table) => {
  const column = numericColumns(table)[0]
  const total = table.rows.find((row) => /^total\b/i.test(labelOf(table, row)))
  const base = column && total ? figureOf(table, total, column)?.value : undefined
  const all = bandsOf(table)
  const percent = Number(
    table.sentences.map((sentence) => IN_TIME.exec(sentence)?.[1]).find((found) => found) ?? Number.NaN,
  )
  const limits = table.sentences.flatMap((sentence) => [...sentence.matchAll(LIMIT)].map((match) => Number(match[1])))
  const limit = limits.find((days) => all.some(({ to }) => to === days))
  if (!column || !base || limit === undefined || Number.isNaN(percent)) return []
  const upTo = (last: number) =>
    sum(all.filter(({ to }) => to <= last).map(({ row }) => figureOf(table, row, column)?.value ?? 0))
  if (fits(upTo(limit), base, percent, 1)) return []
  const further = all.find(({ to }) => to > limit && fits(upTo(to), base, percent, 1))
  return [
    {
      where: `in time, ${limit} days`,
      says: `${percent}% is said to be in time, and the bands up to ${limit} days hold ${said(upTo(limit))} of ${said(base)}, ${roundings(upTo(limit), base, 1).halfUp}%.${further ? ` It counts ${upTo(further.to)}, the band “${further.label}” as well.` : ''}`,
    },
  ]
})
