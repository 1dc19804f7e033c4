import { adds, type Percentage, type Relation } from '../disclosure'
import { type Count, cellText, figuresOf, type MonthOf, type Report, type ReportFigure } from './report'

/** A figure whose count is the counts of others added up: children by where they are placed. */
export type Partition = { readonly total: string; readonly parts: readonly string[] }

/** A figure's two counts at a day, each with the key of the number that it is. */
export type Keyed = { readonly part: string; readonly base: string; readonly counts: Count; readonly of: Count }

export type KeyOf = (figure: ReportFigure, month: MonthOf) => Keyed

/**
 * Figures of one base are of one number, which is printed or hidden once for all. A figure that counts whomever it is of has one
 * number, printed twice: its base. A part of another's is a number of its own.
 */
export function keyedBy(partitions: readonly Partition[]): KeyOf {
  const isPart = new Set(partitions.flatMap(({ parts }) => parts))
  return (figure, { day, counts, of }) => {
    const [part, base] = [`${figure.id} ${day}`, `${cellText(of)} of ${figure.base} ${day}`]
    const isOne = figure.unit === 'count' && typeof counts === 'number' && counts === of
    if (!isOne) return { part, base, counts, of }
    return { ...(isPart.has(figure.id) ? { part, base: part } : { part: base, base }), counts, of }
  }
}

/** The counts of a report by figure and day. */
export type Known = ReadonlyMap<string, Keyed>
const at = (id: string, day: string): string => `${id} ${day}`

export const knownOf = (report: Report, keyOf: KeyOf): Known =>
  new Map(
    figuresOf(report).flatMap((figure) =>
      figure.months.map((month) => [at(figure.id, month.day), keyOf(figure, month)] as const),
    ),
  )

/** A share gives away the rest of its base. A figure that is all of its base is no share of it. */
export const percentagesOf = (known: Known): readonly Percentage[] =>
  [...known.values()].flatMap(({ part, base, counts, of }) =>
    part !== base && typeof counts === 'number' && typeof of === 'number' && counts <= of
      ? [{ key: `share ${part}`, part, base }]
      : [],
  )

/** A partition as relations, one a day; only where the counts do add up. */
export function addsUp(known: Known, days: readonly string[], { total, parts }: Partition): readonly Relation[] {
  return days.flatMap((day) => {
    const whole = known.get(at(total, day))
    const each = parts.map((id) => known.get(at(id, day)))
    const sum = each.reduce((added, part) => added + (typeof part?.counts === 'number' ? part.counts : Number.NaN), 0)
    if (!whole || whole.counts !== sum) return []
    return [
      adds(
        whole.part,
        each.flatMap((one) => one?.part ?? []),
      ),
    ]
  })
}
