import {
  adds,
  type Decision,
  type Figure,
  type Percentage,
  type Publication,
  protect,
  type Relation,
} from '../disclosure'
import {
  type Cell,
  type Count,
  type Counted,
  cellText,
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

/** A figure whose count is the counts of others added up: children by where they are placed. */
export type Partition = { readonly total: string; readonly parts: readonly string[] }

export type OpenTwin = {
  readonly report: Report
  /** What could be worked out whatever is hidden now. Not empty: do not publish. */
  readonly exposed: readonly string[]
}

const countedKey = (id: string, day: string): string => `${id} ${day}`
/** Figures of one base are of one number, which is printed or hidden once for all. */
const baseKey = ({ base }: ReportFigure, day: string, of: Count): string => `${cellText(of)} of ${base} ${day}`

type Known = Map<string, Figure>

/**
 * The twin that anybody may read: no teams and no reasons, and small counts hidden with whatever would give them away.
 * Months that an earlier issue printed stay printed, and what it hid stays hidden.
 */
export function openTwin(
  report: Report,
  earlier: readonly Published[],
  partitions: readonly Partition[] = [],
): OpenTwin {
  const known: Known = new Map()
  for (const figure of figuresOf(report)) for (const month of figure.months) note(known, figure, month)
  for (const before of earlier) keep(known, before)
  const tables = report.sections.flatMap(({ tables }) => tables.flatMap(tableCounts))
  const publication: Publication = {
    figures: [...known.values(), ...tables],
    relations: partitions.flatMap((partition) => addsUp(report, known, partition)),
    percentages: figuresOf(report).flatMap((figure) => percentagesOf(figure, known)),
  }
  const { figures: decided, exposed } = protect(publication)
  const hide = (key: string, count: Count): Count =>
    typeof count === 'number' ? (hiddenAs(decided.get(key)) ?? count) : count
  const sections = report.sections.map((section) => openSection(section, report, hide))
  return { report: { ...report, twin: 'public', sections }, exposed }
}

const hiddenAs = (decision: Decision | undefined): Hidden | null =>
  decision === 'small' ? { hidden: 'small' } : decision === 'protecting' ? { hidden: 'protects' } : null

function note(known: Known, figure: ReportFigure, { day, counts, of }: Counted & { day: string }): void {
  const [part, base] = [countedKey(figure.id, day), baseKey(figure, day, of)]
  if (typeof counts === 'number') known.set(part, { key: part, value: counts })
  if (typeof of === 'number') known.set(base, { key: base, value: of, matters: 1 })
}

/** What was decided of the same count stands. One that was put right since is another count. */
function keep(known: Known, { restricted, open }: Published): void {
  const printed = new Map(figuresOf(open).map((figure) => [figure.id, figure]))
  for (const figure of figuresOf(restricted))
    for (const month of figure.months) {
      const then = printed.get(figure.id)?.months.find(({ day }) => day === month.day)
      if (!then) continue
      stands(known, countedKey(figure.id, month.day), month.counts, then.counts)
      stands(known, baseKey(figure, month.day, month.of), month.of, then.of)
    }
}

function stands(known: Known, key: string, was: Count, printed: Count): void {
  const now = known.get(key)
  if (!now || now.value !== was || printed === null) return
  const standing = !isHidden(printed) ? 'shown' : printed.hidden === 'small' ? 'small' : 'protecting'
  known.set(key, { ...now, standing })
}

const percentagesOf = (figure: ReportFigure, known: Known): readonly Percentage[] =>
  figure.months.flatMap(({ day, of }) => {
    const [part, base] = [countedKey(figure.id, day), baseKey(figure, day, of)]
    const [counted, all] = [known.get(part)?.value, known.get(base)?.value]
    return counted !== undefined && all !== undefined && counted <= all ? [{ key: `share ${part}`, part, base }] : []
  })

/** A partition as relations, one a month; only where the counts do add up. */
function addsUp(report: Report, known: Known, { total, parts }: Partition): readonly Relation[] {
  const days = figuresOf(report).find(({ id }) => id === total)?.months ?? []
  return days.flatMap(({ day }) => {
    const [whole, ...each] = [total, ...parts].map((id) => known.get(countedKey(id, day))?.value ?? Number.NaN)
    if (whole !== each.reduce((sum, n) => sum + n, 0)) return []
    return [
      adds(
        countedKey(total, day),
        parts.map((id) => countedKey(id, day)),
      ),
    ]
  })
}

type Hide = (key: string, count: Count) => Count

function openSection(section: ReportSection, { asAt }: Report, hide: Hide): ReportSection {
  const figures = section.figures.map((figure): ReportFigure => {
    const months = figure.months.map((month) => ({ ...month, ...openCounted(figure, month.day, month, hide) }))
    return { ...figure, ...openCounted(figure, asAt, figure, hide), months, groups: [], why: {} }
  })
  return { ...section, figures, tables: section.tables.map((table) => openTable(table, hide)) }
}

function openCounted(figure: ReportFigure, day: string, { counts, of, shown }: Counted, hide: Hide): Counted {
  const open = { counts: hide(countedKey(figure.id, day), counts), of: hide(baseKey(figure, day, of), of) }
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
