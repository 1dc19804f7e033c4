import { type Cell, type Changed, figuresOf, isHidden, type Report, type ReportFigure } from '../../reports'

/** One figure of an issue about itself: how many, of how many, and in words. */
export type PackFigure = { readonly id: string; readonly title: string; readonly shown: string; readonly says: string }

type Issue = { readonly content: Report; readonly twin: Report; readonly changes: readonly Changed[] }

/** What an issue says of its own making, worked out from what was frozen and from nothing else. */
export function packFigures({ content, twin, changes }: Issue): readonly PackFigure[] {
  const [unknown, records] = unknownIn(content)
  const tables = [...figuresOf(content).map(tiesFigure), ...datedTies(content)]
  const tied = tables.filter(Boolean).length
  const cells = cellsOf(twin)
  const hidden = (why: 'small' | 'protects') => cells.filter((cell) => isHidden(cell) && cell.hidden === why).length
  return [
    {
      ...{ id: 'M256', title: 'Figures with unknown category', shown: share(unknown, records, 10) },
      says: 'Rows of its figures of which something that the figure asks is not known',
    },
    {
      ...{ id: 'M257', title: 'Tables that tie to their total', shown: share(tied, tables.length, 1) },
      says: 'Figures and tables whose parts add up to what is printed as their whole',
    },
    {
      ...{ id: 'M258', title: 'Restated figures', shown: `${changes.length} of ${cellsOf(content).length}` },
      says: 'Values that print otherwise than in the issue before, each listed with the reason and by whom',
    },
    {
      ...{
        id: 'M259',
        title: 'Cells suppressed',
        shown: `${hidden('small')} and ${hidden('protects')} of ${cells.length}`,
      },
      says: 'In the copy for anybody: hidden as small, and apart from those, hidden to protect another',
    },
  ]
}

/** To a whole percent or a tenth, half up, with its two counts. */
function share(n: number, of: number, parts: 1 | 10): string {
  if (of === 0) return 'nothing to count'
  const at = Math.floor((n * 200 * parts + of) / (of * 2)) / parts
  return `${parts === 1 ? at : at.toFixed(1)}% (${n} of ${of})`
}

const number = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0)

function unknownIn(report: Report): readonly [unknown: number, records: number] {
  const figures = figuresOf(report)
  const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0)
  const spread = report.sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows, dated }) => (dated && rows.at(-1)?.[0] === 'All' ? [rows] : []))
  return [
    sum(figures.map(({ why }) => number(why.unknown))) +
      sum(spread.map((rows) => number(rows.find(([label]) => label === 'Not known')?.at(-1)))),
    sum(figures.map(({ of }) => number(of))) + sum(spread.map((rows) => number(rows.at(-1)?.at(-1)))),
  ]
}

/** Whether its words add up to what it is of, and its teams too. What is told nobody cannot be held against anything. */
function tiesFigure({ of, why, groups }: ReportFigure): boolean {
  const sum = Object.values(why).reduce<number>((total, n) => total + number(n), 0)
  const teams = groups.reduce((total, group) => total + number(group.of), 0)
  return of === null || (sum === of && (groups.length === 0 || teams === of))
}

const datedTies = ({ sections }: Report): readonly boolean[] =>
  sections
    .flatMap(({ tables }) => tables)
    .filter(({ dated, rows }) => dated && rows.at(-1)?.[0] === 'All')
    .map(({ rows, columns }) =>
      columns.slice(1).every((_, at) => {
        const parts = rows.slice(0, -1).reduce((total, row) => total + number(row[at + 1]), 0)
        return parts === number(rows.at(-1)?.[at + 1])
      }),
    )

/** Every count that is printed: of figures on their day and in their months, and of tables. */
const cellsOf = (report: Report): readonly Cell[] => [
  ...figuresOf(report).flatMap(({ counts, of, months }) => [
    ...[counts, of],
    ...months.filter(({ day }) => day !== report.asAt).flatMap((month) => [month.counts, month.of]),
  ]),
  ...report.sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows }) => rows.flatMap((row) => row.filter((cell) => typeof cell !== 'string' && cell !== null))),
]
