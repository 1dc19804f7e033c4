import { type Decision, type Figure, isSmall, type Relation, USUAL_POLICY } from '../../src/disclosure'
import { type Count, cellName, figuresOf, isHidden, type Report } from '../../src/reports'
import { type Bounds, seen, solved } from './attacker'

/**
 * Between what a reader of an open twin finds each of its hidden counts to lie. He reads each count where it is printed, on the
 * report's day, and knows what is told him of them: `M130 counts` is `M131 counts` and `M132 counts`; `M130 of` is `M130 counts`.
 * What nobody prints, and he would like to know, is given with what it truly is.
 */
export function rangesFound(
  restricted: Report,
  open: Report,
  relations: readonly Relation[],
  unprinted: Readonly<Record<string, number>> = {},
): ReadonlyMap<string, Bounds> {
  const [truly, printed] = [countsOf(restricted), countsOf(open)]
  const figures = [...truly].flatMap(([key, value]): Figure[] => (typeof value === 'number' ? [{ key, value }] : []))
  const rests = Object.entries(unprinted).map(([key, value]): Figure => ({ key, value, standing: 'unprinted' }))
  const marks = new Map(figures.map(({ key }) => [key, markOf(printed.get(key) ?? null)] as const))
  const all = seen({ figures: [...figures, ...rests], relations }, marks, USUAL_POLICY)
  const secret = [...marks.keys(), ...rests.flatMap(({ key, value }) => (isSmall(value, USUAL_POLICY) ? [key] : []))]
  return new Map(secret.filter((key) => all.unknown.has(key)).map((key) => [key, solved(all, key)]))
}

/** The hidden counts that he comes nearer to than promised. */
export const nearlyKnown = (...read: Parameters<typeof rangesFound>): string[] =>
  [...rangesFound(...read)]
    .filter(([, { low, high }]) => high - low < USUAL_POLICY.possible - 1 - 1e-6)
    .map(([key]) => key)

const markOf = (count: Count): Decision =>
  !isHidden(count) ? 'shown' : count.hidden === 'small' ? 'small' : 'protecting'

const countsOf = (report: Report): Map<string, Count> =>
  new Map([
    ...figuresOf(report).flatMap(({ id, counts, of }): [string, Count][] => [
      [`${id} counts`, counts],
      [`${id} of`, of],
    ]),
    ...report.sections
      .flatMap(({ tables }) => tables)
      .flatMap((table) =>
        table.rows.flatMap((row, at) =>
          row.flatMap((cell, column): [string, Count][] =>
            typeof cell === 'string' ? [] : [[cellName(table, at, column), cell]],
          ),
        ),
      ),
  ])
