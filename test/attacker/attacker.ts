import { solve } from 'yalps'
import type { Decision, Figure, Policy, Publication, Relation } from '../../src/disclosure'

/** What an attacker has: what was printed, what words stood in place of the rest, and how figures add up. */
export type Known = {
  known: ReadonlyMap<string, number>
  unknown: ReadonlyMap<string, Bounds>
  relations: readonly Relation[]
}
export type Bounds = { low: number; high: number }

/** What everybody can see of a publication, with the rests that percentages give away. */
export function seen(publication: Publication, marks: ReadonlyMap<string, Decision>, policy: Policy): Known {
  const { figures, relations } = spelledOut(publication)
  const shown = figures.filter(({ key }) => marks.get(key) === 'shown')
  return {
    known: new Map(shown.map(({ key, value }) => [key, value])),
    unknown: new Map(
      figures.filter(({ key }) => marks.get(key) !== 'shown').map((one) => [one.key, boundsOf(one, marks, policy)]),
    ),
    relations,
  }
}

/** The publication with each percentage spelled out: its base is its part and a rest. Written apart from what is tested. */
export function spelledOut({
  figures,
  relations,
  percentages = [],
}: Publication): Pick<Publication, 'figures' | 'relations'> {
  const value = (key: string) => figures.find((figure) => figure.key === key)?.value ?? Number.NaN
  const rests = percentages.map(({ part, base }): { figure: Figure; relation: Relation } => {
    const rest = `${base} without ${part}`
    return {
      figure: { key: rest, value: value(base) - value(part), standing: 'unprinted' },
      relation: [part, rest].map((figure) => ({ figure, times: 1 })).concat({ figure: base, times: -1 }),
    }
  })
  return {
    figures: [...figures, ...rests.map(({ figure }) => figure)],
    relations: [...relations, ...rests.map(({ relation }) => relation)],
  }
}

/**
 * The attacker believes the words, and knows how we choose: what protects another is not small itself. Where it is small all
 * the same, because saying so told too much, he cannot know it.
 */
function boundsOf({ key, value }: Figure, marks: ReadonlyMap<string, Decision>, policy: Policy): Bounds {
  const least = policy.zero === 'shown' ? 1 : 0
  const mark = marks.get(key)
  if (mark === 'small') return { low: least, high: policy.under - 1 }
  if (mark === undefined) return { low: 0, high: Number.POSITIVE_INFINITY }
  return { low: value < policy.under ? least : policy.under, high: Number.POSITIVE_INFINITY }
}

/** What each relation says of the unknown figures alone: they add up to this. */
function equations({ known, unknown, relations }: Known): { terms: Relation; is: number }[] {
  return relations.map((relation) => ({
    terms: relation.filter(({ figure }) => unknown.has(figure)),
    is: -relation.reduce((sum, { figure, times }) => sum + times * (known.get(figure) ?? 0), 0),
  }))
}

/** The least and most that linear programming proves of a figure, from everything that is seen. */
export function solved(all: Known, figure: string): Bounds {
  const linked = reachable(all, figure)
  const bounds = (key: string): Bounds => all.unknown.get(key) ?? { low: 0, high: Number.POSITIVE_INFINITY }
  const rows = equations(all).filter(({ terms }) => terms.some((term) => linked.has(term.figure)))
  const variables = [...linked].map((key): [string, [string, number][]] => [
    key,
    [
      ...rows.flatMap(({ terms }, row): [string, number][] =>
        terms.filter((term) => term.figure === key).map(({ times }) => [`row ${row}`, times]),
      ),
      ...(Number.isFinite(bounds(key).high) ? [[`most ${key}`, 1] as [string, number]] : []),
      ...(key === figure ? [['figure', 1] as [string, number]] : []),
    ],
  ])
  // Each variable is how far a figure lies above its least, as the solver takes all to be nought or more.
  const constraints = [
    ...rows.map(({ terms, is }, row): [string, { equal: number }] => [
      `row ${row}`,
      { equal: is - terms.reduce((sum, term) => sum + term.times * bounds(term.figure).low, 0) },
    ]),
    ...[...linked]
      .filter((key) => Number.isFinite(bounds(key).high))
      .map((key): [string, { max: number }] => [`most ${key}`, { max: bounds(key).high - bounds(key).low }]),
  ]
  const end = (direction: 'minimize' | 'maximize') => {
    const { status, result } = solve({ direction, objective: 'figure', constraints, variables })
    if (status === 'unbounded') return Number.POSITIVE_INFINITY
    if (status !== 'optimal') throw new Error(`${status}: ${direction} ${figure}`)
    return result + bounds(figure).low
  }
  return { low: end('minimize'), high: end('maximize') }
}

/** The unknown figures that are linked with one through relations. */
function reachable({ relations, unknown }: Known, figure: string): Set<string> {
  const found = new Set([figure])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const relation of relations) {
      const keys = relation.map((term) => term.figure).filter((key) => unknown.has(key))
      if (keys.some((key) => found.has(key))) for (const key of keys) found.add(key)
    }
  }
  return found
}

/** What subtraction alone gives away, over and over: the figures that stand alone unknown in some relation. */
export function subtracted(all: Known): string[] {
  const known = new Map(all.known)
  const unknown = new Map(all.unknown)
  for (;;) {
    const alone = equations({ ...all, known, unknown }).find(({ terms }) => terms.length === 1)
    const [term] = alone?.terms ?? []
    if (!alone || !term) return [...all.unknown.keys()].filter((key) => !unknown.has(key))
    known.set(term.figure, alone.is / term.times)
    unknown.delete(term.figure)
  }
}

/** The whole values a figure can have, found by trying all that lie near what the figures truly are. */
export function tried(all: Known, figure: string, truly: ReadonlyMap<string, number>, near: number): Set<number> {
  const linked = [...reachable(all, figure)]
  const rows = equations(all).filter(({ terms }) => terms.some((term) => linked.includes(term.figure)))
  const found = new Set<number>()
  const values = new Map<string, number>()
  const fits = () =>
    rows.every(({ terms, is }) => {
      const sum = terms.reduce((total, term) => total + term.times * (values.get(term.figure) ?? 0), 0)
      return sum === is || terms.some((term) => !values.has(term.figure))
    })
  const tryFrom = (at: number): void => {
    const key = linked[at]
    if (key === undefined) {
      found.add(values.get(figure) ?? Number.NaN)
      return
    }
    const { low, high } = all.unknown.get(key) ?? { low: 0, high: 0 }
    const from = Math.max(low, (truly.get(key) ?? 0) - near)
    for (let value = from; value <= Math.min(high, (truly.get(key) ?? 0) + near); value++) {
      values.set(key, value)
      if (fits()) tryFrom(at + 1)
    }
    values.delete(key)
  }
  tryFrom(0)
  return found
}
