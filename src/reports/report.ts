import type { PlainDate } from '../calendar'
import { USUAL_POLICY } from '../disclosure'

/** A count that is not printed: `small` by itself, or because it would give another away. Hidden is not zero. */
export type Hidden = { readonly hidden: 'small' | 'protects' }
/** A count of people or things; null where nobody knows it. */
export type Count = number | Hidden | null

/** A figure's two counts, and the figure as it is printed from them. */
export type Counted = { readonly counts: Count; readonly of: Count; readonly shown: string }

/** The figure at a month's end, or of a team, or of an area: its two counts. */
export type MonthOf = Counted & { readonly day: PlainDate }
export type GroupOf = Counted & { readonly name: string }

/** A published figure of others beside ours, with its year: years that differ are said. */
export type Beside = {
  readonly name: string
  readonly shown: string
  readonly note: string
  /** What it counts, of which authorities, and where it was published. */
  readonly says?: string
}

/** One figure as a report holds it: all that is needed to print it, and to say how it was made. */
export type ReportFigure = Counted & {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly published: string
  /** How it is read where what was published leaves something open; '' where it does not. */
  readonly reading: string
  /** What the rows are: `households`. */
  readonly rows: string
  readonly unit: 'percent' | 'count' | 'ratio'
  readonly rounding: string
  readonly direction: 'up' | 'down' | 'none'
  /** Figures of one base share this word: what they are of is one number, hidden or shown once for all. */
  readonly base: string
  /** It counts on from the first day of its quarter, or of its year from April: two months of one tell how many came between. */
  readonly soFar?: 'quarter' | 'year'
  readonly why: Readonly<Record<string, Count>>
  readonly target: string | null
  readonly beside?: readonly Beside[]
  readonly months: readonly MonthOf[]
  readonly groups: readonly GroupOf[]
  /** The rules it was worked out by, each with the version in force on its day. */
  readonly rules: readonly { readonly id: string; readonly version: string }[]
}

export type Kind = 'text' | 'number' | 'day'
export type Cell = string | Count

/**
 * A count that is others added up, or that they are part of: children, by where they are placed. `M106` is what a figure counts,
 * `M106 of` its base, and a cell of a table is called by `cellName`. What the parts leave is nobody's to learn either.
 */
export type Partition = {
  readonly total: string
  readonly parts: readonly string[]
  /** Nothing else is part of it: what the parts come to has to be the whole. */
  readonly complete?: true
  /** The parts are figures that each have in their base, and count nowhere, those of whom nobody knows which part they are. */
  readonly unknown?: true
}

/**
 * What makes a table one of days beside each other. It is drawn, and its numbers are known by name: one count that stands in several
 * tables is hidden or printed once for all.
 */
export type Dated = {
  /** The day of each column after the first. */
  readonly days: readonly PlainDate[]
  /** What the number of each row is called, in whichever table and report it stands. */
  readonly names: readonly string[]
  readonly sums: readonly Partition[]
  /** Each row is told as its share of the last. */
  readonly shares: boolean
  /** The heading that it stands under, with others. */
  readonly under: string
  /** Where the figure is that it tells, on pages of the product. */
  readonly link: string
}

/** A table besides those of figures; a cell of null is said to be empty, never drawn as nought. */
export type ReportTable = {
  readonly title: string
  readonly columns: readonly { readonly head: string; readonly kind: Kind }[]
  readonly rows: readonly (readonly Cell[])[]
  readonly dated?: Dated
}

export type ReportSection = {
  readonly name: string
  readonly title: string
  readonly narrative: string
  readonly figures: readonly ReportFigure[]
  /** Identifiers of figures that are declared and that this version cannot work out. */
  readonly missing: readonly string[]
  readonly tables: readonly ReportTable[]
  readonly quotes: readonly string[]
  /** Why a part holds less than its readers would look for. */
  readonly note?: string
  /** Each figure drawn, besides its months in the table. */
  readonly charts: boolean
}

/** `restricted`: with every count. `public`: with small counts hidden. Neither names anybody. */
export type Twin = 'restricted' | 'public'

/** A report, whole: from this one the page, the PDF, the document and the tables are made. */
export type Report = {
  readonly name: string
  readonly title: string
  readonly service: string
  readonly twin: Twin
  readonly from: PlainDate
  readonly to: PlainDate
  readonly asAt: PlainDate
  /** An instant, ISO. */
  readonly knownAt: string
  readonly summary: string
  readonly recommendations: readonly string[]
  readonly sections: readonly ReportSection[]
}

/** What is printed round a report, and is no part of what was sealed. */
export type Standing = { readonly words: string; readonly seal: string | null }

export const isHidden = (count: Cell): count is Hidden => typeof count === 'object' && count !== null

export const HIDDEN: Readonly<Record<Hidden['hidden'], string>> = {
  small: `hidden: fewer than ${USUAL_POLICY.under}`,
  protects: 'hidden, to protect another figure',
}
export const HIDDEN_MEANS = `Hidden does not mean none. Where fewer than ${USUAL_POLICY.under} are counted we do not print the number, because somebody might recognise them. Where taking away would give such a number, we hide one more.`

/** A cell in words: `1,204`, `hidden: fewer than 10`, `no figure`. */
export function cellText(cell: Cell): string {
  if (cell === null) return 'no figure'
  if (isHidden(cell)) return HIDDEN[cell.hidden]
  return typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell
}

/** Every figure of a report, once each. */
export const figuresOf = ({ sections }: Pick<Report, 'sections'>): readonly ReportFigure[] => [
  ...new Map(sections.flatMap(({ figures }) => figures).map((figure) => [figure.id, figure])).values(),
]
