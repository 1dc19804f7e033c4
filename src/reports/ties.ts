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
  return [
    ...figuresOf(report).flatMap((figure) => tieOf(checksOf(figure, report.asAt))),
    ...partitions.flatMap((partition) => tieOf([sumOf(known, partition)])),
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

function sumOf(known: Known, { total, parts, complete }: Partition): Check {
  const names = [total, ...parts]
  return {
    ...{
      complete: complete === true,
      says: complete
        ? notAll(spelt(total), parts.map(spelt))
        : `${spelt(total)} is less than ${listed(parts.map(spelt))}`,
    },
    on: [...known]
      .filter(([, named]) => names.every((name) => named.has(name)))
      .map(([day, named]) => ({
        ...{ day, whole: namedIn(named, total) },
        parts: parts.map((name) => ({ name: spelt(name), count: namedIn(named, name) })),
      })),
  }
}

const notAll = (total: string, parts: readonly string[]): string =>
  parts.length > 1 ? `${listed(parts)} do not add up to ${total}` : `${listed(parts)} is not ${total}`
const spelt = (name: string): string => name.replace(/^(M\d+) of$/, 'the base of $1')
const namedIn = (named: ReadonlyMap<string, Keyed>, name: string): Count =>
  named.get(`${name} of`)?.count === 0 ? 0 : (named.get(name)?.count ?? null)
