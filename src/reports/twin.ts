import { type Decision, type Figure, protect } from '../disclosure'
import { cellKey, type Keyed, type KeysOf, keysBy, knownOf, type Partition, percentagesOf, sumsOf } from './keyed'
import {
  type Cell,
  type Count,
  type Counted,
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
  const keysOf = keysBy(partitions)
  const known = knownOf(report, keysOf)
  const cells: Cells = new Map()
  for (const named of known.values()) for (const keyed of named.values()) note(cells, keyed)
  for (const before of earlier) keep(cells, keysOf, before)
  const { relations, rests } = sumsOf(known, partitions)
  const { figures: decided, exposed } = protect({
    figures: [...cells.values(), ...rests],
    relations,
    percentages: percentagesOf(known),
  })
  const hide = (key: string, count: Count): Count =>
    typeof count === 'number' ? (hiddenAs(decided.get(key)) ?? count) : count
  const sections = report.sections.map((section) => openSection(section, report, keysOf, hide))
  return { report: { ...report, twin: 'public', sections }, exposed }
}

const hiddenAs = (decision: Decision | undefined): Hidden | null =>
  decision === 'small' ? { hidden: 'small' } : decision === 'protecting' ? { hidden: 'protects' } : null

/** A number that others are of matters more to readers than what is counted of it. */
function note(cells: Cells, { key, count, isBase }: Keyed): void {
  if (typeof count !== 'number') return
  const matters = isBase || cells.get(key)?.matters ? { matters: 1 } : {}
  cells.set(key, { key, value: count, ...matters })
}

/** What was decided of the same count stands. One that was put right since is another count. */
function keep(cells: Cells, keysOf: KeysOf, { restricted, open }: Published): void {
  const printed = knownOf(open, keysOf)
  for (const [day, named] of knownOf(restricted, keysOf))
    for (const [name, { key, count }] of named) {
      const then = printed.get(day)?.get(name)
      if (then) stands(cells, key, count, then.count)
    }
}

function stands(cells: Cells, key: string, was: Count, printed: Count): void {
  const now = cells.get(key)
  if (!now || now.value !== was || printed === null) return
  const standing = !isHidden(printed) ? 'shown' : printed.hidden === 'small' ? 'small' : 'protecting'
  cells.set(key, { ...now, standing })
}

type Hide = (key: string, count: Count) => Count

function openSection(section: ReportSection, { asAt }: Report, keysOf: KeysOf, hide: Hide): ReportSection {
  const figures = section.figures.map((figure): ReportFigure => {
    const opened = (day: ReportFigure['months'][number]['day'], counted: Counted) =>
      openCounted(keysOf(figure, { ...counted, day }), counted, hide)
    const months = figure.months.map((month) => ({ ...month, ...opened(month.day, month) }))
    return { ...figure, ...opened(asAt, figure), months, groups: [], why: {} }
  })
  return { ...section, figures, tables: section.tables.map((table) => openTable(table, asAt, hide)) }
}

function openCounted({ part, base }: ReturnType<KeysOf>, { counts, of, shown }: Counted, hide: Hide): Counted {
  const open = { counts: hide(part, counts), of: hide(base, of) }
  const hidden = [open.counts, open.of].find(isHidden)
  return { ...open, shown: hidden ? HIDDEN[hidden.hidden] : shown }
}

const openTable = (table: ReportTable, asAt: Report['asAt'], hide: Hide): ReportTable => ({
  ...table,
  rows: table.rows.map((row, at) =>
    row.map((cell, column): Cell => (typeof cell === 'number' ? hide(cellKey(table, at, column, asAt), cell) : cell)),
  ),
})
