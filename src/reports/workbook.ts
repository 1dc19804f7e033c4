import { type ExportTable, type Sheet, toSheet } from '../exports'
import { aboutRows } from './blocks'
import { monthValue } from './chart'
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
    ...report.sections.flatMap(({ tables }) => tables.map(otherSheet)),
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
