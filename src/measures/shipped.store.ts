import { plainDate } from '../calendar'
import { linesOf } from '../places'
import { type Benchmark, meanOf } from './benchmarks'
import { PUBLISHED } from './published'

const MODEL = 'model of 2025'
const ENGLAND = 'E92000001'

/** A published share, or a published number with what it takes to hold it against one authority’s. */
type Line = {
  readonly measure: string
  readonly area: string
  readonly year: string
  readonly value: number
  /** Of England’s numbers: how many authorities they are the total of. */
  readonly authorities: number | null
  /** For every 10,000 children. */
  readonly rate: number | null
}

const numberOr = (text = ''): number | null => (text ? Number(text) : null)

let read: ReadonlyMap<string, Line> | null = null
const published = (): ReadonlyMap<string, Line> => {
  read ??= new Map(
    ['published-figures.csv', 'published-numbers.csv']
      .flatMap(linesOf)
      .map(([measure = '', area = '', , year = '', value, authorities, rate]) => [
        keyOf(measure, area, year),
        { measure, area, year, value: Number(value), authorities: numberOr(authorities), rate: numberOr(rate) },
      ]),
  )
  return read
}
const keyOf = (measure: string, area: string, year: string) => `${measure} ${area} ${year}`

type Neighbour = { readonly code: string; readonly name: string }

let sets: ReadonlyMap<string, readonly Neighbour[]> | null = null
const neighboursOf = (authority: string): readonly Neighbour[] => {
  sets ??= new Map(linesOf('neighbours.csv').map(([code = '', , near = '']) => [code, near.split('; ').map(named)]))
  return sets.get(authority) ?? []
}
const named = (each: string): Neighbour => ({
  ...{ code: each.slice(0, each.indexOf(' ')), name: each.slice(each.indexOf(' ') + 1) },
})

/** Those of England, and the mean of the authority’s statistical neighbours in each year in which any of them published. */
export function shippedFor(authority: string | null): Benchmark[] {
  const ofEngland = [...published().values()].filter(({ area }) => area === ENGLAND)
  return Object.entries(PUBLISHED).flatMap(([measure, { counts, bracketed, source, kept = measure }]) =>
    ofEngland
      .filter((line) => line.measure === kept)
      .flatMap((line) => {
        const yearUntil = plainDate(`${line.year}-03-31`)
        const shared = { measure, yearUntil, definition: counts, bracketed, source }
        const beside = [england(line, authority), neighbours(line, authority)]
        return beside.flatMap((each) => (each ? [{ ...shared, ...each }] : []))
      }),
  )
}

type Told = Pick<Benchmark, 'area' | 'shown' | 'of'>
const at = ({ measure, year }: Line, area: string): Line | undefined => published().get(keyOf(measure, area, year))

function england(line: Line, authority: string | null): Told {
  const { measure, value, authorities, rate } = line
  if (authorities === null) return { area: 'England', shown: `${value}%`, of: '' }
  const ours = authority ? (at(line, authority)?.rate ?? null) : null
  return {
    area: 'England',
    shown: String(Math.round(value / authorities)),
    of: [
      `The mean of ${authorities} authorities, from ${PUBLISHED[measure]?.total ?? 'a total'}`,
      ...(rate === null ? [] : [`${rate} for every 10,000 children${ours === null ? '' : `, ${ours} in our own`}`]),
    ].join('; '),
  }
}

function neighbours(line: Line, authority: string | null): Told | null {
  const near = authority ? neighboursOf(authority) : []
  const lines = near.map(({ code }) => at(line, code))
  // Small numbers are hidden: a mean of the few that are not would stand for the largest alone.
  if (lines.filter((each) => each !== undefined).length * 2 <= near.length) return null
  const isShare = line.authorities === null
  const mean = meanOf(
    lines.map((each) => each?.value ?? null),
    isShare ? 10 : 1,
  )
  if (!mean) return null
  const rate = meanOf(
    lines.map((each) => each?.rate ?? null),
    1,
  )
  const names = near.map(({ name }) => name).join(', ')
  return {
    area: 'Statistical neighbours',
    shown: isShare ? `${mean.shown}%` : mean.shown,
    of: [`${mean.said} (${MODEL}): ${names}`, ...(rate ? [`${rate.shown} for every 10,000 children`] : [])].join('; '),
  }
}
