import { type ExportTable, type Sheet, toSheet } from '../exports'
import { aboutRows } from './about-blocks'
import { monthValue } from './chart'
import { type DatedTable, datedText, isDated, shareIn } from './dated'
import {
  type Cell,
  type Counted,
  cellText,
  figuresOf,
  HIDDEN_MEANS,
  type Report,
  type ReportFigure,
  type ReportTable,
  type Standing,
} from './report'

type Line = Counted & { readonly figure: ReportFigure; readonly where: string }

/** The tables of a report, as sheets: numbers as numbers, and what is hidden or not known in words beside an empty cell. */
export function sheetsOfReport(report: Report, { words, seal }: Standing): readonly Sheet[] {
  const figures = figuresOf(report)
  const groups = figures.flatMap((figure) => figure.groups.map((group) => ({ ...group, figure, where: group.name })))
  const months = figures.flatMap((figure) => figure.months.map((month) => ({ ...month, figure, where: month.day })))
  return [
    countedSheet(
      'Figures',
      'Figure',
      figures.map((figure) => ({ ...figure, figure, where: figure.title })),
    ),
    countedSheet('Months', 'As at', months),
    ...(groups.length > 0 ? [countedSheet('Teams', 'Team', groups)] : []),
    ...report.sections.flatMap(({ title, tables }) => [
      ...tables.filter((table) => !isDated(table)).map(otherSheet),
      ...datedSheet(title, tables.filter(isDated)),
    ]),
    meaningSheet(figures),
    aboutSheet([
      ...aboutRows(report, words, seal),
      ...(report.twin === 'public' ? [['Hidden', HIDDEN_MEANS] as const] : []),
    ]),
  ]
}

const numeric = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null)

function countedSheet(name: string, where: string, rows: readonly Line[]): Sheet {
  const table: ExportTable<Line> = {
    name,
    rows,
    columns: [
      { head: 'Measure', cell: ({ figure }) => figure.id },
      ...(where === 'Figure'
        ? []
        : [
            {
              head: where,
              kind: where === 'As at' ? ('day' as const) : ('text' as const),
              cell: (line: Line) => line.where,
            },
          ]),
      { head: 'Figure', cell: ({ figure }) => figure.title },
      { head: 'Counted', kind: 'number', cell: ({ counts }) => numeric(counts) },
      { head: 'Of', kind: 'number', cell: ({ of }) => numeric(of) },
      {
        head: 'Share',
        kind: 'share',
        cell: ({ figure, ...line }) => (figure.unit === 'percent' ? monthValue(figure, line) : null),
      },
      { head: 'Printed', cell: ({ shown }) => shown },
      { head: 'Target', cell: ({ figure }) => figure.target },
    ],
  }
  return toSheet(table)
}

const otherSheet = ({ title, columns, rows }: ReportTable): Sheet =>
  toSheet({
    name: title,
    rows,
    columns: columns.map(({ head }, index) => ({
      head,
      cell: (row: readonly Cell[]) => {
        const cell = row[index] ?? null
        return typeof cell === 'number' ? cell : cellText(cell)
      },
    })),
  })

type DatedLine = { readonly table: DatedTable; readonly at: number; readonly column: number }

/** Tables of days, all of a part on one sheet: a line for each number. */
function datedSheet(name: string, tables: readonly DatedTable[]): readonly Sheet[] {
  const rows = tables.flatMap((table) =>
    table.rows.flatMap((_, at) => table.dated.days.map((__, day): DatedLine => ({ table, at, column: day + 1 }))),
  )
  if (rows.length === 0) return []
  const cell = ({ table, at, column }: DatedLine): Cell => table.rows[at]?.[column] ?? null
  const sheet: ExportTable<DatedLine> = {
    ...{ name, rows },
    columns: [
      { head: 'Where', cell: ({ table }) => table.dated.under },
      { head: 'Chart', cell: ({ table }) => table.title },
      { head: 'Row', cell: ({ table, at }) => String(table.rows[at]?.[0]) },
      { head: 'As at', kind: 'day', cell: ({ table, column }) => table.dated.days[column - 1] ?? null },
      { head: 'Counted', kind: 'number', cell: (line) => numeric(cell(line)) },
      { head: 'Of', kind: 'number', cell: ({ table, at, column }) => shareIn(table, at, column)?.of ?? null },
      { head: 'Printed', cell: ({ table, at, column }) => datedText(table, at, column) },
    ],
  }
  return [toSheet(sheet)]
}

const meaningSheet = (rows: readonly ReportFigure[]): Sheet =>
  toSheet<ReportFigure>({
    name: 'Definitions',
    rows,
    columns: [
      { head: 'Measure', cell: ({ id }) => id },
      { head: 'Figure', cell: ({ title }) => title },
      { head: 'What it counts', cell: ({ says }) => says },
      { head: 'Published', cell: ({ published }) => published },
      { head: 'How it is read', cell: ({ reading }) => reading },
      { head: 'Rounded', cell: ({ rounding }) => rounding },
      { head: 'Rules', cell: ({ rules }) => rules.map(({ id, version }) => `${id} of ${version}`).join(', ') },
    ],
  })

const aboutSheet = (rows: readonly (readonly [string, string])[]): Sheet =>
  toSheet<readonly [string, string]>({
    name: 'About',
    rows,
    columns: [
      { head: 'What', cell: ([what]) => what },
      { head: 'It says', cell: ([, says]) => says },
    ],
  })
