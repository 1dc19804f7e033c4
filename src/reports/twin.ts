import { type Decision, type Figure, type Publication, protect } from '../disclosure'
import { addsUp, type Keyed, type KeyOf, type Known, keyedBy, knownOf, type Partition, percentagesOf } from './keyed'
import {
  type Cell,
  type Count,
  type Counted,
  figuresOf,
  HIDDEN,
  type Hidden,
  isHidden,
  type Report,
  type ReportFigure,
  type ReportSection,
  type ReportTable,
} from './report'

/** A report as it was published before: with every count, and as anybody could read it. */
export type Published = { readonly restricted: Report; readonly open: Report }

export type OpenTwin = {
  readonly report: Report
  /** What could be worked out whatever is hidden now. Not empty: do not publish. */
  readonly exposed: readonly string[]
}

type Cells = Map<string, Figure>

/**
 * The twin that anybody may read: no teams and no reasons, and small counts hidden with whatever would give them away.
 * Months that an earlier issue printed stay printed, and what it hid stays hidden.
 */
export function openTwin(
  report: Report,
  earlier: readonly Published[],
  partitions: readonly Partition[] = [],
): OpenTwin {
  const keyOf = keyedBy(partitions)
  const known = knownOf(report, keyOf)
  const cells: Cells = new Map()
  for (const keyed of known.values()) note(cells, keyed)
  for (const before of earlier) keep(cells, keyOf, before)
  const days = [...new Set(figuresOf(report).flatMap(({ months }) => months.map(({ day }) => day)))]
  const publication: Publication = {
    figures: [...cells.values(), ...report.sections.flatMap(({ tables }) => tables.flatMap(tableCounts))],
    relations: partitions.flatMap((partition) => addsUp(known, days, partition)),
    percentages: percentagesOf(known),
  }
  const { figures: decided, exposed } = protect(publication)
  const hide = (key: string, count: Count): Count =>
    typeof count === 'number' ? (hiddenAs(decided.get(key)) ?? count) : count
  const sections = report.sections.map((section) => openSection(section, report, keyOf, hide))
  return { report: { ...report, twin: 'public', sections }, exposed }
}

const hiddenAs = (decision: Decision | undefined): Hidden | null =>
  decision === 'small' ? { hidden: 'small' } : decision === 'protecting' ? { hidden: 'protects' } : null

function note(cells: Cells, { part, base, counts, of }: Keyed): void {
  if (typeof counts === 'number') cells.set(part, { key: part, value: counts })
  if (typeof of === 'number') cells.set(base, { key: base, value: of, matters: 1 })
}

/** What was decided of the same count stands. One that was put right since is another count. */
function keep(cells: Cells, keyOf: KeyOf, { restricted, open }: Published): void {
  const printed: Known = knownOf(open, keyOf)
  const counted = knownOf(restricted, keyOf)
  for (const [at, { part, base, counts, of }] of counted) {
    const then = printed.get(at)
    if (!then) continue
    stands(cells, part, counts, then.counts)
    stands(cells, base, of, then.of)
  }
}

function stands(cells: Cells, key: string, was: Count, printed: Count): void {
  const now = cells.get(key)
  if (!now || now.value !== was || printed === null) return
  const standing = !isHidden(printed) ? 'shown' : printed.hidden === 'small' ? 'small' : 'protecting'
  cells.set(key, { ...now, standing })
}

type Hide = (key: string, count: Count) => Count

function openSection(section: ReportSection, { asAt }: Report, keyOf: KeyOf, hide: Hide): ReportSection {
  const figures = section.figures.map((figure): ReportFigure => {
    const opened = (day: ReportFigure['months'][number]['day'], counted: Counted) =>
      openCounted(keyOf(figure, { ...counted, day }), counted, hide)
    const months = figure.months.map((month) => ({ ...month, ...opened(month.day, month) }))
    return { ...figure, ...opened(asAt, figure), months, groups: [], why: {} }
  })
  return { ...section, figures, tables: section.tables.map((table) => openTable(table, hide)) }
}

function openCounted({ part, base }: Keyed, { counts, of, shown }: Counted, hide: Hide): Counted {
  const open = { counts: hide(part, counts), of: hide(base, of) }
  const hidden = [open.counts, open.of].find(isHidden)
  return { ...open, shown: hidden ? HIDDEN[hidden.hidden] : shown }
}

const cellKey = (table: ReportTable, row: number, column: number): string => `${table.title}, ${row}, ${column}`

const tableCounts = (table: ReportTable): readonly Figure[] =>
  table.rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (typeof cell === 'number' ? [{ key: cellKey(table, at, column), value: cell }] : [])),
  )

const openTable = (table: ReportTable, hide: Hide): ReportTable => ({
  ...table,
  rows: table.rows.map((row, at) =>
    row.map((cell, column): Cell => (typeof cell === 'number' ? hide(cellKey(table, at, column), cell) : cell)),
  ),
})
