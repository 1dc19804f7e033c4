import { figuresOf, type Report } from './report'

/** A row of a figure as it was frozen. */
export type FrozenRow = { readonly subject: string; readonly counted: boolean; readonly why: string }
export type FrozenRows = Readonly<Record<string, readonly FrozenRow[]>>

/** One figure that a restatement prints otherwise, at one day. */
export type Changed = {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly was: string
  readonly is: string
}

/** What stands otherwise in a later issue: each figure on its own day, and each month before it. Words are told apart nowhere. */
export function changesBetween(was: Report, is: Report): readonly Changed[] {
  const before = new Map(figuresOf(was).map((figure) => [figure.id, figure]))
  return figuresOf(is).flatMap((figure) => {
    const old = before.get(figure.id)
    const none = { id: figure.id, title: figure.title }
    if (!old) return [{ ...none, day: is.asAt, was: 'not in it', is: figure.shown }]
    const months = figure.months.flatMap((month) => {
      const then = old.months.find(({ day }) => day === month.day)
      return then && then.shown !== month.shown && month.day !== is.asAt
        ? [{ ...none, day: month.day, was: then.shown, is: month.shown }]
        : []
    })
    return [
      ...(old.shown === figure.shown ? [] : [{ ...none, day: is.asAt, was: old.shown, is: figure.shown }]),
      ...months,
    ]
  })
}

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
