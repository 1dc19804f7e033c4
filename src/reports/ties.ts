import type { PlainDate } from '../calendar'
import { type Keyed, type Known, keysBy, knownOf, partitionsIn } from './keyed'
import {
  type Count,
  type Counted,
  figuresOf,
  type MonthOf,
  type Partition,
  type Report,
  type ReportFigure,
} from './report'
import { type Check, listed, type Part, type Tie, tieOf } from './tie'

/** Each figure by its own words, teams and months, and each sum of which the issue prints the whole and every part. */
export function tiesIn(report: Report, declared: readonly Partition[]): readonly Tie[] {
  const partitions = [...new Map([...declared, ...partitionsIn([report])].map((one) => [nameOf(one), one])).values()]
  const known = knownOf(report, keysBy(partitions))
  // A figure that stands in two parts of a report is one figure.
  const figures = new Map(figuresOf(report).map((figure) => [figure.id, figure]))
  const called = (name: string) => spelt(name, figures)
  return [
    ...[...figures.values()].flatMap((figure) => tieOf(checksOf(figure, report.asAt))),
    ...partitions.flatMap((partition) => tieOf([sumOf(known, partition, called)])),
  ]
}

const nameOf = ({ total, parts }: Partition): string => JSON.stringify([total, parts])

function checksOf(figure: ReportFigure, asAt: PlainDate): readonly Check[] {
  const { why, groups, unit, months } = figure
  const called = `${figure.title} (${figure.id})`
  const words = Object.entries(why).map(([name, count]): Part => ({ name, count }))
  const teams = (what: What) => groups.map((group): Part => ({ name: group.name, count: countIn(group, what) }))
  const spread = (parts: readonly Part[], what: What, says: string): Check => ({
    ...{ says: `${called}: ${says}`, complete: true },
    // Of a team in which few answered neither number is told, and the others cannot come to the whole.
    on: parts.some(({ count }) => count === null) ? [] : [{ day: asAt, whole: countIn(figure, what), parts }],
  })
  return [
    spread(words, 'of', 'its words do not add up to its base'),
    spread(teams('of'), 'of', 'the bases of its teams do not add up to its own'),
    spread(teams('counts'), 'counts', 'the counts of its teams do not add up to its own'),
    ...(unit === 'percent'
      ? [sharesOf([...months.filter(({ day }) => day !== asAt), { ...figure, day: asAt }], called)]
      : []),
  ]
}

const sharesOf = (months: readonly MonthOf[], called: string): Check => ({
  ...{ says: `${called}: its base is less than what it counts`, complete: false },
  on: months.map(({ day, of, counts }) => ({ day, whole: of, parts: [{ name: called, count: counts }] })),
})

type What = 'counts' | 'of'
/** A share of nobody is said to be not available, and counts none. */
const countIn = (counted: Counted, what: What): Count => (what === 'counts' && counted.of === 0 ? 0 : counted[what])

function sumOf(known: Known, { total, parts, complete, unknown }: Partition, called: (name: string) => string): Check {
  const names = [total, ...parts]
  // So many titles are no sentence: where the parts are many, their numbers are told.
  const listedParts = listed(parts.length > FEW ? parts.map((name) => spelt(name)) : parts.map(called))
  const whole = called(total)
  return {
    ...{
      complete: complete === true,
      says: complete ? notAll(whole, listedParts, parts.length) : `${whole} is less than ${listedParts}`,
      unplaced: `Counted in ${whole} and, as unknown, in none of ${listedParts}`,
    },
    on: [...known]
      .filter(([, named]) => names.every((name) => named.has(name)))
      .map(([day, named]) => ({
        ...{ day, whole: namedIn(named, total), unknown: unknown ? unplacedIn(named, parts) : 0 },
        parts: parts.map((name) => ({ name: spelt(name), count: namedIn(named, name) })),
      })),
  }
}

const FEW = 3
const notAll = (whole: string, parts: string, n: number): string =>
  n > 1 ? `${parts} do not add up to ${whole}` : `${parts} is not ${whole}`

/** A figure by its title and number, where it has one: `the base of Care leavers (M130)`. */
function spelt(name: string, figures: ReadonlyMap<string, ReportFigure> = new Map()): string {
  const [, id, isBase] = /^(M\d+)( of)?$/.exec(name) ?? []
  if (id === undefined) return name
  const title = figures.get(id)?.title
  return `${isBase ? 'the base of ' : ''}${title ? `${title} (${id})` : id}`
}

/** Those whom every part has in its base and does not count: of some parts alone they would be another’s. */
function unplacedIn(named: ReadonlyMap<string, Keyed>, parts: readonly string[]): number {
  const left = parts.flatMap((name) => {
    const of = named.get(`${name} of`)?.count
    return typeof of === 'number' ? [of - Number(named.get(name)?.count ?? 0)] : []
  })
  return left.length === 0 ? 0 : Math.min(...left)
}

const namedIn = (named: ReadonlyMap<string, Keyed>, name: string): Count =>
  named.get(`${name} of`)?.count === 0 ? 0 : (named.get(name)?.count ?? null)
