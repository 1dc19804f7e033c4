import { rowName } from './keyed'
import {
  type Cell,
  type Counted,
  cellText,
  figuresOf,
  type Report,
  type ReportFigure,
  type ReportTable,
} from './report'

/** A row of a figure as it was frozen. */
export type FrozenRow = { readonly subject: string; readonly counted: boolean; readonly why: string }
export type FrozenRows = Readonly<Record<string, readonly FrozenRow[]>>

/** One figure, or one cell of a table, that a restatement prints otherwise, at one day. */
export type Changed = {
  /** A figure's number, or a table's title. */
  readonly id: string
  readonly title: string
  readonly day: string
  readonly was: string
  readonly is: string
}

const NEW = 'not in it'
const GONE = 'no longer in it'

/**
 * What stands otherwise in a later issue: each figure on its own day and each month before it, and each cell of a table. Of two
 * twins for anybody it tells no more than they do. Words are told apart nowhere.
 */
export const changesBetween = (was: Report, is: Report): readonly Changed[] => [
  ...figureChanges(was, is),
  ...cellChanges(was, is),
]

function figureChanges(was: Report, is: Report): readonly Changed[] {
  const [before, since] = [byId(was), byId(is)]
  return [...new Map([...before, ...since]).values()].flatMap(({ id, title }) => {
    const [old, now] = [before.get(id), since.get(id)]
    const on = (day: string, one?: Counted, other?: Counted) => changed({ id, title, day }, one, other)
    const months = (now?.months ?? []).filter(({ day }) => day !== is.asAt)
    return [
      ...on(is.asAt, old, now),
      ...months.flatMap((month) => {
        const then = old?.months.find(({ day }) => day === month.day)
        return then ? on(month.day, then, month) : []
      }),
    ]
  })
}

const byId = (report: Report): ReadonlyMap<string, ReportFigure> =>
  new Map(figuresOf(report).map((figure) => [figure.id, figure]))

type Of = Pick<Changed, 'id' | 'title' | 'day'>

/** As it is printed; what it is of is told where nothing else differs. */
function changed(of: Of, was?: Counted, is?: Counted): readonly Changed[] {
  const [old, now] = [was?.shown ?? NEW, is?.shown ?? GONE]
  if (old !== now) return [{ ...of, was: old, is: now }]
  const [base, later] = [cellText(was?.of ?? null), cellText(is?.of ?? null)]
  return base === later ? [] : [{ ...of, was: `${old}, of ${base}`, is: `${now}, of ${later}` }]
}

function cellChanges(was: Report, is: Report): readonly Changed[] {
  const [before, since] = [cellsOf(was), cellsOf(is)]
  return [...new Map([...before, ...since])].flatMap(([key, { id, title }]) => {
    const [old, now] = [before.get(key), since.get(key)]
    const [one, other] = [old ? cellText(old.cell) : NEW, now ? cellText(now.cell) : GONE]
    return one === other ? [] : [{ id, title, day: is.asAt, was: one, is: other }]
  })
}

type Named = { readonly id: string; readonly title: string; readonly cell: Cell }

/** The cells of every table beside the one that names its row, by table, row and head. */
const cellsOf = ({ sections }: Report): ReadonlyMap<string, Named> =>
  new Map(
    sections.flatMap(({ tables }) => tables.flatMap(namedCells)).map((each) => [`${each.id} ${each.title}`, each]),
  )

const namedCells = (table: ReportTable): readonly Named[] =>
  table.rows.flatMap((row, at) =>
    row.slice(1).map((cell, after) => ({
      ...{ id: table.title, cell },
      title: `${rowName(table.rows, at)}, ${table.columns[after + 1]?.head}`,
    })),
  )

/** A row that came, went, or says another word: `H-12: late, now in time`. */
export type Moved = {
  readonly id: string
  readonly subject: string
  readonly was: string | null
  readonly is: string | null
}

/** The rows behind what changed, for those who may read cases. */
export function movedBetween(was: FrozenRows, is: FrozenRows): readonly Moved[] {
  return Object.entries(is).flatMap(([id, rows]) => {
    const before = wordsOf(was[id] ?? [])
    const now = wordsOf(rows)
    return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((subject) => {
      const [old = null, since = null] = [before.get(subject), now.get(subject)]
      return old === since ? [] : [{ id, subject, was: old, is: since }]
    })
  })
}

/** One subject may stand in several rows: then all their words are told together. */
function wordsOf(rows: readonly FrozenRow[]): Map<string, string> {
  const words = new Map<string, string[]>()
  for (const { subject, why } of rows) words.set(subject, [...(words.get(subject) ?? []), why])
  return new Map([...words].map(([subject, all]) => [subject, all.sort().join(', ')]))
}
