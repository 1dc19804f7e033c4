import { type Decision, type Figure, type Publication, protect } from '../disclosure'
import {
  besideEachOther,
  cellKey,
  growthOf,
  type Keyed,
  type KeysOf,
  type Known,
  keysBy,
  knownOf,
  knownOfAll,
  partitionsIn,
  percentagesOf,
  sumsOf,
} from './keyed'
import {
  type Cell,
  type Count,
  type Counted,
  HIDDEN,
  type Hidden,
  isHidden,
  type Partition,
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
 * The twin that anybody may read: no teams and no reasons, and small counts hidden with whatever would give them away, in this
 * report or in those published before, of whatever name. What an earlier one printed stays printed, and what it hid stays
 * hidden. Give them in the order of their publication.
 */
export function openTwin(report: Report, earlier: readonly Published[], declared: readonly Partition[] = []): OpenTwin {
  const partitions = [...declared, ...partitionsIn([report, ...earlier.map(({ restricted }) => restricted)])]
  const keysOf = keysBy(partitions)
  const before = publicationOf(null, earlier, keysOf, partitions)
  const { figures: decided, exposed } = protect(publicationOf(report, earlier, keysOf, partitions))
  const hide = (key: string, count: Count): Count =>
    typeof count === 'number' ? (hiddenAs(decided.get(key)) ?? count) : count
  const sections = report.sections.map((section) => openSection(section, report, keysOf, hide))
  // What is given away already cannot be taken back by not publishing this.
  const given = exposed.length > 0 ? protect(before).exposed : []
  return {
    report: { ...report, twin: 'public', sections },
    exposed: exposed.filter((key) => !given.includes(key)),
  }
}

/** A reader puts together what each report says, and what the last of each count adds up to. */
function publicationOf(
  report: Report | null,
  earlier: readonly Published[],
  keysOf: KeysOf,
  partitions: readonly Partition[],
): Publication {
  const issues = earlier.map(({ restricted, open }) => ({
    ...{ known: knownOf(restricted, keysOf), printed: knownOf(open, keysOf) },
  }))
  const all = [...issues.map(({ known }) => known), ...(report ? [knownOf(report, keysOf)] : [])]
  const cells: Cells = new Map()
  for (const known of all) for (const named of known.values()) for (const keyed of named.values()) note(cells, keyed)
  for (const { known, printed } of issues) keep(cells, known, printed)
  const whole = [knownOfAll(all), ...all]
  const [sums, growth] = [sumsOf(whole, partitions), growthOf(whole)]
  return {
    figures: [...cells.values(), ...sums.rests, ...growth.rests],
    relations: [...sums.relations, ...growth.relations],
    percentages: percentagesOf(all),
    together: [
      ...growth.together,
      ...besideEachOther([...earlier.map(({ restricted }) => restricted), ...(report ? [report] : [])]),
    ],
  }
}

const hiddenAs = (decision: Decision | undefined): Hidden | null =>
  decision === 'small' ? { hidden: 'small' } : decision === 'protecting' ? { hidden: 'protects' } : null

/** A number that others are of matters more to readers than what is counted of it. */
function note(cells: Cells, { key, count, isBase }: Keyed): void {
  if (typeof count !== 'number') return
  const matters = isBase || cells.get(key)?.matters ? { matters: 1 } : {}
  cells.set(key, { key, value: count, ...matters })
}

function keep(cells: Cells, known: Known, printed: Known): void {
  for (const [day, named] of known)
    for (const [name, { key }] of named) {
      const cell = cells.get(key)
      const then = printed.get(day)?.get(name)?.count ?? null
      if (cell && then !== null) cells.set(key, { ...cell, standing: strongest(cell.standing, standingOf(then)) })
    }
}

const standingOf = (printed: Exclude<Count, null>): Standing =>
  !isHidden(printed) ? 'shown' : printed.hidden === 'small' ? 'small' : 'protecting'

/** Of what was printed in several reports, what told most. */
const STRONGEST = ['shown', 'small', 'protecting'] as const
type Standing = (typeof STRONGEST)[number]
const strongest = (one: Figure['standing'], other: Standing): Standing =>
  STRONGEST.find((each) => each === one || each === other) ?? other

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
