import { type Decision, type Figure, isSmall, type Relation, USUAL_POLICY } from '../../src/disclosure'
import { type Count, figuresOf, isHidden, type Report } from '../../src/reports'
import { seen, solved } from './attacker'

/**
 * The hidden counts of an open twin that a reader comes nearer to than promised. He reads each count where it is printed, on
 * the report's day, and knows what is told him of them: `M130 counts` is `M131 counts` and `M132 counts`; `M130 of` is `M130 counts`.
 * What nobody prints, and he would like to know, is given with what it truly is.
 */
export function nearlyKnown(
  restricted: Report,
  open: Report,
  relations: readonly Relation[],
  unprinted: Readonly<Record<string, number>> = {},
): string[] {
  const [truly, printed] = [countsOf(restricted), countsOf(open)]
  const figures = [...truly].flatMap(([key, value]): Figure[] => (typeof value === 'number' ? [{ key, value }] : []))
  const rests = Object.entries(unprinted).map(([key, value]): Figure => ({ key, value, standing: 'unprinted' }))
  const marks = new Map(figures.map(({ key }) => [key, markOf(printed.get(key) ?? null)] as const))
  const all = seen({ figures: [...figures, ...rests], relations }, marks, USUAL_POLICY)
  const secret = [...marks.keys(), ...rests.flatMap(({ key, value }) => (isSmall(value, USUAL_POLICY) ? [key] : []))]
  return secret.filter((key) => {
    if (!all.unknown.has(key)) return false
    const { low, high } = solved(all, key)
    return high - low < USUAL_POLICY.possible - 1 - 1e-6
  })
}

const markOf = (count: Count): Decision =>
  !isHidden(count) ? 'shown' : count.hidden === 'small' ? 'small' : 'protecting'

const countsOf = (report: Report): Map<string, Count> =>
  new Map(
    figuresOf(report).flatMap(({ id, counts, of }): [string, Count][] => [
      [`${id} counts`, counts],
      [`${id} of`, of],
    ]),
  )
