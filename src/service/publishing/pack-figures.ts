import {
  type Cell,
  type Changed,
  cellName,
  figuresOf,
  isHidden,
  type Report,
  type ReportTable,
  type Twin,
  tiesIn,
} from '../../reports'
import { SUMS } from './sums'

/** One figure of an issue about itself: how many, of how many, and in words. */
export type PackFigure = {
  readonly id: string
  readonly title: string
  readonly shown: string
  readonly says: string
  /** What is not as it should be, a sentence each, and none twice. */
  readonly off?: readonly string[]
  /** What nobody can say, likewise: it is no fault of the issue. */
  readonly unknown?: readonly string[]
}

type Issue = { readonly content: Report; readonly twin: Report; readonly changes: readonly Changed[] }

/** What an issue says of its own making, worked out from what was frozen and from nothing else. */
export function packFigures({ content, twin, changes }: Issue): readonly PackFigure[] {
  const [unknown, records] = unknownIn(content)
  const ties = tiesIn(content, SUMS)
  const tied = ties.filter(({ off }) => off.length === 0).length
  const changed = new Set(changes.map(({ id, title, day }) => `${id} ${title} ${day}`))
  const cells = cellsOf(twin)
  const hidden = (why: 'small' | 'protects') => cells.filter((cell) => isHidden(cell) && cell.hidden === why).length
  return [
    {
      ...{ id: 'M256', title: 'Figures with unknown category', shown: share(unknown, records, 10) },
      says: 'Rows of its figures of which something that the figure asks is not known',
    },
    {
      ...{ id: 'M257', title: 'Tables that tie to their total', shown: share(tied, ties.length, 1) },
      says: 'Figures, tables and sums between figures whose parts come to what is printed as their whole, the unknown counted once',
      off: [...new Set(ties.flatMap(({ off }) => off))],
      unknown: [...new Set(ties.flatMap(({ unknown }) => unknown))],
    },
    {
      ...{ id: 'M258', title: 'Restated figures', shown: `${changed.size} of ${valuesIn(content).size}` },
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

/** The copy for anybody tells only what it hides: the rest is worked out from counts that it does not print. */
export const soundnessIn = (twin: Twin, issue: Issue): readonly PackFigure[] =>
  packFigures(issue).filter(({ id }) => twin === 'restricted' || id === 'M259')

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
  // Two charts of the same numbers are one table.
  const spread = [...new Map(spreadIn(report).map(({ rows, dated }) => [dated?.names.join(), rows])).values()]
  return [
    sum(figures.map(({ why }) => number(why.unknown))) +
      sum(spread.map((rows) => number(rows.find(([label]) => label === 'Not known')?.at(-1)))),
    sum(figures.map(({ of }) => number(of))) + sum(spread.map((rows) => number(rows.at(-1)?.at(-1)))),
  ]
}

const spreadIn = ({ sections }: Report): readonly ReportTable[] =>
  sections.flatMap(({ tables }) => tables).filter(({ dated, rows }) => dated && rows.at(-1)?.[0] === 'All')

/** What a change can be of, once each: a figure on a day, or a number of a table. */
const valuesIn = (report: Report): ReadonlySet<string> =>
  new Set([
    ...figuresOf(report).flatMap(({ id, months }) =>
      [report.asAt, ...months.map(({ day }) => day)].map((day) => `${id} ${day}`),
    ),
    ...report.sections
      .flatMap(({ tables }) => tables)
      .flatMap((table) =>
        table.rows.flatMap((row, at) =>
          row.flatMap((cell, column) =>
            typeof cell === 'string' || cell === null
              ? []
              : [`${cellName(table, at, column)} ${table.dated?.days[column - 1] ?? report.asAt}`],
          ),
        ),
      ),
  ])

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
