import { shortDate } from '../calendar'
import { ink } from '../web/pieces/ink'
import type { Chart } from './chart'
import type { Mark } from './drawing'
import { type Cell, type Count, cellText, type Dated, isHidden, type Report, type ReportTable } from './report'

export type DatedTable = ReportTable & { readonly dated: Dated }
export const isDated = (table: ReportTable): table is DatedTable => table.dated !== undefined

const [WIDTH, LONGEST, TOP] = [400, 330, 30]
const [LABEL, BAR, GAP] = [19, 15, 9]
const COLOURS = [ink.edge, ink.pen]

/** The share of a row, of the last row of its column: none for the last itself, and where either is hidden or nobody is counted. */
export function shareIn({ rows, dated }: DatedTable, row: number, column: number): { n: number; of: number } | null {
  const [n, of] = [rows[row]?.[column], rows.at(-1)?.[column]]
  if (!dated.shares || row === rows.length - 1 || typeof n !== 'number' || typeof of !== 'number' || of === 0)
    return null
  return { n, of }
}

/** To a whole percent, half up; of fewer than ten, as a fraction. */
const percent = ({ n, of }: { n: number; of: number }): string =>
  of < 10 ? `${n} of ${of}` : `${Math.floor((n * 200 + of) / (of * 2))}% (${n} of ${of})`

/** A cell of a table of days, in words. A share is not told where its base is hidden. */
export function datedText(table: DatedTable, row: number, column: number): string {
  const cell: Cell = table.rows[row]?.[column] ?? null
  const share = shareIn(table, row, column)
  if (share) return percent(share)
  const base = table.rows.at(-1)?.[column] ?? null
  return isHidden(base) && table.dated.shares && !isHidden(cell) ? cellText(base) : cellText(cell)
}

/** Its rows as bars, a day beside a day. What is hidden has a word in place of a bar. */
export function barsOf(table: DatedTable): Chart {
  const { rows, dated } = table
  // The whole is in the table: beside it no part would be seen.
  const drawn = rows.length > 1 ? rows.slice(0, -1) : rows
  const step = LABEL + dated.days.length * BAR + GAP
  const most = Math.max(1, ...drawn.flatMap((row) => row.slice(1).map((cell) => (typeof cell === 'number' ? cell : 0))))
  const lengthOf = (row: number, column: number, cell: Count): number => {
    const share = shareIn(table, row, column)
    if (share) return share.n / share.of
    return typeof cell === 'number' && !dated.shares ? cell / most : 0
  }
  const marks = drawn.flatMap((row, at): Mark[] => [
    words(0, TOP + at * step + LABEL - 5, String(row[0])),
    ...dated.days.flatMap((_, day): Mark[] => {
      const y = TOP + at * step + LABEL + day * BAR
      const cell = row[day + 1] as Count
      const length = LONGEST * lengthOf(at, day + 1, cell)
      const drawnBar = typeof cell === 'number' ? [bar(0, y, Math.max(length, 1), BAR - 2, day)] : []
      return [...drawnBar, words(drawnBar.length > 0 ? length + 6 : 0, y + 11, short(table, at, day + 1))]
    }),
  ])
  const legend = dated.days.flatMap((day, at): Mark[] => [
    bar(at * 120, 4, 12, 12, at),
    words(at * 120 + 18, 15, shortDate(day)),
  ])
  const drawing = { width: WIDTH, height: TOP + drawn.length * step, marks: [...legend, ...marks] }
  const days = dated.days.map(shortDate).join(' beside ')
  return { title: table.title, alt: `${table.title}: ${days}. Every number is in the table below.`, drawing }
}

/** In a drawing there is room for little: `75%`, `hidden`. */
const short = (table: DatedTable, row: number, column: number): string =>
  datedText(table, row, column)
    .replace(/ \(.*$/, '')
    .replace(/^hidden.*$/, 'hidden')

const bar = (x: number, y: number, width: number, height: number, day: number): Mark => ({
  ...{ is: 'box', x: tenth(x), y, width: tenth(width), height, colour: COLOURS[day % COLOURS.length] ?? ink.pen },
})
const words = (x: number, y: number, text: string): Mark => ({ is: 'words', x: tenth(x), y, text, anchor: 'start' })
const tenth = (n: number): number => Math.round(n * 10) / 10

/** The headings that its tables of days stand under, in turn. */
export const placesIn = ({ sections }: Pick<Report, 'sections'>): readonly string[] => [
  ...new Set(sections.flatMap(({ tables }) => tables.filter(isDated).map(({ dated }) => dated.under))),
]

/** A report with the tables of one place: a page of all of them would be a wall. What is sent in a file has them all. */
export const atPlace = (report: Report, place: string): Report => ({
  ...report,
  sections: report.sections.flatMap((section) => {
    const tables = section.tables.filter((table) => !isDated(table) || table.dated.under === place)
    return section.tables.length > 0 && tables.length === 0 ? [] : [{ ...section, tables }]
  }),
})
